import { QuestionError } from './question-error.js';
import type { PassOptions } from './walk.js';

export interface RangeOptions extends PassOptions {
  /** Positions; the whole trace unless told. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/**
 * The positions of a range.
 *
 * @throws QuestionError when it ends before it begins.
 */
export function rangeOf(
  { events }: { readonly events: number },
  options: RangeOptions,
): [from: number, to: number] {
  const { from = 0, to = events } = options;
  if (from > to) throw new QuestionError(`position ${from} lies after ${to}: give the earlier one first`);
  return [from, to];
}
