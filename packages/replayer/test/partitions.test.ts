import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siteOf, typeNameOf } from '../src/names.js';
import { openTrace } from '../src/open-trace.js';
import { growth } from '../src/queries/growth.js';
import { type HeapRow, heap } from '../src/queries/heap.js';
import { compareSnapshots, snapshot } from '../src/queries/snapshot.js';
import type { ReferenceHeap } from './reference-heap.js';
import { definitions, heapAt, type LaidOut, laidOut, sourceOf } from './scenario.js';

type PlainObject =
  ReferenceHeap['objects'] extends Map<number, infer T> ? T & { readonly id: number } : never;

const objectsAt = ({ scenario }: LaidOut, position: number): PlainObject[] =>
  [...heapAt(scenario, position).objects].map(([id, object]) => ({ id, ...object }));

/** `[count, bytes]` of the objects of each group. */
function grouped(
  objects: readonly PlainObject[],
  keyOf: (object: PlainObject) => unknown,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const object of objects) {
    const key = JSON.stringify(keyOf(object));
    const [count, bytes] = groups.get(key) ?? [0, 0];
    groups.set(key, [count + 1, bytes + object.size]);
  }
  return groups;
}

const typeOf = ({ type }: PlainObject) => typeNameOf(definitions, type);
const lineOf = ({ bornSite }: PlainObject) => {
  const site = siteOf(definitions, bornSite);
  return site && [site.file, site.line];
};

describe('heap', () => {
  test.each([
    ['type', ({ type }: HeapRow) => type, typeOf],
    ['size', ({ size }: HeapRow) => size, ({ size }: PlainObject) => size],
    ['site', ({ site }: HeapRow) => site, ({ bornSite }: PlainObject) => siteOf(definitions, bornSite)],
  ] as const)('by %s parts the live objects, most bytes first', (by, ofRow, ofObject) =>
    fc.assert(
      fc.asyncProperty(laidOut, async (made) => {
        const [position] = made.positions;
        const { rows, objects, bytes } = await heap(await openTrace(sourceOf(made.scenario, made.layout)), {
          position,
          by,
        });
        const found = new Map(rows.map((row) => [JSON.stringify(ofRow(row)), [row.count, row.bytes]]));
        expect(found.size).toBe(rows.length);
        expect(found).toEqual(grouped(objectsAt(made, position), ofObject));
        expectShares(rows, objects, bytes);
        expect(rows.map((row) => row.bytes)).toEqual(rows.map((row) => row.bytes).toSorted((x, y) => y - x));
      }),
    ),
  );

  test('by age has each object between the bounds of its row, the youngest first', () =>
    fc.assert(
      fc.asyncProperty(laidOut, async (made) => {
        const [position] = made.positions;
        const { rows, objects, bytes } = await heap(await openTrace(sourceOf(made.scenario, made.layout)), {
          position,
          by: 'age',
        });
        const old = made.scenario.initial.length;
        const all = objectsAt(made, position);
        for (const { age, count } of rows) {
          const { from, below } = age!;
          const within = all.filter(({ id, born }) =>
            below === null ? id <= old : id > old && position - born >= from && position - born < below,
          );
          expect(count).toBe(within.length);
          expect(below === null || below === from * 10).toBe(true);
        }
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        expectShares(rows, objects, bytes);
        const bounds = rows.map(({ age }) => age!.below ?? Number.POSITIVE_INFINITY);
        expect(bounds).toEqual(bounds.toSorted((x, y) => x - y));
      }),
    ));
});

function expectShares(rows: readonly HeapRow[], objects: number, bytes: number): void {
  let together = 0;
  for (const row of rows) {
    together += row.bytes;
    expect(row.cumulativeBytes).toBe(together);
    expect(row.countPercent).toBeCloseTo((100 * row.count) / objects);
    if (bytes > 0) {
      expect(row.bytesPercent).toBeCloseTo((100 * row.bytes) / bytes);
      expect(row.cumulativePercent).toBeCloseTo((100 * together) / bytes);
    }
  }
  expect(together).toBe(bytes);
}

const range = ({ positions }: LaidOut) => [positions[0], positions.at(-1)!].sort((x, y) => x - y);

test('growth has the types of which there are more, and only those', () =>
  fc.assert(
    fc.asyncProperty(laidOut, async (made) => {
      const [from, to] = range(made);
      const { rows } = await growth(await openTrace(sourceOf(made.scenario, made.layout)), { from, to });
      const before = grouped(objectsAt(made, from), typeOf);
      const expected = [...grouped(objectsAt(made, to), typeOf)].flatMap(([type, [count, bytes]]) => {
        const [count0, bytes0] = before.get(type) ?? [0, 0];
        return count > count0 ? [[JSON.parse(type), count, count - count0, bytes, bytes - bytes0]] : [];
      });
      const found = rows.map((row) => [row.type, row.count, row.countDiff, row.bytes, row.bytesDiff]);
      expect(found.toSorted()).toEqual(expected.toSorted());
      expect(rows.map(({ countDiff }) => countDiff)).toEqual(
        rows.map(({ countDiff }) => countDiff).toSorted((x, y) => y - x),
      );
    }),
  ));

test('growth goes forward', async () => {
  const [{ scenario, layout }] = fc.sample(laidOut, { numRuns: 1, seed: 1 });
  const replayer = await openTrace(sourceOf(scenario, layout));
  await expect(growth(replayer, { from: 1, to: 0 })).rejects.toThrow('give the earlier one first');
});

test.each([
  ['line', lineOf],
  ['type', typeOf],
] as const)('snapshots by %s, and how two differ', (by, keyOf) =>
  fc.assert(
    fc.asyncProperty(laidOut, async (made) => {
      const [from, to] = [made.positions[0], made.positions.at(-1)!];
      const replayer = await openTrace(sourceOf(made.scenario, made.layout));
      const [before, after] = [from, to].map((position) => grouped(objectsAt(made, position), keyOf));
      const key = (row: { type: string | null; file: string | null; line: number | null }) =>
        JSON.stringify(by === 'type' ? row.type : row.file && [row.file, row.line]);

      const single = await snapshot(replayer, { position: to, by });
      expect(new Map(single.rows.map((row) => [key(row), [row.count, row.bytes]]))).toEqual(after);
      for (const { average, count, bytes } of single.rows) expect(average * count).toBeCloseTo(bytes);

      const both = await compareSnapshots(replayer, { from, to, by });
      expect(both.rows).toHaveLength(new Set([...before.keys(), ...after.keys()]).size);
      for (const row of both.rows) {
        const [count0, bytes0] = before.get(key(row)) ?? [0, 0];
        const [count, bytes] = after.get(key(row)) ?? [0, 0];
        expect([row.count, row.bytes]).toEqual([count, bytes]);
        expect([row.countDiff, row.bytesDiff]).toEqual([count - count0, bytes - bytes0]);
      }
      expect(both.countDiff).toBe(both.rows.reduce((sum, { countDiff }) => sum + countDiff, 0));
      expect(both.bytesDiff).toBe(both.rows.reduce((sum, { bytesDiff }) => sum + bytesDiff, 0));
      const changes = both.rows.map(({ bytesDiff }) => Math.abs(bytesDiff));
      expect(changes).toEqual(changes.toSorted((x, y) => y - x));
    }),
  ),
);
