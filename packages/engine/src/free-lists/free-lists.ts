import { FreeListKind, type FreeListRule, type FreeListRules } from './free-list-rules.js';

/** A rule, and where its lists are among all: one, or one per length. */
interface Shelf extends FreeListRule {
  readonly number: FreeListKind;
  readonly first: number;
  readonly lists: number;
}

/** Room that a list has at first. */
const firstRoom = 16;

/**
 * Blocks of dead objects that CPython keeps to make the next objects of the same type of, instead of giving them back to
 * the allocator. Each list is a stack: the block kept last is used first. (Include/internal/pycore_freelist*.h from 3.13,
 * before that Objects/{float,list,tuple,dict,slice,gen}object.c and Python/context.c.)
 *
 * Only objects of exactly the type are kept, none of a subclass, and only the functions with which the interpreter itself
 * makes objects take from here: calling the type, as in `list()` or `dict()`, asks the allocator. Both are the caller's to
 * know. Addresses are positive numbers up to 2^53.
 */
export class FreeLists {
  /** In the order of clearing, and by kind. */
  readonly #shelves: readonly Shelf[];
  readonly #ofKind: (Shelf | undefined)[] = [];
  readonly #stacks: Float64Array[] = [];
  readonly #depths: Int32Array;

  constructor(rules: FreeListRules) {
    let lists = 0;
    this.#shelves = rules.map((rule) => {
      const shelf = {
        ...rule,
        number: FreeListKind[rule.kind],
        first: lists,
        lists: rule.lengths?.kept ?? 1,
      };
      lists += shelf.lists;
      this.#ofKind[shelf.number] = shelf;
      return shelf;
    });
    this.#depths = new Int32Array(lists);
  }

  /**
   * The block for the next object of the kind, which is no longer kept; 0 = the allocator has to give one.
   * @param length of a tuple
   */
  take(kind: FreeListKind, length = 1): number {
    const shelf = this.#ofKind[kind];
    if (shelf === undefined || length > (shelf.lengths?.reused ?? 1) || length < 1) return 0;
    const list = shelf.first + length - 1;
    const depth = this.#depths[list];
    if (depth === 0) return 0;
    this.#depths[list] = depth - 1;
    return this.#stacks[list][depth - 1];
  }

  /**
   * Keeps the block of a dead object; false = it goes back to the allocator.
   * @param length of a tuple
   */
  give(kind: FreeListKind, address: number, length = 1): boolean {
    const shelf = this.#ofKind[kind];
    if (shelf === undefined || length > shelf.lists || length < 1) return false;
    const list = shelf.first + length - 1;
    const depth = this.#depths[list];
    if (depth === shelf.limit) return false;
    this.#roomy(list, depth)[depth] = address;
    this.#depths[list] = depth + 1;
    return true;
  }

  /** What a full collection does. `release` gets each block that goes back to the allocator, in CPython's order. */
  clear(release?: (kind: FreeListKind, address: number, length: number) => void): void {
    for (const { number, cleared, first, lists } of this.#shelves) {
      if (!cleared) continue;
      for (let list = first; list < first + lists; list++) {
        const stack = this.#stacks[list];
        while (this.#depths[list] > 0) {
          const address = stack[--this.#depths[list]];
          release?.(number, address, list - first + 1);
        }
      }
    }
  }

  /** Blocks kept of a kind. */
  kept(kind: FreeListKind): number {
    const shelf = this.#ofKind[kind];
    if (shelf === undefined) return 0;
    let kept = 0;
    for (let list = shelf.first; list < shelf.first + shelf.lists; list++) kept += this.#depths[list];
    return kept;
  }

  #roomy(list: number, depth: number): Float64Array {
    const stack = this.#stacks[list];
    if (stack !== undefined && depth < stack.length) return stack;
    const roomier = new Float64Array(Math.max(firstRoom, depth * 2));
    if (stack !== undefined) roomier.set(stack);
    this.#stacks[list] = roomier;
    return roomier;
  }
}
