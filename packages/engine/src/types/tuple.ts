import type { Heap } from '../heap/heap.js';

/** A tuple of these objects, of which it takes counts of its own once it is there. (A display; `PyTuple_Pack`.) */
export function newTuple(heap: Heap, items: readonly number[]): number {
  return newTupleOf(heap, items.length, () => items);
}

/** The same where the collection that the tuple's birth may bring about decides which objects those are. */
export function newTupleOf(heap: Heap, length: number, find: () => readonly number[]): number {
  if (length === 0) return heap.immortals.emptyTuple;
  const tuple = allocateTuple(heap, length);
  const items = find();
  if (items.length !== length) heap.hazards.push('weak references came or went while they were being cleared');
  for (const item of items) heap.incref(item);
  return filledTuple(heap, tuple, items);
}

function allocateTuple(heap: Heap, length: number): number {
  const { base, item } = heap.profile.sizes.tuple;
  return heap.allocate(heap.types.tuple, base + item * length, [], null);
}

function filledTuple(heap: Heap, tuple: number, items: readonly number[]): number {
  items.forEach((item, index) => {
    heap.link(tuple, index, item);
  });
  heap.collector.track(tuple);
  return tuple;
}

export function concatenateTuples(heap: Heap, left: number, right: number): number {
  const { references } = heap.table;
  if (references[left]!.length === 0) {
    heap.incref(right);
    return right;
  }
  return sequence(heap, left, [...references[left]!, ...references[right]!]);
}

export function multiplyTuple(heap: Heap, tuple: number, times: number): number {
  const items = heap.table.references[tuple]!;
  return sequence(heap, tuple, Array.from({ length: Math.max(0, times) }, () => items).flat());
}

/** A tuple of these items, which is the tuple itself when it has just those. (Objects/tupleobject.c.) */
function sequence(heap: Heap, tuple: number, items: readonly number[]): number {
  if (items.length !== heap.table.references[tuple]!.length) return newTuple(heap, items);
  heap.incref(tuple);
  return tuple;
}
