import { CollectionTrigger, EventKind, ObjectFlag } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import { GcState } from '../heap/object-table.js';
import { mayBeTracked } from '../types/tracking.js';
import type { Collection, Collector, GenerationStats } from './collector.js';
import { GcLists } from './gc-lists.js';
import { deduceUnreachable } from './reachability.js';

const OLDEST = 2;
/** Heads of the generations' lists, youngest first. */
const GENERATIONS = [1, 2, 3] as const;
const PERMANENT = 4;
const UNREACHABLE = 5;

/** The collector of CPython up to 3.13, and again from 3.14.5: three generations. (Python/gc.c, Modules/gcmodule.c.) */
export class GenerationalCollector implements Collector {
  enabled = true;
  readonly thresholds: number[];
  readonly counts = [0, 0, 0];
  readonly stats: GenerationStats[] = GENERATIONS.map(() => ({
    collections: 0,
    collected: 0,
    uncollectable: 0,
  }));
  readonly #heap: Heap;
  readonly #lists: GcLists;
  /** Objects that survived the last full collection. */
  #longLived = 0;
  /** Objects that have reached the oldest generation since. */
  #longLivedPending = 0;
  #due = false;
  #collecting = false;

  constructor(heap: Heap) {
    this.#heap = heap;
    this.#lists = new GcLists(heap.table, [...GENERATIONS, PERMANENT, UNREACHABLE]);
    this.thresholds = [...heap.profile.collector.thresholds];
  }

  allocated(): void {
    this.counts[0]++;
    const [threshold] = this.thresholds;
    if (this.counts[0] <= threshold || threshold === 0 || !this.enabled || this.#collecting) return;
    this.#due = true;
    if (this.#heap.profile.collector.runs === 'at-allocation') this.safePoint();
  }

  freed(): void {
    if (this.counts[0] > 0) this.counts[0]--;
  }

  track(slot: number): void {
    const { table, events } = this.#heap;
    this.#lists.append(GENERATIONS[0], slot);
    table.flags[slot] |= ObjectFlag.tracked;
    events.emit(EventKind.track, table.id[slot]);
  }

  forget(slot: number): void {
    if ((this.#heap.table.flags[slot] & ObjectFlag.tracked) !== 0) this.#lists.remove(slot);
  }

  safePoint(): void {
    if (!this.#due) return;
    this.#due = false;
    const generation = this.#dueGeneration();
    if (generation >= 0) this.collect(generation, CollectionTrigger.automatic);
  }

  collect(generation: number, trigger: CollectionTrigger = CollectionTrigger.manual): Collection {
    if (this.#collecting) return { generation, collected: 0, uncollectable: 0 };
    this.#collecting = true;
    const { table, events } = this.#heap;
    const lists = this.#lists;
    events.emit(EventKind.collectBegin, 0, generation, trigger);

    if (generation < OLDEST) this.counts[generation + 1]++;
    this.counts.fill(0, 0, generation + 1);
    const young = GENERATIONS[generation];
    for (let younger = 0; younger < generation; younger++) lists.merge(GENERATIONS[younger], young);
    deduceUnreachable(table, lists, (slot) => this.#heap.typeOf(slot), young, UNREACHABLE);

    const old = GENERATIONS[Math.min(generation + 1, OLDEST)];
    this.#untrackTuples(young);
    if (generation < OLDEST) {
      if (generation === OLDEST - 1) this.#longLivedPending += lists.size(young);
      lists.merge(young, old);
    } else {
      this.#untrackDicts(young);
      this.#longLivedPending = 0;
      this.#longLived = lists.size(young);
    }

    let collected = 0;
    for (const slot of lists.members(UNREACHABLE)) {
      events.emit(EventKind.unreachable, table.id[slot]);
      collected++;
    }
    this.#clearGarbage(old);
    events.emit(EventKind.collectEnd, 0, generation, collected);

    const stats = this.stats[generation];
    stats.collections++;
    stats.collected += collected;
    this.#collecting = false;
    return { generation, collected, uncollectable: 0 };
  }

  setThresholds(...values: number[]): void {
    for (const [generation, value] of values.entries()) this.thresholds[generation] = value;
  }

  freeze(): void {
    for (const head of GENERATIONS) this.#lists.merge(head, PERMANENT);
    this.counts.fill(0);
  }

  unfreeze(): void {
    this.#lists.merge(PERMANENT, GENERATIONS[OLDEST]);
  }

  objects(generation: number): Iterable<number> {
    return this.#lists.members(GENERATIONS[generation]);
  }

  /** The oldest generation whose count is above its threshold, or -1. */
  #dueGeneration(): number {
    for (let generation = OLDEST; generation >= 0; generation--) {
      if (this.counts[generation] <= this.thresholds[generation]) continue;
      // A full collection costs as much as there are objects: it waits until enough are new to it.
      const ratio = this.#heap.profile.collector.longLivedRatio;
      if (generation === OLDEST && this.#longLivedPending < Math.floor(this.#longLived / ratio)) continue;
      return generation;
    }
    return -1;
  }

  /** Empties the unreachable objects one by one, until their counts have freed them all. Who lives on is moved to `old`. */
  #clearGarbage(old: number): void {
    const heap = this.#heap;
    const { table } = heap;
    for (let slot = table.next[UNREACHABLE]; slot !== UNREACHABLE; slot = table.next[UNREACHABLE]) {
      const id = table.id[slot];
      const { clear } = heap.typeOf(slot);
      if (clear !== null) {
        heap.incref(slot);
        clear(heap, slot);
        heap.decref(slot);
      }
      // Still there, as a tuple is, which can't be emptied: it dies when those that hold it have been.
      if (table.next[UNREACHABLE] === slot && table.id[slot] === id) {
        table.state[slot] &= ~GcState.candidate;
        this.#lists.remove(slot);
        this.#lists.append(old, slot);
      }
    }
  }

  /** Ceases to track the tuples that hold nothing the collector would follow. */
  #untrackTuples(head: number): void {
    const { tuple } = this.#heap.types;
    this.#untrack(head, tuple.number);
  }

  /** The same for dicts. */
  #untrackDicts(head: number): void {
    this.#untrack(head, this.#heap.types.dict.number);
  }

  #untrack(head: number, type: number): void {
    const heap = this.#heap;
    const { table } = heap;
    for (let slot = table.next[head]; slot !== head; ) {
      const following = table.next[slot];
      if (table.type[slot] === type && !this.#holdsTracked(slot)) {
        this.#lists.remove(slot);
        table.flags[slot] &= ~ObjectFlag.tracked;
        heap.events.emit(EventKind.untrack, table.id[slot]);
      }
      slot = following;
    }
  }

  #holdsTracked(slot: number): boolean {
    const heap = this.#heap;
    return heap.table.references[slot]!.some((target) => target !== 0 && mayBeTracked(heap, target));
  }
}
