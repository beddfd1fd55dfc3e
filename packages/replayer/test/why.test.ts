import { EventKind } from '@heapreel/trace';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isImmortal } from '../src/immortal.js';
import { siteOf, slotNameOf } from '../src/names.js';
import { openTrace } from '../src/open-trace.js';
import type { Reference } from '../src/queries/reference.js';
import { why } from '../src/queries/why.js';
import { QuestionError } from '../src/question-error.js';
import type { ReferenceHeap } from './reference-heap.js';
import { definitions, heapAt, type LaidOut, linked, type Scenario, sourceOf } from './scenario.js';

/** Holder (0 = a root), slot (null = unseen), target. */
type Edge = readonly [holder: number, slot: number | null, target: number];

function edgesOf({ objects, links }: ReferenceHeap): Edge[] {
  const edges: Edge[] = links.filter(([holder, , target]) => alive(holder) && objects.has(target));
  for (const [id, { count, flags }] of objects) {
    const seen = edges.filter(([, slot, target]) => slot !== null && target === id).length;
    if (isImmortal(count, flags) || count > seen) edges.push([0, null, id]);
  }
  return edges;

  function alive(holder: number): boolean {
    return holder === 0 || objects.has(holder);
  }
}

/** What the roots lead to. */
function reachable(edges: readonly Edge[]): Set<number> {
  const met = new Set([0]);
  for (let size = 0; size < met.size; ) {
    size = met.size;
    for (const [holder, , target] of edges) if (met.has(holder)) met.add(target);
  }
  met.delete(0);
  return met;
}

/** Position and site of the last event that wrote the link before a position. */
function lastWrite({ initial, events }: Scenario, position: number, [holder, slot, target]: Edge) {
  let site = initial.site;
  let last = null;
  for (const [i, [kind, object, a, b]] of events.slice(0, position).entries()) {
    if (kind === EventKind.site) site = a;
    if (kind === EventKind.link && object === holder && a === slot && b === target)
      last = { position: i, site: siteOf(definitions, site) };
  }
  return last;
}

/** A question about an object of a random heap, its answer, and the heap as plain edges. */
async function ask({ scenario, layout, positions: [position] }: LaidOut, pick: number) {
  const heap = heapAt(scenario, position);
  const ids = [...heap.objects.keys()];
  fc.pre(ids.length > 0);
  const id = ids[pick % ids.length];
  const replayer = await openTrace(sourceOf(scenario, layout));
  const answer = await why(replayer, { id, position, cuts: Number.POSITIVE_INFINITY });
  return { position, heap, id, answer, edges: edgesOf(heap) };
}

function same({ holder, slot, target }: Reference, edge: Edge): boolean {
  const name = edge[1] === null ? null : slotNameOf(definitions, edge[1]);
  return (holder?.id ?? 0) === edge[0] && slot === name && target.id === edge[2];
}

describe('why', () => {
  test('an object is reachable when the roots lead to it, on the ways that are shown', () =>
    fc.assert(
      fc.asyncProperty(linked, fc.nat(), async (made, pick) => {
        const { position, id, answer, edges } = await ask(made, pick);
        expect(answer.reachable).toBe(reachable(edges).has(id));
        expect(answer.paths.length > 0).toBe(answer.reachable);
        for (const path of answer.paths) {
          let at = 0;
          for (const step of path) {
            const edge = edges.find((one) => same(step, one))!;
            expect(edge[0]).toBe(at);
            at = edge[2];
            expect(step.written).toEqual(edge[1] === null ? null : lastWrite(made.scenario, position, edge));
          }
          expect(at).toBe(id);
        }
      }),
    ));

  test('the cuts are just the references without which it would be garbage, and say how much with it', () =>
    fc.assert(
      fc.asyncProperty(linked, fc.nat(), async (made, pick) => {
        const { heap, id, answer, edges } = await ask(made, pick);
        const before = reachable(edges);
        const expected = edges.flatMap((edge, i) => {
          if (edge[1] === null || !before.has(id)) return [];
          const left = reachable(edges.toSpliced(i, 1));
          if (left.has(id)) return [];
          const lost = [...before].filter((one) => !left.has(one));
          const bytes = lost.reduce((sum, one) => sum + heap.objects.get(one)!.size, 0);
          return [{ edge, frees: { objects: lost.length, bytes } }];
        });
        expect(answer.cuts).toHaveLength(expected.length);
        for (const { reference, frees } of answer.cuts)
          expect(expected.find(({ edge }) => same(reference, edge))?.frees).toEqual(frees);
        const freed = answer.cuts.map(({ frees }) => frees.objects);
        expect(freed).toEqual(freed.toSorted((one, other) => other - one));
      }),
      { numRuns: 300 },
    ));

  test('an object that is not alive there can not be asked for', () =>
    fc.assert(
      fc.asyncProperty(linked, async ({ scenario, layout, positions: [position] }) => {
        const replayer = await openTrace(sourceOf(scenario, layout));
        await expect(why(replayer, { id: 1_000_000, position })).rejects.toThrow(QuestionError);
      }),
      { numRuns: 10 },
    ));
});
