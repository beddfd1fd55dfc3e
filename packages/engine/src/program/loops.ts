import type { Heap } from '../heap/heap.js';
import { describe } from '../layout/describe.js';
import { lengthMakings } from '../types/numbers.js';
import { intSize } from '../types/sizes.js';

/**
 * The blocks that the loops of one call take, each a `for _ in range(n)`: its iterator, and the number that `_` is bound to.
 * The program has names for neither, and the collector tracks neither. (Objects/rangeobject.c.)
 */
export class Loops {
  readonly #heap: Heap;
  /** Of the loops that run, the innermost last. */
  readonly #iterators: number[] = [];
  /** 0 while it is one of the cached ones. */
  #number = 0;

  /** `back` is told when a loop goes back. */
  constructor(
    heap: Heap,
    readonly back: () => void = () => {},
  ) {
    this.#heap = heap;
  }

  /** The range is made, iterated and gone; its iterator stays. */
  begin(rounds: number): void {
    const heap = this.#heap;
    const { profile } = heap;
    const passing = lengthMakings(profile, 0, rounds, 1).map((value) => this.#int(value));
    const length = this.#int(rounds);
    for (const block of passing.reverse()) heap.freeBlock(block);
    const range = heap.allocateBlock(describe(profile, { type: 'range' }).size);
    this.#iterators.push(heap.allocateBlock(describe(profile, { type: 'range_iterator' }).size));
    heap.freeBlock(length);
    heap.freeBlock(range);
  }

  /** The new number is there before the old one goes. */
  round(number: number): void {
    const old = this.#number;
    this.#number = this.#int(number);
    this.#heap.freeBlock(old);
  }

  end(): void {
    this.#heap.freeBlock(this.#iterators.pop()!);
  }

  /** The call has ended, perhaps amid its loops. */
  leave(): void {
    while (this.#iterators.length > 0) this.end();
    this.#heap.freeBlock(this.#number);
    this.#number = 0;
  }

  /** Block of an int of that value; 0 where that is one of the cached ones. */
  #int(value: number): number {
    const { immortals, profile } = this.#heap;
    return immortals.int(value) === undefined ? this.#heap.allocateBlock(intSize(profile, value)) : 0;
  }
}
