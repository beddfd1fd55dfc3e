/**
 * An order-independent digest of a heap's (id, type, count) facts: two sums modulo 2^32 over mixed words.
 * Adding and removing an object commute, so a digest can be kept up to date event by event or computed in one pass.
 */
export class HeapDigest {
  #low = 0;
  #high = 0;
  objects = 0;

  add(id: number, type: number, count: number): void {
    this.#low = (this.#low + mix(id, type, count)) >>> 0;
    this.#high = (this.#high + mix(count ^ 0x5bd1e995, id, type)) >>> 0;
    this.objects++;
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    return this.#high.toString(16).padStart(8, '0') + this.#low.toString(16).padStart(8, '0');
  }
}

// The finalizer of MurmurHash3, applied after each operand is folded in.
function mix(x: number, y: number, z: number): number {
  let h = Math.imul(x ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15) ^ y, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13) ^ z, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 15)) >>> 0;
}
