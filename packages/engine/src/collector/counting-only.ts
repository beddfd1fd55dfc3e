import type { Heap } from '../heap/heap.js';
import { type Collection, type Collector, noStats } from './collector.js';
import { GcLists } from './gc-lists.js';
import { startTracking } from './tracking.js';

const TRACKED = 1;
const PERMANENT = 2;

/**
 * No cyclic collector: reference counting alone, as CPython had it before 2.0. It knows who is tracked, counts as the
 * collectors do, and collects nothing, so that what is left at the end is what leaks.
 */
export class CountingOnlyCollector implements Collector {
  enabled = true;
  readonly thresholds: number[];
  readonly counts = [0, 0, 0];
  readonly stats = noStats();
  readonly #heap: Heap;
  readonly #lists: GcLists;

  constructor(heap: Heap) {
    this.#heap = heap;
    this.#lists = new GcLists(heap.table);
    this.#lists.add(TRACKED, PERMANENT);
    this.thresholds = [...heap.profile.collector.thresholds];
  }

  allocated(): void {
    this.counts[0]++;
  }

  freed(): void {
    if (this.counts[0] > 0) this.counts[0]--;
  }

  track(slot: number): void {
    this.#lists.append(TRACKED, slot);
    startTracking(this.#heap, slot);
  }

  forget(slot: number): void {
    if (this.#heap.table.next[slot] !== 0) this.#lists.remove(slot);
  }

  restore(slot: number): void {
    this.#lists.append(TRACKED, slot);
  }

  safePoint(): void {}

  /** Finds nothing, and is no event. */
  collect(generation: number): Collection {
    return { generation, collected: 0, uncollectable: 0 };
  }

  setThresholds(...values: number[]): void {
    for (const [generation, value] of values.entries()) this.thresholds[generation] = value;
  }

  get frozen(): number {
    return this.#lists.size(PERMANENT);
  }

  freeze(): void {
    this.#lists.merge(TRACKED, PERMANENT);
    this.counts.fill(0);
  }

  unfreeze(): void {
    this.#lists.merge(PERMANENT, TRACKED);
  }

  /** Everything is in generation 0. */
  *objects(generation: number): Generator<number> {
    if (generation === 0) yield* this.#lists.members(TRACKED);
  }
}
