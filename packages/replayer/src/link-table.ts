import { sortTriples } from '@heapreel/trace';

/** A reference: which slot of which holder (0 = a root) points to which object. */
export interface Link {
  readonly holder: number;
  readonly slot: number;
  readonly target: number;
}

// A trace is untrusted: with a seed of our own it can't be made of links that all fall into one place.
const seed = Math.floor(Math.random() * 0x1_0000_0000) | 1;

function hash(holder: number, slot: number, target: number): number {
  let h = Math.imul(holder ^ seed, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15) ^ slot, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13) ^ target, 0x27d4eb2f);
  return h ^ (h >>> 16);
}

/**
 * The links of a heap, as a multiset: two frames may hold one object in locals of the same name.
 * Open addressing with linear probing over columns; target 0 marks a free place.
 */
export class LinkTable {
  #holder = new Uint32Array(16);
  #slot = new Uint32Array(16);
  #target = new Uint32Array(16);
  /** How often this very link is there. */
  #times = new Uint32Array(16);
  #places = 0;
  #links = 0;

  /** Links there are, repeated ones counted as often as they are there. */
  get size(): number {
    return this.#links;
  }

  add(holder: number, slot: number, target: number): void {
    let i = this.#find(holder, slot, target);
    if (this.#target[i] === 0) {
      if (this.#places * 2 >= this.#target.length) {
        this.#grow();
        i = this.#find(holder, slot, target);
      }
      this.#put(i, holder, slot, target, 0);
      this.#places++;
    }
    this.#times[i]++;
    this.#links++;
  }

  /** Takes the link out once; false when it is not there. */
  remove(holder: number, slot: number, target: number): boolean {
    const i = this.#find(holder, slot, target);
    if (this.#target[i] === 0) return false;
    this.#links--;
    if (--this.#times[i] === 0) this.#vacate(i);
    return true;
  }

  forEach(visit: (holder: number, slot: number, target: number) => void): void {
    for (let i = 0; i < this.#target.length; i++) {
      for (let n = this.#times[i]; n > 0; n--) visit(this.#holder[i], this.#slot[i], this.#target[i]);
    }
  }

  /** The links to one object, by holder and slot. */
  to(target: number): Link[] {
    const found: Link[] = [];
    this.forEach((holder, slot, to) => {
      if (to === target) found.push({ holder, slot, target });
    });
    return found.sort(byHolder);
  }

  /** The links from one holder, by slot and target. */
  from(holder: number): Link[] {
    const found: Link[] = [];
    this.forEach((from, slot, target) => {
      if (from === holder) found.push({ holder, slot, target });
    });
    return found.sort(byHolder);
  }

  /** All links as triples (holder, slot, target) in ascending order, as a `HeapSnapshot` has them. */
  triples(): Uint32Array {
    const triples = new Uint32Array(this.#links * 3);
    let at = 0;
    this.forEach((holder, slot, target) => {
      triples[at++] = holder;
      triples[at++] = slot;
      triples[at++] = target;
    });
    return sortTriples(triples);
  }

  /** The place of the link, or the free place where it would go. */
  #find(holder: number, slot: number, target: number): number {
    const mask = this.#target.length - 1;
    let i = hash(holder, slot, target) & mask;
    while (
      this.#target[i] !== 0 &&
      (this.#target[i] !== target || this.#holder[i] !== holder || this.#slot[i] !== slot)
    ) {
      i = (i + 1) & mask;
    }
    return i;
  }

  #put(i: number, holder: number, slot: number, target: number, times: number): void {
    this.#holder[i] = holder;
    this.#slot[i] = slot;
    this.#target[i] = target;
    this.#times[i] = times;
  }

  /** Frees a place and moves back those after it that were pushed on by it. */
  #vacate(place: number): void {
    const mask = this.#target.length - 1;
    let hole = place;
    for (let i = (hole + 1) & mask; this.#target[i] !== 0; i = (i + 1) & mask) {
      const home = hash(this.#holder[i], this.#slot[i], this.#target[i]) & mask;
      if (((i - home) & mask) < ((i - hole) & mask)) continue;
      this.#put(hole, this.#holder[i], this.#slot[i], this.#target[i], this.#times[i]);
      hole = i;
    }
    this.#put(hole, 0, 0, 0, 0);
    this.#places--;
  }

  #grow(): void {
    const { length } = this.#target;
    const [holder, slot, target, times] = [this.#holder, this.#slot, this.#target, this.#times];
    this.#holder = new Uint32Array(length * 2);
    this.#slot = new Uint32Array(length * 2);
    this.#target = new Uint32Array(length * 2);
    this.#times = new Uint32Array(length * 2);
    for (let i = 0; i < length; i++) {
      if (target[i] === 0) continue;
      this.#put(this.#find(holder[i], slot[i], target[i]), holder[i], slot[i], target[i], times[i]);
    }
  }
}

function byHolder(x: Link, y: Link): number {
  return x.holder - y.holder || x.slot - y.slot || x.target - y.target;
}
