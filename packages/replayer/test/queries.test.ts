import { CollectionTrigger, EventKind, Slot } from '@heapreel/trace';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siteOf, typeNameOf } from '../src/names.js';
import { openTrace } from '../src/open-trace.js';
import { collections } from '../src/queries/collections.js';
import { diff } from '../src/queries/diff.js';
import { type DumpRow, dump } from '../src/queries/dump.js';
import { type CountChange, history } from '../src/queries/history.js';
import { info } from '../src/queries/info.js';
import { object } from '../src/queries/object.js';
import { state } from '../src/queries/state.js';
import { top } from '../src/queries/top.js';
import { QuestionError } from '../src/question-error.js';
import type { EventTuple } from './reference-heap.js';
import { definitions, heapAt, laidOut, type Scenario, sourceOf } from './scenario.js';

async function all<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pages) items.push(...page);
  return items;
}

/** The site in force before each event. */
function sitesOf({ events }: Scenario): number[] {
  let site = 0;
  return events.map(([kind, , a]) => {
    const before = site;
    if (kind === EventKind.site) site = a;
    return before;
  });
}

function objectsOf({ initial, events }: Scenario): number {
  return initial.length + events.filter(([kind]) => kind === EventKind.alloc).length;
}

function positionsOf({ events }: Scenario, wanted: (event: EventTuple) => boolean): number[] {
  return events.flatMap((event, i) => (wanted(event) ? [i] : []));
}

test('history is every change of the count, from birth to death', () =>
  fc.assert(
    fc.asyncProperty(laidOut, fc.nat(), async ({ scenario: made, layout }, pick) => {
      fc.pre(objectsOf(made) > 0);
      const id = 1 + (pick % objectsOf(made));
      const sites = sitesOf(made);
      const expected: CountChange[] = [];
      let count = made.initial.count[made.initial.id.indexOf(id)] ?? 0;
      made.events.forEach(([kind, object, a], position) => {
        if (object !== id) return;
        const delta = { [EventKind.alloc]: 1, [EventKind.incref]: a, [EventKind.decref]: -a }[kind];
        if (delta === undefined) return;
        count += delta;
        expected.push({ position, delta, count, site: siteOf(definitions, sites[position]) });
      });
      const replayer = await openTrace(sourceOf(made, layout));
      expect(await all(history(replayer, { id }))).toEqual(expected);
    }),
  ));

test('an object is what the heap has at that position, born and dead where the events say', () =>
  fc.assert(
    fc.asyncProperty(laidOut, fc.nat(), async ({ scenario: made, layout, positions: [position] }, pick) => {
      fc.pre(objectsOf(made) > 0);
      const id = 1 + (pick % objectsOf(made));
      const sites = sitesOf(made);
      const [birth] = positionsOf(made, ([kind, of]) => kind === EventKind.alloc && of === id);
      const [death] = positionsOf(made, ([kind, of]) => kind === EventKind.dealloc && of === id);
      const replayer = await openTrace(sourceOf(made, layout));
      if (birth !== undefined && position <= birth) {
        await expect(object(replayer, { id, position })).rejects.toThrow(QuestionError);
        return;
      }
      const answer = await object(replayer, { id, position });
      const alive = death === undefined || position <= death;
      const lastMoment = alive ? position : death;
      const heap = heapAt(made, lastMoment);
      const expected = heap.objects.get(id)!;
      expect(answer).toMatchObject({
        id,
        position,
        alive,
        type: typeNameOf(definitions, expected.type),
        count: alive ? expected.count : 0,
        size: expected.size,
        address: expected.address,
        age: lastMoment - (birth ?? 0),
        born: {
          position: birth ?? 0,
          site: birth === undefined ? null : siteOf(definitions, sites[birth]),
          beforeRecording: birth === undefined,
        },
        died: death === undefined ? null : { position: death, site: siteOf(definitions, sites[death]) },
        tracked: (expected.flags & 1) !== 0,
        interned: (expected.flags & 2) !== 0,
        immortal: (expected.flags & 4) !== 0,
        finalized: (expected.flags & 8) !== 0,
      });
      const holders = heap.links
        .filter(([, , target]) => target === id)
        .sort((x, y) => x[0] - y[0] || x[1] - y[1])
        .map(([holder, slot]) => ({
          holder,
          type: heap.objects.has(holder) ? typeNameOf(definitions, heap.objects.get(holder)!.type) : null,
          slot: Slot.isIndex(slot) ? `[${Slot.value(slot)}]` : definitions.strings[Slot.value(slot)],
        }));
      expect(answer.holders).toEqual(holders);
      const unasked = await object(replayer, { id });
      expect(unasked.position).toBe(death ?? made.events.length);
      expect(unasked.alive).toBe(true);
    }),
  ));

