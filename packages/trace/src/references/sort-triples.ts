const RADIX = 1 << 16;

/** The triples (holder, slot, target) in ascending order of holder, then slot, then target. (A radix sort.) */
export function sortTriples(triples: Uint32Array): Uint32Array {
  const count = triples.length / 3;
  let from = new Uint32Array(count);
  let to = new Uint32Array(count);
  for (let i = 0; i < count; i++) from[i] = i * 3;
  const start = new Uint32Array(RADIX + 1);
  for (const column of [2, 1, 0]) {
    for (const shift of [0, 16]) {
      start.fill(0);
      for (const at of from) start[((triples[at + column] >>> shift) & (RADIX - 1)) + 1]++;
      // All alike, as the upper halves of small numbers are.
      if (start.includes(count)) continue;
      for (let digit = 0; digit < RADIX; digit++) start[digit + 1] += start[digit];
      for (const at of from) to[start[(triples[at + column] >>> shift) & (RADIX - 1)]++] = at;
      [from, to] = [to, from];
    }
  }
  const sorted = new Uint32Array(triples.length);
  let next = 0;
  for (const at of from) {
    sorted[next++] = triples[at];
    sorted[next++] = triples[at + 1];
    sorted[next++] = triples[at + 2];
  }
  return sorted;
}
