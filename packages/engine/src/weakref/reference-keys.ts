import type { Hash } from '../growth/hash/hash.js';
import type { Heap } from '../heap/heap.js';
import type { Key, KeyTable } from '../types/content.js';
import { hashOf, keyOf } from '../types/keys.js';
import { PythonError } from '../types/python-error.js';
import type { WeakReferent } from './references.js';

// Weak references as keys of dicts and elements of sets: while their objects live they are equal if those are, and then each to
// itself only; their hash is that of the object, which they remember. (weakref_hash and weakref_richcompare,
// Objects/weakrefobject.c.)

/** What a weak reference remembers from the first time it was hashed on. */
export interface HashedReference {
  readonly hash: Hash;
  /** Its key while its object lives. */
  readonly key: Key;
  /** Slots of the dicts and sets that have taken it, some of which may have let go of it since. */
  readonly tables: Set<number>;
}

/** The weak reference's key, as it is now. */
export function keyOfReference(heap: Heap, reference: number): Key {
  const content = heap.table.content[reference] as WeakReferent;
  if (content.hashed === undefined) {
    const { referent } = content;
    if (referent === 0) throw new PythonError('TypeError', 'weak object has gone away');
    const key = `weakref ${typeof keyOf(heap, referent)} ${keyOf(heap, referent)}`;
    content.hashed = { hash: hashOf(heap, referent), key, tables: new Set() };
  }
  return content.referent === 0 ? deadKey(heap, reference) : content.hashed.key;
}

/** The hash of a weak reference of which the key was asked for before. */
export function hashOfReference(heap: Heap, reference: number): Hash {
  return (heap.table.content[reference] as WeakReferent).hashed!.hash;
}

/** The container has taken the object as a key or an element; if that is a weak reference, it will need to know. */
export function joinTable(heap: Heap, key: number, container: number): void {
  if (heap.typeOf(key).weak === null) return;
  (heap.table.content[key] as WeakReferent).hashed!.tables.add(container);
}

/** The reference's object is gone: wherever it is a key, it is from now on equal to nothing but itself. */
export function renameDeadKey(heap: Heap, reference: number, { key, tables }: HashedReference): void {
  const { content, references } = heap.table;
  for (const container of tables) {
    const table = content[container];
    if (table === null || typeof table !== 'object' || !('places' in table)) continue;
    const { places } = table as KeyTable;
    const place = places.get(key);
    if (place === undefined) continue;
    const keyPlace = heap.typeOf(container) === heap.types.dict ? place + 1 : place;
    if (references[container]![keyPlace] !== reference) continue;
    places.delete(key);
    places.set(deadKey(heap, reference), place);
  }
}

function deadKey(heap: Heap, reference: number): Key {
  return `object ${heap.table.id[reference]}`;
}
