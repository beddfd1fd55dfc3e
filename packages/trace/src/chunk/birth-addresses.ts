/**
 * Foresees where the next object of a shape is born: where the last one of that shape died, as allocators and free
 * lists have it. Encoder and decoder keep one each and tell it the same births and deaths.
 */
export class BirthAddresses {
  #address = new Uint32Array(1 << 12);
  #shape = new Uint32Array(1 << 12);
  /** The vacancy below this slot's in the stack of its shape; 0 = none. */
  #below = new Uint32Array(1 << 12);
  /** The latest vacancy of each shape; 0 = none. */
  #top = new Uint32Array(1 << 8);
  #last = 0;

  reset(): void {
    this.#top.fill(0);
    this.#shape.fill(0);
    this.#last = 0;
  }

  expected(shape: number): number {
    const top = shape < this.#top.length ? this.#top[shape] : 0;
    return top === 0 ? this.#last : this.#address[top];
  }

  birth(slot: number, shape: number, address: number): void {
    if (slot >= this.#address.length) {
      const length = Math.max(this.#address.length * 2, slot + 1);
      this.#address = grown(this.#address, length);
      this.#shape = grown(this.#shape, length);
      this.#below = grown(this.#below, length);
    }
    if (shape >= this.#top.length) this.#top = grown(this.#top, Math.max(this.#top.length * 2, shape + 1));
    const top = this.#top[shape];
    if (top !== 0) this.#top[shape] = this.#below[top];
    this.#address[slot] = address;
    this.#shape[slot] = shape;
    this.#last = address;
  }

  /** Of an object older than the chunk neither shape nor address is known: nothing is vacated. */
  death(slot: number): void {
    const shape = slot < this.#shape.length ? this.#shape[slot] : 0;
    if (shape === 0) return;
    this.#below[slot] = this.#top[shape];
    this.#top[shape] = slot;
  }
}

function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}
