import type { Heap } from '../heap/heap.js';
import { placeAt } from '../heap/references.js';
import type { GcLists } from './gc-lists.js';
import type { Spaces } from './spaces.js';

const INCREMENT = 6;
const REACHABLE = 7;

/**
 * What the incremental collector visits: it marks what the roots lead to, and gathers the slice of the old objects that a
 * collection takes on. Whatever it has touched is in the visited space after. (Python/gc.c of 3.14: `mark_at_start`,
 * `mark_stacks`, `expand_region_transitively_reachable`.)
 */
export class Increment {
  /** Heads the list of what has been gathered. */
  readonly head = INCREMENT;
  /** What lies on the running call's evaluation stack besides its operands; 0 for nothing. */
  inHand = 0;
  readonly #heap: Heap;
  readonly #lists: GcLists;
  readonly #spaces: Spaces;
  readonly #interpreterObjects: number;
  /** Those of the interpreter's objects that are in the heap: the module's namespace, which holds the variables, among them. */
  readonly #adopted: number[] = [];

  constructor(heap: Heap, lists: GcLists, spaces: Spaces, interpreterObjects: number) {
    this.#heap = heap;
    this.#lists = lists;
    this.#spaces = spaces;
    this.#interpreterObjects = interpreterObjects;
    lists.add(INCREMENT, REACHABLE);
  }

  /** The object is one of the interpreter's, and in one of the collector's lists. */
  adopt(slot: number): void {
    this.#adopted.push(slot);
  }

  /**
   * Appends to the list `to` whatever the modules and running calls lead to that is pending, the nearest first, and gives how
   * many objects that was, the interpreter's own included. Frozen modules lead nowhere, nor do those that are not known of.
   */
  markFromRoots(to: number): number {
    let marked = 0;
    if (this.#interpreterObjects > 0) {
      for (const slot of this.#adopted)
        if (this.#take(slot, REACHABLE) !== 0) marked = this.#interpreterObjects;
      marked += this.#markReachable(to);
    }
    return marked + this.markFromStack(to, true);
  }

  /** The same for running calls alone: for all, or those that have run since the last time. */
  markFromStack(to: number, all = false): number {
    let marked = 0;
    for (const slot of this.#heap.calls.held(this.inHand, all)) marked += this.#take(slot, REACHABLE);
    return marked + this.#markReachable(to);
  }

  /**
   * Gathers all members of `young` and then, one after the other, those of `pending` with all the pending objects that they
   * lead to, until there are `enough` or no more. Gives how many there are.
   */
  gather(young: number, pending: number, enough: number): number {
    const lists = this.#lists;
    const spaces = this.#spaces;
    const { next } = this.#heap.table;
    let size = spaces.putAll(young, spaces.visited);
    lists.merge(young, INCREMENT);
    while (size < enough && !lists.isEmpty(pending)) {
      const first = lists.first(pending);
      size += this.#take(first, INCREMENT);
      for (let slot = first; slot !== INCREMENT; slot = next[slot])
        size += this.#takeReferents(slot, INCREMENT);
    }
    return size;
  }

  #markReachable(to: number): number {
    const lists = this.#lists;
    let marked = 0;
    while (!lists.isEmpty(REACHABLE)) {
      const slot = lists.first(REACHABLE);
      lists.move(slot, to);
      marked += this.#takeReferents(slot, REACHABLE);
    }
    return marked;
  }

  #takeReferents(slot: number, head: number): number {
    const heap = this.#heap;
    const held = heap.table.references[slot]!;
    const { visits } = heap.typeOf(slot);
    let taken = 0;
    for (let step = 0; step < held.length; step++)
      taken += this.#take(held[placeAt(visits, step, held.length)], head);
    if (taken > 1 && [heap.types.set, heap.types.frozenset].includes(heap.typeOf(slot)))
      heap.hazards.push(
        'a collection went through a set, in the order in which the addresses of its elements put them',
      );
    return taken;
  }

  /** Moves a tracked object that is pending to the list. */
  #take(slot: number, head: number): 0 | 1 {
    if (slot === 0 || this.#heap.table.next[slot] === 0 || !this.#spaces.isPending(slot)) return 0;
    this.#spaces.put(slot, this.#spaces.visited);
    this.#lists.move(slot, head);
    return 1;
  }
}
