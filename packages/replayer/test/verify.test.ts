import { BufferAccess, EventBatch, EventKind, HeapDigest } from '@heapreel/trace';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HeapState } from '../src/heap-state.js';
import { openTrace } from '../src/open-trace.js';
import { verify } from '../src/queries/verify.js';
import type { EventTuple } from './reference-heap.js';
import { bytesOf, heapAt, laidOut, sourceOf } from './scenario.js';

test('a sound trace has no mismatch and no impossible event', () =>
  fc.assert(
    fc.asyncProperty(laidOut, async ({ scenario, layout }) => {
      const answer = await verify(await openTrace(sourceOf(scenario, layout)));
      expect(answer).toMatchObject({
        audits: layout.audits.length,
        objects: layout.audits.reduce((sum, at) => sum + heapAt(scenario, at).objects.size, 0),
        mismatches: 0,
        keyframes: 1 + layout.keyframes.length,
        keyframeMismatches: 0,
        impossible: 0,
        findings: [],
      });
    }),
  ));

test('an audit of another heap is a mismatch', () =>
  fc.assert(
    fc.asyncProperty(
      laidOut.filter(({ layout }) => layout.audits.length > 0),
      async ({ scenario, layout }) => {
        const digest = new HeapDigest().toString();
        const source = new BufferAccess(
          bytesOf(scenario, layout, { audit: (audit) => ({ ...audit, objects: audit.objects + 1, digest }) }),
        );
        const answer = await verify(await openTrace(source));
        expect(answer.mismatches).toBe(layout.audits.length);
        expect(answer.findings.map(({ position }) => position)).toEqual(layout.audits);
      },
    ),
  ));

test('a count that differs by one in a single object is a mismatch', () =>
  fc.assert(
    fc.asyncProperty(
      laidOut.filter(({ scenario, layout }) =>
        layout.audits.some((at) => heapAt(scenario, at).objects.size > 0),
      ),
      async ({ scenario, layout }) => {
        const source = new BufferAccess(
          bytesOf(scenario, layout, {
            audit: (audit) => {
              const digest = new HeapDigest();
              let first = true;
              for (const [id, { type, count }] of heapAt(scenario, audit.position).objects) {
                digest.add(id, type, first ? count + 1 : count);
                first = false;
              }
              return { ...audit, digest: digest.toString() };
            },
          }),
        );
        const { mismatches } = await verify(await openTrace(source));
        expect(mismatches).toBe(layout.audits.filter((at) => heapAt(scenario, at).objects.size > 0).length);
      },
    ),
  ));

test('what an audit itself found wrong is reported', async () => {
  const [{ scenario }] = fc.sample(laidOut, { numRuns: 1, seed: 2 });
  const mismatch = { object: 1, address: 64, what: 'count', recorded: 2, actual: 3 } as const;
  const bytes = bytesOf(
    scenario,
    { chunkEvents: 16, keyframes: [], audits: [scenario.events.length] },
    { audit: (audit) => ({ ...audit, mismatches: [mismatch, { ...mismatch, object: 2 }] }) },
  );
  const answer = await verify(await openTrace(new BufferAccess(bytes)));
  expect(answer.mismatches).toBe(2);
  expect(answer.findings[0]).toMatchObject({ agrees: true, mismatches: [mismatch, { object: 2 }] });
});

test('a keyframe that is not the state replayed there is found', async () => {
  const [{ scenario }] = fc.sample(
    laidOut.filter(({ scenario: { events } }) => events.length > 20),
    { numRuns: 1, seed: 3 },
  );
  const bytes = bytesOf(
    scenario,
    { chunkEvents: 16, keyframes: [10, 20], audits: [] },
    {
      keyframe: (keyframe) =>
        keyframe.position === 20 ? { ...keyframe, site: keyframe.site ^ 1 } : keyframe,
    },
  );
  const answer = await verify(await openTrace(new BufferAccess(bytes)));
  expect(answer).toMatchObject({ keyframes: 3, keyframeMismatches: 1, mismatches: 0 });
});

