import type { Heap } from '../heap/heap.js';
import { PythonError } from './python-error.js';

/** Displays of more items are built by appending. */
const LARGEST_SIZED_DISPLAY = 30;

/** A list of these objects, of which it takes counts of its own. (A display: `[a, b]`.) */
export function newList(heap: Heap, items: readonly number[]): number {
  const sized = items.length <= LARGEST_SIZED_DISPLAY;
  if (sized) for (const item of items) heap.incref(item);
  const capacity = sized ? items.length : 0;
  const list = heap.allocate(heap.types.list, listSize(heap, capacity), [], capacity);
  items.forEach((item, index) => {
    if (sized) heap.link(list, index, item);
    else append(heap, list, item);
  });
  heap.collector.track(list);
  return list;
}

export function append(heap: Heap, list: number, value: number): void {
  insert(heap, list, heap.table.references[list]!.length, value);
}

/** Inserts before `index`, which counts from the end when negative and is brought into range. */
export function insert(heap: Heap, list: number, index: number, value: number): void {
  const items = heap.table.references[list]!;
  const length = items.length;
  const at = index < 0 ? Math.max(0, index + length) : Math.min(index, length);
  heap.incref(value);
  resizeFor(heap, list, length + 1);
  for (let i = length; i > at; i--) heap.link(list, i, heap.unlink(list, i - 1));
  heap.link(list, at, value);
}

/** Appends the items of another list or of a tuple. */
export function extend(heap: Heap, list: number, source: number): void {
  const { table, types } = heap;
  const type = heap.typeOf(source);
  if (type !== types.list && type !== types.tuple) {
    throw new PythonError('TypeError', `a list is extended by a list or a tuple here, not by '${type.name}'`);
  }
  const added = [...table.references[source]!];
  const length = table.references[list]!.length;
  if (added.length === 0) return;
  for (const item of added) heap.incref(item);
  // A list without a block yet gets one of just the length, rounded up to an even number of items.
  if (table.content[list] === 0) setCapacity(heap, list, added.length + (added.length & 1));
  else resizeFor(heap, list, length + added.length);
  added.forEach((item, i) => {
    heap.link(list, length + i, item);
  });
}

/** Takes the item out and gives it, with its count, to the caller. */
export function pop(heap: Heap, list: number, index = -1): number {
  const { length } = heap.table.references[list]!;
  if (length === 0) throw new PythonError('IndexError', 'pop from empty list');
  const at = position(heap, list, index, 'pop index out of range');
  const item = takeOut(heap, list, at);
  if (length === 1) setCapacity(heap, list, 0);
  else resizeFor(heap, list, length - 1);
  return item;
}

/** `del list[index]`; the capacity stays, in 3.13 even when the list is empty after. */
export function deleteItem(heap: Heap, list: number, index: number): void {
  heap.decref(takeOut(heap, list, position(heap, list, index, 'list assignment index out of range')));
}

export function setItem(heap: Heap, list: number, index: number, value: number): void {
  const at = position(heap, list, index, 'list assignment index out of range');
  heap.incref(value);
  const old = heap.unlink(list, at);
  heap.link(list, at, value);
  heap.decref(old);
}

/** The item, of which the caller owns no count. Also of tuples. */
export function getItem(heap: Heap, sequence: number, index: number): number {
  const message = `${heap.typeOf(sequence).name} index out of range`;
  return heap.table.references[sequence]![position(heap, sequence, index, message)];
}

export function clearList(heap: Heap, list: number): void {
  heap.empty(list, listSize(heap, 0), 0);
}

/** Makes room for `length` items, or gives room back: CPython's `list_resize`, without moving the items. */
function resizeFor(heap: Heap, list: number, length: number): void {
  const capacity = heap.table.content[list] as number;
  if (capacity >= length && length >= capacity >> 1) return;
  const before = heap.table.references[list]!.length;
  let room = (length + (length >> 3) + 6) & ~3;
  if (length - before > room - length) room = (length + 3) & ~3;
  setCapacity(heap, list, room);
}

function setCapacity(heap: Heap, list: number, capacity: number): void {
  heap.table.content[list] = capacity;
  heap.resize(list, listSize(heap, capacity));
}

function takeOut(heap: Heap, list: number, at: number): number {
  const items = heap.table.references[list]!;
  const item = heap.unlink(list, at);
  for (let i = at + 1; i < items.length; i++) heap.link(list, i - 1, heap.unlink(list, i));
  items.length--;
  return item;
}

function position(heap: Heap, sequence: number, index: number, message: string): number {
  const { length } = heap.table.references[sequence]!;
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) throw new PythonError('IndexError', message);
  return at;
}

function listSize({ profile }: Heap, capacity: number): number {
  return profile.sizes.list.base + profile.sizes.list.item * capacity;
}
