/**
 * The interned strings by text; an entry is a slot of the heap, or whatever else stands for an object. The table's own
 * references are not counted: an entry goes with the string's death.
 */
export class InternTable<Entry = number> {
  readonly #strings = new Map<string, Entry>();

  /** The interned string of that text, or undefined. */
  get(text: string): Entry | undefined {
    return this.#strings.get(text);
  }

  add(text: string, entry: Entry): void {
    this.#strings.set(text, entry);
  }

  remove(text: string): void {
    this.#strings.delete(text);
  }
}