describe('impossible events', () => {
  const before: EventTuple[] = [
    [EventKind.alloc, 1, 1, 16, 64],
    [EventKind.alloc, 2, 1, 16, 128],
    [EventKind.decref, 2, 1, 0, 0],
    [EventKind.dealloc, 2, 0, 0, 0],
  ];
  const cases: [name: string, event: EventTuple, reason: string, value: number][] = [
    ['incref of the dead', [EventKind.incref, 2, 1, 0, 0], 'not alive', 0],
    ['decref of the unborn', [EventKind.decref, 3, 1, 0, 0], 'not alive', 0],
    ['no object at all', [EventKind.incref, 0, 1, 0, 0], 'not alive', 0],
    ['an id beyond any', [EventKind.incref, 0xffffffff, 1, 0, 0], 'not alive', 0],
    ['second death', [EventKind.dealloc, 2, 0, 0, 0], 'not alive', 0],
    ['second birth', [EventKind.alloc, 1, 1, 16, 64], 'born twice', 0],
    ['birth of object 0', [EventKind.alloc, 0, 1, 16, 64], 'born twice', 0],
    ['birth of an unknown type', [EventKind.alloc, 3, 9, 16, 64], 'unknown type', 9],
    ['count below zero', [EventKind.decref, 1, 2, 0, 0], 'count below zero', 1],
    ['count beyond 32 bits', [EventKind.incref, 1, 0xffffffff, 0, 0], 'count beyond 32 bits', 1],
    ['death with a count', [EventKind.dealloc, 1, 0, 0, 0], 'died with a count', 1],
    ['an unknown site', [EventKind.site, 0, 7, 0, 0], 'unknown site', 7],
    ['an unknown kind', [99, 0, 0, 0, 0], 'unknown kind', 99],
    ['tracking the dead', [EventKind.track, 2, 0, 0, 0], 'not alive', 0],
    ['interning the dead', [EventKind.intern, 2, 0, 0, 0], 'not alive', 0],
    ['finalizing the dead', [EventKind.finalize, 2, 0, 0, 0], 'not alive', 0],
    ['resizing the dead', [EventKind.resize, 2, 0, 16, 64], 'not alive', 0],
    ['retyping the dead', [EventKind.retype, 2, 1, 0, 0], 'not alive', 0],
    ['retyping to an unknown type', [EventKind.retype, 1, 9, 0, 0], 'unknown type', 9],
    ['linking to the dead', [EventKind.link, 1, 0, 2, 0], 'link to an object that is not alive', 2],
    ['unlinking what is not there', [EventKind.unlink, 1, 0, 1, 0], 'unlink of a link that is not there', 1],
    ['finding the dead unreachable', [EventKind.unreachable, 2, 0, 0, 0], 'not alive', 0],
  ];

  test.each(cases)('%s', (_, [kind, object, a, b, c], reason, value) => {
    const state = new HeapState({ types: 2, sites: 2 });
    const batch = new EventBatch(8);
    for (const event of before) batch.push(...(event as [1, number, number, number, number]));
    batch.push(kind as 1, object, a, b, c);
    state.fold(batch);
    expect(state.faults.first).toEqual([{ position: 4, kind, object, reason, value }]);
    expect(state.faults.count).toBe(1);
    expect(state.position).toBe(5);
  });

  test('are counted however many, and the first are kept', () => {
    const state = new HeapState({ types: 1, sites: 1 });
    const batch = new EventBatch(1000);
    for (let i = 0; i < 1000; i++) batch.push(EventKind.incref, 5, 1);
    state.fold(batch);
    expect(state.faults.count).toBe(1000);
    expect(state.faults.first.length).toBe(100);
  });

  test('in a trace are told by verify', async () => {
    const { scenario } = fc.sample(laidOut, { numRuns: 1, seed: 8 })[0];
    const made = {
      ...scenario,
      events: [...scenario.events, [EventKind.incref, 4_000_000, 1, 0, 0] as const],
    };
    const answer = await verify(
      await openTrace(sourceOf(made, { chunkEvents: 16, keyframes: [], audits: [] })),
    );
    expect(answer).toMatchObject({ impossible: 1, mismatches: 0 });
    expect(answer.firstImpossible).toEqual([
      { position: scenario.events.length, kind: 'incref', object: 4_000_000, reason: 'not alive', value: 0 },
    ]);
  });
});
