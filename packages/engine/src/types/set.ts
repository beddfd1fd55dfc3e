import { type Moves, SetTable } from '../growth/set-table.js';
import type { Heap } from '../heap/heap.js';
import { joinTable } from '../weakref/reference-keys.js';
import type { Key, SetContent } from './content.js';
import { hashedKeyOf, hashOf, keyOf, reprOf } from './keys.js';
import type { ObjectType } from './object-type.js';
import { PythonError } from './python-error.js';
import { newIterator } from './records.js';

// The references of a set are its table: each element at the place where its hash has put it. Source: Objects/setobject.c.

/** A set of these objects, of which it takes counts of its own. (A display: `{a, b}`.) */
export function newSet(heap: Heap, elements: readonly number[]): number {
  return filledSet(heap, heap.types.set, elements);
}

/** A frozenset of these objects, of which it takes counts of its own. */
export function newFrozenset(heap: Heap, elements: readonly number[]): number {
  return filledSet(heap, heap.types.frozenset, elements);
}

/** `set.copy()`; of a frozenset, itself. */
export function copySet(heap: Heap, set: number): number {
  if (heap.typeOf(set) === heap.types.frozenset) {
    heap.incref(set);
    return set;
  }
  const copy = filledSet(heap, heap.types.set, []);
  merge(heap, copy, set);
  return copy;
}

/** `len(set)`. */
export function lengthOfSet(heap: Heap, set: number): number {
  return contentOf(heap, set).places.size;
}

/** Adds the element unless an equal one is there. */
export function addElement(heap: Heap, set: number, element: number): void {
  put(heap, set, hashedKeyOf(heap, element), element);
}

/** The same with a hash that is known. (`set_add_entry`.) */
function put(heap: Heap, set: number, key: Key, element: number): void {
  const { places, slots, table } = contentOf(heap, set);
  if (places.has(key)) return;
  heap.incref(element);
  const place = table.add(hashOf(heap, element));
  places.set(key, place);
  joinTable(heap, element, set);
  slots[place] = heap.events.slotNamed(() => reprOf(heap, element));
  linkAt(heap, set, place, element);
  move(heap, set, table.grow());
}

/** `set.update(other)` by the elements of a set, frozenset, list or tuple, or by the keys of a dict. */
export function updateSet(heap: Heap, set: number, other: number): void {
  const { types, table } = heap;
  const type = heap.typeOf(other);
  if (type === types.set || type === types.frozenset) {
    merge(heap, set, other);
  } else if (type === types.dict) {
    const { references } = table;
    const { table: places } = contentOf(heap, set);
    move(
      heap,
      set,
      places.reserve(references[other]!.filter((key, place) => place % 2 === 1 && key !== 0).length),
    );
    for (let place = 1; place < references[other]!.length; place += 2) {
      const key = references[other]![place];
      if (key !== 0) put(heap, set, keyOf(heap, key), key);
    }
  } else if (type === types.list || type === types.tuple) {
    const iterator = newIterator(heap, other);
    try {
      for (const element of table.references[other]!) addElement(heap, set, element);
    } finally {
      heap.decref(iterator);
    }
  } else throw new PythonError('TypeError', `a set can't be updated by '${type.name}' here`);
}

/** Takes the element out if it is there. */
export function discardElement(heap: Heap, set: number, element: number): void {
  const key = hashedKeyOf(heap, element);
  if (contentOf(heap, set).places.has(key)) heap.decref(takeOut(heap, set, key));
}

/** Takes the element out, which must be there. */
export function removeElement(heap: Heap, set: number, element: number): void {
  const key = hashedKeyOf(heap, element);
  if (!contentOf(heap, set).places.has(key)) throw new PythonError('KeyError', reprOf(heap, element));
  heap.decref(takeOut(heap, set, key));
}

/** `set.pop()`: an element, whose count passes to the caller. */
export function popElement(heap: Heap, set: number): number {
  const { table } = contentOf(heap, set);
  if (table.used === 0) throw new PythonError('KeyError', 'pop from an empty set');
  return takeOut(heap, set, keyOf(heap, heap.table.references[set]![table.next()]));
}

export function clearSet(heap: Heap, set: number): void {
  const { table } = contentOf(heap, set);
  heap.empty(set, heap.profile.sizes.set.base, emptyContent(table.cleared()));
}

/** A set or frozenset that is tracked from birth, then filled. */
function filledSet(heap: Heap, type: ObjectType, elements: readonly number[]): number {
  for (const element of elements) keyOf(heap, element);
  const set = heap.allocate(type, heap.profile.sizes.set.base, [], emptyContent(new SetTable()));
  heap.collector.track(set);
  for (const element of elements) addElement(heap, set, element);
  return set;
}

/** The other's elements come in, all at their places there if they can. (`set_merge`.) */
function merge(heap: Heap, set: number, other: number): void {
  const { table } = contentOf(heap, set);
  const source = contentOf(heap, other);
  if (set === other || source.table.used === 0) return;
  move(heap, set, table.reserve(source.table.used));
  const elements = heap.table.references[other]!;
  if (!table.mirrors(source.table)) {
    for (const element of elements) if (element !== 0) put(heap, set, keyOf(heap, element), element);
    return;
  }
  table.adopt(source.table);
  const content = contentOf(heap, set);
  content.places = new Map(source.places);
  content.slots = [...source.slots];
  for (const [place, element] of elements.entries()) {
    if (element === 0) continue;
    heap.incref(element);
    joinTable(heap, element, set);
    linkAt(heap, set, place, element);
  }
}

/** Takes out the element that is there, and gives it, with its count, to the caller. */
function takeOut(heap: Heap, set: number, key: Key): number {
  const { places, table } = contentOf(heap, set);
  const place = places.get(key)!;
  places.delete(key);
  table.vacate(place);
  return heap.unlink(set, place);
}

function linkAt(heap: Heap, set: number, place: number, element: number): void {
  const references = heap.table.references[set]!;
  while (references.length < place) references.push(0);
  heap.link(set, place, element);
}

/** After the table was rebuilt: each element stands at its new place. */
function move(heap: Heap, set: number, moves: Moves | null): void {
  if (moves === null) return;
  const content = contentOf(heap, set);
  const before = heap.table.references[set]!;
  const references = new Array<number>(content.table.size).fill(0);
  const slots: number[] = [];
  for (const [key, place] of content.places) {
    const moved = moves[place];
    content.places.set(key, moved);
    references[moved] = before[place];
    slots[moved] = content.slots[place];
  }
  heap.table.references[set] = references;
  content.slots = slots;
  const { base, entry } = heap.profile.sizes.set;
  heap.resize(set, content.table.inline ? base : base + entry * content.table.size);
}

function emptyContent(table: SetTable): SetContent {
  return { places: new Map(), slots: [], table };
}

function contentOf(heap: Heap, set: number): SetContent {
  return heap.table.content[set] as SetContent;
}
