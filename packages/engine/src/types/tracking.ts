import { ObjectFlag } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';

/**
 * Whether the collector may have to follow a reference to the object: it has a collector's header and is not a tuple that
 * has been found to hold atoms only. (`_PyObject_GC_MAY_BE_TRACKED`.)
 */
export function mayBeTracked(heap: Heap, slot: number): boolean {
  const type = heap.typeOf(slot);
  return type.collectable && (type !== heap.types.tuple || isTracked(heap, slot));
}

export function isTracked(heap: Heap, slot: number): boolean {
  return (heap.table.flags[slot] & ObjectFlag.tracked) !== 0;
}
