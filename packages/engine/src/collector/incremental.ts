import { CollectionTrigger } from '@heapreel/trace';
import { GcDebug } from '../face/gc-debug.js';
import type { Heap } from '../heap/heap.js';
import { type Outcome, runCollection, sayEnd } from './collection.js';
import { addStats, type Collection, type Collector, noStats } from './collector.js';
import { disposeOfGarbage, Workspace } from './garbage.js';
import { GcLists } from './gc-lists.js';
import { Increment } from './increment.js';
import { type InterpreterObjects, NO_INTERPRETER } from './interpreter-objects.js';
import { deduceUnreachable } from './reachability.js';
import { Spaces } from './spaces.js';
import { startTracking, untrackAtomic } from './tracking.js';

const YOUNG = 1;
/** The halves of the old generation, by the bit that tells in which an object is. */
const OLD = [2, 3] as const;
const PERMANENT = 4;
const SURVIVORS = 5;

/** The share of the heap that a collection adds to its work is one in this times the second threshold. (`SCAN_RATE_DIVISOR`.) */
const SCAN_RATE_DIVISOR = 10;

/**
 * The collector of CPython 3.14.0 to 3.14.4: a young generation, and an old one that is scanned slice by slice. Each
 * automatic collection takes the young objects and a slice of those old ones that have not been visited in this round; a
 * round begins by marking everything that the modules and running functions lead to, which needs no scan, and ends when
 * all has been visited. Then the halves of the old generation change roles. (Python/gc.c of 3.14.2, InternalDocs/
 * garbage_collector.md of 3.14, python/cpython GH-108362 and GH-126491.)
 */
export class IncrementalCollector implements Collector {
  enabled = true;
  /** The third is shown and does nothing. */
  readonly thresholds: number[];
  readonly stats = noStats();
  readonly #heap: Heap;
  readonly #lists: GcLists;
  readonly #workspace: Workspace;
  readonly #spaces: Spaces;
  readonly #increment: Increment;
  #youngCount = 0;
  /** Collections of the young generation since the last full one, by the half that was the visited one then. */
  readonly #oldCounts = [0, 0];
  /** Tracked objects, frozen ones included. */
  #heapSize: number;
  /** Objects to visit before the collector is ahead of the program; below 0 it is, and rests. */
  #workToDo = 0;
  readonly #interpreterIsFrozen: boolean;
  /** Objects of the interpreter's that were frozen before the program began; they are not told of as frozen ones. */
  #adopted = 0;
  #phase: 'mark' | 'collect' = 'mark';
  #due = false;
  #collecting = false;

  constructor(heap: Heap, interpreter: InterpreterObjects = NO_INTERPRETER) {
    this.#heap = heap;
    this.#lists = new GcLists(heap.table);
    this.#lists.add(YOUNG, ...OLD, PERMANENT, SURVIVORS);
    this.#workspace = new Workspace(this.#lists);
    this.#spaces = new Spaces(heap.table);
    this.#increment = new Increment(heap, this.#lists, this.#spaces, interpreter.count);
    this.#interpreterIsFrozen = interpreter.frozen;
    this.#heapSize = interpreter.count;
    this.thresholds = [...heap.profile.collector.thresholds];
  }

