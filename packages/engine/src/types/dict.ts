import { DictKeys } from '../growth/dict-keys.js';
import type { Heap } from '../heap/heap.js';
import { joinTable } from '../weakref/reference-keys.js';
import type { DictContent, Key } from './content.js';
import { hashedKeyOf, keyOf, reprOf } from './keys.js';
import { PythonError } from './python-error.js';
import { isTracked, mayBeTracked } from './tracking.js';

// An entry is two references: the value at an even index, its key after it. Source: Objects/dictobject.c.

export function newDict(heap: Heap): number {
  const content = emptyDictContent(heap);
  const dict = heap.allocate(heap.types.dict, dictSize(heap, content.keys), [], content);
  if (heap.profile.collector.tracksNewDicts) heap.collector.track(dict);
  return dict;
}

/** `dict()`: as of any class, whose new objects come from no free list. */
export function newDictOfClass(heap: Heap): number {
  const content = emptyDictContent(heap);
  const { dict } = heap.types;
  const { base } = heap.profile.sizes.dict;
  const slot = heap.allocate(dict, base, [], content, base, 0, null);
  if (heap.profile.collector.tracksNewDicts) heap.collector.track(slot);
  return slot;
}

/**
 * A dict that takes over so many attributes of an instance, with room for more. `take` gives them as keys and values with the
 * values' counts. (`make_dict_from_instance_attributes` and what `dictresize` does with a split table.)
 */
export function newDictOfAttributes(
  heap: Heap,
  attributes: number,
  take: () => readonly (readonly [key: number, value: number])[],
): number {
  const content = emptyDictContent(heap);
  const { base } = heap.profile.sizes.dict;
  const dict = heap.allocate(heap.types.dict, base, [], content, base, 0);
  content.keys.leaveShared(attributes);
  heap.resize(dict, dictSize(heap, content.keys));
  const entries = take();
  const follows =
    heap.profile.collector.tracksNewDicts || entries.some(([, value]) => mayBeTracked(heap, value));
  if (follows) heap.collector.track(dict);
  for (const [key, value] of entries) {
    heap.incref(key);
    linkEntry(heap, dict, keyOf(heap, key), key, value);
  }
  return dict;
}

/** `dict.copy()`: of a table with few holes, the whole table with its holes; otherwise, a new dict that is updated. */
export function copyDict(heap: Heap, dict: number): number {
  const { keys } = contentOf(heap, dict);
  if (keys.used === 0) return newDict(heap);
  if (!DictKeys.copiesWhole(keys)) {
    const copy = newDict(heap);
    updateDict(heap, copy, dict);
    return copy;
  }
  const held = [...heap.table.references[dict]!];
  for (const target of held) if (target !== 0) heap.incref(target);
  const content = clonedContent(heap, dict);
  // A clone's table comes from the allocator, and first. (`clone_combined_dict_keys`.)
  const storage = heap.allocateBlock(content.keys.bytes(heap.profile.sizes.dict));
  const { dict: type } = heap.types;
  const copy = heap.allocate(type, dictSize(heap, content.keys), [], content, type.block!, 0);
  heap.table.storage[copy] = storage;
  linkAll(heap, copy, held);
  // The clone asks the dict it was made from for the rest, after a collection that its own birth may have begun.
  if (contentOf(heap, dict).keys.used !== content.keys.used)
    heap.hazards.push('a dict changed its length while it was being copied');
  if (isTracked(heap, dict) || heap.profile.collector.tracksNewDicts) heap.collector.track(copy);
  return copy;
}

export function setKey(heap: Heap, dict: number, key: number, value: number): void {
  assign(heap, dict, hashedKeyOf(heap, key), key, value);
}

/** The same with a hash that is known. (`insertdict`.) */
function assign(heap: Heap, dict: number, token: Key, key: number, value: number): void {
  const { places } = contentOf(heap, dict);
  maintainTracking(heap, dict, key, value);
  const place = places.get(token);
  if (place === undefined) {
    insertEntry(heap, dict, token, key, value);
    return;
  }
  heap.incref(value);
  const old = heap.unlink(dict, place);
  heap.link(dict, place, value);
  // The old value goes before the reference to the key that the call was given.
  const { height } = heap.operands;
  heap.operands.push(key);
  heap.decref(old);
  heap.operands.dropTo(height);
}

