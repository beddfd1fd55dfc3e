import type { CollectionEntry } from '@heapreel/trace';

/** CPython's collectors number their generations 0 to 2. */
const generations = 3;
/** No collector has more: a trace is untrusted, and this is the length of a list. */
const mostGenerations = 64;

/** The collections that are over, as the trace's index has them: no chunk need be read for them. */
export class WatchedCollections {
  readonly collections: bigint[];
  total = 0n;
  readonly #entries: readonly CollectionEntry[];
  #over = 0;

  constructor(entries: readonly CollectionEntry[], position: number) {
    this.#entries = entries.toSorted((x, y) => x.end - y.end);
    const highest = entries.reduce((most, { generation }) => Math.max(most, generation + 1), generations);
    this.collections = new Array<bigint>(Math.min(highest, mostGenerations)).fill(0n);
    while (this.nextEnd < position) this.pass();
  }

  /** Position of the event that ends the next one. */
  get nextEnd(): number {
    return this.#entries[this.#over]?.end ?? Number.POSITIVE_INFINITY;
  }

  /** The next one is over. */
  pass(): void {
    const { generation } = this.#entries[this.#over++];
    this.total++;
    if (generation < mostGenerations) this.collections[generation]++;
  }
}
