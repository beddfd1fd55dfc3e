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
  // A member counts for whoever holds it from outside, and goes to the one that holds the most: others hold it besides, as the
  // variables of a running loop do. Objects go before roots.
  const holders = new Map<string, Accumulation & { readonly tops: number[] }>();
  const outside = new Map<number, string[]>();
  for (const node of growing) {
    for (let i = graph.firstIncoming[node]; i < graph.firstIncoming[node + 1]; i++) {
      const container = graph.holder[graph.incoming[i]];
      if (growing.has(container)) continue;
      const rootSlot = container === ROOT ? graph.slot[graph.incoming[i]] : null;
      const key = `${container}:${rootSlot}`;
      const known = outside.get(node) ?? [];
      if (known.includes(key)) continue;
      outside.set(node, [...known, key]);
      const of = holders.get(key) ?? { container, rootSlot, tops: [], members: [] };
      of.tops.push(node);
      holders.set(key, of);
    }
  }
  const claimed = new Set<number>();
  const found: Accumulation[] = [];
  const inOrder = [...holders.values()].sort(
    (x, y) => Number(x.container === ROOT) - Number(y.container === ROOT) || y.tops.length - x.tops.length,
  );
  for (const { container, rootSlot, tops: held } of inOrder) {
    const tops = held.filter((node) => !claimed.has(node));
    if (tops.length > 0) found.push({ container, rootSlot, tops, members: claim(tops) });
  }
  const rest = [...growing].filter((node) => !claimed.has(node));
  if (rest.length > 0) found.push({ container: ROOT, rootSlot: null, tops: rest, members: claim(rest) });
  return found;

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
