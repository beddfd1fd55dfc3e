import { Slot } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import { emptyTable, type KeyTable } from './content.js';
import { keyOf, reprOf } from './keys.js';
import { PythonError } from './python-error.js';
import { isTracked, mayBeTracked } from './tracking.js';

// An entry is two references: the value at an even index, its key after it.

const SMALLEST_TABLE = 8;

export function newDict(heap: Heap): number {
  return heap.allocate(heap.types.dict, heap.profile.sizes.dict.base, [], emptyTable(0));
}

export function setKey(heap: Heap, dict: number, key: number, value: number): void {
  const keys = tableOf(heap, dict);
  const token = keyOf(heap, key);
  // A dict is of no interest to the collector until something it may have to follow comes in.
  if (!isTracked(heap, dict) && (mayBeTracked(heap, key) || mayBeTracked(heap, value))) {
    heap.collector.track(dict);
  }
  const place = keys.places.get(token);
  if (place !== undefined) {
    heap.incref(value);
    const old = heap.unlink(dict, place);
    heap.link(dict, place, value);
    heap.decref(old);
    return;
  }
  heap.incref(key);
  heap.incref(value);
  makeRoom(heap, dict, keys, heap.typeOf(key) === heap.types.str);
  const added = heap.table.references[dict]!.length;
  const name = reprOf(heap, key);
  keys.places.set(token, added);
  keys.slots[added] = Slot.named(heap.events.definitions.string(name));
  keys.slots[added + 1] = Slot.named(heap.events.definitions.string(`key ${name}`));
  keys.filled++;
  heap.link(dict, added, value);
  heap.link(dict, added + 1, key);
}

/** The value, of which the caller owns no count. */
export function getKey(heap: Heap, dict: number, key: number): number {
  return heap.table.references[dict]![placeOf(heap, dict, key)];
}

export function deleteKey(heap: Heap, dict: number, key: number): void {
  const place = placeOf(heap, dict, key);
  tableOf(heap, dict).places.delete(keyOf(heap, key));
  const oldValue = heap.unlink(dict, place);
  const oldKey = heap.unlink(dict, place + 1);
  heap.decref(oldKey);
  heap.decref(oldValue);
}

export function clearDict(heap: Heap, dict: number): void {
  heap.empty(dict, heap.profile.sizes.dict.base, emptyTable(0));
}

function tableOf(heap: Heap, dict: number): KeyTable {
  return heap.table.content[dict] as KeyTable;
}

function placeOf(heap: Heap, dict: number, key: number): number {
  const place = tableOf(heap, dict).places.get(keyOf(heap, key));
  if (place === undefined) throw new PythonError('KeyError', reprOf(heap, key));
  return place;
}

/** Sees to it that one more key fits, which a table that is full or made for str keys only may not allow. */
function makeRoom(heap: Heap, dict: number, keys: KeyTable, isStr: boolean): void {
  const strOnly = (keys.strOnly || keys.size === 0) && isStr;
  if (keys.size !== 0 && keys.strOnly === strOnly && keys.filled < usable(keys.size)) return;
  const size = tableSize(keys.places.size * 3);
  keys.size = size;
  keys.strOnly = strOnly;
  compact(heap, dict, keys);
  const { base, table, strEntry, entry } = heap.profile.sizes.dict;
  const index = size * (size <= 128 ? 1 : size <= 32768 ? 2 : 4);
  heap.resize(dict, base + table + index + usable(size) * (strOnly ? strEntry : entry));
}

/**
 * A power of two for so many wanted places. Up to 3.13 CPython sets bit 3 of the wish instead of raising it to 8, and so
 * gives tables of 16 where 8 would do: `{'a': 1}` that gets an int key takes 352 bytes. (`calculate_log2_keysize`.)
 */
function tableSize(wanted: number): number {
  return 2 ** (32 - Math.clz32(((wanted | SMALLEST_TABLE) - 1) | (SMALLEST_TABLE - 1)));
}

/** Entries that a table of that size takes before it is rebuilt. */
function usable(size: number): number {
  return Math.floor((size * 2) / 3);
}

/** Drops the gaps that deletions have left. */
function compact(heap: Heap, dict: number, keys: KeyTable): void {
  const before = heap.table.references[dict]!;
  const references: number[] = [];
  const slots: number[] = [];
  for (const [token, place] of keys.places) {
    keys.places.set(token, references.length);
    references.push(before[place], before[place + 1]);
    slots.push(keys.slots[place], keys.slots[place + 1]);
  }
  heap.table.references[dict] = references;
  keys.slots = slots;
  keys.filled = keys.places.size;
}
