import { Dominators } from '../graph/dominators.js';
import { ROOT } from '../graph/heap-graph.js';
import { typeNameOf } from '../names.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { graphAt, requireNode } from './graph-at.js';
import { nameOf, type ObjectName } from './reference.js';

export interface RetainedOptions extends PassOptions {
  readonly id: number;
  readonly position: number;
}

/** Objects of one type among those retained. */
export interface RetainedType {
  readonly type: string;
  readonly objects: number;
  readonly bytes: number;
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
  readonly byType: readonly RetainedType[];
  /** The closest object that all ways to this one lead through; null when there is none. */
  readonly dominator: ObjectName | null;
}

/**
 * What an object keeps alive at a position: all that no root would lead to without it.
 *
 * @throws QuestionError when the trace records no references, or the object is not alive at the position.
 */
export async function retained(replayer: Replayer, options: RetainedOptions): Promise<RetainedAnswer> {
  const { definitions, header } = replayer.trace;
  const graph = await graphAt(replayer, options.position, options);
  const node = requireNode(graph, options.id);
  const dominators = new Dominators(graph);
  const reachable = dominators.reaches(node);
  const rows = new Map<string, RetainedType>();
  for (const one of dominators.order) {
    if (one === ROOT || !dominators.dominates(node, one)) continue;
    const type = typeNameOf(definitions, graph.type[one]);
    const row = rows.get(type) ?? { type, objects: 0, bytes: 0 };
    rows.set(type, { type, objects: row.objects + 1, bytes: row.bytes + graph.bytes[one] });
  }
  const dominator = dominators.immediate[node];
  return {
    object: nameOf(replayer, graph, node),
    position: graph.position,
    pointerBits: header.pointerBits,
    reachable,
    objects: dominators.retained[node],
    bytes: dominators.retainedBytes[node],
    byType: [...rows.values()].sort((x, y) => y.bytes - x.bytes || y.objects - x.objects),
    dominator: reachable && dominator !== ROOT ? nameOf(replayer, graph, dominator) : null,
  };
}
