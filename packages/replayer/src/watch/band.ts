/**
 * The values of a fact that an expression can't tell apart: as long as the fact stays within, what it was compared with
 * comes out the same.
 */
export class Band {
  #least = Number.POSITIVE_INFINITY;
  #most = Number.NEGATIVE_INFINITY;
  readonly #steps: readonly number[] | null;

  /** `steps`: the least whole numbers of the bands but the lowest; with a null among them every value is one. */
  constructor(steps: readonly (number | null)[]) {
    this.#steps = steps.includes(null) ? null : (steps as readonly number[]).toSorted((x, y) => x - y);
  }

  /** Whether all whole numbers from `least` to `most` lie within. */
  holds(least: number, most: number): boolean {
    return least >= this.#least && most <= this.#most;
  }

  /** Whether the value lies outside; the band is then the one around it. */
  leftBy(value: number): boolean {
    if (value >= this.#least && value <= this.#most) return false;
    if (this.#steps === null) {
      this.#least = value;
      this.#most = value;
    } else {
      this.#least = this.#steps.findLast((step) => step <= value) ?? Number.NEGATIVE_INFINITY;
      this.#most = (this.#steps.find((step) => step > value) ?? Number.POSITIVE_INFINITY) - 1;
    }
    return true;
  }
}
