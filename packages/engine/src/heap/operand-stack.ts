import type { Heap } from './heap.js';

/**
 * What the interpreter's own stack holds while an instruction works: its operands, which so outlive whatever runs
 * meanwhile. These references count, but traces do not tell of them: they come and go within a statement.
 */
export class OperandStack {
  readonly #heap: Heap;
  readonly #slots: number[] = [];

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  get height(): number {
    return this.#slots.length;
  }

  /** How many references to the object it holds. */
  references(slot: number): number {
    return this.#slots.filter((held) => held === slot).length;
  }

  push(slot: number): void {
    if (!this.#heap.isImmortal(slot)) this.#heap.table.count[slot]++;
    this.#slots.push(slot);
  }

  /** Puts another object in the place of the one at that height, which is let go after. */
  replace(height: number, slot: number): void {
    const before = this.#slots[height];
    if (!this.#heap.isImmortal(slot)) this.#heap.table.count[slot]++;
    this.#slots[height] = slot;
    this.#heap.letGo(before);
  }

  /** Lets go of everything above that height, what was pushed first first; who was held by nothing else dies. */
  dropTo(height: number): void {
    const slots = this.#slots;
    const { length } = slots;
    for (let i = height; i < length; i++) this.#heap.letGo(slots[i]);
    slots.length = height;
  }
}
