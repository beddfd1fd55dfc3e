/** How many blocks a free list holds. */
export class KeptBlocks {
  size = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** An object died whose block belongs here; false = it goes to the allocator. */
  give(): boolean {
    if (this.size === this.#limit) return false;
    this.size++;
    return true;
  }

  /** A block was taken; perhaps one of which was not known that it was there. */
  take(): void {
    if (this.size > 0) this.size--;
  }

  /** Empties the list and gives how many blocks it held. */
  clear(): number {
    const { size } = this;
    this.size = 0;
    return size;
  }
}
