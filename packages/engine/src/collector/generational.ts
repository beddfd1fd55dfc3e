import { CollectionTrigger } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import { type Outcome, runCollection } from './collection.js';
import { addStats, type Collection, type Collector, noStats } from './collector.js';
import { disposeOfGarbage, Workspace } from './garbage.js';
import { GcLists } from './gc-lists.js';
import { type InterpreterObjects, NO_INTERPRETER } from './interpreter-objects.js';
import { deduceUnreachable } from './reachability.js';
import { startTracking, untrackAtomic } from './tracking.js';
import { GenerationalTrigger } from './trigger.js';

const OLDEST = 2;
/** Heads of the generations' lists, youngest first. */
const GENERATIONS = [1, 2, 3] as const;
const PERMANENT = 4;

/**
 * The collector of CPython up to 3.13, and again from 3.14.5: three generations, of which each is collected once the next
 * younger one has been so often enough. (Python/gc.c, Modules/gcmodule.c.)
 */
export class GenerationalCollector implements Collector {
  readonly stats = noStats();
  readonly #heap: Heap;
  readonly #lists: GcLists;
  readonly #workspace: Workspace;
  readonly #trigger: GenerationalTrigger;
  readonly #countsTrackings: boolean;
  /** The interpreter's objects that are in none of the lists: in the oldest generation, and frozen. */
  #interpreter: { old: number; frozen: number };
  /** Objects of the interpreter's that were frozen before the program began; they are not told of as frozen ones. */
  #adopted = 0;
  #due = false;

  constructor(heap: Heap, interpreter: InterpreterObjects = NO_INTERPRETER) {
    this.#heap = heap;
    this.#lists = new GcLists(heap.table);
    this.#lists.add(...GENERATIONS, PERMANENT);
    this.#workspace = new Workspace(this.#lists);
    this.#trigger = new GenerationalTrigger(heap.profile.collector);
    this.#countsTrackings = heap.profile.collector.counts === 'trackings';
    const { count, frozen } = interpreter;
    this.#interpreter = frozen ? { old: 0, frozen: count } : { old: count, frozen: 0 };
    this.#trigger.longLivedTotal = this.#interpreter.old;
  }

  get enabled(): boolean {
    return this.#trigger.enabled;
  }

  set enabled(enabled: boolean) {
    this.#trigger.enabled = enabled;
  }

  get thresholds(): readonly number[] {
    return this.#trigger.thresholds;
  }

  get counts(): readonly number[] {
    return this.#trigger.counts;
  }

  allocated(): void {
    if (!this.#countsTrackings) this.#countUp();
  }

  freed(): void {
    if (!this.#countsTrackings) this.#trigger.freed();
  }

  track(slot: number): void {
    this.#lists.append(GENERATIONS[0], slot);
    startTracking(this.#heap, slot);
    if (this.#countsTrackings) this.#countUp();
  }

  adopt(slot: number): void {
    const isFrozen = this.#interpreter.old === 0;
    this.#lists.append(isFrozen ? PERMANENT : GENERATIONS[OLDEST], slot);
    if (isFrozen) this.#adopted++;
  }

  forget(slot: number): void {
    const { table } = this.#heap;
    if (table.next[slot] === 0) return;
    this.#lists.remove(slot);
    table.state[slot] = 0;
    if (this.#countsTrackings) this.#trigger.freed();
  }

  restore(slot: number): void {
    this.#lists.append(GENERATIONS[0], slot);
    if (this.#countsTrackings) this.#countUp();
  }

  safePoint(): void {
    const trigger = this.#trigger;
    if (!this.#due) return;
    this.#due = false;
    const { nests, runsWhenDisabled } = this.#heap.profile.collector;
    if (trigger.collecting && !nests) return;
    if (!trigger.enabled && !runsWhenDisabled) return;
    const generation = trigger.due();
    if (generation >= 0) this.#run(generation, CollectionTrigger.automatic);
    // Also of the collection that this one may have run inside.
    else trigger.end();
  }

  collect(generation: number, trigger: CollectionTrigger = CollectionTrigger.manual): Collection {
    if (this.#trigger.collecting) return { generation, collected: 0, uncollectable: 0 };
    return this.#run(generation, trigger);
  }

  setThresholds(...values: number[]): void {
    for (const [generation, value] of values.entries()) this.#trigger.thresholds[generation] = value;
  }

  get frozen(): number {
    return Math.max(0, this.#lists.size(PERMANENT) - this.#adopted);
  }

  freeze(): void {
    for (const head of GENERATIONS) this.#lists.merge(head, PERMANENT);
    this.#trigger.freeze();
    const { old, frozen } = this.#interpreter;
    this.#interpreter = { old: 0, frozen: frozen + old };
  }

  unfreeze(): void {
    this.#lists.merge(PERMANENT, GENERATIONS[OLDEST]);
    const { old, frozen } = this.#interpreter;
    this.#interpreter = { old: old + frozen, frozen: 0 };
  }

  objects(generation: number): Iterable<number> {
    return this.#lists.members(GENERATIONS[generation]);
  }

  #run(generation: number, trigger: CollectionTrigger): Collection {
    const heap = this.#heap;
    if (!this.#workspace.isEmpty) {
      // The inner one would take links of what the outer one has found for counts.
      heap.hazards.push('a collection began while another was disposing of garbage');
      this.#trigger.end();
      return { generation, collected: 0, uncollectable: 0 };
    }
    this.#trigger.collecting = true;
    const collection = runCollection(heap, generation, trigger, () => this.#work(generation));
    this.#trigger.end();
    return collection;
  }

  #work(generation: number): Outcome {
    const heap = this.#heap;
    const { types, roots } = heap;
    const lists = this.#lists;
    this.#trigger.begin(generation);
    const young = GENERATIONS[generation];
    for (let younger = 0; younger < generation; younger++) lists.merge(GENERATIONS[younger], young);
    roots.fillNamespace();
    deduceUnreachable(heap, young, this.#workspace.unreachable);
    roots.emptyNamespace();

    const old = GENERATIONS[Math.min(generation + 1, OLDEST)];
    const { untracks } = heap.profile.collector;
    if (untracks.includes('tuple')) this.#untracked(untrackAtomic(heap, lists, young, types.tuple));
    const isFull = generation === OLDEST;
    if (isFull && untracks.includes('dict')) this.#untracked(untrackAtomic(heap, lists, young, types.dict));
    if (generation > 0) {
      this.#trigger.survived(generation, lists.size(young) + (isFull ? this.#interpreter.old : 0));
    }
    if (!isFull) lists.merge(young, old);

    const outcome = disposeOfGarbage(heap, this.#workspace, old);
    if (isFull) heap.clearFreeLists();
    addStats(this.stats[generation], outcome);
    return outcome;
  }

  #countUp(): void {
    if (!this.#trigger.allocated()) return;
    this.#due = true;
    if (this.#heap.profile.collector.runs === 'at-allocation') this.safePoint();
  }

  #untracked(objects: number): void {
    if (!this.#countsTrackings) return;
    for (let i = 0; i < objects; i++) this.#trigger.freed();
  }
}
