import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heapreel } from '#schema';
import { EventKind, type EventRow } from '../src/index.js';
import { encodeKeyframe } from '../src/keyframe/keyframe-columns.js';
import { encodeReferences } from '../src/references/reference-columns.js';
import { rowFields } from '../src/rows/event-row.js';
import { programEvents } from './arbitrary-events.js';
import { columnsOf, snapshotOf } from './traces.js';

test('the generated code is what the schema gives', () => {
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../scripts/generate.mjs', import.meta.url)),
    '--check',
  ]);
});

test('the kinds of events have the same numbers in the code and in the schema', () => {
  const numbers = Object.entries(heapreel.v1.EventKind).filter(([, number]) => number !== 0);
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  expect(Object.fromEntries(numbers)).toEqual(
    Object.fromEntries(
      Object.entries(EventKind).map(([name, number]) => [`EVENT_KIND_${snake(name)}`, number]),
    ),
  );
});

test('every field of a row is one of the event message', () => {
  for (const [kind, fields] of Object.entries(rowFields)) {
    const row = {
      position: 7,
      kind,
      ...Object.fromEntries(Object.keys(fields).map((field, i) => [field, i + 1])),
    };
    const { position, kind: body, ...rest } = row as unknown as EventRow & Record<string, number>;
    const event = heapreel.v1.Event.decode(heapreel.v1.Event.encode({ position, [body]: rest }).finish());
    expect(event.body).toBe(kind);
    expect(event[kind as 'alloc']).toMatchObject(rest);
  }
});

// The codec writes and reads its long columns by hand; to any other reader they are plain protobuf.
test('columns are the messages that the schema says', async () => {
  const snapshot = { ...snapshotOf(5, 300), links: Uint32Array.of(1, 3, 2, 4, 5, 1) };
  const keyframe = heapreel.v1.KeyframeColumns.decode(encodeKeyframe(snapshot));
  expect(keyframe.ids).toHaveLength(300);
  expect(keyframe.counts).toEqual([...snapshot.count]);
  expect(keyframe.addresses.slice(0, 2)).toEqual([0xfffff010 | 0, 16]);
  expect(keyframe.flags).toEqual(snapshot.flags);
  expect(keyframe.linkTargets).toEqual([1, -3]);
  expect(keyframe).not.toHaveProperty('$unknowns');
  const references = heapreel.v1.ReferenceColumns.decode(encodeReferences(Uint32Array.of(0, 2, 5, 7, 1, 3)));
  expect(references).toMatchObject({ holders: [0, 7], slots: [2, 1], targets: [5, -4] });
  expect(references).not.toHaveProperty('$unknowns');

  await fc.assert(
    fc.asyncProperty(programEvents(3), async (events) => {
      fc.pre(events.length > 0);
      const bytes = await columnsOf(events, 3);
      const columns = heapreel.v1.ChunkColumns.decode(bytes);
      expect(columns).not.toHaveProperty('$unknowns');
      expect(Buffer.compare(heapreel.v1.ChunkColumns.encode(columns).finish(), bytes)).toBe(0);
    }),
  );
});