/** The value of the key, after giving it this one if it had none; the caller owns no count of it. */
export function setDefault(heap: Heap, dict: number, key: number, value: number): number {
  const token = hashedKeyOf(heap, key);
  const place = contentOf(heap, dict).places.get(token);
  if (place !== undefined) return heap.table.references[dict]![place];
  maintainTracking(heap, dict, key, value);
  insertEntry(heap, dict, token, key, value);
  return value;
}

/** `dict.update(other)` of another dict; also `{**other}`. (`dict_merge`.) */
export function updateDict(heap: Heap, dict: number, other: number): void {
  const { types, table, operands } = heap;
  if (heap.typeOf(other) !== types.dict) {
    throw new PythonError('TypeError', `a dict can't be updated by '${heap.typeOf(other).name}' here`);
  }
  const { keys } = contentOf(heap, dict);
  const source = contentOf(heap, other).keys;
  if (other === dict || source.used === 0) return;
  if (keys.clones(source)) {
    cloneInto(heap, dict, other);
    return;
  }
  if (keys.reserve(source)) rebuild(heap, dict);
  const { used } = source;
  for (let place = 0; place < table.references[other]!.length; place += 2) {
    const [value, key] = [table.references[other]![place], table.references[other]![place + 1]];
    if (key === 0) continue;
    // The entry is held while what it replaces dies, which may run anything.
    operands.hold(key);
    operands.hold(value);
    assign(heap, dict, keyOf(heap, key), key, value);
    heap.letGo(value);
    heap.letGo(key);
    if (source.used !== used) throw new PythonError('RuntimeError', 'dict mutated during update');
  }
}

/** The value, of which the caller owns no count. */
export function getKey(heap: Heap, dict: number, key: number): number {
  const place = contentOf(heap, dict).places.get(hashedKeyOf(heap, key));
  if (place === undefined) throw new PythonError('KeyError', reprOf(heap, key));
  return heap.table.references[dict]![place];
}

/** `len(dict)`. */
export function lengthOfDict(heap: Heap, dict: number): number {
  return contentOf(heap, dict).places.size;
}

/** `key in dict`. */
export function hasKey(heap: Heap, dict: number, key: number): boolean {
  return contentOf(heap, dict).places.has(hashedKeyOf(heap, key));
}

/** The number of the key's entry in the table, holes before it counted; null if it has none. */
export function entryOf(heap: Heap, dict: number, key: number): number | null {
  const place = contentOf(heap, dict).places.get(keyOf(heap, key));
  return place === undefined ? null : place / 2;
}

export function deleteKey(heap: Heap, dict: number, key: number): void {
  heap.decref(popKey(heap, dict, key));
}

/** `dict.pop(key)`: the value, whose count passes to the caller. */
export function popKey(heap: Heap, dict: number, key: number): number {
  const token = hashedKeyOf(heap, key);
  const { places, keys } = contentOf(heap, dict);
  const place = places.get(token);
  if (place === undefined) throw new PythonError('KeyError', reprOf(heap, key));
  places.delete(token);
  keys.delete();
  const value = heap.unlink(dict, place);
  heap.decref(heap.unlink(dict, place + 1));
  return value;
}

/** `dict.popitem()`: a tuple of the last entry's key and value, of which the caller owns a count. */
export function popItem(heap: Heap, dict: number): number {
  const { types, table, profile, collector } = heap;
  // First, as to allocate the tuple may run a collection, and that anything.
  const { base, item } = profile.sizes.tuple;
  const tuple = heap.allocate(types.tuple, base + 2 * item, [], null);
  const { places, keys, slots } = contentOf(heap, dict);
  const held = table.references[dict]!;
  let place = held.length - 2;
  while (place >= 0 && held[place + 1] === 0) place -= 2;
  if (place < 0) {
    heap.decref(tuple);
    throw new PythonError('KeyError', 'popitem(): dictionary is empty');
  }
  const key = held[place + 1];
  places.delete(keyOf(heap, key));
  keys.deleteLast(place / 2);
  const value = heap.unlink(dict, place);
  heap.link(tuple, 0, heap.unlink(dict, place + 1));
  heap.link(tuple, 1, value);
  held.length = place;
  slots.length = place;
  collector.track(tuple);
  return tuple;
}

