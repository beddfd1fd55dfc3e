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

/** Finds and frees what reference counting can't. The heap calls it; programs control it. Objects are named by slot. */
export interface Collector {
  /** Whether collections run by themselves. */
  enabled: boolean;
  readonly thresholds: readonly number[];
  /** `gc.get_count()`. */
  readonly counts: readonly number[];
  readonly stats: readonly Readonly<GenerationStats>[];

  /** A collectable object is about to be allocated. */
  allocated(): void;
  /** The memory of a collectable object was given back. */
  freed(): void;
  /** The object is complete and may take part in cycles. */
  track(slot: number): void;
  /** The object is dying: the collector must not see it again. */
  forget(slot: number): void;
  /** The program is between two statements, where a collection that is due may run. */
  safePoint(): void;

  /** `gc.collect(generation)`; what it returns is `collected` + `uncollectable`. */
  collect(generation: number, trigger?: CollectionTrigger): Collection;
  /** Sets the first thresholds, as many as given. 0 for the first: no automatic collections. */
  setThresholds(...values: number[]): void;
  /** Takes all tracked objects out of every future collection. */
  freeze(): void;
  /** Brings the frozen objects back, into the oldest generation. */
  unfreeze(): void;
  /** Tracked objects of a generation in the order in which the collector holds them. */
  objects(generation: number): Iterable<number>;
}
