import type { ObjectTable } from '../heap/object-table.js';

/** In the column `state`, beside the bits of `GcState`. */
const SPACE = 4;

/**
 * The two halves of the incremental collector's objects, 0 and 1: of the visited one, which changes with each round, and
 * the one that is pending. Young objects are pending, frozen ones visited. (`_PyGC_NEXT_MASK_OLD_SPACE_1`.)
 */
export class Spaces {
  #visited: 0 | 1 = 0;
  readonly #table: ObjectTable;

  constructor(table: ObjectTable) {
    this.#table = table;
  }

  get visited(): 0 | 1 {
    return this.#visited;
  }

  get pending(): 0 | 1 {
    return this.#visited === 0 ? 1 : 0;
  }

  /** What was visited is pending again. */
  flip(): void {
    this.#visited = this.pending;
  }

  isPending(slot: number): boolean {
    return ((this.#table.state[slot] & SPACE) === 0) === (this.#visited === 1);
  }

  put(slot: number, space: 0 | 1): void {
    const { state } = this.#table;
    if (space === 1) state[slot] |= SPACE;
    else state[slot] &= ~SPACE;
  }

  /** All members of a list, and gives how many those are. */
  putAll(head: number, space: 0 | 1): number {
    const { next } = this.#table;
    let size = 0;
    for (let slot = next[head]; slot !== head; slot = next[slot], size++) this.put(slot, space);
    return size;
  }
}
