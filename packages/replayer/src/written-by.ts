import { EventKind, type TraceReader } from '@heapreel/trace';
import type { LifeEvent } from './life.js';
import type { Link } from './link-table.js';
import { ChunkWindow, type PassOptions, siteAt } from './walk.js';

/**
 * The event that wrote each of these links, the last one before the position; null for those older than the trace.
 * Reads back from the position, only as far as it must.
 */
export async function writtenBy(
  trace: TraceReader,
  position: number,
  links: readonly Link[],
  { signal, progress }: PassOptions = {},
): Promise<(LifeEvent | null)[]> {
  const found: (LifeEvent | null)[] = links.map(() => null);
  /** Places in `links` still to be found, by what they link to. */
  const wanted = new Map<number, number[]>();
  for (const [i, { target }] of links.entries()) {
    const places = wanted.get(target);
    if (places === undefined) wanted.set(target, [i]);
    else places.push(i);
  }
  if (position === 0 || links.length === 0) return found;
  const window = new ChunkWindow(trace);
  for (let chunk = trace.chunkAt(position - 1); chunk >= 0 && wanted.size > 0; chunk--) {
    signal?.throwIfAborted();
    const { first, events, site } = trace.chunks[chunk];
    progress?.(position - first - events, position);
    const batch = await window.read(chunk);
    const { kind, object, a, b } = batch;
    for (let i = Math.min(events, position - first) - 1; i >= 0 && wanted.size > 0; i--) {
      if (kind[i] !== EventKind.link) continue;
      const places = wanted.get(b[i]);
      if (places === undefined) continue;
      for (const place of places) {
        if (found[place] !== null || links[place].holder !== object[i] || links[place].slot !== a[i])
          continue;
        found[place] = { position: first + i, site: siteAt(batch, i, site) };
      }
      if (places.every((place) => found[place] !== null)) wanted.delete(b[i]);
    }
  }
  return found;
}
