import { linkedHeapAt } from '../linked-heap.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { requireAlive } from './graph-at.js';
import { namesIn, type ObjectName, type Reference, recordedReferences } from './reference.js';

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
 * @throws QuestionError when the trace does not know the references there, or the object is not alive at the position.
 */
export async function referents(replayer: Replayer, options: ReferentsOptions): Promise<ReferentsAnswer> {
  const { id, position } = options;
  const heap = await linkedHeapAt(replayer, position, options);
  requireAlive(heap, id);
  const nameOf = namesIn(replayer, heap);
  const links = heap.links.from(id);
  return {
    object: nameOf(id),
    position,
    referents: await recordedReferences(replayer, position, links, nameOf, options),
  };
}
