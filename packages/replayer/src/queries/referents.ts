import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { graphAt, requireNode } from './graph-at.js';
import { nameOf, type ObjectName, type Reference, referencesOf } from './reference.js';

export interface ReferentsOptions extends PassOptions {
  readonly id: number;
  readonly position: number;
}

export interface ReferentsAnswer {
  readonly object: ObjectName;
  readonly position: number;
  /** In order of slot. */
  readonly referents: readonly Reference[];
}

/**
 * Every reference that an object has to others at a position, with the event that wrote it.
 *
 * @throws QuestionError when the trace records no references, or the object is not alive at the position.
 */
export async function referents(replayer: Replayer, options: ReferentsOptions): Promise<ReferentsAnswer> {
  const graph = await graphAt(replayer, options.position, options);
  const node = requireNode(graph, options.id);
  const { length } = graph.target.subarray(graph.firstEdge[node], graph.firstEdge[node + 1]);
  const edges = Array.from({ length }, (_, i) => graph.firstEdge[node] + i);
  return {
    object: nameOf(replayer, graph, node),
    position: graph.position,
    referents: await referencesOf(replayer, graph, edges, options),
  };
}
