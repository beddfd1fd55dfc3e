import {
  appended,
  displaysAtOnce,
  type ExtensionSource,
  extended,
  itemDeleted,
  popped,
  resized,
  roomOf,
} from '../growth/list-capacity.js';
import type { Heap } from '../heap/heap.js';
import { PythonError } from './python-error.js';

/** A list of these objects, of which it takes counts of its own. (A display: `[a, b]`.) */
export function newList(heap: Heap, items: readonly number[]): number {
  if (displaysAtOnce(items.length)) return newSizedList(heap, () => items);
  const list = newSizedList(heap, () => []);
  for (const item of items) append(heap, list, item);
  return list;
}

/** `list.copy()`, `list[:]`. */
export function copyList(heap: Heap, list: number): number {
  return newSizedList(heap, () => heap.table.references[list]!);
}

/** `left + right`. */
export function concatenateLists(heap: Heap, left: number, right: number): number {
  const { references } = heap.table;
  return newSizedList(heap, () => [...references[left]!, ...references[right]!]);
}

/** `list * times`. */
export function multiplyList(heap: Heap, list: number, times: number): number {
  const { references } = heap.table;
  return newSizedList(heap, () => Array.from({ length: Math.max(0, times) }, () => references[list]!).flat());
}

export function append(heap: Heap, list: number, value: number): void {
  const { length } = heap.table.references[list]!;
  heap.incref(value);
  setCapacity(heap, list, appended(heap.profile.growth.list, capacityOf(heap, list), length));
  heap.link(list, length, value);
}

/** Inserts before `index`, which counts from the end when negative and is brought into range. */
export function insert(heap: Heap, list: number, index: number, value: number): void {
  const { length } = heap.table.references[list]!;
  const at = index < 0 ? Math.max(0, index + length) : Math.min(index, length);
  heap.incref(value);
  setCapacity(heap, list, resized(heap.profile.growth.list, capacityOf(heap, list), length, length + 1));
  for (let i = length; i > at; i--) heap.link(list, i, heap.unlink(list, i - 1));
  heap.link(list, at, value);
}

/** Appends the items of a list or tuple, the elements of a set or frozenset, or the keys of a dict. */
export function extend(heap: Heap, list: number, source: number): void {
  const rules = heap.profile.growth.list;
  const kind = sourceKind(heap, source);
  // The iterator that goes through it, an object of the collector's, is gone again when this is done.
  const iterated = kind === 'hashed' && rules.hashedSources === 'exact';
  if (iterated) heap.collector.allocated();
  const added = itemsOf(heap, source);
  const { length } = heap.table.references[list]!;
  for (const item of added) heap.incref(item);
  setCapacity(heap, list, extended(rules, capacityOf(heap, list), length, added.length, kind));
  for (const [i, item] of added.entries()) heap.link(list, length + i, item);
  if (iterated) heap.collector.freed();
}

/** Takes the item out and gives it, with its count, to the caller. */
export function pop(heap: Heap, list: number, index = -1): number {
  const { length } = heap.table.references[list]!;
  if (length === 0) throw new PythonError('IndexError', 'pop from empty list');
  const at = position(heap, list, index, 'pop index out of range');
  const item = takeOut(heap, list, at);
  setCapacity(heap, list, popped(heap.profile.growth.list, capacityOf(heap, list), length));
  return item;
}

/** `del list[index]`. */
export function deleteItem(heap: Heap, list: number, index: number): void {
  const { length } = heap.table.references[list]!;
  const at = position(heap, list, index, 'list assignment index out of range');
  const capacity = itemDeleted(heap.profile.growth.list, capacityOf(heap, list), length);
  if (capacity === 0) {
    // The list is cleared, and gives up its block after its item.
    clearList(heap, list);
    return;
  }
  const item = takeOut(heap, list, at);
  setCapacity(heap, list, capacity);
  heap.decref(item);
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

/** Turns the order of the items round, in place. */
export function reverse(heap: Heap, list: number): void {
  const last = heap.table.references[list]!.length - 1;
  for (let low = 0, high = last; low < high; low++, high--) {
    const item = heap.unlink(list, low);
    heap.link(list, low, heap.unlink(list, high));
    heap.link(list, high, item);
  }
}

export function clearList(heap: Heap, list: number): void {
  heap.empty(list, listSize(heap, 0), 0);
}

/** A list with just the room that these take, which are looked for again when the list is there. */
function newSizedList(heap: Heap, find: () => readonly number[]): number {
  const { length } = find();
  const list = heap.allocate(heap.types.list, listSize(heap, length), [], length);
  const held = [...find()];
  if (held.length !== length) heap.hazards.push('a list changed its length while it was being copied');
  for (let index = 0; index < held.length; index++) heap.incref(held[index]);
  for (let index = 0; index < held.length; index++) heap.link(list, index, held[index]);
  heap.collector.track(list);
  return list;
}

function sourceKind(heap: Heap, source: number): ExtensionSource {
  const { types } = heap;
  const type = heap.typeOf(source);
  if (type === types.list || type === types.tuple) return 'sequence';
  if (type === types.set || type === types.frozenset || type === types.dict) return 'hashed';
  throw new PythonError('TypeError', `a list can't be extended by '${type.name}' here`);
}

/** What going through the object gives, in order. */
function itemsOf(heap: Heap, source: number): number[] {
  const held = heap.table.references[source]!;
  if (heap.typeOf(source) === heap.types.dict)
    return held.filter((item, place) => place % 2 === 1 && item !== 0);
  return held.filter((item) => item !== 0);
}

function capacityOf(heap: Heap, list: number): number {
  return heap.table.content[list] as number;
}

function setCapacity(heap: Heap, list: number, capacity: number): void {
  if (heap.table.content[list] === capacity) return;
  heap.table.content[list] = capacity;
  // A list that was emptied item by item may have a block still, for none.
  heap.resize(list, listSize(heap, capacity), capacity !== 0);
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
  return profile.sizes.list.base + profile.sizes.list.item * roomOf(capacity);
}
