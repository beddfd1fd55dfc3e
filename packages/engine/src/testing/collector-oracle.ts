import { CollectionTrigger, EventKind, ObjectFlag } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import type { CollectorProfile } from '../profile/profile.js';
import type { ExecutedStatement } from '../program/instructions.js';
import { ensure } from './ensure.js';
import type { LoggedEvent } from './event-log.js';
import type { Observer } from './observed-run.js';
import { isContainer, type RebuiltHeap } from './rebuilt-heap.js';

const PERMANENT = 3;

/** What a running collection must do. */
interface Expected {
  readonly generation: number;
  readonly candidates: ReadonlySet<number>;
  /** What it must find, less what it has found. */
  readonly unfound: Set<number>;
  readonly unreachable: number;
  /** What must die of it, less what has died. */
  readonly undead: Set<number>;
}

/**
 * Foretells, from the events before, when the three-generation collector runs, on which generation, what it finds, what
 * dies of it and what it returns. Reachability is a search along links from the roots and from everything that is not a
 * candidate: nothing is taken from the engine's own counts or lists.
 */
export class CollectorOracle implements Observer {
  readonly counts = [0, 0, 0];
  /** Of each tracked object. */
  readonly generations = new Map<number, number>();
  readonly #heap: RebuiltHeap;
  readonly #ratio: number;
  #thresholds: number[];
  /** Those before the statement. */
  #earlier: number[];
  #enabled = true;
  #longLived = 0;
  #pending = 0;
  /** A collection must run, or may. */
  #due = false;
  #mayRun = false;
  #statement: ExecutedStatement | null = null;
  #running: Expected | null = null;
  readonly #atAllocation: boolean;
  readonly #kept: KeptBlocks;

  constructor(heap: RebuiltHeap, profile: CollectorProfile) {
    this.#heap = heap;
    this.#kept = new KeptBlocks(heap);
    this.#thresholds = [...profile.thresholds];
    this.#earlier = this.#thresholds;
    this.#ratio = profile.longLivedRatio;
    this.#atAllocation = profile.runs === 'at-allocation';
    // What modules hold was there before, and is left alone like frozen objects.
    for (const { id, flags } of heap.objects.values())
      if ((flags & ObjectFlag.tracked) !== 0) this.generations.set(id, PERMANENT);
  }

  enter(statement: ExecutedStatement): void {
    this.#statement = statement;
    this.#earlier = this.#thresholds;
    if (statement.op === 'threshold')
      this.#thresholds = [...statement.values, ...this.#thresholds.slice(statement.values.length)];
    if (statement.op === 'gc') {
      this.#enabled = statement.enabled;
      // Who switches the collector off takes back what it was about to do. (`_Py_RunGC` of 3.13.)
      if (!statement.enabled) this.#due = false;
    }
  }

