import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTrace } from '../src/open-trace.js';
import { why } from '../src/queries/why.js';
import { QuestionError } from '../src/question-error.js';
import { edgesOf, lastWrite, reachable, same } from './plain-graph.js';
import { heapAt, type LaidOut, linked, sourceOf } from './scenario.js';

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
