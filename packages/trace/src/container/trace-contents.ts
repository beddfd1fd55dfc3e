import { Definitions } from '../definitions.js';
import type { Audit } from '../heap-snapshot.js';
import type { ChunkEntry, CollectionEntry, KeyframeEntry, Outcome, ReferencesEntry } from './entries.js';
import type { MarkFact } from './event-facts.js';

/** What a reader knows of a trace without its events: the index says it, or a scan of the records. */
export interface TraceContents {
  readonly definitions: Definitions;
  readonly chunks: ChunkEntry[];
  readonly keyframes: KeyframeEntry[];
  readonly audits: Audit[];
  readonly references: ReferencesEntry[];
  readonly marks: MarkFact[];
  readonly collections: CollectionEntry[];
  /** Null in a file without a footer. */
  outcome: Outcome | null;
  /** Why the file is less than its writer meant it to be; null when it is whole. */
  problem: string | null;
}

export function emptyContents(): TraceContents {
  return {
    definitions: new Definitions(),
    chunks: [],
    keyframes: [],
    audits: [],
    references: [],
    marks: [],
    collections: [],
    outcome: null,
    problem: null,
  };
}

/** Events in the chunks. */
export function eventsIn(chunks: readonly ChunkEntry[]): number {
  const last = chunks.at(-1);
  return last ? last.first + last.events : 0;
}
