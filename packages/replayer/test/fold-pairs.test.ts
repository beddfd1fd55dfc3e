import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PairFolder, type PairScope } from '../src/queries/fold-pairs.js';
import type { CountChange } from '../src/queries/history.js';

/** Changes by these amounts from a birth on, each at a line of one file. */
function changesOf(steps: readonly (readonly [delta: number, line: number])[]): CountChange[] {
  let count = 0;
  return steps.map(([delta, line], position) => {
    count += delta;
    return { position, delta, count, site: { file: 'a.py', line, function: 'f' } };
  });
}

/** Takes out neighbours that undo each other until there are none: the definition. */
function withoutPairs(changes: readonly CountChange[], scope: PairScope): CountChange[] {
  const left = [...changes];
  for (let i = 1; i < left.length; ) {
    const [up, down] = [left[i - 1], left[i]];
    const undone = up.delta > 0 && down.delta === -up.delta && up.count !== up.delta;
    if (undone && (scope === 'any' || up.site?.line === down.site?.line)) {
      left.splice(i - 1, 2);
      i = Math.max(1, i - 1);
    } else i++;
  }
  return left;
}

function folded(changes: readonly CountChange[], scope: PairScope): PairFolder {
  const folder = new PairFolder(scope);
  for (const change of changes) folder.add(change);
  return folder;
}

const histories = fc
  .array(fc.tuple(fc.constantFrom(1, 1, 1, -1, -1, -1, 2, -2, 5, -5), fc.integer({ min: 1, max: 3 })), {
    maxLength: 60,
  })
  .map((steps) => changesOf([[1, 1], ...steps]));

describe.each(['any', 'line'] as const)('pairs undone (%s)', (scope) => {
  test('what remains has no neighbours that undo each other', () =>
    fc.assert(
      fc.property(histories, (changes) => {
        const remaining = folded(changes, scope).changes.map(({ pairsBefore: _, ...change }) => change);
        expect(remaining).toEqual(withoutPairs(changes, scope));
      }),
    ));

  test('every change remains or is counted in a pair, where it stood', () =>
    fc.assert(
      fc.property(histories, (changes) => {
        const folder = folded(changes, scope);
        let position = 0;
        for (const change of folder.changes) {
          position += change.pairsBefore * 2;
          expect(change.position).toBe(position);
          position++;
        }
        expect(position + folder.pairsAfter * 2).toBe(changes.length);
      }),
    ));
});

test('nested pairs fold as one run; a birth is no increment to undo', () => {
  const changes = changesOf([
    [1, 1],
    [1, 2],
    [1, 3],
    [-1, 3],
    [-1, 2],
    [1, 4],
    [-1, 5],
    [-1, 6],
  ]);
  const any = folded(changes, 'any');
  expect(any.changes.map(({ position, pairsBefore }) => [position, pairsBefore])).toEqual([
    [0, 0],
    [7, 3],
  ]);
  const line = folded(changes, 'line');
  expect(line.changes.map(({ position }) => position)).toEqual([0, 5, 6, 7]);
});
