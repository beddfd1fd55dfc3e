/** What came and what went between two lists of triples, each in ascending order. */
export interface Difference {
  readonly gone: Uint32Array;
  readonly come: Uint32Array;
}

export function differenceOf(before: Uint32Array, after: Uint32Array): Difference {
  const gone: number[] = [];
  const come: number[] = [];
  let [i, k] = [0, 0];
  while (i < before.length || k < after.length) {
    const order = compare(before, i, after, k);
    if (order < 0) {
      gone.push(before[i], before[i + 1], before[i + 2]);
      i += 3;
    } else if (order > 0) {
      come.push(after[k], after[k + 1], after[k + 2]);
      k += 3;
    } else {
      i += 3;
      k += 3;
    }
  }
  return { gone: Uint32Array.from(gone), come: Uint32Array.from(come) };
}

/** The list after, of the one before; null when something goes that was not there. */
export function changedBy(before: Uint32Array, { gone, come }: Difference): Uint32Array | null {
  if (gone.length > before.length) return null;
  const after = new Uint32Array(before.length - gone.length + come.length);
  let [i, g, c, length] = [0, 0, 0, 0];
  const take = (from: Uint32Array, at: number): void => {
    after[length++] = from[at];
    after[length++] = from[at + 1];
    after[length++] = from[at + 2];
  };
  while (i < before.length || c < come.length) {
    if (compare(before, i, come, c) > 0) {
      take(come, c);
      c += 3;
    } else if (compare(before, i, gone, g) === 0) {
      i += 3;
      g += 3;
    } else {
      if (length === after.length) return null;
      take(before, i);
      i += 3;
    }
  }
  return g === gone.length && length === after.length ? after : null;
}

/** Below 0: the triple at `i` of `x` comes before the one at `k` of `y`; what is past an end comes last. */
function compare(x: Uint32Array, i: number, y: Uint32Array, k: number): number {
  if (i >= x.length) return k >= y.length ? 0 : 1;
  if (k >= y.length) return -1;
  return x[i] - y[k] || x[i + 1] - y[k + 1] || x[i + 2] - y[k + 2];
}