  /** To be told before the rebuilt heap is. */
  event(row: LoggedEvent): void {
    switch (row.kind) {
      case EventKind.alloc:
        if (isContainer(this.#heap.definitions.types[row.a].name) && !this.#kept.take(row.a, row.b)) {
          this.#allocated();
        }
        break;
      case EventKind.dealloc:
        if (
          isContainer(this.#heap.typeName(row.object)) &&
          !this.#kept.give(this.#heap.objects.get(row.object)!)
        )
          this.#freed();
        this.generations.delete(row.object);
        if (this.#running !== null) {
          ensure(
            this.#running.undead.delete(row.object),
            `a collection killed object ${row.object}, which was held`,
          );
        }
        break;
      case EventKind.track:
        this.generations.set(row.object, 0);
        break;
      case EventKind.untrack:
        this.generations.delete(row.object);
        break;
      case EventKind.collectBegin:
        this.#begin(row.a, row.b);
        break;
      case EventKind.unreachable:
        ensure(
          this.#running!.unfound.delete(row.object),
          `object ${row.object} was found unreachable but is not`,
        );
        break;
      case EventKind.collectEnd:
        this.#end(row);
        break;
    }
  }

  boundary(statement: ExecutedStatement | null, engine: Heap): void {
    this.#freeze(statement);
    if (this.#atAllocation || looksUp(statement)) {
      ensure(!this.#due || this.#dueGeneration() < 0, 'a collection was due and did not run');
      this.#due = false;
    } else if (this.#dueGeneration() < 0) {
      // Should a call have looked up, it found nothing to collect any more.
      this.#due = false;
    }
    ensure(
      this.counts.every((count, generation) => engine.collector.counts[generation] === count),
      `get_count() is ${engine.collector.counts} and should be ${this.counts}`,
    );
    let held = 0;
    for (let generation = 0; generation < PERMANENT; generation++) {
      for (const slot of engine.collector.objects(generation)) {
        const id = engine.table.id[slot];
        ensure(
          this.generations.get(id) === generation,
          `object ${id} is in generation ${generation} and should be in ${this.generations.get(id)}`,
        );
        held++;
      }
    }
    const collectable = [...this.generations.values()].filter((generation) => generation < PERMANENT).length;
    ensure(held === collectable, `the generations hold ${held} objects and should hold ${collectable}`);
  }

  #freeze(statement: ExecutedStatement | null): void {
    if (statement?.op === 'freeze') {
      for (const id of this.generations.keys()) this.generations.set(id, PERMANENT);
      this.counts.fill(0);
    }
    if (statement?.op === 'unfreeze') {
      for (const [id, generation] of this.generations)
        if (generation === PERMANENT) this.generations.set(id, 2);
    }
  }

  #freed(): void {
    this.counts[0] = Math.max(0, this.counts[0] - 1);
  }

  #allocated(): void {
    this.counts[0]++;
    if (!this.#enabled) return;
    // The statement may allocate before it sets thresholds, or after.
    const exceeded = [this.#thresholds, this.#earlier].filter(
      ([first]) => first > 0 && this.counts[0] > first,
    );
    if (exceeded.length === 2) this.#due = true;
    if (exceeded.length > 0) this.#mayRun = true;
  }

  #dueGeneration(thresholds = this.#thresholds): number {
    const waits = this.#pending < Math.floor(this.#longLived / this.#ratio);
    for (const generation of waits ? [1, 0] : [2, 1, 0]) {
      if (this.counts[generation] > thresholds[generation]) return generation;
    }
    return -1;
  }

  #begin(generation: number, trigger: number): void {
    if (trigger === CollectionTrigger.automatic) {
      ensure(this.#mayRun, 'an automatic collection ran that was not due');
      this.#mayRun = false;
      const due = this.#dueGeneration();
      // The statement may set thresholds after it ran, or before.
      const earlier = this.#dueGeneration(this.#earlier);
      ensure(
        due === generation || earlier === generation,
        `generation ${generation} was collected and ${due} was due`,
      );
      this.#due = false;
    } else {
      const { op, generation: asked = 2 } = this.#statement as { op: string; generation?: number };
      ensure(
        op === 'collect' && asked === generation,
        `generation ${generation} was collected without being asked`,
      );
    }
    const candidates = new Set<number>();
    for (const [id, of] of this.generations) if (of <= generation) candidates.add(id);
    const unreachable = this.#unreachable(candidates);
    this.#running = {
      generation,
      candidates,
      unfound: new Set(unreachable),
      unreachable: unreachable.size,
      undead: this.#heldOnlyBy(unreachable),
    };
    if (generation < 2) this.counts[generation + 1]++;
    this.counts.fill(0, 0, generation + 1);
  }

  #end(row: LoggedEvent): void {
    const { generation, candidates, unfound, unreachable, undead } = this.#running!;
    this.#running = null;
    if (generation === 2) for (let left = this.#kept.clear(); left > 0; left--) this.#freed();
    ensure(unfound.size === 0, `the unreachable objects ${[...unfound]} were not found`);
    ensure(undead.size === 0, `the garbage ${[...undead]} did not die`);
    ensure(row.b === unreachable, `the collection returned ${row.b} and found ${unreachable}`);
    ensure(row.c === 0, 'there is nothing uncollectable here');
    let survivors = 0;
    for (const id of candidates) {
      if (!this.generations.has(id)) continue;
      survivors++;
      this.generations.set(id, Math.min(generation + 1, 2));
    }
    if (generation === 1) this.#pending += survivors;
    if (generation === 2) {
      this.#pending = 0;
      this.#longLived = survivors;
    }
    this.#checkTracking(candidates, generation);
  }

  /** Candidates that no chain of links reaches from the outside. */
  #unreachable(candidates: ReadonlySet<number>): Set<number> {
    const { objects, roots } = this.#heap;
    const reached = new Set<number>();
    const pending = [...roots.values()];
    for (const { id, links, count, incoming } of objects.values()) {
      if (!candidates.has(id)) pending.push(...links.values());
      // What has more counts than links is held by the statement that is being executed.
      else if (count > incoming) pending.push(id);
    }
    while (pending.length > 0) {
      const id = pending.pop()!;
      if (!candidates.has(id) || reached.has(id)) continue;
      reached.add(id);
      pending.push(...objects.get(id)!.links.values());
    }
    return new Set([...candidates].filter((id) => !reached.has(id)));
  }

  /** The garbage and everything that nothing but garbage holds. */
  #heldOnlyBy(garbage: ReadonlySet<number>): Set<number> {
    const { objects } = this.#heap;
    const doomed = new Set(garbage);
    const lost = new Map<number, number>();
    const pending = [...garbage];
    while (pending.length > 0) {
      for (const target of objects.get(pending.pop()!)!.links.values()) {
        const object = objects.get(target)!;
        if (doomed.has(target) || (object.flags & ObjectFlag.immortal) !== 0) continue;
        lost.set(target, (lost.get(target) ?? 0) + 1);
        // Counts, not links: the statement that is being executed may hold it, too.
        if (lost.get(target) !== object.count) continue;
        doomed.add(target);
        pending.push(target);
      }
    }
    return doomed;
  }

  /** Tuples of atoms are no longer tracked after any collection, such dicts after a full one, and nothing else changes. */
  #checkTracking(candidates: ReadonlySet<number>, generation: number): void {
    const { objects } = this.#heap;
    for (const id of candidates) {
      const object = objects.get(id);
      if (object === undefined) continue;
      const type = this.#heap.typeName(id);
      const tracked = (object.flags & ObjectFlag.tracked) !== 0;
      const targets = [...object.links.values()];
      const atomic = targets.every((target) => !isContainer(this.#heap.typeName(target)));
      const plain = targets.every((target) => !this.mayBeTracked(target));
      if (type === 'tuple')
        ensure(tracked ? !atomic : plain, `tuple ${id} is wrongly ${tracked ? '' : 'un'}tracked`);
      else if (type === 'dict' && generation === 2)
        ensure(tracked === !plain, `dict ${id} is wrongly tracked or not`);
      else ensure(tracked, `${type} ${id} was untracked`);
    }
  }

  mayBeTracked(id: number): boolean {
    const type = this.#heap.typeName(id);
    return isContainer(type) && (type !== 'tuple' || this.generations.has(id));
  }
}

