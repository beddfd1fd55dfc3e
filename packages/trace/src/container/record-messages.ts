import { heapreel } from '#schema';
import { MAX_CHUNK_EVENTS } from '../chunk/words.js';
import { EventKind } from '../event-kind.js';
import { TraceError } from '../trace-error.js';
import { wide } from '../wire/wide.js';
import { decodeBody } from './decode-body.js';
import type { ChunkEntry, CollectionEntry, Outcome } from './entries.js';
import type { MarkFact } from './event-facts.js';
import { filled } from './filled.js';

// From messages, in which anything may be absent and any number may be wrong, to what the reader works with.

const schema = heapreel.v1;

export function chunkEntryOf(
  message: Omit<heapreel.v1.ChunkEntry.$Properties, 'offset' | 'length'>,
  place: { readonly offset: number; readonly length: number },
): ChunkEntry {
  const { firstPosition, events, firstObject, site, kindCounts } = filled(message);
  if (
    events < 1 ||
    events > MAX_CHUNK_EVENTS ||
    kindCounts.reduce((sum, count) => sum + count, 0) !== events
  ) {
    throw new TraceError('damaged: a chunk states an impossible number of events');
  }
  const { offset, length } = place;
  return { offset, length, first: wide(firstPosition), events, firstObject, site, kindCounts };
}

/** Births in a chunk. */
export function birthsIn(entry: ChunkEntry): number {
  return entry.kindCounts[EventKind.alloc] ?? 0;
}

export function markOf(message: heapreel.v1.MarkEntry.$Properties): MarkFact {
  const { position, label, object } = filled(message);
  return { position: wide(position), label, object };
}

export function collectionOf(message: heapreel.v1.CollectionEntry.$Properties): CollectionEntry {
  const { position, end, generation, trigger, collected, uncollectable } = filled(message);
  return { position: wide(position), end: wide(end), generation, trigger, collected, uncollectable };
}

export function decodeFooter(body: Uint8Array): { outcome: Outcome; events: number } {
  const { complete, exitCode, reason, events } = decodeBody(schema.Footer, body);
  return { outcome: { complete, exitCode, reason }, events: wide(events) };
}
