/** Names that an error shows. */
const SHOWN = 5;
/** Of this many names, and this much of each, the nearest are looked for. */
const LONGEST = 64;
const MOST = 5_000;

/** What to say of the names there are, those that are most like the one asked for first; nothing when there are none. */
export function near(asked: string, names: Iterable<string>): string {
  const all = [...new Set(names)];
  if (all.length === 0) return '';
  const nearest = all
    .slice(0, MOST)
    .map((name) => ({ name, distance: editDistance(asked, name) }))
    .sort((x, y) => x.distance - y.distance)
    .slice(0, SHOWN)
    .map(({ name }) => name);
  return `; there ${all.length === 1 ? 'is' : 'are'} ${nearest.join(', ')}${all.length > SHOWN ? ', …' : ''}`;
}

/**
 * Letters to put in, leave out, change or swap to make the one name of the other, case aside. (Optimal string alignment, a
 * restricted Damerau–Levenshtein distance.)
 */
export function editDistance(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => text.slice(0, LONGEST).toLowerCase());
  let [before, above] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, above[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, above] = [above, row];
  }
  return above[b.length];
}
