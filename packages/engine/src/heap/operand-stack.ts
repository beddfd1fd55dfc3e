import type { Heap } from './heap.js';

/**
 * What the interpreter's own stack holds while an instruction works: its operands, which so outlive whatever runs
 * meanwhile. These references count, but traces do not tell of them: they come and go within a statement.
 */
export class OperandStack {
  readonly #heap: Heap;
  /**
   * Those that are lent, below 0. Only those below the height are there; the array keeps its length, as shortening it costs
   * more than the rest.
   */
  readonly #slots: number[] = [];
  #height = 0;

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  get height(): number {
    return this.#height;
  }

  /** How many counted references to the object it holds. */
  references(slot: number): number {
    let references = 0;
    for (let i = 0; i < this.#height; i++) if (this.#slots[i] === slot) references++;
    return references;
  }

  at(height: number): number {
    return Math.abs(this.#slots[height]);
  }

  push(slot: number): void {
    this.hold(slot);
    this.#slots[this.#height++] = slot;
  }

  /** Puts an object on the stack that a local variable holds, as LOAD_FAST_BORROW of 3.14 does: without a count of its own. */
  lend(slot: number): void {
    this.#slots[this.#height++] = -slot;
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
    this.#letGo(before);
  }

  /**
   * Lets go of everything above that height, what was pushed first first, or last from 3.14 on; who was held by nothing else
   * dies.
   */
  dropTo(height: number): void {
    if (this.#heap.profile.calls.dropsLastFirst) {
      while (this.#height > height) this.#letGo(this.#slots[--this.#height]);
      return;
    }
    const end = this.#height;
    for (let i = height; i < end; i++) this.#letGo(this.#slots[i]);
    this.#height = height;
  }

  #letGo(slot: number): void {
    if (slot > 0) this.#heap.letGo(slot);
  }
}
