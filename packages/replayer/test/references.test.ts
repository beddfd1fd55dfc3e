import { BufferAccess, EventKind } from '@heapreel/trace';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeNameOf } from '../src/names.js';
import { openTrace } from '../src/open-trace.js';
import { cycles } from '../src/queries/cycles.js';
import { dominators } from '../src/queries/dominators.js';
import { garbage } from '../src/queries/garbage.js';
import { holders } from '../src/queries/holders.js';
import { path } from '../src/queries/path.js';
import type { Reference } from '../src/queries/reference.js';
import { referents } from '../src/queries/referents.js';
import { retained } from '../src/queries/retained.js';
import { type Edge, edgesOf, lastWrite, reachable, same } from './plain-graph.js';
import { bytesOf, definitions, heapAt, type LaidOut, linked, type Scenario, sourceOf } from './scenario.js';

/** The heap of the first of the positions, as plain edges, and one of its objects. */
function heapOf({ scenario, positions: [position] }: LaidOut, pick: number) {
  const heap = heapAt(scenario, position);
  const ids = [...heap.objects.keys()];
  fc.pre(ids.length > 0);
  return {
    position,
    heap,
    id: ids[pick % ids.length],
    other: ids[(pick >> 8) % ids.length],
    edges: edgesOf(heap),
  };
}

const open = ({ scenario, layout }: LaidOut) => openTrace(sourceOf(scenario, layout));

/** Holds each reference against one edge, and every edge against one reference. */
function expectSame(
  scenario: Scenario,
  position: number,
  found: readonly Reference[],
  edges: readonly Edge[],
) {
  expect(found).toHaveLength(edges.length);
  const left = [...edges];
  for (const one of found) {
    const i = left.findIndex((edge) => same(one, edge));
    expect(i).toBeGreaterThanOrEqual(0);
    const [edge] = left.splice(i, 1);
    expect(one.written).toEqual(edge[1] === null ? null : lastWrite(scenario, position, edge));
  }
}

/** What would be unreachable without the object, itself included. */
function keptBy(edges: readonly Edge[], id: number): number[] {
  const left = reachable(edges.filter(([holder, , target]) => holder !== id && target !== id));
  return [...reachable(edges)].filter((one) => !left.has(one));
}

test('the holders of an object and what nobody saw make up its count', () =>
  fc.assert(
    fc.asyncProperty(linked, fc.nat(), async (made, pick) => {
      const { position, heap, id, edges } = heapOf(made, pick);
      const answer = await holders(await open(made), { id, position });
      const recorded = edges.filter(([, slot, target]) => target === id && slot !== null);
      expectSame(made.scenario, position, answer.holders, recorded);
      expect(answer.count).toBe(heap.objects.get(id)!.count);
      expect(answer.holders.length + answer.unseen!).toBe(answer.count);
    }),
  ));

test('the referents of an object are what its slots refer to', () =>
  fc.assert(
    fc.asyncProperty(linked, fc.nat(), async (made, pick) => {
      const { position, id, edges } = heapOf(made, pick);
      const answer = await referents(await open(made), { id, position });
      expectSame(
        made.scenario,
        position,
        answer.referents,
        edges.filter(([holder]) => holder === id),
      );
    }),
  ));

test('a path leads from the one to the other, where there is a way', () =>
  fc.assert(
    fc.asyncProperty(linked, fc.nat(), async (made, pick) => {
      const { position, id, other, edges } = heapOf(made, pick);
      const answer = await path(await open(made), { from: id, to: other, position });
      const ahead = edges.filter(([holder]) => holder === id).map(([, , target]) => target);
      const isWay = ahead.some((next) => next === other || waysFrom(edges, next).has(other));
      expect(answer.path !== null).toBe(isWay);
      let at = id;
      for (const step of answer.path ?? []) {
        expect(step.holder!.id).toBe(at);
        expect(edges.some((edge) => same(step, edge))).toBe(true);
        at = step.target.id;
      }
      if (answer.path !== null) expect(at).toBe(other);
    }),
  ));

function waysFrom(edges: readonly Edge[], start: number): Set<number> {
  const met = new Set([start]);
  for (let size = 0; size < met.size; ) {
    size = met.size;
    for (const [holder, , target] of edges) if (met.has(holder)) met.add(target);
  }
  return met;
}

