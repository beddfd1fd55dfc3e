import type { Random } from 'fast-check';

/** Random choices. */
export class Choice {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** An integer from 0 to `count` - 1. */
  below(count: number): number {
    return this.#random.nextInt(0, count - 1);
  }

  /** True this many times in a hundred. */
  percent(share: number): boolean {
    return this.below(100) < share;
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)];
  }

  /** So many of the items, each chosen on its own. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    return Array.from({ length: count }, () => this.of(items));
  }

  /** An item, as often as its weight has a share in all weights. */
  weighted<Item>(items: readonly (readonly [weight: number, item: Item])[]): Item {
    let left = this.below(items.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, item] of items) {
      if (left < weight) return item;
      left -= weight;
    }
    throw new Error('no item has a weight');
  }
}
