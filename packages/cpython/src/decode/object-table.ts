/** Columns of a row. */
export const Column = {
  /** The object's id, 0 = no live object. */
  id: 0,
  /** Its count, modulo 2^32. */
  count: 1,
  /**
   * Of the chunk that mentioned the address last: its epoch × 2^21 + the address's place in it × 2, + 1 when that began
   * with a birth, so that readers of the chunk know the address.
   */
  place: 2,
  /** Which use of that chunk mentioned it last. */
  use: 3,
} as const;
/** Integers of a row: what the hot loop needs of an object lies in one cache line. */
export const rowWidth = 4;

export const placeBits = 21;
const epochs = 1 << (32 - placeBits);

/**
 * What is known of the object at each address. It grows with the interpreter's heap, never with the length of its log.
 *
 * Blocks of the C library's allocator begin at least 16 bytes apart, and objects compiled into the module at least 8:
 * so below the hole (see `skip`), where those lie, a row is for 8 bytes, and above it for 16.
 */
export class ObjectTable {
  /** Rows of `rowWidth` integers. Replaced when the table grows. */
  rows = new Int32Array(rowWidth << 16);
  type = new Uint32Array(1 << 16);
  tracked = new Uint8Array(1 << 16);
  /**
   * Address of the birth with which the chunk's place began: a row's objects lie there, or 8 bytes on when another
   * header precedes them.
   */
  birthplace = new Uint32Array(1 << 16);
  /** Addresses at and above this are in rows from `highRow` on. */
  hole = 0xffffffff;
  highStart = 0xffffffff;
  highRow = 0;

  /** Addresses from `start` on for `bytes` are never objects' and take no room here. */
  skip(start: number, bytes: number): void {
    this.hole = start;
    this.highStart = start + bytes;
    this.highRow = (start >>> 3) + 1;
    if (this.highRow > this.type.length) this.#grow(this.highRow);
  }

  /** The row of an address that has been given room. */
  rowOf(address: number): number {
    return address >= this.hole ? ((address - this.highStart) >>> 4) + this.highRow : address >>> 3;
  }

  /** The row of an address, made when it lies past the last one. */
  makeRoom(address: number): number {
    const row = this.rowOf(address);
    if (row >= this.type.length) this.#grow(row);
    return row;
  }

  id(row: number): number {
    return (this.rows[row * rowWidth] ?? 0) >>> 0;
  }

  idAt(address: number): number {
    return this.id(this.rowOf(address));
  }

  count(row: number): number {
    return this.rows[row * rowWidth + Column.count] >>> 0;
  }

  set(row: number, id: number, count: number): void {
    this.rows[row * rowWidth] = id;
    this.rows[row * rowWidth + Column.count] = count;
  }

  /** The object at `from` lies at `to` from now on. */
  move(from: number, to: number): void {
    const target = this.makeRoom(to);
    const source = this.rowOf(from);
    this.set(target, this.id(source), this.count(source));
    this.type[target] = this.type[source];
    this.tracked[target] = this.tracked[source];
    this.set(source, 0, 0);
    // The place there was somebody else's.
    this.rows[target * rowWidth + Column.place] = 0;
  }

  /** The epoch of this number as the column `place` has it, never 0. When numbers begin anew, old ones are forgotten. */
  epochBits(epoch: number): number {
    const short = epoch % (epochs - 1);
    if (short === 0) {
      for (let at = Column.place; at < this.rows.length; at += rowWidth) this.rows[at] = 0;
    }
    return ((short + 1) << placeBits) | 0;
  }

  /** Rows of every live object. */
  *live(): Generator<number> {
    for (let row = 0; row < this.type.length; row++) if (this.rows[row * rowWidth] !== 0) yield row;
  }

  #grow(row: number): void {
    const length = Math.max(Math.ceil(row * 1.25) + 1, this.type.length * 2);
    const grown = <T extends Int32Array | Uint32Array | Uint8Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    this.rows = grown(this.rows, new Int32Array(length * rowWidth));
    this.type = grown(this.type, new Uint32Array(length));
    this.tracked = grown(this.tracked, new Uint8Array(length));
    this.birthplace = grown(this.birthplace, new Uint32Array(length));
  }
}
