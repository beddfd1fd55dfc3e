import { ObjectFlag } from '@heapreel/trace';
import type { Collection, Collector } from '../collector/collector.js';
import type { Heap } from '../heap/heap.js';
import { newDict, setKey } from '../types/dict.js';
import { append } from '../types/list.js';
import { newInt } from '../types/numbers.js';
import { PythonError } from '../types/python-error.js';
import { strSize } from '../types/sizes.js';
import { newStr } from '../types/text.js';
import { isTracked } from '../types/tracking.js';
import { GcDebug } from './gc-debug.js';
import { referentsOf } from './referents.js';

const PHASES = ['start', 'stop'] as const;

/** Python's module `gc`, under its names. Objects are named by slot. (Doc/library/gc.rst, Modules/gcmodule.c.) */
export class Gc {
  /** `gc.garbage` and `gc.callbacks`: lists. */
  readonly garbage: number;
  readonly callbacks: number;
  /** What `set_debug` asked the collector to say, line by line, without addresses and times. */
  readonly diagnostics: string[] = [];
  #debug = 0;
  readonly #heap: Heap;

  constructor(heap: Heap) {
    this.#heap = heap;
    this.garbage = heap.allocateModuleList('gc.garbage');
    this.callbacks = heap.allocateModuleList('gc.callbacks');
  }

  enable(): void {
    this.#heap.collector.enabled = true;
  }

  disable(): void {
    this.#heap.collector.enabled = false;
  }

  isenabled(): boolean {
    return this.#heap.collector.enabled;
  }

  /** How many unreachable objects were found. */
  collect(generation = 2): number {
    if (generation < 0 || generation > 2) throw new PythonError('ValueError', 'invalid generation');
    const { collected, uncollectable } = this.#heap.collector.collect(generation);
    return collected + uncollectable;
  }

  set_debug(flags: number): void {
    this.#debug = flags;
  }

  get_debug(): number {
    return this.#debug;
  }

  get_count(): readonly number[] {
    return [...this.#heap.collector.counts];
  }

  get_threshold(): readonly number[] {
    return [...this.#heap.collector.thresholds];
  }

  set_threshold(...values: number[]): void {
    this.#heap.collector.setThresholds(...values);
  }

  get_stats(): Collector['stats'] {
    return this.#heap.collector.stats.map((stats) => ({ ...stats }));
  }

  /** Tracked objects, those of the oldest generation last; of one generation when told. */
  get_objects(generation?: number): number[] {
    const generations = generation === undefined ? [0, 1, 2] : [generation];
    return generations.flatMap((number) => {
      if (number < 0 || number > 2) throw new PythonError('ValueError', 'generation must be in range 0 to 2');
      return [...this.#heap.collector.objects(number)];
    });
  }

  /** Tracked objects that refer to one of these, each once. */
  get_referrers(...objects: number[]): number[] {
    const wanted = new Set(objects);
    return this.get_objects().filter((slot) =>
      referentsOf(this.#heap, slot).some((target) => wanted.has(target)),
    );
  }

  /** What these refer to, once for each reference, in the order in which the collector sees it. */
  get_referents(...objects: number[]): number[] {
    return objects.flatMap((slot) => referentsOf(this.#heap, slot));
  }

  is_tracked(object: number): boolean {
    return isTracked(this.#heap, object);
  }

  is_finalized(object: number): boolean {
    return (this.#heap.table.flags[object] & ObjectFlag.finalized) !== 0;
  }

  freeze(): void {
    this.#heap.collector.freeze();
  }

  unfreeze(): void {
    this.#heap.collector.unfreeze();
  }

  get_freeze_count(): number {
    return this.#heap.collector.frozen;
  }

  /** `DEBUG_SAVEALL`: unreachable objects are put into `garbage` instead of being freed. */
  get savesAll(): boolean {
    return (this.#debug & GcDebug.saveall) !== 0;
  }

  /** The collector keeps an object that it can't, or may not, free. */
  appendGarbage(object: number): void {
    append(this.#heap, this.garbage, object);
  }

  /** Says something of an object found by a collection, if the flag is set. */
  diagnose(flag: typeof GcDebug.collectable | typeof GcDebug.uncollectable, object: number): void {
    if ((this.#debug & flag) === 0) return;
    const what = flag === GcDebug.collectable ? 'collectable' : 'uncollectable';
    this.diagnostics.push(`gc: ${what} <${this.#heap.typeOf(object).name}>`);
  }

  /** Calls `callbacks` with "start" or "stop" and what the collection has done so far. (`invoke_gc_callback`.) */
  tell(phase: (typeof PHASES)[number], collection: Collection): void {
    const heap = this.#heap;
    const { references } = heap.table;
    if (references[this.callbacks]!.length === 0) {
      // The phase's name is made even if there is nobody to tell.
      if (heap.profile.collector.sharesPhase)
        heap.freeBlock(heap.allocateBlock(strSize(heap.profile, phase)));
      return;
    }
    const info = newDict(heap);
    for (const key of ['generation', 'collected', 'uncollectable'] as const) {
      const name = newStr(heap, key);
      const value = newInt(heap, collection[key]);
      setKey(heap, info, name, value);
      heap.decref(name);
      heap.decref(value);
    }
    const { sharesPhase } = heap.profile.collector;
    const shared = sharesPhase ? newStr(heap, phase) : 0;
    for (let i = 0; i < references[this.callbacks]!.length; i++) {
      const callback = references[this.callbacks]![i];
      heap.incref(callback);
      const phaseName = sharesPhase ? shared : newStr(heap, phase);
      if (!sharesPhase) heap.incref(info);
      heap.calls.callIgnoringErrors(callback, [phaseName, info]);
      if (!sharesPhase) {
        heap.decref(phaseName);
        heap.decref(info);
      }
      heap.decref(callback);
    }
    if (sharesPhase) heap.decref(shared);
    heap.decref(info);
  }
}
