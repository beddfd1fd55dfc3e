import { EventKind, type TraceReader } from '@heapreel/trace';
import type { LifeEvent } from './life.js';
import type { Link } from './link-table.js';
import { type PassOptions, siteAt, walkBack } from './walk.js';

/**
 * The event that wrote each of these links, the last one before the position; null for those older than the trace.
 * Reads back from the position, only as far as it must.
 */
export async function writtenBy(
  trace: TraceReader,
  position: number,
  links: readonly Link[],
  options: PassOptions = {},
): Promise<(LifeEvent | null)[]> {
  const found: (LifeEvent | null)[] = links.map(() => null);
  /** Places in `links` still to be found, by what they link to. */
  const wanted = new Map<number, number[]>();
  for (const [i, { target }] of links.entries()) {
    const places = wanted.get(target);
    if (places === undefined) wanted.set(target, [i]);
    else places.push(i);
  }
  if (wanted.size === 0) return found;
  for await (const { batch, to, site } of walkBack(trace, position, options)) {
    const { first, kind, object, a, b } = batch;
    for (let i = to - 1; i >= 0 && wanted.size > 0; i--) {
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
    if (wanted.size === 0) break;
  }
  return found;
}
