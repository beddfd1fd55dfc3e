/**
 * The values of a fact that an expression can't tell apart: as long as the fact stays within, what it was compared with
 * comes out the same.
 */
export class Band {
  #least = Number.POSITIVE_INFINITY;
  #most = Number.NEGATIVE_INFINITY;
  readonly #cuts: readonly number[] | null;

  /** `cuts`: the whole numbers that the fact is compared with; with a null among them every change matters. */
  constructor(cuts: readonly (number | null)[]) {
    this.#cuts = cuts.includes(null) ? null : (cuts as readonly number[]).toSorted((x, y) => x - y);
  }

  /** Whether all whole numbers from `least` to `most` lie within. */
  holds(least: number, most = least): boolean {
    return least >= this.#least && most <= this.#most;
  }

  /** Whether the value lies outside; the band is then the one around it. */
  leftBy(value: number): boolean {
    if (value >= this.#least && value <= this.#most) return false;
    if (this.#cuts === null || this.#cuts.includes(value)) {
      this.#least = value;
      this.#most = value;
      return true;
    }
    this.#least = (this.#cuts.findLast((cut) => cut < value) ?? Number.NEGATIVE_INFINITY) + 1;
    this.#most = (this.#cuts.find((cut) => cut > value) ?? Number.POSITIVE_INFINITY) - 1;
    return true;
  }
}
