/** In which order an object's references are let go when it dies or is emptied, or visited by the collector. */
export const Order = {
  ascending: 0,
  descending: 1,
  /** Each pair's second one first. */
  pairsSwapped: 2,
  /** The last one, then from the first on. */
  lastFirst: 3,
  /** From the second one on, then the first. */
  firstLast: 4,
} as const;
export type Order = (typeof Order)[keyof typeof Order];

/** Which place comes as the `step`-th, of `length`. */
export function placeAt(order: Order, step: number, length: number): number {
  switch (order) {
    case Order.ascending:
      return step;
    case Order.descending:
      return length - 1 - step;
    case Order.pairsSwapped:
      return step ^ 1;
    case Order.lastFirst:
      return step === 0 ? length - 1 : step - 1;
    default:
      return step === length - 1 ? 0 : step + 1;
  }
}
