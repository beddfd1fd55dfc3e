/** Names that the instances of one class can share the places of. (`SHARED_KEYS_MAX_SIZE`.) */
const LARGEST_SHARED_TABLE = 30;

/**
 * The names of the attributes of a class's instances, in the one order that is common to all of them, and how many values
 * an instance is born with room for: each one gets a place fewer than the one before, until the places are just those of the
 * names seen so far and one more. (Split tables: PEP 412, `insert_into_dictkeys` and `init_inline_values` in
 * Objects/dictobject.c.)
 */
export class SharedKeys {
  readonly #names = new Map<string, number>();
  #usable = LARGEST_SHARED_TABLE;

  /** Places for values in an instance that is made now. */
  newInstance(): number {
    if (this.#usable > 1) this.#usable--;
    return this.places;
  }

  /** Places for values that every instance has by now; `sys.getsizeof` of an instance's dict counts as many. */
  get places(): number {
    return this.#names.size + this.#usable;
  }

  /**
   * The place of the attribute in every instance. A new name gets the next one, or null when the table is full: then the
   * instance gets a dict with a table of its own.
   */
  place(name: string): number | null {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    if (this.#usable === 0) return null;
    this.#usable--;
    const place = this.#names.size;
    this.#names.set(name, place);
    return place;
  }
}
