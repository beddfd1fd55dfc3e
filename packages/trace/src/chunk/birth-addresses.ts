/**
 * Foresees where the next object of a shape is born: where the last one of that shape died, as allocators and free
 * lists have it; else where the last object was born. Encoder and decoder keep one each and tell it the same births and
 * deaths.
 */
export class BirthAddresses {
  #address = new Uint32Array(0);
  #shape = new Uint32Array(0);
  /** The vacancy below this slot's in the stack of its shape; 0 = none. */
  #below = new Uint32Array(0);
  /** The latest vacancy of each shape; 0 = none. */
  #top = new Uint32Array(1 << 8);
  #last = 0;

  /** Up to `capacity` slots will be given out. */
  reset(capacity: number): void {
    if (this.#address.length <= capacity) {
      this.#address = new Uint32Array(capacity + 1);
      this.#shape = new Uint32Array(capacity + 1);
      this.#below = new Uint32Array(capacity + 1);
    } else {
      this.#shape.fill(0, 0, capacity + 1);
    }
    this.#top.fill(0);
    this.#last = 0;
  }

  /** Where the next object of the shape is expected. */
  expected(shape: number): number {
    const top = shape < this.#top.length ? this.#top[shape] : 0;
    return top === 0 ? this.#last : this.#address[top];
  }

  birth(slot: number, shape: number, address: number): void {
    if (shape >= this.#top.length) {
      const top = new Uint32Array(Math.max(this.#top.length * 2, shape + 1));
      top.set(this.#top);
      this.#top = top;
    }
    const top = this.#top[shape];
    if (top !== 0) this.#top[shape] = this.#below[top];
    this.#address[slot] = address;
    this.#shape[slot] = shape;
    this.#last = address;
  }

  /** Of an object older than the chunk neither shape nor address is known: nothing is vacated. */
  death(slot: number): void {
    const shape = this.#shape[slot];
    if (shape === 0) return;
    this.#below[slot] = this.#top[shape];
    this.#top[shape] = slot;
  }
}
