import { EventKind } from '@heapreel/trace';
import { isImmortal } from '../src/immortal.js';
import { siteOf, slotNameOf } from '../src/names.js';
import type { Reference } from '../src/queries/reference.js';
import type { ReferenceHeap } from './reference-heap.js';
import { definitions, type Scenario } from './scenario.js';

/** Holder (0 = a root), slot (null = unseen), target. */
export type Edge = readonly [holder: number, slot: number | null, target: number];

/** Every reference, and one from a root for each object whose count has more than those. */
export function edgesOf({ objects, links }: ReferenceHeap): Edge[] {
  const edges: Edge[] = links.filter(([holder, , target]) => alive(holder) && objects.has(target));
  for (const [id, { count, flags }] of objects) {
    const seen = edges.filter(([, slot, target]) => slot !== null && target === id).length;
    if (isImmortal(count, flags) || count > seen) edges.push([0, null, id]);
  }
  return edges;

  function alive(holder: number): boolean {
    return holder === 0 || objects.has(holder);
  }
}

/** What the roots lead to. */
export function reachable(edges: readonly Edge[]): Set<number> {
  const met = new Set([0]);
  for (let size = 0; size < met.size; ) {
    size = met.size;
    for (const [holder, , target] of edges) if (met.has(holder)) met.add(target);
  }
  met.delete(0);
  return met;
}

/** Position and site of the last event that wrote the link before a position. */
export function lastWrite({ initial, events }: Scenario, position: number, [holder, slot, target]: Edge) {
  let site = initial.site;
  let last = null;
  for (const [i, [kind, object, a, b]] of events.slice(0, position).entries()) {
    if (kind === EventKind.site) site = a;
    if (kind === EventKind.link && object === holder && a === slot && b === target)
      last = { position: i, site: siteOf(definitions, site) };
  }
  return last;
}

/** Whether the answer's reference is this edge. */
export function same({ holder, slot, target }: Reference, edge: Edge): boolean {
  const name = edge[1] === null ? null : slotNameOf(definitions, edge[1]);
  return (holder?.id ?? 0) === edge[0] && slot === name && target.id === edge[2];
}
