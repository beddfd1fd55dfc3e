import { EventBatch } from '@heapreel/trace';
import fc from 'fast-check';
import { firstValueFrom, lastValueFrom, Subject, toArray } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { HeapState } from '../src/heap-state.js';
import { openTrace } from '../src/open-trace.js';
import { isSameState } from '../src/queries/verify.js';
import { QuestionError } from '../src/question-error.js';
import type { Replayer } from '../src/replayer.js';
import { events$ } from '../src/rx.js';
import { auditOf, heapAt, laidOut, type Scenario, scenario, sourceOf } from './scenario.js';

const plain = { chunkEvents: 16, keyframes: [], audits: [] };

function expectHeap(state: HeapState, made: Scenario, position: number): void {
  const expected = heapAt(made, position).snapshot();
  expect(state.snapshot()).toEqual(expected);
  expect(isSameState(state.snapshot(), expected)).toBe(true);
  expect(state.digest()).toBe(auditOf(expected).digest);
  expect(state.objects).toBe(expected.length);
  expect(state.bytes).toBe(expected.size.reduce((sum, size) => sum + size, 0));
  expect(state.faults.count).toBe(0);
  const totals = new Map<number, { count: number; bytes: number }>();
  expected.type.forEach((type, i) => {
    const total = totals.get(type) ?? { count: 0, bytes: 0 };
    totals.set(type, { count: total.count + 1, bytes: total.bytes + expected.size[i] });
  });
  expect(new Map(state.byType().map(({ type, count, bytes }) => [type, { count, bytes }]))).toEqual(totals);
}

describe('any position, one answer', () => {
  test('stateAt is the fold of the events before it, whatever the layout', () =>
    fc.assert(
      fc.asyncProperty(laidOut, async ({ scenario: made, layout, positions }) => {
        const replayer = await openTrace(sourceOf(made, layout));
        for (const position of positions) expectHeap(await replayer.stateAt(position), made, position);
      }),
    ));

  test('seeking to and fro gives the same states, with any cache', () =>
    fc.assert(
      fc.asyncProperty(
        laidOut,
        fc.constantFrom(0, 2000, 1e6),
        async ({ scenario: made, layout, positions }, cacheBytes) => {
          const replayer = await openTrace(sourceOf(made, layout), { cacheBytes });
          for (const position of positions) {
            expectHeap(await replayer.seek(position), made, position);
            expect(replayer.position).toBe(position);
          }
        },
      ),
    ));

  test('steps lead where they should, and stop at both ends', () =>
    fc.assert(
      fc.asyncProperty(
        laidOut,
        fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 20 }),
        fc.constantFrom(0, 2000, 1e6),
        async ({ scenario: made, layout }, steps, cacheBytes) => {
          const replayer = await openTrace(sourceOf(made, layout), { cacheBytes });
          let at = 0;
          for (const step of steps) {
            at = Math.min(made.events.length, Math.max(0, at + step));
            expectHeap(step < 0 ? await replayer.back(-step) : await replayer.next(step), made, at);
          }
        },
      ),
    ));

  test('calls that overlap are carried out in turn', async () => {
    const [made] = fc.sample(scenario, { numRuns: 1, seed: 11 });
    const replayer = await openTrace(sourceOf(made, plain));
    const positions = [5, 0, made.events.length, 3];
    const states = await Promise.all(positions.map((position) => replayer.stateAt(position)));
    states.forEach((state, i) => {
      expectHeap(state, made, positions[i]);
    });
  });

  test('positions outside the trace are refused', async () => {
    const [made] = fc.sample(scenario, { numRuns: 1, seed: 3 });
    const replayer = await openTrace(sourceOf(made, plain));
    for (const position of [-1, 0.5, Number.NaN, made.events.length + 1, Number.POSITIVE_INFINITY]) {
      await expect(replayer.seek(position)).rejects.toThrow(QuestionError);
    }
    expectHeap(await replayer.seek(2), made, 2);
  });

  test('a fold that would skip or repeat events is refused', () => {
    const state = new HeapState({ types: 1, sites: 1 });
    const batch = new EventBatch(1);
    batch.first = 1;
    expect(() => state.fold(batch)).toThrow(RangeError);
  });
});

describe('events$', () => {
  const eventsOf = (batches: readonly EventBatch[]): number[][] =>
    batches.flatMap(({ kind, object, a, b, c, length }) =>
      Array.from({ length }, (_, i) => [kind[i], object[i], a[i], b[i], c[i]]),
    );
  const open = async (seed: number): Promise<[Replayer, Scenario]> => {
    const [made] = fc.sample(
      scenario.filter(({ events }) => events.length > 60),
      { numRuns: 1, seed },
    );
    return [await openTrace(sourceOf(made, plain)), made];
  };

  test('gives the events of any range, in order', () =>
    fc.assert(
      fc.asyncProperty(laidOut, async ({ scenario: made, layout, positions }) => {
        const replayer = await openTrace(sourceOf(made, layout));
        const [from, to] = [Math.min(...positions), Math.max(...positions)];
        const batches = await lastValueFrom(events$(replayer, { from, to }).pipe(toArray()));
        expect(eventsOf(batches)).toEqual(made.events.slice(from, to).map((event) => [...event]));
        let at = from;
        for (const batch of batches) {
          expect(batch.first).toBe(at);
          at += batch.length;
        }
      }),
    ));

  test('sends no more batches than were asked for', async () => {
    const [replayer] = await open(1);
    const demand$ = new Subject<number>();
    let got = 0;
    let ended = false;
    events$(replayer, { demand$ }).subscribe({ next: () => got++, complete: () => (ended = true) });
    const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
    await settle();
    expect(got).toBe(0);
    demand$.next(1);
    await settle();
    expect(got).toBe(1);
    demand$.next(2);
    await settle();
    expect(got).toBe(3);
    demand$.next(1e6);
    await settle();
    expect(ended).toBe(true);
  });

  test('stops when unsubscribed', async () => {
    const [replayer, made] = await open(2);
    let read = 0;
    const first = await firstValueFrom(
      events$(replayer, {
        progress: (done) => {
          read = done;
        },
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(first.first).toBe(0);
    expect(read).toBeLessThan(made.events.length);
  });

  test('passes on errors', async () => {
    const [replayer] = await open(4);
    await expect(lastValueFrom(events$(replayer, { from: 5, to: 1 }))).rejects.toThrow(QuestionError);
  });
});
