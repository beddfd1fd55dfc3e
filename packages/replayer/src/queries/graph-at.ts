import { HeapGraph, ROOT } from '../graph/heap-graph.js';
import type { HeapState } from '../heap-state.js';
import { linkedHeapAt } from '../linked-heap.js';
import { QuestionError } from '../question-error.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';

/** The graph last asked for: questions often come several to a position. */
const latest = new WeakMap<Replayer, HeapGraph>();

/**
 * The references between all objects at a position.
 *
 * @throws QuestionError when the trace does not know them there.
 */
export async function graphAt(
  replayer: Replayer,
  position: number,
  options: PassOptions = {},
): Promise<HeapGraph> {
  const last = latest.get(replayer);
  if (last?.position === position) return last;
  const graph = new HeapGraph(await linkedHeapAt(replayer, position, options));
  latest.set(replayer, graph);
  return graph;
}

/** @throws QuestionError when the object is not alive there. */
export function requireNode(graph: HeapGraph, id: number): number {
  const node = graph.nodeOf(id);
  if (node === ROOT) throw new QuestionError(`object ${id} is not alive at ${graph.position}`);
  return node;
}

/** @throws QuestionError when the object is not alive there. */
export function requireAlive(heap: HeapState, id: number): void {
  if (!heap.has(id)) throw new QuestionError(`object ${id} is not alive at ${heap.position}`);
}
