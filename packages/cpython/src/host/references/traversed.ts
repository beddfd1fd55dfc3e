import type { ReferentVisitor } from '../referent-visitor.js';
import type { Reading } from './reading.js';

const firstField = 8;
/** Up to this many comparisons are made without a table. */
const fewComparisons = 1024;

/** Adds what `tp_traverse` visits of an object and no reader has found. */
export class TraversedRest {
  readonly #visited: number[] = [];
  readonly #visit = (referent: number) => {
    this.#visited.push(referent);
  };

  constructor(
    private readonly reading: Reading,
    private readonly visitReferents: ReferentVisitor,
  ) {}

  /**
   * @param from which of the links are the object's: those from this one on.
   * @param fields offsets that have names, so that what lies there is no news.
   * @param size bytes of the object's own body.
   */
  add(object: number, from: number, fields: readonly number[], size: () => number): void {
    const visited = this.#visited;
    visited.length = 0;
    this.visitReferents(object, this.#visit);
    if (visited.length === 0) return;
    const { links, borrowed } = this.reading;
    const to = links.length;
    const rest =
      visited.length * (to - from + borrowed.length) <= fewComparisons
        ? this.#restOfFew(from, to)
        : this.#restOfMany(from, to);
    if (rest > 0) this.#name(object, rest, fields, size());
  }

  /** Moves what is left to the front of `#visited`, and says how many. */
  #restOfFew(from: number, to: number): number {
    const { links, borrowed } = this.reading;
    const { target } = links;
    const visited = this.#visited;
    const taken = new Set<number>();
    let rest = 0;
    next: for (const referent of visited) {
      for (let i = from; i < to; i++) {
        if (target[i] === referent && !taken.has(i)) {
          taken.add(i);
          continue next;
        }
      }
      const at = borrowed.indexOf(referent);
      if (at >= 0) {
        borrowed.splice(at, 1);
        continue;
      }
      visited[rest++] = referent;
    }
    return rest;
  }

  #restOfMany(from: number, to: number): number {
    const { links, borrowed } = this.reading;
    const visited = this.#visited;
    const found = new Map<number, number>();
    const meet = (target: number) => found.set(target, (found.get(target) ?? 0) + 1);
    for (let i = from; i < to; i++) meet(links.target[i]);
    for (const target of borrowed) meet(target);
    let rest = 0;
    for (const referent of visited) {
      const left = found.get(referent) ?? 0;
      if (left > 0) found.set(referent, left - 1);
      else visited[rest++] = referent;
    }
    return rest;
  }

  #name(object: number, rest: number, fields: readonly number[], size: number): void {
    const { links, words, names, bytes } = this.reading;
    const visited = this.#visited;
    const end = Math.min(object + size, bytes.length);
    const taken = new Set<number>();
    for (let i = 0; i < rest; i++) {
      const referent = visited[i];
      let slot = 0;
      for (let at = object + firstField; at < end; at += 4) {
        const offset = at - object;
        if (words[at >>> 2] !== referent || taken.has(offset) || fields.includes(offset)) continue;
        taken.add(offset);
        slot = names.offset(offset);
        break;
      }
      links.add(object, slot || names.named('in C memory'), referent);
    }
  }
}
