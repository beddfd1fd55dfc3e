import { describe, expect, it } from 'vitest';
import { objectNamed } from '../src/heap/live-objects.js';
import { parseProgram } from '../src/program/parse.js';
import { ProgramRun } from '../src/program/run.js';

/** Length and size of `a` wherever the size changes, statement by statement. */
function sizeChanges(source: string): [length: number, bytes: number][] {
  const run = new ProgramRun(parseProgram(source, 'sizes.ops'), null);
  const changes: [number, number][] = [];
  while (run.step() !== null) {
    const a = objectNamed(run.heap, 'a');
    if (a !== undefined && a.size !== changes.at(-1)?.[1]) changes.push([a.references.length, a.size]);
  }
  expect(run.finish().error).toBeNull();
  return changes;
}

function sizeOf(expression: string): number {
  return sizeChanges(`x = instance X\na = ${expression}`)[0][1];
}

// All figures were measured with sys.getsizeof on CPython 3.13.0, 64 bits.
describe('objects are as large as those of CPython 3.13', () => {
  it.each([
    ['int 0', 28],
    ['int 1073741823', 28],
    ['int -1073741824', 32],
    ['int 1152921504606846975', 32],
    ['int 1152921504606846976', 36],
    ['float 1.5', 24],
    ['None', 16],
    ['True', 28],
    ['str ""', 41],
    ['str "x"', 42],
    ['str "é"', 61],
    ['str "éééééééééé"', 67],
    ['str "ż"', 60],
    ['str "żżżżżżżżżż"', 78],
    ['str "🐍"', 64],
    ['bytes ""', 33],
    ['bytes "0123456789"', 43],
    ['tuple', 40],
    ['tuple x x x', 64],
    ['list', 56],
    ['list x x x', 80],
    [`list${' x'.repeat(30)}`, 56 + 8 * 30],
    [`list${' x'.repeat(31)}`, 56 + 8 * 32],
    [`list${' x'.repeat(33)}`, 56 + 8 * 40],
    ['dict', 64],
    ['set', 216],
    ['set x', 216],
    ['instance Node', 48],
    ['function', 160],
    ['cell', 40],
  ])('%s: %i', (expression, bytes) => {
    expect(sizeOf(expression)).toBe(bytes);
  });

  it('a list grows by appending', () => {
    const capacities = sizeChanges('a = list\nrepeat 1789\n  a.append None\nend').map(
      ([, bytes]) => (bytes - 56) / 8,
    );
    expect(capacities).toEqual([
      ...[
        0, 4, 8, 16, 24, 32, 40, 52, 64, 76, 92, 108, 128, 148, 172, 200, 232, 268, 308, 352, 400, 456, 520,
      ],
      ...[592, 672, 760, 860, 972, 1100, 1244, 1404, 1584, 1788, 2016],
    ]);
  });

  it('a list shrinks by popping, from whichever end, but not by del', () => {
    const grown = 'a = list\nrepeat 20\n  a.append None\nend\n';
    const shrinking = [
      [19, 24],
      [11, 16],
      [7, 12],
      [5, 8],
      [1, 4],
      [0, 0],
    ].map(([length, capacity]) => [length, 56 + 8 * capacity]);
    expect(sizeChanges(`${grown}repeat 20\n  a.pop 0\nend`).slice(-5)).toEqual(shrinking.slice(1));
    expect(sizeChanges(`${grown}repeat 20\n  a.pop\nend`).slice(-5)).toEqual(shrinking.slice(1));
    expect(sizeChanges(`${grown}repeat 20\n  del a[0]\nend`).at(-1)).toEqual([17, 56 + 8 * 24]);
  });

  it('an empty list takes just what it is extended by, rounded up to even', () => {
    expect(sizeOf('list')).toBe(56);
    expect(sizeChanges('b = list None None None\na = list\na.extend b').at(-1)).toEqual([3, 56 + 8 * 4]);
    expect(sizeChanges('b = list None None None\na = list None\na.extend b').at(-1)).toEqual([4, 56 + 8 * 8]);
    expect(
      sizeChanges('b = list None None None\na = list None None None None None\na.extend b').at(-1),
    ).toEqual([8, 56 + 8 * 12]);
  });

  const dictOf = (keys: string[]) => `a = dict\n${keys.map((key) => `a[${key}] = None`).join('\n')}`;
  const numbers = Array.from({ length: 342 }, (_, i) => i);
  const entries = ([references, bytes]: [number, number]) => [references / 2, bytes];

  it('a dict of str keys', () => {
    expect(sizeChanges(dictOf(numbers.map((i) => `"k${i}"`))).map(entries)).toEqual([
      [0, 64],
      [1, 184],
      [6, 272],
      [11, 464],
      [22, 832],
      [43, 1584],
      [86, 3328],
      [171, 6576],
      [342, 13056],
    ]);
  });

  it('a dict of int keys', () => {
    expect(sizeChanges(dictOf(numbers.map(String))).map(entries)).toEqual([
      [0, 64],
      [1, 224],
      [6, 352],
      [11, 632],
      [22, 1168],
      [43, 2264],
      [86, 4688],
      [171, 9304],
      [342, 18512],
    ]);
  });

  it.each([
    [1, 352],
    [3, 352],
    [5, 352],
    [6, 632],
    [11, 1168],
  ])('a dict of %i str keys that gets an int key: %i', (keys, bytes) => {
    const source = `${dictOf(numbers.slice(0, keys).map((i) => `"k${i}"`))}\na[0] = None`;
    expect(sizeChanges(source).at(-1)![1]).toBe(bytes);
  });

  it('a dict that only ever holds one key at a time does not grow', () => {
    const churn = numbers.slice(0, 100).flatMap((i) => [`a["k${i}"] = None`, `del a["k${i}"]`]);
    expect(sizeChanges(`a = dict\n${churn.join('\n')}`).at(-1)![1]).toBe(184);
  });

  it('clearing gives the tables back', () => {
    expect(sizeChanges(`${dictOf(['0'])}\na.clear`).at(-1)).toEqual([0, 64]);
    expect(sizeChanges('a = list None\na.clear').at(-1)).toEqual([0, 56]);
    const set = numbers.slice(0, 5).map((i) => `b = int ${i}\na.add b`);
    expect(sizeChanges(`a = set\n${set.join('\n')}\na.clear`).at(-1)).toEqual([0, 216]);
  });

  it('a set', () => {
    const source = `a = set\nrepeat 1229\n  b = instance Node\n  a.add b\nend`;
    expect(sizeChanges(source)).toEqual([
      [0, 216],
      [5, 728],
      [19, 2264],
      [77, 8408],
      [307, 32984],
      [1229, 131288],
    ]);
  });
});
