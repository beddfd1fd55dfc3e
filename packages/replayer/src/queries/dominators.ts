import { Dominators } from '../graph/dominators.js';
import { ROOT } from '../graph/heap-graph.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { graphAt } from './graph-at.js';
import { nameOf, type ObjectName } from './reference.js';

export interface DominatorsOptions extends PassOptions {
  readonly position: number;
  /** At most so many rows; all unless told. */
  readonly top?: number | undefined;
}

/** An object and what it keeps alive. */
export interface DominatorRow {
  readonly object: ObjectName;
  /** What would be unreachable without it, itself included. */
  readonly objects: number;
  readonly bytes: number;
  /** The closest object that all ways to it lead through; null when there is none. */
  readonly dominator: ObjectName | null;
}

export interface DominatorsAnswer {
  readonly position: number;
  readonly pointerBits: 32 | 64;
  /** Reachable objects, and their bytes. */
  readonly objects: number;
  readonly bytes: number;
  /** Those that keep the most bytes alive first. */
  readonly rows: readonly DominatorRow[];
}

/**
 * The objects that keep the most alive at a position.
 *
 * @throws QuestionError when the trace records no references.
 */
export async function dominators(replayer: Replayer, options: DominatorsOptions): Promise<DominatorsAnswer> {
  const graph = await graphAt(replayer, options.position, options);
  const tree = new Dominators(graph);
  const { retained, retainedBytes, immediate } = tree;
  const nodes = tree.order
    .slice(1)
    .sort(
      (one, other) =>
        retainedBytes[other] - retainedBytes[one] || retained[other] - retained[one] || one - other,
    );
  return {
    position: graph.position,
    pointerBits: replayer.trace.header.pointerBits,
    objects: retained[ROOT],
    bytes: retainedBytes[ROOT],
    rows: Array.from(nodes.subarray(0, options.top), (node) => ({
      object: nameOf(replayer, graph, node),
      objects: retained[node],
      bytes: retainedBytes[node],
      dominator: immediate[node] === ROOT ? null : nameOf(replayer, graph, immediate[node]),
    })),
  };
}
