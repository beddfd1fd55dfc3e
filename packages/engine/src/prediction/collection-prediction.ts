import { CollectionTrigger, type EventBatch, EventKind, type HeapSnapshot } from '@heapreel/trace';
import { GenerationalTrigger } from '../collector/trigger.js';
import { IncrementalTrigger } from '../collector/trigger-incremental.js';
import type { FreeListName } from '../free-lists/free-list-rules.js';
import type { Profile } from '../profile/profile.js';
import { CallbackPhases } from './callback-phases.js';
import { KeptLists } from './kept-lists.js';
import { ObjectsMet } from './objects-met.js';
import { TrackedGenerations } from './tracked-generations.js';

/** The collector's numbers when recording began. */
export interface CollectorStart {
  readonly enabled: boolean;
  readonly thresholds: readonly number[];
  readonly counts: readonly number[];
  readonly longLivedTotal: number;
  readonly longLivedPending: number;
}

/** What the program changed by calling the module `gc`, which events do not tell. */
export type CollectorChange =
  | { readonly call: 'enable' | 'disable' | 'freeze' | 'unfreeze' }
  | { readonly call: 'set_threshold'; readonly thresholds: readonly number[] };

/** What one free list holds. */
export interface KnownList {
  readonly list: FreeListName;
  /** Of its tuples; 1 for all others. */
  readonly length: number;
  readonly blocks: number;
}

/** A collection that ran, and what the model made of it just before. */
export interface PredictedCollection {
  /** Of its collectBegin event. */
  readonly position: number;
  readonly trigger: number;
  /** The generation that was collected, and the one that the model would have. -1 = none is due. */
  readonly generation: number;
  readonly predicted: number;
  /** Position of the event with which it became due; -1 = it is not. */
  readonly dueAt: number;
  /** Changes of site since then. */
  readonly linesSince: number;
  /** By the model, to be held against memory. */
  readonly counts: readonly number[];
  readonly longLivedTotal: number;
  readonly longLivedPending: number;
}

/**
 * Predicts when the cyclic collector of a recorded interpreter runs, from births, deaths and trackings.
 *
 * It keeps the collector's own books: counts of blocks that the allocator gave and took back, or from 3.14.1 to 3.14.4 of
 * trackings; what the free lists hold, since blocks from there do not count (whether a birth took one of them is told, as
 * addresses do not tell: the allocator, too, gives back what it got); and how many objects survive. What came of
 * collections is read from the trace (how many objects they collected), that and when they ran is not used.
 *
 * An automatic collection is **predicted** when, at its collectBegin event,
 * - the model holds a collection due, since an event after the collection before (`dueAt`),
 * - of the very generation that is collected, and
 * - the model's counts are those in the interpreter's memory, to the unit, which whoever has read that memory checks.
 *
 * Where collections run inside allocations (3.11), that event is the collectBegin itself, unless `gc.callbacks` were
 * called in between. From 3.12 on the interpreter runs a collection that is due when it next looks up from its work, at a
 * call, a loop's end or after a C function; counts go on moving meanwhile, so that equal counts there say that the model
 * counted to the same event. `overdue` tells of one that never came.
 */
export class CollectionPrediction {
  readonly collections: PredictedCollection[] = [];
  readonly #trigger: GenerationalTrigger | IncrementalTrigger;
  readonly #atAllocation: boolean;
  readonly #countsTrackings: boolean;
  readonly #objects = new ObjectsMet();
  readonly #generations = new TrackedGenerations();
  readonly #kept: KeptLists;
  readonly #collected: boolean[] = [];
  readonly #phases: CallbackPhases | null;
  /** Types whose objects collections untrack: tuple and dict. */
  readonly #untracking = [0, 0];
  #dueAt = -1;
  #lines = 0;
  #collecting: { generation: number; automatic: boolean; candidates: number; untracked: number } | null =
    null;
  /** The allocation that began the collection has been counted; its object is yet to be born. */
  #counted = false;

  /** Objects that are born in blocks which free lists kept, of which so many were met. */
  readonly #reused: readonly number[];
  #reusesMet = 0;

