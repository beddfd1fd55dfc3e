import { ObjectFlag } from '@heapreel/trace';
import { reprOf } from '../types/keys.js';
import type { Heap } from './heap.js';

/** A live object, for people and tests. */
export interface LiveObject {
  readonly id: number;
  readonly type: string;
  readonly count: number;
  /** Bytes, as `sys.getsizeof` reports them. */
  readonly size: number;
  readonly address: number;
  readonly tracked: boolean;
  readonly interned: boolean;
  readonly immortal: boolean;
  /** As Python would print it; containers by type and id. */
  readonly repr: string;
  /** Ids of the objects it refers to, once per reference. */
  readonly references: readonly number[];
}

/** The live objects in order of birth. */
export function liveObjects(heap: Heap): LiveObject[] {
  return Array.from(heap.table.slots(), (slot) => liveObject(heap, slot)).sort((a, b) => a.id - b.id);
}

/** The object that a variable is bound to, or undefined. */
export function objectNamed(heap: Heap, name: string): LiveObject | undefined {
  const slot = heap.roots.get(name);
  return slot === undefined ? undefined : liveObject(heap, slot);
}

function liveObject(heap: Heap, slot: number): LiveObject {
  const { table } = heap;
  const flags = table.flags[slot];
  return {
    id: table.id[slot],
    type: heap.typeOf(slot).name,
    count: table.count[slot],
    size: table.size[slot],
    address: table.address[slot],
    tracked: (flags & ObjectFlag.tracked) !== 0,
    interned: (flags & ObjectFlag.interned) !== 0,
    immortal: heap.isImmortal(slot),
    repr: reprOf(heap, slot),
    references: (table.references[slot] ?? [])
      .filter((target) => target !== 0)
      .map((target) => table.id[target]),
  };
}
