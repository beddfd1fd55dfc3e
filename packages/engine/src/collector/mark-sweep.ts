import { CollectionTrigger } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import { GcState } from '../heap/object-table.js';
import { type Outcome, runCollection } from './collection.js';
import { addStats, type Collection, type Collector, noStats } from './collector.js';
import { disposeOfGarbage, Workspace } from './garbage.js';
import { GcLists } from './gc-lists.js';
import { subtractInnerReferences } from './reachability.js';
import { startTracking } from './tracking.js';

const HEAP = 1;
const PERMANENT = 2;
/** What gc's callbacks and statistics call a collection of everything. */
const FULL = 2;

/**
 * Plain mark and sweep: no generations; each collection marks, from the roots, everything that they lead to, and what has
 * no mark is garbage. (J. McCarthy, Recursive functions of symbolic expressions, CACM 1960.)
 *
 * The roots are not only variables: whatever is held by more references than tracked objects have to it is a root, as is
 * what a running call or C code has in hand. A collection runs once more objects were allocated since the last one than
 * the first threshold says. Garbage goes through the phases of CPython's.
 */
export class MarkSweepCollector implements Collector {
  enabled = true;
  /** Only the first counts. */
  readonly thresholds: number[];
  /** Allocations since the last collection. */
  readonly counts = [0, 0, 0];
  readonly stats = noStats();
  readonly #heap: Heap;
  readonly #lists: GcLists;
  readonly #workspace: Workspace;
  #due = false;
  #collecting = false;

  constructor(heap: Heap) {
    this.#heap = heap;
    this.#lists = new GcLists(heap.table);
    this.#lists.add(HEAP, PERMANENT);
    this.#workspace = new Workspace(this.#lists);
    this.thresholds = [...heap.profile.collector.thresholds];
  }

  allocated(): void {
    this.counts[0]++;
    const threshold = this.thresholds[0];
    if (this.counts[0] > threshold && threshold !== 0 && this.enabled && !this.#collecting) this.#due = true;
  }

  freed(): void {}

  track(slot: number): void {
    this.#lists.append(HEAP, slot);
    startTracking(this.#heap, slot);
  }

  forget(slot: number): void {
    const { table } = this.#heap;
    if (table.next[slot] === 0) return;
    this.#lists.remove(slot);
    table.state[slot] = 0;
  }

  restore(slot: number): void {
    this.#lists.append(HEAP, slot);
  }

  safePoint(): void {
    if (!this.#due || this.#collecting) return;
    this.#due = false;
    if (this.enabled) this.collect(FULL, CollectionTrigger.automatic);
  }

  /** Everything, whatever the generation. */
  collect(_generation: number, trigger: CollectionTrigger = CollectionTrigger.manual): Collection {
    if (this.#collecting) return { generation: FULL, collected: 0, uncollectable: 0 };
    this.#collecting = true;
    const collection = runCollection(this.#heap, FULL, trigger, () => this.#work());
    this.#collecting = false;
    return collection;
  }

  setThresholds(...values: number[]): void {
    for (const [generation, value] of values.entries()) this.thresholds[generation] = value;
  }

  get frozen(): number {
    return this.#lists.size(PERMANENT);
  }

  freeze(): void {
    this.#lists.merge(HEAP, PERMANENT);
    this.counts[0] = 0;
  }

  unfreeze(): void {
    this.#lists.merge(PERMANENT, HEAP);
  }

  /** Everything is in generation 2. */
  *objects(generation: number): Generator<number> {
    if (generation === FULL) yield* this.#lists.members(HEAP);
  }

  #work(): Outcome {
    this.counts[0] = 0;
    this.#mark();
    this.#sweep();
    const outcome = disposeOfGarbage(this.#heap, this.#workspace, HEAP);
    this.#heap.clearFreeLists();
    addStats(this.stats[FULL], outcome);
    return outcome;
  }

  /** Leaves the state `candidate` only to what the roots don't lead to. */
  #mark(): void {
    const { next, outside, state, references } = this.#heap.table;
    subtractInnerReferences(this.#heap.table, HEAP);
    const pending: number[] = [];
    for (let root = next[HEAP]; root !== HEAP; root = next[root]) {
      if (outside[root] === 0 || (state[root] & GcState.candidate) === 0) continue;
      state[root] &= ~GcState.candidate;
      pending.push(root);
      while (pending.length > 0) {
        const held = references[pending.pop()!]!;
        for (let i = 0; i < held.length; i++) {
          const target = held[i];
          if ((state[target] & GcState.candidate) === 0) continue;
          state[target] &= ~GcState.candidate;
          pending.push(target);
        }
      }
    }
  }

  /** Gathers what has no mark. */
  #sweep(): void {
    const lists = this.#lists;
    const { next, state } = this.#heap.table;
    for (let slot = next[HEAP]; slot !== HEAP; ) {
      const following = next[slot];
      if ((state[slot] & GcState.candidate) !== 0) lists.move(slot, this.#workspace.unreachable);
      slot = following;
    }
  }
}
