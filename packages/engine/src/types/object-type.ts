import type { FreeListKind } from '../free-lists/free-list-rules.js';
import type { SharedKeys } from '../growth/shared-keys.js';
import type { Heap } from '../heap/heap.js';
import type { Order } from '../heap/references.js';
import type { ObjectLayout } from '../layout/describe.js';

/** How the memory manager treats the objects of a type. */
export interface ObjectType {
  readonly name: string;
  /** In the trace. */
  readonly number: number;
  /** Whether its objects have a collector's header; only such objects can be tracked. */
  readonly collectable: boolean;
  /** Bytes before the address. */
  readonly header: number;
  /** What `sys.getsizeof` says of every object of the type, or null when they differ. */
  readonly size: number | null;
  /** Bytes of the object's own block, with what lies before the address; null when that is its size. */
  readonly block: number | null;
  /** How the second block of its objects, which takes the rest of their size, gets another size; null: there is none. */
  readonly storage: 'grown' | 'replaced' | null;
  /** The free list that keeps the blocks of its dead objects, if the version has it; null: none does. */
  readonly kept: FreeListKind | null;
  /** In which order a dying or emptied object lets go of its references. */
  readonly drops: Order;
  /** In which order the collector sees them. */
  readonly visits: Order;
  /** Names of the places of objects that have named ones. */
  readonly fields: Fields | null;
  /** How many of the named places are slots of the class, rather than attributes of the instance. */
  readonly slots: number;
  /** Of a class whose instances take any attribute: where these lie, and the layout of an instance by its room for them. */
  readonly attributes: {
    readonly keys: SharedKeys;
    readonly layout: (values: number) => ObjectLayout;
  } | null;
  readonly hashing: 'value' | 'identity' | 'none';
  /** What the collector calls to break cycles, or null when the type can't be emptied. */
  readonly clear: ((heap: Heap, slot: number) => void) | null;
  /** Whether there can be weak references to its objects. */
  readonly weakrefable: boolean;
  /** How its objects refer weakly to others; null: they are no weak references. */
  readonly weak: 'reference' | 'proxy' | null;
  /** What calling one of its objects gives, with a count of it; null where that is no matter of the type. */
  readonly call: ((heap: Heap, slot: number, args: readonly number[]) => number) | null;
  /** Whether its objects' deaths, when they nest too deep, are put off. (The trashcan, Include/cpython/object.h.) */
  readonly putOff: boolean;
  /** What runs once before an object dies, and may keep it alive; null for none. (PEP 442.) */
  finalizer: Finalizer | null;
  /** Its finalizer does nothing but let go of the first reference. */
  readonly finalizerEmpties: boolean;
  /** Weak references are cleared before the finalizer runs, not after, as those to generators are. */
  readonly weakrefsBeforeFinalizer: boolean;
  /** As the C types' `tp_del`: with it in a cycle, the cycle is not collected. */
  legacyFinalizer: boolean;
  /** What a dying object does besides letting go of its references. */
  readonly dispose: ((heap: Heap, slot: number) => void) | null;
}

export type Finalizer = (heap: Heap, slot: number) => void;

/** The named places of a type's objects: all of one type share them, and each object uses the first few. */
export interface Fields {
  readonly places: Map<string, number>;
  /** The event slot of each place. */
  readonly slots: number[];
  /** Whether new names may be added. */
  readonly open: boolean;
  /** The place of the dict that an instance has once its attributes outgrow their places; null while none has one. */
  dict: number | null;
}