export function clearDict(heap: Heap, dict: number): void {
  heap.empty(dict, heap.profile.sizes.dict.base, emptyDictContent(heap));
}

/** An entry for a key that is not there. */
function insertEntry(heap: Heap, dict: number, token: Key, key: number, value: number): void {
  heap.incref(key);
  heap.incref(value);
  const content = contentOf(heap, dict);
  const { keys } = content;
  const before = keys.size;
  if (keys.insert(heap.typeOf(key) === heap.types.str)) rebuild(heap, dict);
  else if (keys.size !== before) heap.resize(dict, dictSize(heap, keys));
  linkEntry(heap, dict, token, key, value);
}

/** Puts an entry behind the others; their counts are the caller's. */
function linkEntry(heap: Heap, dict: number, token: Key, key: number, value: number): void {
  const content = contentOf(heap, dict);
  const { places } = content;
  const added = heap.table.references[dict]!.length;
  const name = () => reprOf(heap, key);
  places.set(token, added);
  joinTable(heap, key, dict);
  content.slots[added] = heap.events.slotNamed(name);
  content.slots[added + 1] = heap.events.slotNamed(() => `key ${name()}`);
  heap.link(dict, added, value);
  heap.link(dict, added + 1, key);
}

/** A dict is of no interest to the collector until something it may have to follow comes in. (`MAINTAIN_TRACKING`.) */
function maintainTracking(heap: Heap, dict: number, key: number, value: number): void {
  if (isTracked(heap, dict) || !(mayBeTracked(heap, key) || mayBeTracked(heap, value))) return;
  heap.collector.track(dict);
}

/** An empty dict becomes like the other, which has no holes. */
function cloneInto(heap: Heap, dict: number, other: number): void {
  const { table } = heap;
  const held = [...table.references[other]!];
  for (const target of held) heap.incref(target);
  const content = clonedContent(heap, other);
  table.references[dict] = [];
  table.content[dict] = content;
  const storage = heap.allocateBlock(content.keys.bytes(heap.profile.sizes.dict));
  heap.replaceStorage(dict, dictSize(heap, content.keys), storage);
  linkAll(heap, dict, held);
  if (isTracked(heap, other) && !isTracked(heap, dict)) heap.collector.track(dict);
}

function linkAll(heap: Heap, dict: number, held: readonly number[]): void {
  heap.table.references[dict] = held.map(() => 0);
  for (const [place, target] of held.entries()) {
    if (target === 0) continue;
    heap.link(dict, place, target);
    if (place % 2 === 1) joinTable(heap, target, dict);
  }
}

/** After the key table was rebuilt: drops the gaps that deletions have left. */
function rebuild(heap: Heap, dict: number): void {
  const content = contentOf(heap, dict);
  const before = heap.table.references[dict]!;
  if (before.length > content.places.size * 2) {
    const references: number[] = [];
    const slots: number[] = [];
    // Keys that were renamed come last there, wherever they are.
    for (const [token, place] of [...content.places].sort(([, one], [, other]) => one - other)) {
      content.places.set(token, references.length);
      references.push(before[place], before[place + 1]);
      slots.push(content.slots[place], content.slots[place + 1]);
    }
    heap.table.references[dict] = references;
    content.slots = slots;
  }
  heap.resize(dict, dictSize(heap, content.keys));
}

/** Of a dict without entries. */
export function emptyDictContent({ profile }: Heap): DictContent {
  return { places: new Map(), slots: [], keys: new DictKeys(profile.growth.dict) };
}

function clonedContent(heap: Heap, dict: number): DictContent {
  const { places, slots, keys } = contentOf(heap, dict);
  const clone = emptyDictContent(heap);
  clone.keys.adopt(keys);
  return { ...clone, places: new Map(places), slots: [...slots] };
}

function contentOf(heap: Heap, dict: number): DictContent {
  return heap.table.content[dict] as DictContent;
}

function dictSize({ profile }: Heap, keys: DictKeys): number {
  return profile.sizes.dict.base + keys.bytes(profile.sizes.dict);
}
