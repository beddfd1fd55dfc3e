import type { Heap } from '../heap/heap.js';

/** A tuple of these objects, of which it takes counts of its own once it is there. (A display; `PyTuple_Pack`.) */
export function newTuple(heap: Heap, items: readonly number[]): number {
  return newTupleOf(heap, items.length, () => items);
}

/** The same where the collection that the tuple's birth may bring about decides which objects those are. */
export function newTupleOf(heap: Heap, length: number, find: () => readonly number[]): number {
  if (length === 0) return heap.immortals.emptyTuple;
  const tuple = filledTuple(heap, length, find);
  const { tracksAtomicTuples } = heap.profile.collector;
  if (tracksAtomicTuples || find().some((item) => heap.typeOf(item).collectable)) heap.collector.track(tuple);
  return tuple;
}

/** A tuple that is tracked whatever it holds, as those are that C code allocates first and fills after. (`PyTuple_New`.) */
export function newTrackedTuple(heap: Heap, items: readonly number[]): number {
  if (items.length === 0) return heap.immortals.emptyTuple;
  const tuple = filledTuple(heap, items.length, () => items);
  heap.collector.track(tuple);
  return tuple;
}

function filledTuple(heap: Heap, length: number, find: () => readonly number[]): number {
  const { base, item: itemSize } = heap.profile.sizes.tuple;
  const tuple = heap.allocate(heap.types.tuple, base + itemSize * length, [], null);
  const items = find();
  if (items.length !== length)
    heap.hazards.push('weak references came or went while they were being cleared');
  for (const item of items) heap.incref(item);
  for (const [index, item] of items.entries()) heap.link(tuple, index, item);
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
  if (items.length !== heap.table.references[tuple]!.length) return newTrackedTuple(heap, items);
  heap.incref(tuple);
  return tuple;
}
