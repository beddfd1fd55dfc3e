import type { Heap } from './heap.js';

/**
 * What the interpreter's own stack holds while an instruction works: its operands, which so outlive whatever runs
 * meanwhile. These references count, but traces do not tell of them: they come and go within a statement.
 */
export class OperandStack {
  readonly #heap: Heap;
  /** Only those below the height count; the array keeps its length, as shortening it costs more than the rest. */
  readonly #slots: number[] = [];
  #height = 0;

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  get height(): number {
    return this.#height;
  }

  /** How many references to the object it holds. */
  references(slot: number): number {
    let references = 0;
    for (let i = 0; i < this.#height; i++) if (this.#slots[i] === slot) references++;
    return references;
  }

  push(slot: number): void {
    if (!this.#heap.isImmortal(slot)) this.#heap.table.count[slot]++;
    this.#slots[this.#height++] = slot;
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
    const end = this.#height;
    for (let i = height; i < end; i++) this.#heap.letGo(this.#slots[i]);
    this.#height = height;
  }
}
