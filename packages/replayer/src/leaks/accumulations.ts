import { type HeapGraph, ROOT } from '../graph/heap-graph.js';

/** What holds things that pile up. */
export interface Accumulation {
  /** The object that holds them; `ROOT` = something outside the heap's objects, or nothing at all. */
  readonly container: number;
  /** Where in the root, if that is the container; null = an object, or nothing leads to them. */
  readonly rootSlot: number | null;
  /** The members that the container itself holds, or those that begin what nothing leads to. */
  readonly tops: readonly number[];
  /** All that pile up with those, by way of one another: the tops among them. */
  readonly members: readonly number[];
}

/**
 * Divides the growing objects by what holds them from outside: each container with the members that it holds and those that
 * they hold in turn.
 */
export function accumulationsOf(graph: HeapGraph, growing: ReadonlySet<number>): Accumulation[] {
  const byContainer = new Map<string, { container: number; rootSlot: number | null; tops: number[] }>();
  for (const node of growing) {
    const held = heldFromOutside(node);
    if (held === null) continue;
    const key = `${held.container}:${held.rootSlot}`;
    const known = byContainer.get(key);
    if (known === undefined) byContainer.set(key, { ...held, tops: [node] });
    else known.tops.push(node);
  }
  const claimed = new Set<number>();
  const found: Accumulation[] = [];
  // Who holds the most tops has the first claim: others hold some of them besides, such as the variables of a running loop.
  const inOrder = [...byContainer.values()].sort(
    (x, y) => Number(x.container === ROOT) - Number(y.container === ROOT) || y.tops.length - x.tops.length,
  );
  for (const { container, rootSlot, tops } of inOrder) {
    const members = claim(tops);
    if (members.length > 0) found.push({ container, rootSlot, tops, members });
  }
  const rest = [...growing].filter((node) => !claimed.has(node));
  if (rest.length > 0) found.push({ container: ROOT, rootSlot: null, tops: rest, members: claim(rest) });
  return found;

  /** The holder that is no growing object itself; objects go before roots. */
  function heldFromOutside(node: number): { container: number; rootSlot: number | null } | null {
    let root: { container: number; rootSlot: number } | null = null;
    for (let i = graph.firstIncoming[node]; i < graph.firstIncoming[node + 1]; i++) {
      const edge = graph.incoming[i];
      const container = graph.holder[edge];
      if (container === ROOT) root ??= { container, rootSlot: graph.slot[edge] };
      else if (!growing.has(container)) return { container, rootSlot: null };
    }
    return root;
  }

  function claim(tops: readonly number[]): number[] {
    const members: number[] = [];
    const pending = [...tops];
    while (pending.length > 0) {
      const node = pending.pop()!;
      if (claimed.has(node)) continue;
      claimed.add(node);
      members.push(node);
      for (let edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++)
        if (growing.has(graph.target[edge])) pending.push(graph.target[edge]);
    }
    return members;
  }
}
