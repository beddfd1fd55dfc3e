import type { EventBatch } from '../event-batch.js';
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

/** Gathers the facts of a batch; `open` is the collection that runs when it begins. */
export function gatherFacts(
  batch: EventBatch,
  site: number,
  open: OpenCollection | null,
): { facts: ChunkFacts; open: OpenCollection | null } {
  const { kind, a, length } = batch;
  const counts = new Uint32Array(256);
  let running = open;
  let siteNow = site;
  const marks: MarkFact[] = [];
  const collections: CollectionFact[] = [];
  for (let i = 0; i < length; i++) counts[kind[i]]++;
  if (counts[EventKind.site] > 0) {
    let i = length - 1;
    while (kind[i] !== EventKind.site) i--;
    siteNow = a[i];
  }
  if (counts[EventKind.mark] + counts[EventKind.collectBegin] + counts[EventKind.collectEnd] > 0) {
    for (let i = 0; i < length; i++) {
      const position = batch.first + i;
      if (kind[i] === EventKind.mark) {
        marks.push({ position, label: a[i], object: batch.object[i] });
      } else if (kind[i] === EventKind.collectBegin) {
        running = { position, trigger: batch.b[i] };
      } else if (kind[i] === EventKind.collectEnd) {
        collections.push({
          position: running?.position ?? position,
          end: position,
          generation: a[i],
          trigger: running?.trigger ?? 0,
          collected: batch.b[i],
          uncollectable: batch.c[i],
        });
        running = null;
      }
    }
  }
  let kinds = counts.length;
  while (kinds > 0 && counts[kinds - 1] === 0) kinds--;
  return {
    facts: {
      kindCounts: Array.from(counts.subarray(0, kinds)),
      births: counts[EventKind.alloc],
      marks,
      collections,
      site: siteNow,
    },
    open: running,
  };
}
