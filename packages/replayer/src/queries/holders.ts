import { isImmortal } from '../immortal.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { graphAt, requireNode } from './graph-at.js';
import { isUnseen, nameOf, type ObjectName, type Reference, referencesOf } from './reference.js';

export interface HoldersOptions extends PassOptions {
  readonly id: number;
  readonly position: number;
}

export interface HoldersAnswer {
  readonly object: ObjectName;
  readonly position: number;
  readonly count: number;
  /** Its count never moves, and says nothing of who holds it. */
  readonly immortal: boolean;
  /** The recorded references to it, roots' first, then by holder. */
  readonly holders: readonly Reference[];
  /**
   * Held by C code, or by what was not recorded: the count less the recorded references. Null when the count never moves.
   * Below 0 while a reference is written before it is counted.
   */
  readonly unseen: number | null;
}

/**
 * Every reference to an object at a position, with the event that wrote it. The holders and `unseen` make up the count.
 *
 * @throws QuestionError when the trace records no references, or the object is not alive at the position.
 */
export async function holders(replayer: Replayer, options: HoldersOptions): Promise<HoldersAnswer> {
  const graph = await graphAt(replayer, options.position, options);
  const node = requireNode(graph, options.id);
  const { count, flags } = (await replayer.seek(options.position, options)).get(options.id)!;
  const immortal = isImmortal(count, flags);
  const edges = [...graph.incoming.subarray(graph.firstIncoming[node], graph.firstIncoming[node + 1])].filter(
    (edge) => !isUnseen(graph, edge),
  );
  return {
    object: nameOf(replayer, graph, node),
    position: graph.position,
    count,
    immortal,
    holders: await referencesOf(replayer, graph, edges, options),
    unseen: immortal ? null : count - edges.length,
  };
}