test('a state counts what is alive, by the names of types', () =>
  fc.assert(
    fc.asyncProperty(laidOut, async ({ scenario: made, layout, positions: [position] }) => {
      const answer = await state(await openTrace(sourceOf(made, layout)), { position });
      const alive = [...heapAt(made, position).objects.values()];
      expect(answer).toMatchObject({
        position,
        objects: alive.length,
        tracked: alive.filter(({ flags }) => flags & 1).length,
        interned: alive.filter(({ flags }) => flags & 2).length,
        immortal: alive.filter(({ flags }) => flags & 4).length,
      });
      for (const { type, count, bytes } of answer.byType) {
        const ofType = alive.filter((one) => typeNameOf(definitions, one.type) === type);
        expect(count).toBe(ofType.length);
        expect(bytes).toBe(ofType.reduce((sum, { size }) => sum + size, 0));
      }
      const sum = (column: 'count' | 'bytes'): number =>
        answer.byType.reduce((total, row) => total + row[column], 0);
      expect(sum('count')).toBe(answer.objects);
      expect(sum('bytes')).toBe(answer.bytes);
      expect(new Set(answer.byType.map(({ type }) => type)).size).toBe(answer.byType.length);
    }),
  ));

test('a diff splits the objects of both ends into born, died and survived', () =>
  fc.assert(
    fc.asyncProperty(laidOut, async ({ scenario: made, layout, positions }) => {
      const [from, to] = [Math.min(...positions), Math.max(...positions)];
      const answer = await diff(await openTrace(sourceOf(made, layout)), { from, to });
      const before = heapAt(made, from).objects;
      const after = heapAt(made, to).objects;
      const amount = (list: [number, { size: number }][]): { count: number; bytes: number } => ({
        count: list.length,
        bytes: list.reduce((sum, [, { size }]) => sum + size, 0),
      });
      const born = [...after].filter(([id]) => !before.has(id));
      const died = [...before].filter(([id]) => !after.has(id));
      const survived = [...after].filter(([id]) => before.has(id));
      const births = made.events.slice(from, to).filter(([kind]) => kind === EventKind.alloc).length;
      expect(answer).toMatchObject({
        from,
        to,
        born: amount(born),
        died: amount(died),
        survived: amount(survived),
        passing: births - born.length,
      });
      for (const row of answer.byType) {
        const isOf = ([, { type }]: [number, { type: number }]): boolean =>
          typeNameOf(definitions, type) === row.type;
        expect(row.born).toEqual(amount(born.filter(isOf)));
        expect(row.died).toEqual(amount(died.filter(isOf)));
        expect(row.survived).toEqual(amount(survived.filter(isOf)));
      }
      for (const row of answer.bySite) {
        const at = JSON.stringify(row.site);
        const isOf = ([, { bornSite }]: [number, { bornSite: number }]): boolean =>
          JSON.stringify(siteOf(definitions, bornSite)) === at;
        expect(row.born).toEqual(amount(born.filter(isOf)));
        expect(row.died).toEqual(amount(died.filter(isOf)));
        expect(row.survived).toEqual(amount(survived.filter(isOf)));
      }
      for (const rows of [answer.byType, answer.bySite]) {
        for (const group of ['born', 'died', 'survived'] as const) {
          expect(rows.reduce((sum, row) => sum + row[group].count, 0)).toBe(answer[group].count);
        }
      }
    }),
  ));

