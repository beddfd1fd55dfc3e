import type { Hash } from './hash/hash.js';

/** The table inside the object itself. */
const SMALLEST_TABLE = 8;
/** Places after the first that are tried in a row, if the table has as many. */
const LINEAR_PROBES = 9;
/** Sets beyond this size grow by two instead of by four. */
const LARGE_SET = 50_000;

/** Where an element was. */
const DUMMY: Hash = { low: 0xffff_ffff, high: 0xffff_ffff };

/** Where each place's element has gone; undefined for places that had none. */
export type Moves = readonly number[];

/**
 * The hash table of a set or frozenset: which place an element of a given hash takes, and how large the table is. Which
 * elements are equal, the owner knows: it asks for places of elements that are not in the set, and to vacate places that
 * are taken. A set is iterated, emptied and copied in the order of its places.
 *
 * Source: Objects/setobject.c.
 */
export class SetTable {
  /** Elements. */
  used = 0;
  /** Places that are or were taken since the table was built. */
  #filled = 0;
  /** Null where a place has never been taken. */
  #places: (Hash | null)[] = unused(SMALLEST_TABLE);
  /** Where `pop` goes on. */
  #finger = 0;

  /** Places, a power of two. */
  get size(): number {
    return this.#places.length;
  }

  /** Whether it is the one inside the object itself. */
  get inline(): boolean {
    return this.size === SMALLEST_TABLE;
  }

  /** The place of an element that is not in the set: a vacated one if the search for it passes any, the last of those. */
  add(hash: Hash): number {
    const places = this.#places;
    const place = placeFor(places, hash);
    if (places[place] === null) this.#filled++;
    places[place] = hash;
    this.used++;
    return place;
  }

  /** After `add`: rebuilds a table of which three fifths are filled. */
  grow(): Moves | null {
    if (this.#filled * 5 < (this.size - 1) * 3) return null;
    return this.#rebuild(this.#growth());
  }

  /** The element at the place leaves. */
  vacate(place: number): void {
    this.#places[place] = DUMMY;
    this.used--;
  }

  /** The place of the element that `pop` takes next; there must be one. It is not vacated yet. */
  next(): number {
    const mask = this.size - 1;
    let place = this.#finger & mask;
    while (!this.#isTaken(place)) place = (place + 1) & mask;
    this.#finger = place + 1;
    return place;
  }

  #isTaken(place: number): boolean {
    const found = this.#places[place];
    return found !== null && found !== DUMMY;
  }

  /** Before an update by so many elements of a set or dict: room for all of them. */
  reserve(added: number): Moves | null {
    if ((this.#filled + added) * 5 < (this.size - 1) * 3) return null;
    return this.#rebuild((this.used + added) * 2);
  }

  /** Whether an update by `other` puts its elements at the same places as there: into a table never used, of equal size. */
  mirrors(other: SetTable): boolean {
    return this.#filled === 0 && this.size === other.size && other.#filled === other.used;
  }

  /** Takes over the places of another table, which this one mirrors. */
  adopt(other: SetTable): void {
    this.#places = [...other.#places];
    this.#filled = other.#filled;
    this.used = other.used;
  }

  /** After `difference_update`: a table of which more than a quarter are vacated places is rebuilt. */
  sweep(): Moves | null {
    if (this.#filled - this.used <= (this.size - 1) >> 2) return null;
    return this.#rebuild(this.#growth());
  }

  /** The table of the set once it is emptied: `pop` goes on where it would have. */
  cleared(): SetTable {
    const table = new SetTable();
    table.#finger = this.#finger;
    return table;
  }

  #growth(): number {
    return this.used > LARGE_SET ? this.used * 2 : this.used * 4;
  }

  /** A table larger than `wanted`, without vacated places. (`set_table_resize`.) */
  #rebuild(wanted: number): Moves | null {
    let size = SMALLEST_TABLE;
    while (size <= wanted) size *= 2;
    if (size === SMALLEST_TABLE && this.size === size && this.#filled === this.used) return null;
    const before = this.#places;
    const places = unused(size);
    const moves: number[] = [];
    for (const [old, hash] of before.entries()) {
      if (hash === null || hash === DUMMY) continue;
      const place = placeFor(places, hash);
      places[place] = hash;
      moves[old] = place;
    }
    this.#places = places;
    this.#filled = this.used;
    return moves;
  }
}

function unused(size: number): (Hash | null)[] {
  return new Array<Hash | null>(size).fill(null);
}

/** Tries runs of neighbours, from starts that more and more of the hash decides, up to the first unused place. */
function placeFor(places: readonly (Hash | null)[], { low, high }: Hash): number {
  const mask = places.length - 1;
  let perturbLow = low;
  let perturbHigh = high;
  let start = low & mask;
  let vacated = -1;
  for (;;) {
    const last = start + LINEAR_PROBES <= mask ? start + LINEAR_PROBES : start;
    for (let place = start; place <= last; place++) {
      const found = places[place];
      if (found === null) return vacated < 0 ? place : vacated;
      if (found === DUMMY) vacated = place;
    }
    perturbLow = ((perturbLow >>> 5) | (perturbHigh << 27)) >>> 0;
    perturbHigh >>>= 5;
    start = (Math.imul(start, 5) + 1 + perturbLow) & mask;
  }
}
