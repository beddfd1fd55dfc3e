import { Dominators } from '../graph/dominators.js';
import { ROOT } from '../graph/heap-graph.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { graphAt, requireNode } from './graph-at.js';
import { type ObjectsOfType, objectsByType } from './objects-by-type.js';
import { nameOf, type ObjectName } from './reference.js';

export interface RetainedOptions extends PassOptions {
  readonly id: number;
  readonly position: number;
}

export interface RetainedAnswer {
  readonly object: ObjectName;
  readonly position: number;
  readonly pointerBits: 32 | 64;
  /** False: no root leads to it, so that it retains nothing. */
  readonly reachable: boolean;
  /** What would be unreachable without it, itself included. */
  readonly objects: number;
  /** Bytes of those objects' own blocks. */
  readonly bytes: number;
  /** Most bytes first. */
  readonly byType: readonly ObjectsOfType[];
  /** The closest object that all ways to this one lead through; null when there is none. */
  readonly dominator: ObjectName | null;
}

/**
 * What an object keeps alive at a position: all that no root would lead to without it.
 *
 * @throws QuestionError when the trace records no references, or the object is not alive at the position.
 */
export async function retained(replayer: Replayer, options: RetainedOptions): Promise<RetainedAnswer> {
  const graph = await graphAt(replayer, options.position, options);
  const node = requireNode(graph, options.id);
  const dominators = new Dominators(graph);
  const reachable = dominators.reaches(node);
  const kept = dominators.order.filter((one) => dominators.dominates(node, one));
  const dominator = dominators.immediate[node];
  return {
    object: nameOf(replayer, graph, node),
    position: graph.position,
    pointerBits: replayer.trace.header.pointerBits,
    reachable,
    objects: dominators.retained[node],
    bytes: dominators.retainedBytes[node],
    byType: objectsByType(replayer, graph, kept),
    dominator: reachable && dominator !== ROOT ? nameOf(replayer, graph, dominator) : null,
  };
}
