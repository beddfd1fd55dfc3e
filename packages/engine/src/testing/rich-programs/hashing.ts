import type { Heap } from '../../heap/heap.js';

/**
 * How an object can be an element of a set, or a key: by its value; by its address, which no two interpreters share; or
 * null for not at all. Methods and weak references, which are equal when what they refer to is, count as the latter, and
 * so do ranges, which make a tuple to get their hash from.
 */
export function hashingOf(heap: Heap, slot: number): 'value' | 'address' | null {
  const { types, table } = heap;
  const type = heap.typeOf(slot);
  if ([types.weakref, types.method, types.slice, types.range].includes(type)) return null;
  if (type === types.tuple || type === types.frozenset) {
    const items = elementsOf(heap, slot).map((item) => hashingOf(heap, item));
    if (items.includes(null)) return null;
    return items.includes('address') ? 'address' : 'value';
  }
  if (type.hashing === 'none') return null;
  // Two NaNs are not one key; programs have none.
  if (type === types.float && Number.isNaN(table.content[slot])) return null;
  const isMoved = slot === heap.immortals.none && !heap.profile.growth.hashing.fixedNone;
  return type.hashing === 'identity' || isMoved ? 'address' : 'value';
}

/** The slots of all that the container holds. */
export function elementsOf(heap: Heap, slot: number): number[] {
  return heap.table.references[slot]?.filter((target) => target !== 0) ?? [];
}

/**
 * Whether the elements can be in one set: with two that are hashed by address, the order of the set, which the collector
 * follows, would differ from run to run.
 */
export function canShareSet(heap: Heap, elements: Iterable<number>): boolean {
  let byAddress = 0;
  for (const element of new Set(elements)) {
    const hashing = hashingOf(heap, element);
    if (hashing === null) return false;
    if (hashing === 'address') byAddress++;
  }
  return byAddress <= 1;
}
