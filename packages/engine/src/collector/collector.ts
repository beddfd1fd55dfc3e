import type { CollectionTrigger } from '@heapreel/trace';

/** What a collection did, as `gc.callbacks` tells it. */
export interface Collection {
  readonly generation: number;
  readonly collected: number;
  readonly uncollectable: number;
}

/** Running totals of one generation, as `gc.get_stats` gives them. */
export interface GenerationStats {
  collections: number;
  collected: number;
  uncollectable: number;
}

/**
 * Finds and frees what reference counting can't. The heap calls it, in the order in which things happen, and programs
 * control it through `gc`. Objects are named by their slots in `heap.table`.
 *
 * What must hold, whatever the collector:
 * - It frees only what no variable, running call or living object leads to, and touches nothing else: counts, references
 *   and weak references of the reachable stay as they are.
 * - It frees by letting garbage go of what it holds (`ObjectType.clear`): counts then bring the deaths, and the heap tells
 *   the collector of each by `forget`. It never gives memory back itself.
 * - What happens to garbage before that happens in CPython's order: weak references to it are cleared and their callbacks
 *   called, finalizers run once in an object's life, and what those have brought back lives on. `disposeOfGarbage` does
 *   all of that.
 * - A collection that is asked for while one runs, as finalizers and callbacks may do, does nothing.
 * - It is in the events: `collectBegin`, `unreachable` for each object found, `collectEnd`; `runCollection` sees to the
 *   first and the last. And so is every `track` and `untrack`, which the flag `ObjectFlag.tracked` goes with.
 */
export interface Collector {
  /** Whether collections run by themselves. The program sets it: `gc.enable()`, `gc.disable()`. */
  enabled: boolean;
  readonly thresholds: readonly number[];
  /** `gc.get_count()`. */
  readonly counts: readonly number[];
  readonly stats: readonly Readonly<GenerationStats>[];
  /** Objects that are frozen. */
  readonly frozen: number;

  /**
   * The allocator is about to give out memory for an object of a type with `collectable`. Nobody knows the object yet. A
   * collection may run; what the caller still needs has counts of its own, and so is reachable.
   */
  allocated(): void;
  /**
   * An object of the interpreter's that the program can get at was there before the program, tracked and frozen, as
   * `gc.freeze()` leaves it. Collectors without frozen objects need not care.
   */
  adopt?(slot: number): void;
  /** The memory of an object of such a type went back to the allocator; the collector was told to forget the object before. */
  freed(): void;
  /**
   * The object is complete and may take part in cycles: from now on it is a candidate. It was not tracked before. No
   * collection may run.
   */
  track(slot: number): void;
  /**
   * The object is dying, or no longer of interest: the collector must not see it again, although it is still in the table.
   * This may come at any time, also for an object that a running collection has in hand. Of an object that is not tracked,
   * or was forgotten, it does nothing.
   */
  forget(slot: number): void;
  /**
   * A dying object, which the collector was told to forget, is held once more while its finalizer runs, and stays if that
   * keeps it alive; else `forget` comes again. It is a new candidate, and no part of a collection that is running.
   */
  restore(slot: number): void;
  /**
   * The interpreter looks up from its work: a collection that is due may run. Every object that is in use has a count that
   * says so, also the one that a call has just given and that nothing holds yet, which is `inHand`.
   */
  safePoint(inHand?: number): void;

  /**
   * `gc.collect(generation)`, 0 to 2, of which the older ones include the younger ones; what `gc` returns is `collected` +
   * `uncollectable`. After a full one, 2, no unreachable tracked object is left, save what finalizers and `gc.garbage` keep.
   */
  collect(generation: number, trigger?: CollectionTrigger): Collection;
  /** Sets the first thresholds, as many as given. 0 for the first: no automatic collections. */
  setThresholds(...values: number[]): void;
  /** Takes all tracked objects out of every future collection. */
  freeze(): void;
  /** Brings the frozen objects back, into the oldest generation. */
  unfreeze(): void;
  /**
   * Tracked objects of a generation, 0 to 2, in the order in which the collector holds them; each tracked object that is
   * not frozen is in one of them.
   */
  objects(generation: number): Iterable<number>;
}

/** Statistics of three generations in which nothing has run yet. */
export function noStats(): GenerationStats[] {
  return Array.from({ length: 3 }, () => ({ collections: 0, collected: 0, uncollectable: 0 }));
}

/** Counts one more collection. */
export function addStats(
  stats: GenerationStats,
  { collected, uncollectable }: Omit<Collection, 'generation'>,
): void {
  stats.collections++;
  stats.collected += collected;
  stats.uncollectable += uncollectable;
}
