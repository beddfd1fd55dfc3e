/**
 * From object ids to the places of one chunk. Births are found by their distance from the first one, older objects in an
 * open-addressing table; both are emptied per chunk, so memory does not grow with the trace.
 */
export class ObjectPlaces {
  #count = 0;
  #bornPlace = new Int32Array(0);
  #firstBorn = 0;
  #births = 0;
  #keys = new Uint32Array(1 << 10);
  /** Place + 1 of the key at the same index; 0 = the entry is free. */
  #places = new Int32Array(1 << 10);
  #older = 0;

  /** Empties the places; up to `capacity` objects will be added. */
  reset(firstBorn: number, capacity: number): void {
    if (this.#bornPlace.length < capacity) this.#bornPlace = new Int32Array(capacity);
    this.#count = 0;
    this.#firstBorn = firstBorn;
    this.#births = 0;
    this.#places.fill(0);
    this.#older = 0;
  }

  /** The object's place, -1 when it has none yet. */
  find(id: number): number {
    const nth = id - this.#firstBorn;
    if (nth >= 0 && nth < this.#births) return this.#bornPlace[nth];
    return this.#places[this.#entryOf(id)] - 1;
  }

  /** Gives the next place to the next object born in the chunk. */
  addBirth(): number {
    this.#bornPlace[this.#births++] = this.#count;
    return this.#count++;
  }

  /** Gives the next place to an older object. */
  addOlder(id: number): number {
    if (++this.#older * 2 > this.#keys.length) this.#widen();
    const entry = this.#entryOf(id);
    this.#keys[entry] = id;
    this.#places[entry] = this.#count + 1;
    return this.#count++;
  }

  /** Where the id is, or the free entry where it would go. */
  #entryOf(id: number): number {
    const keys = this.#keys;
    const mask = keys.length - 1;
    let i = (Math.imul(id, 0x9e3779b1) >>> 7) & mask;
    while (this.#places[i] !== 0 && keys[i] !== id) i = (i + 1) & mask;
    return i;
  }

  #widen(): void {
    const keys = this.#keys;
    const places = this.#places;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#places = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (places[i] === 0) continue;
      const entry = this.#entryOf(keys[i]);
      this.#keys[entry] = keys[i];
      this.#places[entry] = places[i];
    }
  }
}
