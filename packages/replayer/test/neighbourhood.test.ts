import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slotNameOf } from '../src/names.js';
import { openTrace } from '../src/open-trace.js';
import { type Direction, neighbourhood } from '../src/queries/neighbourhood.js';
import { QuestionError } from '../src/question-error.js';
import { type Edge, edgesOf } from './plain-graph.js';
import { definitions, heapAt, type LaidOut, linked, sourceOf } from './scenario.js';

/** A question about an object of a random heap, its answer, and the heap as plain edges. */
async function ask(
  { scenario, layout, positions: [position] }: LaidOut,
  pick: number,
  options: { direction: Direction; depth: number; width?: number; most?: number },
) {
  const heap = heapAt(scenario, position);
  const ids = [...heap.objects.keys()];
  fc.pre(ids.length > 0);
  const id = ids[pick % ids.length];
  const answer = await neighbourhood(await openTrace(sourceOf(scenario, layout)), {
    id,
    position,
    ...options,
  });
  return { heap, id, answer, edges: edgesOf(heap) };
}

/** Least number of references to each object within the depth. */
function distances(
  edges: readonly Edge[],
  id: number,
  direction: Direction,
  depth: number,
): Map<number, number> {
  const found = new Map([[id, 0]]);
  for (let distance = 1; distance <= depth; distance++) {
    for (const one of [...found.keys()])
      for (const [holder, , target] of edges) {
        const [from, to] = direction === 'refs' ? [holder, target] : [target, holder];
        if (from === one && to !== 0 && !found.has(to)) found.set(to, distance);
      }
  }
  return found;
}

const options = fc.record({
  direction: fc.constantFrom<Direction>('refs', 'backrefs'),
  depth: fc.integer({ min: 0, max: 4 }),
});

describe('the neighbourhood of an object', () => {
  test('is what lies within the depth, with every reference between, and from roots where those lead there', () =>
    fc.assert(
      fc.asyncProperty(linked, fc.nat(), options, async (made, pick, asked) => {
        const { heap, id, answer, edges } = await ask(made, pick, { ...asked, width: 1000, most: 1000 });
        const near = distances(edges, id, asked.direction, asked.depth);
        expect(new Map(answer.objects.map((one) => [one.id, one.distance]))).toEqual(near);
        const order = answer.objects.map(({ distance }) => distance);
        expect(order).toEqual(order.toSorted((x, y) => x - y));
        const between = edges.filter(
          ([holder, , target]) =>
            near.has(target) && (near.has(holder) || (holder === 0 && asked.direction === 'backrefs')),
        );
        expect(answer.bonds.reduce((sum, { times }) => sum + times, 0)).toBe(between.length);
        for (const { holder, target, slots, times } of answer.bonds) {
          const same = between.filter((edge) => edge[0] === holder && edge[2] === target);
          expect(times).toBe(same.length);
          expect(slots).toHaveLength(Math.min(3, times));
          const names = same.map(([, slot]) => slot && slotNameOf(definitions, slot));
          for (const slot of slots) expect(names).toContain(slot);
        }
        for (const one of answer.objects) {
          const all = edges.filter(
            ([holder, , target]) => (asked.direction === 'refs' ? holder : target) === one.id,
          );
          const drawn = all.filter((edge) => between.includes(edge));
          expect(one.more).toBe(all.length - drawn.length);
          expect(one.bytes).toBe(heap.objects.get(one.id)!.size);
        }
        expect(answer.leftOut).toEqual({ objects: 0, references: 0 });
      }),
    ));

  test('keeps to its bounds, and says what it leaves out', () =>
    fc.assert(
      fc.asyncProperty(
        linked,
        fc.nat(),
        options,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 2, max: 6 }),
        async (made, pick, asked, width, most) => {
          const { id, answer, edges } = await ask(made, pick, { ...asked, width, most });
          const near = distances(edges, id, asked.direction, asked.depth);
          const roots = answer.bonds.filter(({ holder }) => holder === 0).length;
          expect(answer.objects.length + roots).toBeLessThanOrEqual(most);
          expect(answer.objects[0].id).toBe(id);
          expect(answer.objects.length + answer.leftOut.objects).toBe(near.size);
          const shown = new Set(answer.objects.map((one) => one.id));
          for (const { holder, target } of answer.bonds) {
            expect(shown.has(target)).toBe(true);
            expect(holder === 0 || shown.has(holder)).toBe(true);
          }
          const within = edges.filter(
            ([holder, , target]) =>
              near.has(target) && (near.has(holder) || (holder === 0 && asked.direction === 'backrefs')),
          );
          const drawn = answer.bonds.reduce((sum, { times }) => sum + times, 0);
          expect(drawn + answer.leftOut.references).toBe(within.length);
        },
      ),
      { numRuns: 300 },
    ));

  test('of an object that is not alive there can not be asked for', async () => {
    const [{ scenario, layout }] = fc.sample(linked, 1);
    const replayer = await openTrace(sourceOf(scenario, layout));
    await expect(neighbourhood(replayer, { id: 1_000_000, position: 0, direction: 'refs' })).rejects.toThrow(
      QuestionError,
    );
  });
});
