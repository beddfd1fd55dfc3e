import { Slot } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import { emptyTable, type KeyTable } from './content.js';
import { keyOf, reprOf } from './keys.js';

// The model keeps the elements in order of insertion; CPython's order follows hashes, which are random for strings. So does,
// in CPython, whether a new element takes the place of a discarded one, which can put off the growth of the table.

/** The table inside the object itself. */
const SMALLEST_TABLE = 8;
/** Sets beyond this size grow by two instead of by four. */
const LARGE_SET = 50_000;

/** A set of these objects, of which it takes counts of its own. */
export function newSet(heap: Heap, elements: readonly number[]): number {
  for (const element of elements) keyOf(heap, element);
  const set = heap.allocate(heap.types.set, heap.profile.sizes.set.base, [], emptyTable(SMALLEST_TABLE));
  heap.collector.track(set);
  for (const element of elements) addElement(heap, set, element);
  return set;
}

/** Adds the element unless an equal one is there. */
export function addElement(heap: Heap, set: number, element: number): void {
  const keys = tableOf(heap, set);
  const token = keyOf(heap, element);
  if (keys.places.has(token)) return;
  heap.incref(element);
  const place = heap.table.references[set]!.length;
  keys.places.set(token, place);
  keys.slots[place] = Slot.named(heap.events.definitions.string(reprOf(heap, element)));
  keys.filled++;
  heap.link(set, place, element);
  if (keys.filled * 5 < (keys.size - 1) * 3) return;
  const used = keys.places.size;
  const wanted = used > LARGE_SET ? used * 2 : used * 4;
  keys.size = SMALLEST_TABLE;
  while (keys.size <= wanted) keys.size *= 2;
  compact(heap, set, keys);
  const { base, entry } = heap.profile.sizes.set;
  heap.resize(set, keys.size === SMALLEST_TABLE ? base : base + entry * keys.size);
}

/** Takes the element out if it is there. */
export function discardElement(heap: Heap, set: number, element: number): void {
  const keys = tableOf(heap, set);
  const token = keyOf(heap, element);
  const place = keys.places.get(token);
  if (place === undefined) return;
  keys.places.delete(token);
  heap.decref(heap.unlink(set, place));
}

export function clearSet(heap: Heap, set: number): void {
  heap.empty(set, heap.profile.sizes.set.base, emptyTable(SMALLEST_TABLE));
}

function tableOf(heap: Heap, set: number): KeyTable {
  return heap.table.content[set] as KeyTable;
}

/** Drops the gaps that removals have left. */
function compact(heap: Heap, set: number, keys: KeyTable): void {
  const before = heap.table.references[set]!;
  const references: number[] = [];
  const slots: number[] = [];
  for (const [token, place] of keys.places) {
    keys.places.set(token, references.length);
    references.push(before[place]);
    slots.push(keys.slots[place]);
  }
  heap.table.references[set] = references;
  keys.slots = slots;
  keys.filled = keys.places.size;
}
