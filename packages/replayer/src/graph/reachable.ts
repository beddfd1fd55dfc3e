import { type HeapGraph, ROOT } from './heap-graph.js';

/** 1 for each node that the root leads to, itself included. */
export function reachableNodes({ nodes, firstEdge, target }: HeapGraph): Uint8Array {
  const reached = new Uint8Array(nodes);
  const pending = new Uint32Array(nodes);
  let height = 0;
  reached[ROOT] = 1;
  pending[height++] = ROOT;
  while (height > 0) {
    const node = pending[--height];
    for (let edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
      const next = target[edge];
      if (reached[next] === 1) continue;
      reached[next] = 1;
      pending[height++] = next;
    }
  }
  return reached;
}
