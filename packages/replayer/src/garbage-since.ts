import { EventKind, type TraceReader } from '@heapreel/trace';
import type { HeapGraph } from './graph/heap-graph.js';
import type { LifeEvent } from './life.js';
import { type PassOptions, siteAt, walkBack } from './walk.js';

/**
 * The event with which each object that is not `reached` became garbage, by node: the last of all events that took a
 * reference from it, or from an object that leads to it; null for those that were garbage at position 0.
 *
 * M. Hertz et al., Generating object lifetime traces with Merlin, TOPLAS 2006: the last time at which each object lost a
 * reference, carried on to what it leads to, the latest first. Here the events are read backwards, so that the last loss of
 * each object is the first one met.
 */
export async function garbageSince(
  trace: TraceReader,
  graph: HeapGraph,
  reached: Uint8Array,
  options: PassOptions = {},
): Promise<Map<number, LifeEvent | null>> {
  const since = new Map<number, LifeEvent | null>();
  const wanted = new Map<number, number>();
  for (let node = 1; node < graph.nodes; node++) if (reached[node] === 0) wanted.set(graph.id[node], node);
  /** The object lost a reference here, and so did all that it leads to and that lost none later. */
  const spread = (start: number, event: LifeEvent): void => {
    const pending = [start];
    while (pending.length > 0) {
      const node = pending.pop()!;
      if (reached[node] === 1 || since.has(node)) continue;
      since.set(node, event);
      wanted.delete(graph.id[node]);
      for (let edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++)
        pending.push(graph.target[edge]);
    }
  };
  if (wanted.size === 0) return since;
  for await (const { batch, to, site } of walkBack(trace, graph.position, options)) {
    const { first, kind, object, b } = batch;
    for (let i = to - 1; i >= 0 && wanted.size > 0; i--) {
      const k = kind[i];
      // A link can take one, too: a reference that C code held, and the root through it, becomes one in another's slot.
      const isLink = k === EventKind.link || k === EventKind.unlink;
      const loser = isLink ? b[i] : k === EventKind.decref ? object[i] : 0;
      const node = loser === 0 ? undefined : wanted.get(loser);
      if (node !== undefined) spread(node, { position: first + i, site: siteAt(batch, i, site) });
    }
    if (wanted.size === 0) break;
  }
  for (const node of wanted.values()) since.set(node, null);
  return since;
}
