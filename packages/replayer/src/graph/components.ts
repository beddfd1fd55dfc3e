import type { HeapGraph } from './heap-graph.js';

const UNMET = 0;

/**
 * The cycles of a heap: the sets of objects that all lead to one another, of more than one object or of one that refers
 * to itself. Each set in ascending order; sets in order of their first object.
 *
 * R. E. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1972, without recursion.
 */
export function cyclicComponents({ nodes, firstEdge, target }: HeapGraph): Uint32Array[] {
  const number = new Uint32Array(nodes);
  const low = new Uint32Array(nodes);
  const isOpen = new Uint8Array(nodes);
  const next = firstEdge.slice(0, nodes);
  const path: number[] = [];
  const open: number[] = [];
  const found: Uint32Array[] = [];
  let met = UNMET;
  const enter = (node: number) => {
    number[node] = low[node] = ++met;
    isOpen[node] = 1;
    open.push(node);
    path.push(node);
  };
  for (let start = 1; start < nodes; start++) {
    if (number[start] !== UNMET) continue;
    enter(start);
    while (path.length > 0) {
      const node = path[path.length - 1];
      if (next[node] < firstEdge[node + 1]) {
        const to = target[next[node]++];
        if (number[to] === UNMET) enter(to);
        else if (isOpen[to] === 1 && number[to] < low[node]) low[node] = number[to];
        continue;
      }
      path.pop();
      if (path.length > 0) {
        const above = path[path.length - 1];
        if (low[node] < low[above]) low[above] = low[node];
      }
      if (low[node] !== number[node]) continue;
      const members: number[] = [];
      for (let member = 0; member !== node; ) {
        member = open.pop()!;
        isOpen[member] = 0;
        members.push(member);
      }
      const isCycle = members.length > 1 || refersToItself(node);
      if (isCycle) found.push(Uint32Array.from(members).sort());
    }
  }
  return found.sort((one, other) => one[0] - other[0]);

  function refersToItself(node: number): boolean {
    for (let e = firstEdge[node]; e < firstEdge[node + 1]; e++) if (target[e] === node) return true;
    return false;
  }
}
