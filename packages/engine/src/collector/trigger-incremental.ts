/** A full pass over the heap takes so many increments for each unit of the second threshold. */
const scanRateDivisor = 10;
const leastScale = 2;

/**
 * Decides when the incremental collector runs and how much it has to do: CPython 3.14.0 to 3.14.4. (Python/gc.c and
 * Include/internal/pycore_gc.h: `_PyObject_GC_TRACK`, `_PyObject_GC_UNTRACK`, `assess_work_to_do`.)
 *
 * The young count is of objects that the collector began to track less those it ceased to, of any age; 3.14.0 itself still
 * counts blocks, as `GenerationalTrigger` does. An automatic collection is always an increment: `gc.collect(1)`.
 */
export class IncrementalTrigger {
  enabled = true;
  /** A collection runs: nothing becomes due meanwhile. */
  collecting = false;
  /** Of the young; of the old, that scales increments; not used. */
  readonly thresholds: number[];
  /** Of the young; of the two halves of the old. */
  readonly counts = [0, 0, 0];
  /** Objects that are tracked. */
  heapSize = 0;
  /** Objects that increments are behind by; below 0, how far they are ahead: then the next one does nothing. */
  workToDo = 0;

  constructor({ thresholds }: { readonly thresholds: readonly number[] }) {
    this.thresholds = [...thresholds];
  }

  /** An object is tracked from now on; true when a collection is due with it. */
  allocated(): boolean {
    this.heapSize++;
    const count = ++this.counts[0];
    const [threshold] = this.thresholds;
    return count > threshold && threshold !== 0 && this.enabled && !this.collecting;
  }

  /** An object is tracked no longer. */
  freed(): void {
    this.heapSize--;
    if (this.counts[0] > 0) this.counts[0]--;
  }

  /** 1 for an increment: once it is due it runs, even when the count has fallen since. */
  due(): number {
    return 1;
  }

  /** A collection begins: of the young (0), an increment (1), or of everything (2). */
  begin(generation: number): void {
    this.collecting = true;
    if (generation === 1) this.workToDo += this.#assess();
    if (generation === 0) this.counts[1]++;
    if (generation === 2) {
      this.counts.fill(0);
      this.workToDo = 0;
    } else this.counts[0] = 0;
  }

  /** An increment has dealt with so many objects. */
  advanced(objects: number): void {
    this.workToDo -= objects;
  }

  end(): void {
    this.collecting = false;
  }

  /** `gc.freeze()`. */
  freeze(): void {
    this.counts.fill(0);
  }

  /** As many objects as are new, and part of the heap: so a pass ends before garbage is as much as everything else. */
  #assess(): number {
    const fresh = this.counts[0];
    const scale = Math.max(this.thresholds[1], leastScale);
    const ofHeap = Math.trunc(Math.trunc(this.heapSize / scanRateDivisor) / scale);
    return fresh + Math.min(ofHeap, fresh * 2);
  }
}