describe('what an object retains', () => {
  test('is what no root would lead to without it', () =>
    fc.assert(
      fc.asyncProperty(linked, fc.nat(), async (made, pick) => {
        const { position, heap, id, edges } = heapOf(made, pick);
        const answer = await retained(await open(made), { id, position });
        const kept = reachable(edges).has(id) ? keptBy(edges, id) : [];
        expect(answer.reachable).toBe(kept.length > 0);
        expect(answer.objects).toBe(kept.length);
        expect(answer.bytes).toBe(kept.reduce((sum, one) => sum + heap.objects.get(one)!.size, 0));
        expect(answer.byType.reduce((sum, { objects }) => sum + objects, 0)).toBe(kept.length);
        for (const { type, objects } of answer.byType) {
          const ofType = kept.filter((one) => typeNameOf(definitions, heap.objects.get(one)!.type) === type);
          expect(objects).toBe(ofType.length);
        }
        const above = answer.dominator?.id;
        if (above !== undefined) expect(keptBy(edges, above)).toContain(id);
      }),
    ));

  test('is told of every reachable object, those that keep the most bytes first', () =>
    fc.assert(
      fc.asyncProperty(linked, async (made) => {
        const { position, edges } = heapOf(made, 0);
        const answer = await dominators(await open(made), { position });
        expect(new Set(answer.rows.map(({ object }) => object.id))).toEqual(reachable(edges));
        expect(answer.objects).toBe(answer.rows.length);
        for (const { object, objects } of answer.rows) expect(objects).toBe(keptBy(edges, object.id).length);
        const bytes = answer.rows.map((row) => row.bytes);
        expect(bytes).toEqual(bytes.toSorted((one, other) => other - one));
        const few = await dominators(await open(made), { position, top: 2 });
        expect(few.rows).toEqual(answer.rows.slice(0, 2));
      }),
    ));
});

test('garbage is what no root leads to, since the event from which on none has', () =>
  fc.assert(
    fc.asyncProperty(linked, async (made) => {
      const { scenario } = made;
      const { position, heap, edges } = heapOf(made, 0);
      const answer = await garbage(await open(made), { position });
      const reached = reachable(edges);
      const expected = [...heap.objects.keys()].filter((id) => !reached.has(id));
      expect(
        answer.rows.flatMap(({ objects }) => objects.map(({ id }) => id)).toSorted((x, y) => x - y),
      ).toEqual(expected.toSorted((x, y) => x - y));
      expect(answer.objects).toBe(expected.length);
      const isReached = Array.from({ length: position + 1 }, (_, at) =>
        reachable(edgesOf(heapAt(scenario, at))),
      );
      for (const { since, objects } of answer.rows) {
        for (const { id } of objects) {
          // The position after the event is the first from which on it is garbage throughout.
          const first = isReached.findLastIndex((set) => set.has(id)) + 1;
          expect(since === null ? 0 : since.position + 1).toBe(first);
        }
      }
    }),
    { numRuns: 300 },
  ));

test('cycles are the sets that lead to one another, each in the row of its shape', () =>
  fc.assert(
    fc.asyncProperty(linked, async (made) => {
      const { position, heap, edges } = heapOf(made, 0);
      const answer = await cycles(await open(made), { position });
      const inCycle = [...heap.objects.keys()].filter((id) =>
        edges.some(
          ([holder, , target]) => holder === id && (target === id || waysFrom(edges, target).has(id)),
        ),
      );
      expect(answer.shapes.reduce((sum, { objects }) => sum + objects, 0)).toBe(inCycle.length);
      const reached = reachable(edges);
      for (const { example, shape, cycles: times, garbage } of answer.shapes) {
        const ids = example.map(({ id }) => id);
        const all = inCycle.filter((id) =>
          ids.every((one) => waysFrom(edges, one).has(id) && waysFrom(edges, id).has(one)),
        );
        expect(new Set(all)).toEqual(new Set(ids));
        expect(shape.length).toBeGreaterThan(0);
        if (times === 1) expect(garbage).toBe(reached.has(ids[0]) ? 0 : 1);
      }
    }),
  ));

test('a trace of counts alone is not asked who holds whom', async () => {
  const [{ scenario, layout }] = fc.sample(linked, 1);
  const kinds = [EventKind.alloc, EventKind.incref, EventKind.decref, EventKind.dealloc];
  const replayer = await openTrace(new BufferAccess(bytesOf(scenario, layout, { kinds })));
  for (const ask of [garbage, cycles, dominators])
    await expect(ask(replayer, { position: 0 })).rejects.toThrow(/not references/);
});
