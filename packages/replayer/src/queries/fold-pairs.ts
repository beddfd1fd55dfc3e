import type { CountChange } from './history.js';

/** A change, and how many pairs of changes that undid each other were left out just before it. */
export interface FoldedChange extends CountChange {
  readonly pairsBefore: number;
}

/** Which pairs to leave out: all, or those whose two changes happened on one line. */
export type PairScope = 'any' | 'line';

interface Open {
  readonly change: CountChange;
  pairsBefore: number;
}

/**
 * Leaves out the comings and goings of a history: an increment and the next decrement that restores the count, when
 * nothing but such pairs lies between. What remains is how the count really moved.
 *
 * An increment can find its partner much later, so the answer is complete only at the end; memory follows the
 * changes that remain, not the length of the history.
 */
export class PairFolder {
  readonly #open: Open[] = [];
  /** Pairs left out since the last change that remains. */
  #pairs = 0;

  constructor(readonly scope: PairScope = 'any') {}

  add(change: CountChange): void {
    const last = this.#open.at(-1);
    if (last !== undefined && this.#cancel(last.change, change)) {
      this.#open.pop();
      this.#pairs += last.pairsBefore + 1;
      return;
    }
    this.#open.push({ change, pairsBefore: this.#pairs });
    this.#pairs = 0;
  }

  /** What remains of the changes added so far. */
  get changes(): FoldedChange[] {
    return this.#open.map(({ change, pairsBefore }) => ({ ...change, pairsBefore }));
  }

  /** Pairs left out after the last change that remains. */
  get pairsAfter(): number {
    return this.#pairs;
  }

  #cancel(up: CountChange, down: CountChange): boolean {
    // A birth has no earlier count to restore.
    if (up.delta <= 0 || down.delta !== -up.delta || up.count === up.delta) return false;
    return this.scope === 'any' || isSameLine(up, down);
  }
}

function isSameLine(x: CountChange, y: CountChange): boolean {
  return x.site?.file === y.site?.file && x.site?.line === y.site?.line;
}