test('a diff backwards is refused', async () => {
  const [{ scenario: made, layout }] = fc.sample(
    laidOut.filter(({ scenario: { events } }) => events.length > 5),
    { numRuns: 1, seed: 5 },
  );
  const replayer = await openTrace(sourceOf(made, layout));
  await expect(diff(replayer, { from: 4, to: 2 })).rejects.toThrow('position 4 lies after 2');
  await expect(top(replayer, { by: 'type', from: 4, to: 2 })).rejects.toThrow('position 4 lies after 2');
});

test('top counts births, deaths and what is left, by type and by site of birth', () =>
  fc.assert(
    fc.asyncProperty(
      laidOut,
      fc.constantFrom('type', 'site'),
      async ({ scenario: made, layout, positions }, by) => {
        const [from, to] = [Math.min(...positions), Math.max(...positions)];
        const answer = await top(await openTrace(sourceOf(made, layout)), { by, from, to });
        const sites = sitesOf(made);
        const rows = new Map<
          string,
          { born: number; died: number; alive: number; bytes: number; bornBytes: number }
        >();
        const row = (
          type: number,
          site: number,
        ): { born: number; died: number; alive: number; bytes: number; bornBytes: number } => {
          const key =
            by === 'type' ? typeNameOf(definitions, type) : JSON.stringify(siteOf(definitions, site));
          const found = rows.get(key) ?? { born: 0, died: 0, alive: 0, bytes: 0, bornBytes: 0 };
          rows.set(key, found);
          return found;
        };
        const heap = heapAt(made, from);
        for (let i = from; i < to; i++) {
          const [kind, id, a, b] = made.events[i];
          if (kind === EventKind.alloc) {
            row(a, sites[i]).born++;
            row(a, sites[i]).bornBytes += b;
          } else if (kind === EventKind.dealloc) {
            const { type, bornSite } = heap.objects.get(id)!;
            row(type, bornSite).died++;
          }
          heap.apply(made.events[i]);
        }
        for (const { type, bornSite, size } of heap.objects.values()) {
          row(type, bornSite).alive++;
          row(type, bornSite).bytes += size;
        }
        const key = (type: string | null, site: unknown): string =>
          by === 'type' ? type! : JSON.stringify(site);
        expect(
          new Map(
            answer.rows.map(({ type, site, born, died, alive, bytes, bornBytes }) => [
              key(type, site),
              { born, died, alive, bytes, bornBytes },
            ]),
          ),
        ).toEqual(rows);
        expect(answer.rows.length).toBe(rows.size);
      },
    ),
  ));

test('collections are those of the events, with what died in them', () =>
  fc.assert(
    fc.asyncProperty(laidOut, async ({ scenario: made, layout }) => {
      const sites = sitesOf(made);
      const begins = positionsOf(made, ([kind]) => kind === EventKind.collectBegin);
      const ends = positionsOf(made, ([kind]) => kind === EventKind.collectEnd);
      const expected = begins.map((position, i) => ({
        position,
        end: ends[i],
        generation: made.events[position][2],
        trigger: Object.entries(CollectionTrigger).find(([, n]) => n === made.events[position][3])![0],
        collected: made.events[ends[i]][3],
        uncollectable: made.events[ends[i]][4],
        freed: made.events.slice(position, ends[i]).filter(([kind]) => kind === EventKind.dealloc).length,
        site: siteOf(definitions, sites[position]),
      }));
      expect(await collections(await openTrace(sourceOf(made, layout)))).toEqual(expected);
    }),
  ));

