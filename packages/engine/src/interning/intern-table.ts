/** The interned strings by text. The table's own references are not counted: an entry goes with the string's death. */
export class InternTable {
  readonly #strings = new Map<string, number>();

  /** The interned string of that text, or undefined. */
  get(text: string): number | undefined {
    return this.#strings.get(text);
  }

  add(text: string, slot: number): void {
    this.#strings.set(text, slot);
  }

  remove(text: string): void {
    this.#strings.delete(text);
  }
}
