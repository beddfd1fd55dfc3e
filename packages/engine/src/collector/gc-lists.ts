import type { ObjectTable } from '../heap/object-table.js';

/** Circular doubly linked lists through the table's columns, each headed by a slot that is no object. */
export class GcLists {
  readonly #table: ObjectTable;

  constructor(table: ObjectTable, heads: readonly number[]) {
    this.#table = table;
    for (const head of heads) this.#clear(head);
  }

  append(head: number, slot: number): void {
    const { next, previous } = this.#table;
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

  size(head: number): number {
    const { next } = this.#table;
    let size = 0;
    for (let slot = next[head]; slot !== head; slot = next[slot]) size++;
    return size;
  }

  *members(head: number): Generator<number> {
    for (let slot = this.#table.next[head]; slot !== head; slot = this.#table.next[slot]) yield slot;
  }

  #clear(head: number): void {
    this.#table.next[head] = head;
    this.#table.previous[head] = head;
  }
}
