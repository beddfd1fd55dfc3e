import { shortestPath } from '../graph/paths.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { graphAt, requireNode } from './graph-at.js';
import { nameOf, type ObjectName, type Reference, referencesOf } from './reference.js';

export interface PathOptions extends PassOptions {
  readonly from: number;
  readonly to: number;
  readonly position: number;
}

export interface PathAnswer {
  readonly from: ObjectName;
  readonly to: ObjectName;
  readonly position: number;
  /** A shortest way, of one reference at least; null when `from` does not lead to `to`. */
  readonly path: readonly Reference[] | null;
}

/**
 * How one object leads to another at a position. From an object to itself it is a cycle.
 *
 * @throws QuestionError when the trace records no references, or one of the objects is not alive at the position.
 */
export async function path(replayer: Replayer, options: PathOptions): Promise<PathAnswer> {
  const graph = await graphAt(replayer, options.position, options);
  const [from, to] = [options.from, options.to].map((id) => requireNode(graph, id));
  const edges = shortestPath(graph, from, to);
  return {
    from: nameOf(replayer, graph, from),
    to: nameOf(replayer, graph, to),
    position: graph.position,
    path: edges && (await referencesOf(replayer, graph, edges, options)),
  };
}