  /** @param reused ids of the objects that are born in blocks which free lists kept, in order of birth */
  constructor(profile: Profile, start: CollectorStart, reused: readonly number[]) {
    this.#reused = reused;
    const { collector, sizes, freeLists, headers } = profile;
    const trigger =
      collector.kind === 'incremental'
        ? new IncrementalTrigger(collector)
        : new GenerationalTrigger(collector);
    if (trigger instanceof GenerationalTrigger) {
      trigger.longLivedTotal = start.longLivedTotal;
      trigger.longLivedPending = start.longLivedPending;
    }
    trigger.enabled = start.enabled;
    for (const numbers of ['thresholds', 'counts'] as const) {
      for (const [i, value] of start[numbers].entries()) trigger[numbers][i] = value;
    }
    this.#trigger = trigger;
    this.#atAllocation = collector.runs === 'at-allocation';
    this.#countsTrackings = collector.counts === 'trackings';
    this.#kept = new KeptLists(freeLists, { base: sizes.tuple.base, item: headers.collector / 2 });
    // Up to 3.12 `gc.callbacks` are called before the collection begins and after it has ended.
    this.#phases = ['3.11', '3.12'].includes(profile.version) ? null : new CallbackPhases(sizes.str.ascii);
  }

  /** A type of the trace. Told before the first object of it. */
  type(number: number, name: string, collected: boolean): void {
    this.#collected[number] = collected;
    this.#kept.type(number, name);
    this.#phases?.type(number, name);
    if (name === 'tuple' || name === 'dict') {
      const which = name === 'tuple' ? 0 : 1;
      if (this.#untracking[which] === 0) this.#untracking[which] = number;
    }
  }

  /**
   * The objects at position 0.
   * @param generations ids of the objects of each generation, youngest first, and last of the permanent one
   */
  begin({ length, id, type, size }: HeapSnapshot, generations: readonly Iterable<number>[]): void {
    for (let i = 0; i < length; i++) this.#objects.set(id[i], type[i], size[i]);
    for (const [generation, ids] of generations.entries()) {
      for (const object of ids) {
        this.#generations.place(object, generation);
        if (this.#trigger instanceof IncrementalTrigger) this.#trigger.heapSize++;
      }
    }
  }

  /** When recording begins, free lists hold this. */
  know(lists: Iterable<KnownList>): void {
    for (const { list, length, blocks } of lists) this.#kept.know(list, length, blocks);
  }

  /** Position of the event since which a collection is due that has not come; -1 = none is. */
  get overdue(): number {
    return this.#dueAt;
  }

  change(change: CollectorChange): void {
    const trigger = this.#trigger;
    switch (change.call) {
      case 'enable':
      case 'disable':
        trigger.enabled = change.call === 'enable';
        break;
      case 'set_threshold':
        for (const [i, value] of change.thresholds.entries()) trigger.thresholds[i] = value;
        break;
      case 'freeze':
        trigger.freeze();
        this.#generations.freeze();
        break;
      case 'unfreeze':
        this.#generations.unfreeze();
    }
  }

  /** Takes events of a batch, from the `from`-th to the one before the `to`-th. Batches come in order. */
  fold(batch: EventBatch, from = 0, to = batch.length): void {
    const { kind, object, a, b, c } = batch;
    const objects = this.#objects;
    for (let i = from; i < to; i++) {
      const subject = object[i];
      switch (kind[i]) {
        case EventKind.alloc:
          objects.set(subject, a[i], b[i]);
          if (this.#phases !== null && this.#collecting !== null) {
            const next = kind[i + 1] === EventKind.track ? i + 2 : i + 1;
            const born = next < to && kind[next] === EventKind.alloc;
            if (this.#phases.born(subject, a[i], born ? a[next] : 0, born ? b[next] : 0))
              this.#collectionEnding();
          }
          this.#born(batch.first + i, subject, a[i], b[i]);
          break;
        case EventKind.resize:
          objects.resize(subject, b[i]);
          break;
        case EventKind.retype:
          objects.retype(subject, a[i]);
          break;
        case EventKind.dealloc:
          this.#died(subject);
          break;
        case EventKind.decref:
          if (this.#phases?.released(subject, objects.type(subject))) this.#startAgain();
          break;
        case EventKind.track:
          this.#generations.track(subject);
          if (this.#countsTrackings && this.#trigger.allocated()) this.#due(batch.first + i);
          break;
        case EventKind.untrack:
          this.#untracked(subject);
          break;
        case EventKind.site:
          this.#lines++;
          this.#phases?.site(a[i]);
          break;
        case EventKind.collectBegin:
          this.#collectionBegins(batch.first + i, a[i], b[i]);
          break;
        case EventKind.collectEnd:
          this.#collectionEnds(b[i] + c[i]);
      }
    }
  }

  #born(position: number, object: number, type: number, size: number): void {
    if (this.#reused[this.#reusesMet] === object) {
      this.#reusesMet++;
      this.#kept.take(type, size);
      return;
    }
    if (!this.#collected[type] || this.#countsTrackings) return;
    if (this.#counted) {
      this.#counted = false;
      return;
    }
    if (this.#trigger.allocated()) this.#due(position);
  }

  #died(object: number): void {
    const objects = this.#objects;
    const type = objects.type(object);
    if (!this.#collected[type]) return;
    // Its deallocation untracks it, which no event tells.
    const tracked = this.#generations.untrack(object);
    if (this.#countsTrackings) {
      if (tracked) this.#freed();
    } else if (!this.#kept.give(type, objects.size(object))) {
      this.#freed();
    }
  }

  #untracked(object: number): void {
    if (!this.#generations.untrack(object)) return;
    if (this.#countsTrackings) this.#freed();
    if (this.#collecting && this.#untracking.includes(this.#objects.type(object)))
      this.#collecting.untracked++;
  }

  #freed(): void {
    const trigger = this.#trigger;
    trigger.freed();
    // When its time comes the interpreter finds that there is nothing to do.
    if (this.#dueAt >= 0 && trigger.due() < 0) this.#dueAt = -1;
  }

  #due(position: number): void {
    if (this.#dueAt >= 0) return;
    this.#dueAt = position;
    this.#lines = 0;
  }

  #collectionBegins(position: number, generation: number, why: number): void {
    const trigger = this.#trigger;
    const automatic = why === CollectionTrigger.automatic;
    // Inside the allocation its block is already counted.
    if (automatic && this.#atAllocation && trigger.allocated()) this.#due(position);
    this.collections.push({
      position,
      trigger: why,
      generation,
      predicted: this.#dueAt < 0 ? -1 : trigger.due(),
      dueAt: this.#dueAt,
      linesSince: this.#lines,
      counts: [...trigger.counts],
      longLivedTotal: trigger instanceof GenerationalTrigger ? trigger.longLivedTotal : 0,
      longLivedPending: trigger instanceof GenerationalTrigger ? trigger.longLivedPending : 0,
    });
    if (automatic) this.#dueAt = -1;
    trigger.collecting = true;
    trigger.begin(generation);
    const candidates = this.#generations.sizeUpTo(generation);
    this.#generations.age(generation);
    this.#collecting = { generation, automatic, candidates, untracked: 0 };
    this.#phases?.begin();
  }

  #collectionEnds(unreachable: number): void {
    const collecting = this.#collecting;
    if (collecting === null) return;
    const { generation, automatic, candidates, untracked } = collecting;
    const trigger = this.#trigger;
    if (trigger instanceof GenerationalTrigger) {
      trigger.survived(generation, Math.max(0, candidates - untracked - unreachable));
    }
    if (!this.#phases?.ending) this.#collectionEnding();
    trigger.end();
    this.#counted = automatic && this.#atAllocation;
    this.#collecting = null;
    this.#phases?.end();
  }

  /** All garbage is gone; callbacks of the end may follow. */
  #collectionEnding(): void {
    if (this.#collecting?.generation !== 2) return;
    for (let blocks = this.#kept.clear(); blocks > 0 && !this.#countsTrackings; blocks--)
      this.#trigger.freed();
  }

  /** After the callbacks of a collection's start its count starts from 0. */
  #startAgain(): void {
    this.#trigger.counts[0] = 0;
  }
}
