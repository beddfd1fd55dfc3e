import { BufferAccess, EventKind, Slot } from '@heapreel/trace';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeNameOf } from '../src/names.js';
import { editDistance } from '../src/object-names/nearest.js';
import { resolveObject } from '../src/object-names/resolve-object.js';
import { openTrace } from '../src/open-trace.js';
import { QuestionError } from '../src/question-error.js';
import type { Replayer } from '../src/replayer.js';
import { type EventTuple, ReferenceHeap } from './reference-heap.js';
import { bytesOf, definitions, heapAt, laidOut, linked, type Scenario, sourceOf } from './scenario.js';

const stem = (slot: number): string => definitions.strings[Slot.value(slot)];
/** As it stands in a path. The one name that slots of scenarios have is that of a file, no word. */
const step = (slot: number): string =>
  Slot.isIndex(slot) ? `[${Slot.value(slot)}]` : stem(slot) === 'next' ? '.next' : `[${stem(slot)}]`;

describe('in random traces', () => {
  test('type:NAME#K is the K-th live object of that type, and there are no more', () =>
    fc.assert(
      fc.asyncProperty(laidOut, async ({ scenario, layout, positions: [position] }) => {
        const replayer = await openTrace(sourceOf(scenario, layout));
        const { objects } = heapAt(scenario, position);
        for (const name of ['list', 'Node', 'str']) {
          const alive = [...objects].filter(([, { type }]) => typeNameOf(definitions, type) === name);
          const ids = alive.map(([id]) => id).sort((one, other) => one - other);
          for (const [i, id] of ids.entries())
            expect(await resolveObject(replayer, `type:${name}#${i + 1}`, { position })).toBe(id);
          if (ids.length > 0)
            expect(await resolveObject(replayer, `type:${name}`, { position })).toBe(ids[0]);
          await expectNone(replayer, `type:${name}#${ids.length + 1}`, position);
        }
      }),
    ));

  test('born:FILE:LINE#K is the K-th object born on the line before the position, alive or not', () =>
    fc.assert(
      fc.asyncProperty(laidOut, async ({ scenario, layout, positions: [position] }) => {
        const replayer = await openTrace(sourceOf(scenario, layout));
        const born = new Map<string, number[]>();
        let site = 0;
        for (const [kind, object, a] of scenario.events.slice(0, position)) {
          if (kind === EventKind.site) site = a;
          if (kind !== EventKind.alloc || site === 0) continue;
          const { file, line } = definitions.sites[site];
          born.set(`${file}:${line}`, [...(born.get(`${file}:${line}`) ?? []), object]);
        }
        for (const [line, ids] of born) {
          for (const [i, id] of ids.entries())
            expect(await resolveObject(replayer, `born:${line}#${i + 1}`, { position })).toBe(id);
          await expectNone(replayer, `born:${line}#${ids.length + 1}`, position);
        }
      }),
    ));

  test('every walk from a root is a name of the object where it ends', () =>
    fc.assert(
      fc.asyncProperty(
        linked,
        fc.array(fc.nat()),
        async ({ scenario, layout, positions: [position] }, turns) => {
          const replayer = await openTrace(sourceOf(scenario, layout));
          const { links } = heapAt(scenario, position);
          // Of several references in one slot, which only forged traces have, the path takes the oldest object's.
          const from = (id: number) =>
            links
              .filter(([holder]) => holder === id)
              .sort((x, y) => x[1] - y[1] || x[2] - y[2])
              .filter(([, slot], i, all) => id === 0 || all.findIndex((one) => one[1] === slot) === i);
          const roots = from(0);
          fc.pre(roots.length > 0);
          const which = (turns[0] ?? 0) % roots.length;
          let at = roots[which][2];
          let name = `${stem(roots[which][1])}#${which + 1}`;
          for (const turn of turns.slice(1)) {
            const steps = from(at);
            if (steps.length === 0) break;
            const [, slot, target] = steps[turn % steps.length];
            name += step(slot);
            at = target;
          }
          expect(await resolveObject(replayer, name, { position })).toBe(at);
          await expectNone(replayer, `${name}.nothing`, position);
        },
      ),
      { numRuns: 300 },
    ));

  test('no text does more than name an object or be refused', () =>
    fc.assert(
      fc.asyncProperty(
        linked,
        fc.oneof(
          fc.string({ unit: fc.constantFrom(...'.[]#:12\'"an') }),
          fc
            .tuple(fc.constantFrom('type:', 'born:', 'mark:', 'local:', '1', 'next'), fc.string())
            .map((parts) => parts.join('')),
        ),
        async ({ scenario, layout, positions: [position] }, text) => {
          const replayer = await openTrace(sourceOf(scenario, layout));
          try {
            expect(await resolveObject(replayer, text, { position })).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(QuestionError);
          }
        },
      ),
    ));
});

async function expectNone(replayer: Replayer, text: string, position: number) {
  await expect(resolveObject(replayer, text, { position })).rejects.toThrow(QuestionError);
}

