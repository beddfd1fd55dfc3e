import type { Heap } from '../heap/heap.js';
import { describe } from '../layout/describe.js';

/** `object()`. */
export function newObject(heap: Heap): number {
  return heap.allocate(heap.types.object, describe(heap.profile, { type: 'object' }).size, null, null);
}
