import { type HeapGraph, ROOT } from './heap-graph.js';

/** In the place of a node: none. */
const NONE = 0xffff_ffff;

/**
 * Which object's going would take which others along: a node is dominated by another when every path from the root to it
 * leads through that one.
 *
 * T. Lengauer, R. E. Tarjan, A fast algorithm for finding dominators in a flowgraph, TOPLAS 1979, the simple version:
 * O(edges × log nodes), without recursion.
 */
export class Dominators {
  /** Immediate dominator of each node; the root's is the root. Meaningless for what is not reached. */
  readonly immediate: Uint32Array;
  /** Objects that each node dominates, itself included; 0 for what the root does not lead to. */
  readonly retained: Uint32Array;
  /** Bytes of those. */
  readonly retainedBytes: Float64Array;
  /** Nodes that the root leads to, in the order of a depth first walk, the root first. */
  readonly order: Uint32Array;
  readonly #number: Uint32Array;
  /** Number of each node in a walk over the tree of dominators: a node's own come right after it. */
  readonly #place: Uint32Array;

  constructor(graph: HeapGraph) {
    const { nodes } = graph;
    const { order, number, parent } = walkDepthFirst(graph);
    this.order = order;
    this.#number = number;
    this.immediate = dominatorsOf(graph, order, number, parent);
    this.retained = new Uint32Array(nodes);
    this.retainedBytes = new Float64Array(nodes);
    // A dominator comes before those that it dominates.
    for (let i = order.length - 1; i > 0; i--) {
      const node = order[i];
      this.retained[node] += 1;
      this.retainedBytes[node] += graph.bytes[node];
      this.retained[this.immediate[node]] += this.retained[node];
      this.retainedBytes[this.immediate[node]] += this.retainedBytes[node];
    }
    this.#place = new Uint32Array(nodes);
    const next = new Uint32Array(nodes).fill(1);
    for (let i = 1; i < order.length; i++) {
      const node = order[i];
      const above = this.immediate[node];
      this.#place[node] = this.#place[above] + next[above];
      next[above] += this.retained[node];
    }
  }

  /** Whether the root leads to the node. */
  reaches(node: number): boolean {
    return this.#number[node] !== NONE;
  }

  /** Whether every path from the root to `node` leads through `through`. Each node dominates itself. */
  dominates(through: number, node: number): boolean {
    if (!this.reaches(node) || !this.reaches(through)) return false;
    const place = this.#place[node] - this.#place[through];
    return through === ROOT || (place >= 0 && place < this.retained[through]);
  }
}

interface Walk {
  readonly order: Uint32Array;
  /** Place of each node in `order`, `NONE` where the walk did not come. */
  readonly number: Uint32Array;
  /** From where the walk came to each node. */
  readonly parent: Uint32Array;
}

function walkDepthFirst({ nodes, firstEdge, target }: HeapGraph): Walk {
  const number = new Uint32Array(nodes).fill(NONE);
  const parent = new Uint32Array(nodes);
  const order = new Uint32Array(nodes);
  const next = firstEdge.slice(0, nodes);
  let met = 0;
  number[ROOT] = met;
  order[met++] = ROOT;
  for (let node = ROOT; ; ) {
    if (next[node] < firstEdge[node + 1]) {
      const to = target[next[node]++];
      if (number[to] !== NONE) continue;
      number[to] = met;
      order[met++] = to;
      parent[to] = node;
      node = to;
    } else if (node === ROOT) break;
    else node = parent[node];
  }
  return { order: order.slice(0, met), number, parent };
}

function dominatorsOf(
  { nodes, firstIncoming, incoming, holder }: HeapGraph,
  order: Uint32Array,
  number: Uint32Array,
  parent: Uint32Array,
): Uint32Array {
  /** Number of each node's semidominator. */
  const semi = number.slice();
  const immediate = new Uint32Array(nodes);
  const ancestor = new Uint32Array(nodes).fill(NONE);
  /** On the way from a node to the root of its tree: the one whose semidominator has the least number. */
  const best = Uint32Array.from({ length: nodes }, (_, node) => node);
  /** Nodes by their semidominator, as lists. */
  const bucket = new Uint32Array(nodes).fill(NONE);
  const following = new Uint32Array(nodes).fill(NONE);
  const path: number[] = [];

  const evaluate = (node: number): number => {
    if (ancestor[node] === NONE) return node;
    let at = node;
    while (ancestor[ancestor[at]] !== NONE) {
      path.push(at);
      at = ancestor[at];
    }
    while (path.length > 0) {
      const below = path.pop()!;
      const above = ancestor[below];
      if (semi[best[above]] < semi[best[below]]) best[below] = best[above];
      ancestor[below] = ancestor[above];
    }
    return best[node];
  };

  for (let i = order.length - 1; i > 0; i--) {
    const node = order[i];
    for (let e = firstIncoming[node]; e < firstIncoming[node + 1]; e++) {
      const from = holder[incoming[e]];
      if (number[from] === NONE) continue;
      const least = semi[evaluate(from)];
      if (least < semi[node]) semi[node] = least;
    }
    const dominator = order[semi[node]];
    following[node] = bucket[dominator];
    bucket[dominator] = node;
    const above = parent[node];
    ancestor[node] = above;
    for (let one = bucket[above]; one !== NONE; one = following[one]) {
      const least = evaluate(one);
      immediate[one] = semi[least] < semi[one] ? least : above;
    }
    bucket[above] = NONE;
  }
  for (let i = 1; i < order.length; i++) {
    const node = order[i];
    if (immediate[node] !== order[semi[node]]) immediate[node] = immediate[immediate[node]];
  }
  return immediate;
}
