import type { Definitions } from '@heapreel/trace';
import type { HeapState } from '../heap-state.js';
import { slotNameOf, typeNameOf } from '../names.js';

/** What a reference needs to say of itself. */
export interface ReferenceNames {
  readonly definitions: Definitions;
  /** Where the types of what it leads to are known; undefined when nobody asks for them. */
  readonly heap: HeapState | undefined;
}

/** A reference as an expression sees it, from the object that it is asked of: what is at the other end, and the slot. */
export class HeldReference {
  readonly #names: ReferenceNames;

  constructor(
    readonly other: number,
    readonly slotNumber: number,
    names: ReferenceNames,
  ) {
    this.#names = names;
  }

  get id(): bigint {
    return BigInt(this.other);
  }

  /** Empty for a root. */
  get type(): string {
    const { heap, definitions } = this.#names;
    return this.other === 0 || heap === undefined ? '' : typeNameOf(definitions, heap.typeOf(this.other));
  }

  get slot(): string {
    return slotNameOf(this.#names.definitions, this.slotNumber);
  }
}

/** The references to an object, by holder and slot, or from it, by slot: kept in order as they come and go. */
export class ReferenceList {
  readonly items: HeldReference[] = [];
  readonly #names: ReferenceNames;
  readonly #bySlotFirst: boolean;

  constructor(names: ReferenceNames, bySlotFirst: boolean) {
    this.#names = names;
    this.#bySlotFirst = bySlotFirst;
  }

  add(other: number, slot: number): void {
    this.items.splice(this.#place(other, slot), 0, new HeldReference(other, slot, this.#names));
  }

  /** Takes it out once; false when it is not there. */
  remove(other: number, slot: number): boolean {
    const place = this.#place(other, slot);
    const found = this.items[place];
    if (found?.other !== other || found.slotNumber !== slot) return false;
    this.items.splice(place, 1);
    return true;
  }

  /** Where the first that does not come before this one is. */
  #place(other: number, slot: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const item = this.items[middle];
      const [byOther, bySlot] = [item.other - other, item.slotNumber - slot];
      if ((this.#bySlotFirst ? bySlot || byOther : byOther || bySlot) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
