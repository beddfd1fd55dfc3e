const CLASSES = 1024;

/** Blocks of one class take each other's place in the C library's allocator, which rounds to 8 bytes with 4 of its own. */
function sizeClass(size: number): number {
  const rounded = (size + 11) >>> 3;
  return rounded < CLASSES ? rounded : CLASSES - 1;
}

/**
 * Foresees where the next object is born: where the last one of its size class was born or died, whichever was later;
 * else where the last object was born. Encoder and decoder keep one each and tell it the same births and deaths.
 */
export class BirthAddresses {
  #address = new Uint32Array(0);
  /** Of each slot's object; 0 when it is older than the chunk. */
  #class = new Uint16Array(0);
  readonly #latest = new Uint32Array(CLASSES);
  #last = 0;

  /** Up to `capacity` slots will be given out. */
  reset(capacity: number): void {
    if (this.#address.length <= capacity) {
      this.#address = new Uint32Array(capacity + 1);
      this.#class = new Uint16Array(capacity + 1);
    } else {
      this.#class.fill(0, 0, capacity + 1);
    }
    this.#latest.fill(0);
    this.#last = 0;
  }

  /** Where the next object of this size is expected. */
  expected(size: number): number {
    return this.#latest[sizeClass(size)] || this.#last;
  }

  birth(slot: number, size: number, address: number): void {
    const own = sizeClass(size);
    this.#address[slot] = address;
    this.#class[slot] = own;
    this.#latest[own] = address;
    this.#last = address;
  }

  death(slot: number): void {
    // Class 0 is nobody's, so that an older object, whose address is not known, leaves no trace.
    const own = this.#class[slot];
    if (own !== 0) this.#latest[own] = this.#address[slot];
  }
}