describe('dump', () => {
  test('gives every event of the range, and filters by kind and by object', () =>
    fc.assert(
      fc.asyncProperty(
        laidOut,
        fc.nat({ max: 40 }),
        fc.subarray([EventKind.alloc, EventKind.incref, EventKind.link, EventKind.mark]),
        async ({ scenario: made, layout, positions }, object, kinds) => {
          const [from, to] = [Math.min(...positions), Math.max(...positions)];
          const replayer = await openTrace(sourceOf(made, layout));
          const rows = await all(dump(replayer, { from, to }));
          expect(rows.map(({ position }) => position)).toEqual(
            Array.from({ length: to - from }, (_, i) => from + i),
          );
          const ofKinds = await all(dump(replayer, { from, to, kinds: new Set(kinds) }));
          const wanted = new Set(kinds as number[]);
          expect(ofKinds).toEqual(rows.filter(({ position }) => wanted.has(made.events[position][0])));
          const mentions = (row: DumpRow): boolean =>
            [row.object, row.holder, row.target, row.referent].includes(object);
          const ofObject = await all(dump(replayer, { from, to, object }));
          if (object > 0) expect(ofObject).toEqual(rows.filter(mentions));
        },
      ),
    ));

  test('names every operand', async () => {
    const events: EventTuple[] = [
      [EventKind.site, 0, 2, 0, 0],
      [EventKind.alloc, 1, 2, 64, 4096],
      [EventKind.incref, 1, 3, 0, 0],
      [EventKind.link, 1, Slot.named(definitions.string('next')), 1, 0],
      [EventKind.mark, 1, definitions.string('leaked'), 0, 0],
      [EventKind.collectBegin, 0, 2, CollectionTrigger.manual, 0],
      [EventKind.collectEnd, 0, 2, 7, 1],
      [EventKind.weakrefClear, 1, 1, 0, 0],
    ];
    const { initial } = fc.sample(laidOut, { numRuns: 1, seed: 1 })[0].scenario;
    const made = {
      initial: { ...initial, ...heapAt({ initial: { ...initial, length: 0 }, events }, 0).snapshot() },
      events,
    };
    const replayer = await openTrace(sourceOf(made, { chunkEvents: 3, keyframes: [], audits: [] }));
    expect(await all(dump(replayer))).toEqual([
      { position: 0, kind: 'site', site: { file: '/app/main.py', line: 2, function: 'f' } },
      { position: 1, kind: 'alloc', object: 1, type: 'Node', size: 64, address: 4096 },
      { position: 2, kind: 'incref', object: 1, amount: 3 },
      { position: 3, kind: 'link', holder: 1, slot: 'next', target: 1 },
      { position: 4, kind: 'mark', label: 'leaked', object: 1 },
      { position: 5, kind: 'collect-begin', generation: 2, trigger: 'manual' },
      { position: 6, kind: 'collect-end', generation: 2, collected: 7, uncollectable: 1 },
      { position: 7, kind: 'weakref-clear', object: 1, referent: 1 },
    ]);
  });
});

test('info says what the file holds', () =>
  fc.assert(
    fc.asyncProperty(laidOut, async ({ scenario: made, layout }) => {
      const source = sourceOf(made, layout);
      const answer = info(await openTrace(source));
      expect(answer).toMatchObject({
        events: made.events.length,
        bytes: source.size,
        complete: true,
        problem: null,
        producer: { kind: 'engine', version: '1.2.3', heapreel: '0.1.0' },
        pointerBits: 32,
        command: ['main.py', '--fast'],
        startedAt: '2026-01-02T03:04:05.000Z',
        exitCode: 0,
        initialObjects: made.initial.length,
        audits: layout.audits.length,
        keyframes: 1 + layout.keyframes.length,
        graph: null,
      });
      expect(Object.values(answer.kinds).reduce((sum, n) => sum + n, 0)).toBe(made.events.length);
      const marks = positionsOf(made, ([kind]) => kind === EventKind.mark);
      expect(answer.marks).toEqual(
        marks.map((position) => ({
          label: definitions.strings[made.events[position][2]],
          position,
          object: made.events[position][1],
        })),
      );
    }),
  ));

test('unknown objects are refused', async () => {
  const [{ scenario: made, layout }] = fc.sample(
    laidOut.filter(({ scenario: of }) => objectsOf(of) > 3),
    { numRuns: 1, seed: 9 },
  );
  const replayer = await openTrace(sourceOf(made, layout));
  const beyond = objectsOf(made) + 1;
  for (const id of [0, -1, 1.5, beyond, 2 ** 40]) {
    await expect(object(replayer, { id })).rejects.toThrow(`no object ${id}: ids go from 1 to ${beyond - 1}`);
    await expect(all(history(replayer, { id }))).rejects.toThrow(QuestionError);
  }
});
