import { EventKind, ObjectFlag } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import { PythonError } from './python-error.js';
import { strSize } from './sizes.js';

/** A string made at run time: a new object unless it is empty or one character up to U+00FF. */
export function newStr(heap: Heap, text: string): number {
  return heap.immortals.str(text) ?? heap.allocate(heap.types.str, strSize(heap.profile, text), null, text);
}

/** The interned string equal to this one, which is this one if there was none. (`sys.intern`; counts are not touched.) */
export function intern(heap: Heap, slot: number): number {
  const { table, interned } = heap;
  const type = heap.typeOf(slot);
  if (type !== heap.types.str) {
    throw new PythonError('TypeError', `intern() argument must be str, not ${type.name}`);
  }
  const text = table.content[slot] as string;
  const existing = interned.get(text);
  if (existing !== undefined) return existing;
  interned.add(text, slot);
  table.flags[slot] |= ObjectFlag.interned;
  heap.events.emit(EventKind.intern, table.id[slot]);
  if (heap.profile.immortality.interned === 'all') heap.immortalize(slot);
  return slot;
}

/** Bytes, one character up to U+00FF for each. */
export function newBytes(heap: Heap, text: string): number {
  const { immortals, profile, types } = heap;
  return immortals.bytes(text) ?? heap.allocate(types.bytes, profile.sizes.bytes + text.length, null, text);
}
