import type { Definitions } from '@heapreel/trace';
import type { HeapState } from '../heap-state.js';
import { slotNameOf } from '../names.js';

/** What CPython keeps the attributes in of an object that has no places of their own for them. */
export const ATTRIBUTES = '__dict__';

/** The values of a dict by those of its keys that are strings, of equal names the first. */
export function valuesByName(definitions: Definitions, heap: HeapState, dict: number): Map<string, number> {
  const values = new Map<string, number>();
  for (const { slot, target } of heap.links.from(dict)) {
    const [, name] = /^\[?'(.+)'\]?$/s.exec(slotNameOf(definitions, slot)) ?? [];
    if (name !== undefined && !values.has(name)) values.set(name, target);
  }
  return values;
}
