import type { ChunkWords } from '../chunk/chunk-words.js';
import { Operation } from '../chunk/words.js';
import { EventKind } from '../event-kind.js';

export interface MarkFact {
  readonly position: number;
  /** String number. */
  readonly label: number;
  readonly object: number;
}

export interface CollectionFact {
  readonly position: number;
  readonly end: number;
  readonly generation: number;
  readonly trigger: number;
  readonly collected: number;
  readonly uncollectable: number;
}

/** What the envelope of a chunk says of its events. */
export interface ChunkFacts {
  readonly kindCounts: number[];
  readonly births: number;
  readonly marks: MarkFact[];
  readonly collections: CollectionFact[];
  /** Site in force after the last event. */
  readonly site: number;
}

/** A collection that has begun and not ended. */
export interface OpenCollection {
  readonly position: number;
  readonly trigger: number;
}

/** Gathers the facts of a chunk whose first event is at `first`; `open` is the collection that runs when it begins. */
export function gatherFacts(
  chunk: ChunkWords,
  first: number,
  site: number,
  open: OpenCollection | null,
): { facts: ChunkFacts; open: OpenCollection | null } {
  const marks: MarkFact[] = [];
  const collections: CollectionFact[] = [];
  let running = open;
  for (const event of chunk.rare) {
    const position = first + event.offset;
    if (event.kind === EventKind.mark) {
      marks.push({ position, label: event.a, object: event.object });
    } else if (event.kind === EventKind.collectBegin) {
      running = { position, trigger: event.b };
    } else if (event.kind === EventKind.collectEnd) {
      collections.push({
        position: running?.position ?? position,
        end: position,
        generation: event.a,
        trigger: running?.trigger ?? 0,
        collected: event.b,
        uncollectable: event.c,
      });
      running = null;
    }
  }
  const { kindCounts, lastSite } = countKinds(chunk);
  return {
    facts: { kindCounts, births: chunk.births, marks, collections, site: lastSite ?? site },
    open: running,
  };
}

/** The word of a site that is told as a rare event. */
const rareSite = (EventKind.site << 4) | Operation.other;

/** Events of each kind, without trailing zeros, and the last site among them. */
function countKinds({ words, length, deaths, otherKinds, rare }: ChunkWords) {
  const operations = new Uint32Array(16);
  for (let i = 0; i < length; i++) operations[words[i] & 15]++;
  const counts = Uint32Array.from(otherKinds);
  for (let operation = Operation.dealloc; operation <= Operation.untrack; operation++) {
    counts[operation] += operations[operation];
  }
  counts[EventKind.alloc] += operations[Operation.birth];
  counts[EventKind.decref] += deaths;
  counts[EventKind.dealloc] += deaths;
  counts[EventKind.site] += operations[Operation.site];
  let lastSite: number | undefined;
  for (let i = counts[EventKind.site] > 0 ? length - 1 : -1; i >= 0 && lastSite === undefined; i--) {
    if ((words[i] & 15) === Operation.site) lastSite = words[i] >>> 4;
    // A site whose number is too large for a word is among the rare events.
    else if (words[i] === rareSite) lastSite = rare.findLast(({ kind }) => kind === EventKind.site)?.a;
  }
  let kinds = counts.length;
  while (kinds > 0 && counts[kinds - 1] === 0) kinds--;
  return { kindCounts: Array.from(counts.subarray(0, kinds)), lastSite };
}
