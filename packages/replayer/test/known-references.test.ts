import { BufferAccess, EventKind, eventKinds, sortTriples } from '@heapreel/trace';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTrace } from '../src/open-trace.js';
import { cycles } from '../src/queries/cycles.js';
import { dominators } from '../src/queries/dominators.js';
import { garbage } from '../src/queries/garbage.js';
import { holders } from '../src/queries/holders.js';
import { info } from '../src/queries/info.js';
import { object } from '../src/queries/object.js';
import { referents } from '../src/queries/referents.js';
import { retained } from '../src/queries/retained.js';
import { when } from '../src/queries/when.js';
import { why } from '../src/queries/why.js';
import type { Replayer } from '../src/replayer.js';
import { bytesOf, heapAt, type LaidOut, linked, type Scenario, sourceOf } from './scenario.js';

const isLink = (kind: number): boolean => kind === EventKind.link || kind === EventKind.unlink;

/** The scenario without its link events, and at some of its positions all references. */
function withoutLinkEvents({ scenario, layout, positions }: LaidOut) {
  /** By position in the trace without link events, that in the one with them: the last, where there are several. */
  const known = new Map<number, number>();
  for (const position of positions.toSorted((x, y) => x - y)) {
    known.set(scenario.events.slice(0, position).filter(([kind]) => !isLink(kind)).length, position);
  }
  const bare: Scenario = {
    initial: scenario.initial,
    events: scenario.events.filter(([kind]) => !isLink(kind)),
  };
  const bytes = bytesOf(
    bare,
    { ...layout, keyframes: [], audits: [] },
    {
      kinds: eventKinds.map(({ kind }) => kind).filter((kind) => !isLink(kind)),
      references: (position) => {
        const before = known.get(position);
        if (before === undefined) return undefined;
        return sortTriples(Uint32Array.from(heapAt(scenario, before).links.flat()));
      },
    },
  );
  return { bytes, known, bare };
}

/** Everything that follows from who holds whom at a position; nothing of when that came to be. */
async function answers(replayer: Replayer, position: number, ids: readonly number[]) {
  const timeless = (_: string, value: unknown) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    const {
      written,
      beforeRecording,
      since,
      position: _at,
      age,
      born,
      died,
      ...rest
    } = value as Record<string, unknown>;
    return rest;
  };
  const found: unknown[] = [await dominators(replayer, { position }), await cycles(replayer, { position })];
  const { objects, bytes, byType } = await garbage(replayer, { position });
  found.push(objects, bytes, byType);
  for (const id of ids) {
    found.push(
      (await object(replayer, { id, position })).holders,
      await holders(replayer, { id, position }),
      await referents(replayer, { id, position }),
      await retained(replayer, { id, position }),
      await why(replayer, { id, position }),
    );
  }
  return JSON.parse(JSON.stringify(found, timeless));
}

test('where references are known, answers are those of a trace whose events tell of them', () =>
  fc.assert(
    fc.asyncProperty(linked, async (laid) => {
      const full = await openTrace(sourceOf(laid.scenario, laid.layout));
      const { bytes, known } = withoutLinkEvents(laid);
      const some = await openTrace(new BufferAccess(bytes));
      expect(info(some).graph).toEqual([...known.keys()]);
      for (const [position, before] of known) {
        const ids = [...heapAt(laid.scenario, before).objects.keys()];
        expect(await answers(some, position, ids)).toEqual(await answers(full, before, ids));
      }
    }),
    { numRuns: 60 },
  ));

test('elsewhere questions of references are refused, and say where they are known', () =>
  fc.assert(
    fc.asyncProperty(linked, async (laid) => {
      const { bytes, known, bare } = withoutLinkEvents(laid);
      const replayer = await openTrace(new BufferAccess(bytes));
      for (let position = 0; position <= bare.events.length; position++) {
        if (known.has(position)) continue;
        const refused = /^who holds whom is known only at .* of this trace, not at \d+$/;
        await expect(dominators(replayer, { position })).rejects.toThrow(refused);
        const [id] = heapAt(bare, position).objects.keys();
        await expect(holders(replayer, { id, position })).rejects.toThrow(refused);
        expect((await object(replayer, { id, position })).holders).toBeNull();
      }
      await expect(when(replayer, { expression: '#1.holders.size() > 1' }).next()).rejects.toThrow(
        'knows who holds whom at some positions only, not when that changed',
      );
    }),
    { numRuns: 30 },
  ));

test('references of the dead, or to them, are none', async () => {
  const initial = heapAt({ initial: { length: 0 } as Scenario['initial'], events: [] }, 0);
  initial.objects.set(1, { type: 1, count: 1, size: 16, address: 64, flags: 0, born: 0, bornSite: 0 });
  const made: Scenario = { initial: initial.snapshot(), events: [] };
  const bytes = bytesOf(
    made,
    { chunkEvents: 8, keyframes: [], audits: [] },
    {
      kinds: eventKinds.map(({ kind }) => kind).filter((kind) => !isLink(kind)),
      references: () => Uint32Array.of(0, 2, 1, 1, 1, 7, 7, 1, 1),
    },
  );
  const replayer = await openTrace(new BufferAccess(bytes));
  const { holders: found } = await holders(replayer, { id: 1, position: 0 });
  expect(found).toHaveLength(1);
  expect((await referents(replayer, { id: 1, position: 0 })).referents).toEqual([]);
});
