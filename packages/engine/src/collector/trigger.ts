import type { CollectorProfile } from '../profile/profile.js';

const OLDEST = 2;

/**
 * Decides when the collector of three generations runs, and which: CPython up to 3.13, and again from 3.14.5.
 * (Modules/gcmodule.c, from 3.13 Python/gc.c: `_PyObject_GC_Link`, `PyObject_GC_Del`, `gc_select_generation`.)
 *
 * The youngest generation's count is of blocks with a collector's header, got from the allocator less given back; what free
 * lists keep does not move it. Each older one's is of collections of the next younger.
 */
export class GenerationalTrigger {
  enabled = true;
  /** A collection runs: nothing becomes due meanwhile. */
  collecting = false;
  readonly thresholds: number[];
  readonly counts = [0, 0, 0];
  /** Objects that survived the last full collection. */
  longLivedTotal = 0;
  /** Objects that have reached the oldest generation since. */
  longLivedPending = 0;
  readonly #longLivedRatio: number;

  constructor({ thresholds, longLivedRatio }: Pick<CollectorProfile, 'thresholds' | 'longLivedRatio'>) {
    this.thresholds = [...thresholds];
    this.#longLivedRatio = longLivedRatio;
  }

  /** The allocator gave a block; true when a collection is due with it. */
  allocated(): boolean {
    const count = ++this.counts[0];
    const [threshold] = this.thresholds;
    return count > threshold && threshold !== 0 && this.enabled && !this.collecting;
  }

  /** The allocator took a block back, whatever generation its object was in. */
  freed(): void {
    if (this.counts[0] > 0) this.counts[0]--;
  }

  /**
   * The oldest generation whose count is above its threshold, or -1. A full collection costs as much as there are objects,
   * so it waits until enough are new to it.
   */
  due(): number {
    for (let generation = OLDEST; generation >= 0; generation--) {
      if (this.counts[generation] <= this.thresholds[generation]) continue;
      if (
        generation === OLDEST &&
        this.longLivedPending < Math.floor(this.longLivedTotal / this.#longLivedRatio)
      )
        continue;
      return generation;
    }
    return -1;
  }

  /** A collection begins: its generation's count and those of the younger ones start again. */
  begin(generation: number): void {
    if (generation < OLDEST) this.counts[generation + 1]++;
    this.counts.fill(0, 0, generation + 1);
  }

  /** So many objects of the generation collected were found reachable and are still tracked. */
  survived(generation: number, objects: number): void {
    if (generation === OLDEST) {
      this.longLivedTotal = objects;
      this.longLivedPending = 0;
    } else if (generation === OLDEST - 1) this.longLivedPending += objects;
  }

  end(): void {
    this.collecting = false;
  }

  /** `gc.freeze()`. */
  freeze(): void {
    this.counts.fill(0);
  }
}
