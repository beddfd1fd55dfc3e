import type { Heap } from '../heap/heap.js';

/** A tuple of these objects, of which it takes counts of its own. */
export function newTuple(heap: Heap, items: readonly number[]): number {
  if (items.length === 0) return heap.immortals.emptyTuple;
  for (const item of items) heap.incref(item);
  const { base, item: itemSize } = heap.profile.sizes.tuple;
  const tuple = heap.allocate(heap.types.tuple, base + itemSize * items.length, [], null);
  items.forEach((item, index) => {
    heap.link(tuple, index, item);
  });
  heap.collector.track(tuple);
  return tuple;
}
