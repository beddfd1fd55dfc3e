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

  at(height: number): number {
    return this.#slots[height];
  }

  push(slot: number): void {
    this.hold(slot);
    this.#slots[this.#height++] = slot;
  }

  /** Counts a reference that is not on the stack, as a frame's to its function; `Heap.letGo` takes it back. */
  hold(slot: number): void {
    if (!this.#heap.isImmortal(slot)) this.#heap.table.count[slot]++;
  }

  /** Puts another object in the place of the one at that height, which is let go after. */
  replace(height: number, slot: number): void {
    const before = this.#slots[height];
    this.hold(slot);
    this.#slots[height] = slot;
    this.#heap.letGo(before);
  }

  /**
   * Lets go of everything above that height, what was pushed first first, or last from 3.14 on; who was held by nothing else
   * dies.
   */
  dropTo(height: number): void {
    if (this.#heap.profile.calls.dropsLastFirst) {
      while (this.#height > height) this.#heap.letGo(this.#slots[--this.#height]);
      return;
    }
    const end = this.#height;
    for (let i = height; i < end; i++) this.#heap.letGo(this.#slots[i]);
    this.#height = height;
  }
}
