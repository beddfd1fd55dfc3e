/** Blocks that died together, of which a list keeps some. */
interface Uncertain {
  readonly blocks: Set<number>;
  kept: number;
}

/**
 * What a free list holds, as far as a trace can tell.
 *
 * A trace says when an object's count reached 0, not when its memory was free: a container's is only after that of all it
 * held. While more die in one go than the list has room for, it is uncertain which of them it keeps, though not how many.
 * An object that is born where one of them lay is taken to lie in a kept block, unless its type shows that it does not.
 */
export class KeptBlocks {
  /** Blocks kept, whichever they are. */
  size = 0;
  readonly #limit: number;
  readonly #certain = new Set<number>();
  /** Oldest first: of these blocks so many are kept. */
  readonly #uncertain: Uncertain[] = [];
  /** Blocks that died since the last moment at which all that had died was free. */
  readonly #dying: number[] = [];
  #moment = -1;
  #sizeBefore = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether it matters to this list that other objects appear in memory. */
  get doubtful(): boolean {
    return this.#uncertain.length > 0;
  }

  /** Says what the list holds, whatever was thought before. */
  know(blocks: Iterable<number>): void {
    this.clear();
    for (const block of blocks) this.#certain.add(block);
    this.size = this.#certain.size;
  }

  /**
   * An object died whose block belongs here; false = it is, in the end, one block more for the allocator.
   * @param moment the same for all that may be the death of one container
   */
  give(block: number, moment: number): boolean {
    if (moment !== this.#moment) this.#settle();
    if (this.#dying.length === 0) {
      this.#sizeBefore = this.size;
      this.#moment = moment;
    }
    this.#dying.push(block);
    if (this.size === this.#limit) return false;
    this.size++;
    return true;
  }

  /** An object of the list's kind was born in a block; true = that one was kept here. */
  take(block: number): boolean {
    this.#settle();
    if (this.#certain.delete(block)) {
      this.size--;
      return true;
    }
    for (let i = this.#uncertain.length - 1; i >= 0; i--) {
      const group = this.#uncertain[i];
      if (!group.blocks.delete(block)) continue;
      this.size--;
      if (--group.kept === 0) this.#uncertain.splice(i, 1);
      return true;
    }
    return false;
  }

  /** Something else lies in this block now: it was not kept. */
  overwritten(block: number): void {
    this.#settle();
    for (let i = this.#uncertain.length - 1; i >= 0; i--) {
      const group = this.#uncertain[i];
      if (!group.blocks.delete(block) || group.blocks.size > group.kept) continue;
      for (const certain of group.blocks) this.#certain.add(certain);
      this.#uncertain.splice(i, 1);
    }
  }

  /** Empties the list and gives how many blocks it held. */
  clear(): number {
    const { size } = this;
    this.size = 0;
    this.#certain.clear();
    this.#uncertain.length = 0;
    this.#dying.length = 0;
    return size;
  }

  #settle(): void {
    if (this.#dying.length === 0) return;
    const room = this.#limit - this.#sizeBefore;
    if (this.#dying.length <= room) for (const block of this.#dying) this.#certain.add(block);
    else if (room > 0) this.#uncertain.push({ blocks: new Set(this.#dying), kept: room });
    this.#dying.length = 0;
  }
}
