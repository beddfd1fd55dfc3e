import { EventKind } from '@heapreel/trace';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindNameOf, siteOf } from '../src/names.js';
import { openTrace } from '../src/open-trace.js';
import { type Period, type WhenOptions, when } from '../src/queries/when.js';
import type { Replayer } from '../src/replayer.js';
import type { EventTuple } from './reference-heap.js';
import { definitions, heapAt, type LaidOut, laidOut, linked, type Scenario, sourceOf } from './scenario.js';
import { expressions, type Meant, totals, type World } from './watch-expressions.js';

async function periodsOf(replayer: Replayer, options: WhenOptions): Promise<Period[]> {
  const all: Period[] = [];
  for await (const page of when(replayer, options)) all.push(...page);
  return all;
}

/** The times as found by looking after every event. */
function bruteForce(made: Scenario, expression: Meant<boolean>, from: number, to: number): Period[] {
  const heap = heapAt(made, 0);
  const collections = [0, 0, 0];
  const periods: Period[] = [];
  let open: Period | undefined;
  for (let position = 0; position <= to; position++) {
    const event: EventTuple | undefined = position === 0 ? undefined : made.events[position - 1];
    const site = siteOf(definitions, heap.site);
    if (event !== undefined) heap.apply(event);
    if (event?.[0] === EventKind.collectEnd) collections[event[2]]++;
    if (position < from) continue;
    const holds = expression.value({ heap, collections });
    if (holds && open === undefined) {
      const made = position > from && event !== undefined;
      open = { position, until: null, event: made ? kindNameOf(event[0]) : null, site: made ? site : null };
    } else if (!holds && open !== undefined) {
      periods.push({ ...open, until: position });
      open = undefined;
    }
  }
  if (open !== undefined) periods.push(open);
  return periods;
}

/** A trace in chunks of few events, most of which some expression can pass over; an expression; and whether to ask all of it. */
const asked = (traces: fc.Arbitrary<LaidOut>) =>
  traces
    .map((laid) => ({ laid, world: worldOf(laid.scenario) }))
    .filter(({ world }) => world.ids.length > 0)
    .chain(({ laid, world }) =>
      fc.record({
        laid: fc
          .integer({ min: 1, max: 6 })
          .map((chunkEvents) => ({ ...laid, layout: { ...laid.layout, chunkEvents } })),
        expression: expressions(world),
        whole: fc.boolean(),
      }),
    );

function worldOf({ initial, events }: Scenario): World {
  const ids = events.flatMap(([kind, object, , b]) =>
    kind === EventKind.link || kind === EventKind.unlink ? [object, b] : [object],
  );
  const sizes = events.flatMap(([kind, , , b]) =>
    kind === EventKind.alloc || kind === EventKind.resize ? [b] : [],
  );
  let [alive, objects] = [initial.length, initial.length];
  for (const [kind] of events) {
    alive += kind === EventKind.alloc ? 1 : kind === EventKind.dealloc ? -1 : 0;
    objects = Math.max(objects, alive);
  }
  return { ids: ids.filter((id) => id > 0), sizes: [48, ...initial.size, ...sizes], objects };
}

const rangeOf = ({ scenario, positions }: LaidOut, whole: boolean): [from: number, to: number] => {
  if (whole) return [0, scenario.events.length];
  const sorted = positions.toSorted((x, y) => x - y);
  return [sorted[0], sorted.at(-1)!];
};

test.each(totals)('every change of $text is noticed', ({ text, value }) =>
  fc.assert(
    fc.asyncProperty(laidOut, async (laid) => {
      const { scenario, layout, positions } = laid;
      const to = scenario.events.length;
      const replayer = await openTrace(sourceOf(scenario, layout));
      const heap = heapAt(scenario, positions[0]);
      const collections = [0, 0, 0];
      for (const [kind, , generation] of scenario.events.slice(0, positions[0])) {
        if (kind === EventKind.collectEnd) collections[generation]++;
      }
      const then = value({ heap, collections });
      const expected = bruteForce(scenario, { text: '', value: (seen) => value(seen) === then }, 0, to);
      expect(await periodsOf(replayer, { expression: `${text} == ${then}` })).toEqual(expected);
    }),
    { numRuns: 50 },
  ),
);

describe('every expression is what looking after every event finds', () => {
  test.each([
    ['random traces', laidOut],
    ['traces of references', linked],
  ])('%s', (_, traces) =>
    fc.assert(
      fc.asyncProperty(asked(traces), async ({ laid, expression, whole }) => {
        const [from, to] = rangeOf(laid, whole);
        const replayer = await openTrace(sourceOf(laid.scenario, laid.layout));
        const expected = bruteForce(laid.scenario, expression, from, to);
        const range = { expression: expression.text, from, to };
        expect(await periodsOf(replayer, range)).toEqual(expected);
        expect(await periodsOf(replayer, { ...range, which: 'first' })).toEqual(expected.slice(0, 1));
        expect(await periodsOf(replayer, { ...range, which: 'last' })).toEqual(expected.slice(-1));
      }),
      { numRuns: 600 },
    ),
  );
});