/**
 * Whether the interpreter surely looks up from its work in the statement: it does after calls, save those that it has
 * replaced by instructions of their own once they are warm.
 */
function looksUp(statement: ExecutedStatement | null): boolean {
  return ['collect', 'threshold', 'gc', 'freeze', 'unfreeze', 'intern', undefined].includes(statement?.op);
}

/** Blocks of dead objects that CPython 3.13 keeps for the next ones of their type, and tuples' of their length. */
class KeptBlocks {
  readonly #heap: RebuiltHeap;
  readonly #kept = new Map<string, number>();

  constructor(heap: RebuiltHeap) {
    this.#heap = heap;
  }

  /** Whether an object of the type and size gets a kept block. */
  take(type: number, size: number): boolean {
    const kind = this.#kind(type, size);
    const kept = this.#kept.get(kind) ?? 0;
    if (kept === 0) return false;
    this.#kept.set(kind, kept - 1);
    return true;
  }

  /** Whether the block of an object that dies is kept. */
  give({ type, size }: { readonly type: number; readonly size: number }): boolean {
    const kind = this.#kind(type, size);
    const kept = this.#kept.get(kind) ?? 0;
    const most = kind.startsWith('tuple') ? (size <= LONGEST_KEPT_TUPLE ? 2000 : 0) : (MOST_KEPT[kind] ?? 0);
    if (kept >= most) return false;
    this.#kept.set(kind, kept + 1);
    return true;
  }

  /** A full collection frees them all, save the slice: so many of them had a collector's header. */
  clear(): number {
    let freed = 0;
    for (const [kind, kept] of this.#kept) {
      if (kind === 'slice') continue;
      freed += kept;
      this.#kept.delete(kind);
    }
    return freed;
  }

  #kind(type: number, size: number): string {
    const { name } = this.#heap.definitions.types[type];
    return name === 'tuple' ? `tuple of ${size} bytes` : name;
  }
}

const MOST_KEPT: Readonly<Record<string, number>> = { list: 80, dict: 80, slice: 1 };
/** Bytes of one with 20 items. */
const LONGEST_KEPT_TUPLE = 40 + 8 * 20;
