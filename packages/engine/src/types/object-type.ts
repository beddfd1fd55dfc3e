import type { Heap } from '../heap/heap.js';

/** In which order a dying object lets go of its references. */
export const DropOrder = { ascending: 0, descending: 1, pairsSwapped: 2 } as const;
export type DropOrder = (typeof DropOrder)[keyof typeof DropOrder];

/** How the memory manager treats the objects of a type. */
export interface ObjectType {
  readonly name: string;
  /** In the trace. */
  readonly number: number;
  /** Whether its objects have a collector's header; only such objects can be tracked. */
  readonly collectable: boolean;
  /** Bytes before the address. */
  readonly header: number;
  /** Bytes of the object's own block, or null when that is its size. */
  readonly block: number | null;
  readonly drops: DropOrder;
  /** Names of the places of objects that have named ones. */
  readonly fields: Fields | null;
  readonly hashing: 'value' | 'identity' | 'none';
  /** What the collector calls to break cycles, or null when the type can't be emptied. */
  readonly clear: ((heap: Heap, slot: number) => void) | null;
}

/** The named places of a type's objects: all of one type share them, and each object uses the first few. */
export interface Fields {
  readonly places: Map<string, number>;
  /** The event slot of each place. */
  readonly slots: number[];
  /** Whether new names may be added. */
  readonly open: boolean;
}
