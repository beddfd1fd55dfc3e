/** Fewer times than these are no pattern. */
const FEWEST_TIMES = 5;
/** The time since then is looked at in so many parts at most. */
const MOST_PARTS = 10;
/** Of the parts, how many must have seen growth; one of the last must in any case. */
const SHARE_OF_PARTS = 0.8;
/** From here on parts are the last ones: what ends a program, a report or a shutdown, takes its time, too. */
const LAST_PARTS = 0.8;
/** The share of the whole time over which it must go on. */
const SHARE_OF_TIME = 0.15;

/**
 * Whether things that came at these times, and stayed, came again and again up to the end: not all at once, as what is loaded
 * once, nor only lately, as what a bounded cache holds at any time.
 *
 * @param times Ascending, from `first` to `end`.
 * @param first When the first such thing came, whether it stayed or not.
 */
export function growsSteadily(times: readonly number[], first: number, end: number): boolean {
  const distinct = times.filter((time, i) => i === 0 || time !== times[i - 1]);
  if (distinct.length < FEWEST_TIMES) return false;
  const span = end - first;
  if (span <= 0 || span < end * SHARE_OF_TIME) return false;
  const parts = Math.max(3, Math.min(MOST_PARTS, Math.floor(distinct.length / 2)));
  const grown = new Set(
    distinct.map((time) => Math.min(parts - 1, Math.floor(((time - first) / span) * parts))),
  );
  return Math.max(...grown) >= Math.floor(parts * LAST_PARTS) && grown.size >= parts * SHARE_OF_PARTS;
}
