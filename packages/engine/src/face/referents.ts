import type { Heap } from '../heap/heap.js';
import { placeAt } from '../heap/references.js';
import type { DictContent } from '../types/content.js';

/** What the object's `tp_traverse` visits: targets in its order, once for each reference; nothing for atoms. */
export function referentsOf(heap: Heap, slot: number): number[] {
  const type = heap.typeOf(slot);
  const held = heap.table.references[slot];
  if (!type.collectable || held === null) return [];
  // Keys that are all strings can lead nowhere. (`dict_traverse`, Objects/dictobject.c.)
  const valuesOnly = type === heap.types.dict && (heap.table.content[slot] as DictContent).keys.strOnly;
  const targets: number[] = [];
  for (let step = 0; step < held.length; step++) {
    const place = placeAt(type.visits, step, held.length);
    if (held[place] !== 0 && !(valuesOnly && place % 2 === 1)) targets.push(held[place]);
  }
  return targets;
}
