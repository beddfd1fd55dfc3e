import type { Heap } from '../heap/heap.js';
import { intSize } from './sizes.js';

/** An int of that value: the cached one, or a new one. The caller owns a count of it. */
export function newInt(heap: Heap, value: number | bigint): number {
  return (
    heap.immortals.int(value) ?? heap.allocate(heap.types.int, intSize(heap.profile, value), null, value)
  );
}

export function newFloat(heap: Heap, value: number): number {
  return heap.allocate(heap.types.float, heap.profile.sizes.float, null, value);
}
