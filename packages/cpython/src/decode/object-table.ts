/**
 * What is known of the object at each address. An object is at least 8 bytes, so address / 8 tells any two apart;
 * the columns grow with the interpreter's heap, never with the length of its log.
 */
export class ObjectTable {
  /** 0 = no live object. */
  id = new Uint32Array(1 << 16);
  /** The count, modulo 2^32. */
  count = new Uint32Array(1 << 16);
  type = new Uint32Array(1 << 16);
  tracked = new Uint8Array(1 << 16);
  #hole = 0xffffffff;
  #holeBytes = 0;

  /** Addresses from `start` on for `bytes` are never objects' and take no room here. */
  skip(start: number, bytes: number): void {
    this.#hole = start;
    this.#holeBytes = bytes;
  }

  /** The row of an address that has been given room. */
  indexOf(address: number): number {
    return (address >= this.#hole ? address - this.#holeBytes : address) >>> 3;
  }

  /** The row of an address, made when it lies past the last one. */
  makeRoom(address: number): number {
    const index = this.indexOf(address);
    if (index >= this.id.length) this.#grow(index);
    return index;
  }

  idAt(address: number): number {
    return this.id[this.indexOf(address)] ?? 0;
  }

  /** The object at `from` lies at `to` from now on. */
  move(from: number, to: number): void {
    const target = this.makeRoom(to);
    const source = this.indexOf(from);
    this.id[target] = this.id[source];
    this.count[target] = this.count[source];
    this.type[target] = this.type[source];
    this.tracked[target] = this.tracked[source];
    this.id[source] = 0;
  }

  /** Rows of every live object. */
  *live(): Generator<number> {
    const { id } = this;
    for (let index = 0; index < id.length; index++) if (id[index] !== 0) yield index;
  }

  #grow(index: number): void {
    const length = Math.max(Math.ceil(index * 1.25), this.id.length * 2);
    const grown = <T extends Uint32Array | Uint8Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    this.id = grown(this.id, new Uint32Array(length));
    this.count = grown(this.count, new Uint32Array(length));
    this.type = grown(this.type, new Uint32Array(length));
    this.tracked = grown(this.tracked, new Uint8Array(length));
  }
}
