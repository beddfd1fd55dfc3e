import { EventKind, ObjectFlag } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import type { ObjectType } from '../types/object-type.js';
import { mayBeTracked } from '../types/tracking.js';
import type { GcLists } from './gc-lists.js';

/** The object is tracked from now on; the collector has it in one of its lists. */
export function startTracking(heap: Heap, slot: number): void {
  const { table, events } = heap;
  table.flags[slot] |= ObjectFlag.tracked;
  events.emit(EventKind.track, table.id[slot]);
}

/**
 * Ceases to track those members of the list that are of the type and hold nothing the collector would follow, in order,
 * and gives how many those were. (`untrack_tuples`, `untrack_dicts`; why only tuples and dicts: the note on untracking in
 * Include/internal/pycore_gc.h.)
 */
export function untrackAtomic(heap: Heap, lists: GcLists, head: number, type: ObjectType): number {
  const { table } = heap;
  const { next } = table;
  const { number } = type;
  let untracked = 0;
  for (let slot = next[head]; slot !== head; ) {
    const following = next[slot];
    if (table.type[slot] === number && !holdsTracked(heap, slot)) {
      lists.remove(slot);
      table.flags[slot] &= ~ObjectFlag.tracked;
      heap.events.emit(EventKind.untrack, table.id[slot]);
      untracked++;
    }
    slot = following;
  }
  return untracked;
}

function holdsTracked(heap: Heap, slot: number): boolean {
  const held = heap.table.references[slot]!;
  for (let i = 0; i < held.length; i++) if (held[i] !== 0 && mayBeTracked(heap, held[i])) return true;
  return false;
}
