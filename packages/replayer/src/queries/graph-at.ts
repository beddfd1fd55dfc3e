import { EventKind } from '@heapreel/trace';
import { HeapGraph, ROOT } from '../graph/heap-graph.js';
import type { HeapState } from '../heap-state.js';
import { QuestionError } from '../question-error.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';

/** The graph last asked for: questions often come several to a position. */
const latest = new WeakMap<Replayer, HeapGraph>();

export function hasLinks({ trace }: Replayer): boolean {
  return trace.header.kinds.includes(EventKind.link);
}

/** @throws QuestionError when the trace does not record references. */
export function requireLinks(replayer: Replayer): void {
  if (hasLinks(replayer)) return;
  throw new QuestionError('this trace records counts, not references: who holds whom is not in it');
}

/**
 * The references between all objects at a position.
 *
 * @throws QuestionError when the trace does not record references.
 */
export async function graphAt(
  replayer: Replayer,
  position: number,
  options: PassOptions = {},
): Promise<HeapGraph> {
  requireLinks(replayer);
  const last = latest.get(replayer);
  if (last?.position === position) return last;
  const graph = new HeapGraph(await replayer.seek(position, options));
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