  get counts(): readonly number[] {
    const { visited } = this.#spaces;
    return [this.#youngCount, this.#oldCounts[visited], this.#oldCounts[visited ^ 1]];
  }

  /** What the collector goes by, for comparison with an interpreter's own: fields of `_gc_runtime_state`. */
  get policy(): {
    readonly heapSize: number;
    readonly workToDo: number;
    readonly visitedSpace: number;
    readonly phase: string;
  } {
    return {
      heapSize: this.#heapSize,
      workToDo: this.#workToDo,
      visitedSpace: this.#spaces.visited,
      phase: this.#phase,
    };
  }

  allocated(): void {}

  freed(): void {}

  adopt(slot: number): void {
    const { visited, pending } = this.#spaces;
    const space = this.#interpreterIsFrozen ? visited : pending;
    this.#lists.append(this.#interpreterIsFrozen ? PERMANENT : OLD[space], slot);
    this.#spaces.put(slot, space);
    this.#increment.adopt(slot);
    if (this.#interpreterIsFrozen) this.#adopted++;
  }

  track(slot: number): void {
    startTracking(this.#heap, slot);
    this.restore(slot);
  }

  restore(slot: number): void {
    this.#lists.append(YOUNG, slot);
    this.#spaces.put(slot, this.#spaces.pending);
    this.#heapSize++;
    this.#youngCount++;
    const threshold = this.thresholds[0];
    if (this.#youngCount > threshold && threshold !== 0 && this.enabled && !this.#collecting)
      this.#due = true;
  }

  forget(slot: number): void {
    const { table } = this.#heap;
    if (table.next[slot] === 0) return;
    this.#lists.remove(slot);
    table.state[slot] = 0;
    this.#untracked(1);
  }

  safePoint(inHand = 0): void {
    if (!this.#due) return;
    this.#due = false;
    if (this.#collecting || !this.enabled) return;
    this.#increment.inHand = inHand;
    this.collect(1, CollectionTrigger.automatic);
    this.#increment.inHand = 0;
  }

  /** 0: the young generation; 1: an increment, as automatic collections are; 2: everything. */
  collect(generation: number, trigger: CollectionTrigger = CollectionTrigger.manual): Collection {
    if (this.#collecting) return { generation, collected: 0, uncollectable: 0 };
    this.#collecting = true;
    const work = [() => this.#collectYoung(), () => this.#collectIncrement(), () => this.#collectFull()];
    const { roots } = this.#heap;
    const collection = runCollection(this.#heap, generation, trigger, () => {
      roots.fillNamespace();
      const outcome = work[generation]();
      roots.emptyNamespace();
      return outcome;
    });
    this.#collecting = false;
    if ((this.#heap.gc.get_debug() & GcDebug.stats) !== 0) sayEnd(this.#heap, collection);
    return collection;
  }

  setThresholds(...values: number[]): void {
    for (const [generation, value] of values.slice(0, 2).entries()) this.thresholds[generation] = value;
  }

  get frozen(): number {
    return Math.max(0, this.#lists.size(PERMANENT) - this.#adopted);
  }

  freeze(): void {
    const { visited } = this.#spaces;
    for (const head of [YOUNG, ...OLD]) {
      this.#spaces.putAll(head, visited);
      this.#lists.merge(head, PERMANENT);
    }
    this.#youngCount = 0;
    this.#oldCounts.fill(0);
  }

  unfreeze(): void {
    this.#lists.merge(PERMANENT, OLD[this.#spaces.visited]);
  }

  /** There is no generation 1; 2 is the old one. */
  *objects(generation: number): Generator<number> {
    if (generation === 0) yield* this.#lists.members(YOUNG);
    if (generation === 2) for (const head of OLD) yield* this.#lists.members(head);
  }

  #collectYoung(): Outcome {
    const { visited } = this.#spaces;
    this.#untrackTuples(YOUNG);
    this.#spaces.putAll(YOUNG, visited);
    const outcome = this.#collectRegion(YOUNG, SURVIVORS);
    this.#lists.merge(SURVIVORS, OLD[visited]);
    this.#youngCount = 0;
    this.#oldCounts[visited]++;
    addStats(this.stats[0], outcome);
    return outcome;
  }

  #collectIncrement(): Outcome {
    const nothing: Outcome = { collected: 0, uncollectable: 0 };
    const lists = this.#lists;
    const { visited, pending } = this.#spaces;
    this.#workToDo += this.#newWork();
    if (this.#workToDo < 0) return nothing;
    this.#untrackTuples(YOUNG);
    if (this.#phase === 'mark') {
      const marked = this.#increment.markFromRoots(OLD[visited]);
      // CPython takes it off twice, so that the collector rests for longer.
      this.#workToDo -= 2 * marked;
      this.#phase = 'collect';
      return nothing;
    }
    this.#workToDo -= this.#increment.markFromStack(OLD[visited]);
    const size = this.#increment.gather(YOUNG, OLD[pending], this.#workToDo);
    const outcome = this.#collectRegion(this.#increment.head, SURVIVORS);
    lists.merge(SURVIVORS, OLD[visited]);
    this.#workToDo -= size;
    addStats(this.stats[1], outcome);
    if (lists.isEmpty(OLD[pending])) this.#endRound();
    return outcome;
  }

  #collectFull(): Outcome {
    const lists = this.#lists;
    const { visited, pending } = this.#spaces;
    this.#untrackTuples(YOUNG);
    lists.merge(YOUNG, OLD[pending]);
    this.#spaces.putAll(OLD[pending], visited);
    this.#youngCount = 0;
    lists.merge(OLD[pending], OLD[visited]);
    const outcome = this.#collectRegion(OLD[visited], OLD[visited]);
    this.#youngCount = 0;
    this.#oldCounts.fill(0);
    this.#endRound();
    this.#heap.clearFreeLists();
    addStats(this.stats[2], outcome);
    return outcome;
  }

  /** Collects the members of a list; who survives goes to another, or stays. (`gc_collect_region`.) */
  #collectRegion(from: number, to: number): Outcome {
    const heap = this.#heap;
    deduceUnreachable(heap, from, this.#workspace.unreachable);
    // The program may run from here on.
    heap.roots.emptyNamespace();
    this.#untrackTuples(from);
    if (from !== to) this.#lists.merge(from, to);
    const outcome = disposeOfGarbage(heap, this.#workspace, to);
    // Weak references come from anywhere.
    this.#spaces.putAll(to, this.#spaces.visited);
    return outcome;
  }

  /** Everything old has been visited: the next round begins. (`completed_scavenge`.) */
  #endRound(): void {
    const lists = this.#lists;
    const spaces = this.#spaces;
    const { visited, pending } = spaces;
    if (lists.isEmpty(PERMANENT)) {
      spaces.flip();
      spaces.putAll(YOUNG, spaces.pending);
    } else {
      // Frozen objects count as visited and can't be touched: it is the others that change over.
      lists.merge(OLD[visited], OLD[pending]);
      spaces.putAll(OLD[pending], pending);
    }
    this.#workToDo = 0;
    this.#phase = 'mark';
  }

  /** As many objects as are new, and a share of the heap, twice the new ones at most. (`assess_work_to_do`.) */
  #newWork(): number {
    const fresh = this.#youngCount;
    this.#youngCount = 0;
    return fresh + Math.min(this.#heapShare(), 2 * fresh);
  }

  #heapShare(): number {
    const scale = Math.max(2, this.thresholds[1]);
    return Math.floor(Math.floor(this.#heapSize / SCAN_RATE_DIVISOR) / scale);
  }

  #untrackTuples(head: number): void {
    if (!this.#heap.profile.collector.untracks.includes('tuple')) return;
    this.#untracked(untrackAtomic(this.#heap, this.#lists, head, this.#heap.types.tuple));
  }

  #untracked(objects: number): void {
    this.#heapSize -= objects;
    this.#youngCount = Math.max(0, this.#youngCount - objects);
  }
}
