import { isImmortal } from '../immortal.js';
import { linkedHeapAt } from '../linked-heap.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { requireAlive } from './graph-at.js';
import { namesIn, type ObjectName, type Reference, recordedReferences } from './reference.js';

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
 * @throws QuestionError when the trace does not know the references there, or the object is not alive at the position.
 */
export async function holders(replayer: Replayer, options: HoldersOptions): Promise<HoldersAnswer> {
  const { id, position } = options;
  const heap = await linkedHeapAt(replayer, position, options);
  requireAlive(heap, id);
  const { count, flags } = heap.get(id)!;
  const immortal = isImmortal(count, flags);
  const links = heap.links.to(id);
  const nameOf = namesIn(replayer, heap);
  return {
    object: nameOf(id),
    position,
    count,
    immortal,
    holders: await recordedReferences(replayer, position, links, nameOf, options),
    unseen: immortal ? null : count - links.length,
  };
}