describe('in a trace of a cache', async () => {
  const strings = ['cache', "'k'", 'next', '__dict__', "'colour'", 'local n in C.f', 'odd.name', 'a.b'];
  const slotOf = Object.fromEntries(strings.map((name) => [name, Slot.named(definitions.string(name))]));
  const birth = (id: number, type: number): EventTuple => [EventKind.alloc, id, type, 8, 8 * id];
  const link = (holder: number, slot: number | string, target: number): EventTuple => [
    EventKind.link,
    holder,
    typeof slot === 'string' ? slotOf[slot] : slot,
    target,
    0,
  ];
  const events: EventTuple[] = [
    [EventKind.site, 0, 1, 0, 0],
    birth(1, 2),
    birth(2, 1),
    birth(3, 2),
    birth(4, 1),
    birth(5, 4),
    link(0, 'cache', 1),
    link(1, "'k'", 2),
    link(2, Slot.index(3), 3),
    link(3, 'next', 1),
    link(3, '__dict__', 4),
    link(4, "'colour'", 5),
    link(0, 'local n in C.f', 3),
    link(0, 'local n in C.f', 5),
    link(0, 'odd.name', 5),
    [EventKind.mark, 2, definitions.string('leaked'), 0, 0],
    [EventKind.mark, 0, definitions.string('leaked'), 0, 0],
    [EventKind.mark, 3, definitions.string('a.b'), 0, 0],
  ];
  const scenario: Scenario = { initial: new ReferenceHeap().snapshot(), events };
  const layout = { chunkEvents: 4, keyframes: [], audits: [] };
  const replayer = await openTrace(new BufferAccess(bytesOf(scenario, layout, { strings })));
  const position = events.length;

  test.each([
    ['3', 3],
    ['3.next', 1],
    ['cache', 1],
    ["cache['k']", 2],
    ['cache["k"][3]', 3],
    ["cache['k'][3].next['k']", 2],
    ['3.__dict__', 4],
    ['3.colour', 5],
    ['odd.name', 5],
    ['local:C.f.n', 3],
    ['local:C.f.n#2', 5],
    ['local:C.f.n.next', 1],
    ['type:Node', 1],
    ['type:Node#2.colour', 5],
    ['born:main.py:1#2[3]', 3],
    ['mark:leaked', 2],
    ['mark:leaked[3].next', 1],
    ['mark:a.b.next', 1],
  ])('%s is %i', async (text, id) => {
    expect(await resolveObject(replayer, text, { position })).toBe(id);
  });

  test.each([
    ['6', 'no object 6: ids go from 1 to 5'],
    ['', '"" is not an object'],
    [
      'cahce.next',
      `"cahce" is not an object at ${position}: no root has that name; there are cache, odd.name, local n in C.f`,
    ],
    ['cache#2', `no "cache#2" at ${position}: one root has that name`],
    ["cache['K']", `no ['K'] in cache (Node #1) at ${position}; there is ['k']`],
    [
      "cache['k'][3].color",
      `no .color in cache['k'][3] (Node #3) at ${position}; there are .colour, .next, .__dict__`,
    ],
    ["cache['k'][3].colour.x", `no .x in cache['k'][3].colour (str #5) at ${position}: it refers to nothing`],
    ['local:C.f.m', `no local variable C.f.m at ${position}; there is C.f.n`],
    ['type:Nod', `no Nod is alive at ${position}; there are Node, str, list`],
    ['type:Node#3', `no type:Node#3 at ${position}: of Node 2 are alive`],
    ['born:main.py:1#9', 'no born:main.py:1#9: 5 objects were born there'],
    ['born:main.py:9', 'line 9 of /app/main.py was not reached'],
    ['born:main.py', 'write born:FILE:LINE[#K]'],
    ['mark:leaked#2', 'mark "leaked" names no object'],
    ['mark:leaked#3', 'the trace has 2 of that label'],
    ['mark:gone', 'no mark "gone": the trace has leaked, a.b'],
  ])('%s is refused', async (text, message) => {
    await expect(resolveObject(replayer, text, { position })).rejects.toThrow(message);
  });

  test('a name holds at its position', async () => {
    await expect(resolveObject(replayer, 'cache', { position: 6 })).rejects.toThrow('no root has that name');
    expect(await resolveObject(replayer, 'cache', { position: 7 })).toBe(1);
    await expect(resolveObject(replayer, 'born:main.py:1#3', { position: 3 })).rejects.toThrow(
      '2 objects were born there before 3',
    );
  });

  test('a trace of counts alone has no names that references make', async () => {
    const counts = await openTrace(
      new BufferAccess(bytesOf(scenario, layout, { strings, kinds: [EventKind.alloc] })),
    );
    for (const [text, message] of [
      ['cache', '"cache" is not an object: this trace records no references'],
      ['3.next', 'counts, not references'],
      ['local:f.x', 'counts, not references'],
    ])
      await expect(resolveObject(counts, text, { position })).rejects.toThrow(message);
    expect(await resolveObject(counts, 'type:Node', { position })).toBe(1);
  });
});

test.each([
  ['cache', 'cahce', 1],
  ['cache', 'Cache', 0],
  ['cache', 'caches', 1],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
])('from %s to %s it is %i', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});
