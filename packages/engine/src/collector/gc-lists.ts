import type { ObjectTable } from '../heap/object-table.js';

/**
 * Circular doubly linked lists through the table's columns, each headed by a slot that is no object: 1 to 15. An object
 * is in one list at most; in none, its `next` is 0. (The lists through `PyGC_Head`, Python/gc.c.)
 */
export class GcLists {
  readonly #table: ObjectTable;

  constructor(table: ObjectTable) {
    this.#table = table;
  }

  /** Makes these slots, which hold no objects, the heads of empty lists. */
  add(...heads: number[]): void {
    for (const head of heads) this.#clear(head);
  }

  /**
   * @throws Error when the object is in a list already: linked twice, a list never ends. (The assertion of
   *   `_PyObject_GC_TRACK` in debug builds, Include/internal/pycore_gc.h.)
   */
  append(head: number, slot: number): void {
    const { next, previous } = this.#table;
    if (next[slot] !== 0) throw new Error(`slot ${slot} is tracked by the collector already`);
    const last = previous[head];
    next[last] = slot;
    previous[slot] = last;
    next[slot] = head;
    previous[head] = slot;
  }

  remove(slot: number): void {
    const { next, previous } = this.#table;
    next[previous[slot]] = next[slot];
    previous[next[slot]] = previous[slot];
    next[slot] = 0;
    previous[slot] = 0;
  }

  /** Takes the object out of the list that it is in and appends it to another. */
  move(slot: number, head: number): void {
    this.remove(slot);
    this.append(head, slot);
  }

  /** Appends all of `from` to `to`, in order; `from` is empty after. */
  merge(from: number, to: number): void {
    const { next, previous } = this.#table;
    if (next[from] === from) return;
    const first = next[from];
    const last = previous[from];
    const end = previous[to];
    next[end] = first;
    previous[first] = end;
    next[last] = to;
    previous[to] = last;
    this.#clear(from);
  }

  /** The first member, or `head` itself when there is none. */
  first(head: number): number {
    return this.#table.next[head];
  }

  isEmpty(head: number): boolean {
    return this.#table.next[head] === head;
  }

  size(head: number): number {
    const { next } = this.#table;
    let size = 0;
    for (let slot = next[head]; slot !== head; slot = next[slot]) size++;
    return size;
  }

  /** Members in order. Only the one that is being visited may leave the list meanwhile, and only after the next was asked for. */
  *members(head: number): Generator<number> {
    for (let slot = this.#table.next[head]; slot !== head; slot = this.#table.next[slot]) yield slot;
  }

  #clear(head: number): void {
    this.#table.next[head] = head;
    this.#table.previous[head] = head;
  }
}
