import type { Heap } from '../heap/heap.js';
import { intern } from '../types/text.js';

/** Of Python's module `sys` what concerns memory, under its names. Objects are named by slot. (Python/sysmodule.c.) */
export class Sys {
  readonly #heap: Heap;

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /**
   * The object's count, with the reference that the call itself holds unless the caller lends its own, as functions of
   * 3.14 do with their local variables.
   */
  getrefcount(object: number, lent = false): number {
    const { table } = this.#heap;
    const own = lent || this.#heap.isImmortal(object) ? 0 : 1;
    return table.count[object] + own;
  }

  /** Bytes of the object with the collector's header, without what it refers to. */
  getsizeof(object: number): number {
    return this.#heap.table.size[object];
  }

  /** The interned string equal to this one, of which the caller gets a count. */
  intern(string: number): number {
    const canonical = intern(this.#heap, string);
    this.#heap.incref(canonical);
    return canonical;
  }

  /** Blocks that the allocator has given out, those that free lists keep included. */
  getallocatedblocks(): number {
    return this.#heap.allocatedBlocks;
  }
}
