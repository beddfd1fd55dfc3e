import { type HeapGraph, ROOT } from './heap-graph.js';

/** Edges from the first holder to the last target; each edge's target holds the next. */
export type Path = readonly number[];

/**
 * Shortest paths from the root to the node that do not lead through one another's objects, at most `limit`: the shortest,
 * then the shortest that avoids the objects between on that one, and so on. None when the root does not lead there.
 */
export function pathsFromRoot(graph: HeapGraph, node: number, limit: number): Path[] {
  const found: Path[] = [];
  const avoided = new Uint8Array(graph.nodes);
  const usedEdges = new Set<number>();
  while (found.length < limit) {
    const path = shortestPath(graph, ROOT, node, avoided, usedEdges);
    if (path === null) break;
    found.push(path);
    for (const edge of path) {
      const between = graph.target[edge];
      if (between !== node) avoided[between] = 1;
    }
    usedEdges.add(path[path.length - 1]);
  }
  return found;
}

/**
 * A shortest path from one node to another, of one edge at least; null when there is none. Of several, the one whose holders
 * are oldest. It leads through no `avoided` node and over none of the `without` edges.
 */
export function shortestPath(
  graph: HeapGraph,
  from: number,
  to: number,
  avoided: Uint8Array = new Uint8Array(graph.nodes),
  without: ReadonlySet<number> = new Set(),
): Path | null {
  const { nodes, firstEdge, target } = graph;
  /** Edge by which the search came to each node, plus 1; 0 where it has not been. */
  const cameBy = new Uint32Array(nodes);
  const queue = new Uint32Array(nodes);
  let [head, tail] = [0, 0];
  queue[tail++] = from;
  while (head < tail) {
    const node = queue[head++];
    for (let edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
      const next = target[edge];
      if (cameBy[next] !== 0 || (avoided[next] === 1 && next !== to) || without.has(edge)) continue;
      cameBy[next] = edge + 1;
      if (next === to) return pathTo(graph, from, to, cameBy);
      if (next !== from) queue[tail++] = next;
    }
  }
  return null;
}

function pathTo({ holder }: HeapGraph, from: number, to: number, cameBy: Uint32Array): Path {
  const path: number[] = [];
  let at = to;
  do {
    const edge = cameBy[at] - 1;
    path.push(edge);
    at = holder[edge];
  } while (at !== from);
  return path.reverse();
}
