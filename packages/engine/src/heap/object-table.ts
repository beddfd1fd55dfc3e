import type { Content } from '../types/content.js';

/** Bits of `ObjectTable.state`: where an object stands in the running collection. */
export const GcState = { candidate: 1, unreachable: 2 } as const;

/** Beside the `ObjectFlag` bits: the object became immortal while it lived, of which events tell by its count alone. */
export const IMMORTALIZED = 16;

/** Slots below this one are no objects: 0 is "none", the others head the collector's lists. */
const FIRST_OBJECT_SLOT = 16;

/**
 * The headers of all live objects as columns. An object sits at a slot, which is reused after its death; its id never is.
 * The typed arrays are replaced when the table grows: nobody keeps one across an allocation.
 */
export class ObjectTable {
  capacity = 1024;
  /** 0 in a slot that holds no object. */
  id = new Uint32Array(this.capacity);
  /** The type's number in the trace. */
  type = new Uint32Array(this.capacity);
  count = new Uint32Array(this.capacity);
  /** Bytes, as `sys.getsizeof` reports them. */
  size = new Uint32Array(this.capacity);
  address = new Uint32Array(this.capacity);
  /** The second block of objects that have one, such as a list's items; 0 where there is none. */
  storage = new Uint32Array(this.capacity);
  /** `ObjectFlag` bits, and `IMMORTALIZED`. */
  flags = new Uint8Array(this.capacity);
  /** Position of the object's birth. */
  born = new Float64Array(this.capacity);
  bornSite = new Uint32Array(this.capacity);
  /** Neighbours in the collector's list, slots; in a free slot `next` is the next free one. */
  next = new Uint32Array(this.capacity);
  previous = new Uint32Array(this.capacity);
  /** During a collection: references to the object that no candidate accounts for. */
  outside = new Uint32Array(this.capacity);
  /** `GcState` bits. */
  state = new Uint8Array(this.capacity);
  /** Slots of the objects that this one refers to, 0 where a place is empty; null for objects that hold none. */
  readonly references: (number[] | null)[] = [];
  /** What the object is besides its references. */
  readonly content: Content[] = [];
  /** Slots of the weak references to the object, in CPython's order; null where there was never one. */
  readonly weakrefs: (number[] | null)[] = [];

  /** Slots ever used; every live object is below. */
  end = FIRST_OBJECT_SLOT;
  live = 0;
  #free = 0;

  /** A slot for a new object. */
  take(): number {
    this.live++;
    const slot = this.#free;
    if (slot !== 0) {
      this.#free = this.next[slot];
      this.next[slot] = 0;
      return slot;
    }
    if (this.end === this.capacity) this.#grow();
    return this.end++;
  }

  /**
   * Gives the slot back; whatever was in it is gone.
   *
   * @throws Error when a collector still has the object in a list, which would lead on into the free slots.
   */
  release(slot: number): void {
    if (this.next[slot] !== 0)
      throw new Error(`the collector did not forget object ${this.id[slot]}, which died`);
    this.live--;
    this.id[slot] = 0;
    this.flags[slot] = 0;
    this.state[slot] = 0;
    this.previous[slot] = 0;
    this.references[slot] = null;
    this.content[slot] = null;
    this.weakrefs[slot] = null;
    this.storage[slot] = 0;
    this.next[slot] = this.#free;
    this.#free = slot;
  }

  /** Slots of the live objects, in no particular order. */
  *slots(): Generator<number> {
    for (let slot = FIRST_OBJECT_SLOT; slot < this.end; slot++) if (this.id[slot] !== 0) yield slot;
  }

  #grow(): void {
    this.capacity *= 2;
    this.id = grown(this.id, this.capacity);
    this.type = grown(this.type, this.capacity);
    this.count = grown(this.count, this.capacity);
    this.size = grown(this.size, this.capacity);
    this.address = grown(this.address, this.capacity);
    this.storage = grown(this.storage, this.capacity);
    this.flags = grown(this.flags, this.capacity);
    this.born = grown(this.born, this.capacity);
    this.bornSite = grown(this.bornSite, this.capacity);
    this.next = grown(this.next, this.capacity);
    this.previous = grown(this.previous, this.capacity);
    this.outside = grown(this.outside, this.capacity);
    this.state = grown(this.state, this.capacity);
  }
}

function grown<Column extends Uint8Array | Uint32Array | Float64Array>(
  column: Column,
  capacity: number,
): Column {
  const larger = new (column.constructor as new (length: number) => Column)(capacity);
  larger.set(column);
  return larger;
}
