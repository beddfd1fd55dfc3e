import type { EventKindName } from '../event-kind.js';

/** A chunk, as the index has it. */
export interface ChunkEntry {
  /** Where its record begins, in bytes. */
  readonly offset: number;
  /** Bytes of the record, its prefix included. */
  readonly length: number;
  /** Position of its first event. */
  readonly first: number;
  readonly events: number;
  /** Id of the first object born in it, or of the next one if none is. */
  readonly firstObject: number;
  /** Site in force at its first event. */
  readonly site: number;
  /** Events per kind, by the kind's number. */
  readonly kindCounts: readonly number[];
}

export interface KeyframeEntry {
  readonly offset: number;
  readonly length: number;
  readonly position: number;
  readonly objects: number;
}

/** The references between all objects at a position. */
export interface ReferencesEntry {
  readonly offset: number;
  readonly length: number;
  readonly position: number;
  readonly references: number;
}

/** A label that the recorded program put into the trace. */
export interface Mark {
  readonly position: number;
  readonly label: string;
  /** The object named with it, 0 = none. */
  readonly object: number;
}

/** A run of the cyclic collector that ended. */
export interface CollectionEntry {
  /** Of its `collectBegin`. */
  readonly position: number;
  /** Of its `collectEnd`. */
  readonly end: number;
  readonly generation: number;
  /** `CollectionTrigger`. */
  readonly trigger: number;
  readonly collected: number;
  readonly uncollectable: number;
}

/** How the recording ended. */
export interface Outcome {
  /** The producer ran to its end. */
  readonly complete: boolean;
  /** Of the recorded program. */
  readonly exitCode: number;
  readonly reason: string;
}

export type KindCounts = ReadonlyMap<EventKindName, number>;
