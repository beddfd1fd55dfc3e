import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BufferOutput,
  decodeEvent,
  EventBatch,
  EventKind,
  encodeEvent,
  fflateDeflater,
  fromRows,
  TraceWriter,
  toRows,
} from '../src/index.js';
import { decodeReferences, encodeReferences } from '../src/references/reference-columns.js';
import { sortTriples } from '../src/references/sort-triples.js';
import { anyEvents, type Event, programEvents } from './arbitrary-events.js';
import { eventsOf, headerOf, open, richTrace, snapshotOf, traceOf, writeEvents } from './traces.js';

const anyTrace = fc.nat(20).chain((initialObjects) =>
  fc.record({
    initialObjects: fc.constant(initialObjects),
    events: fc.oneof(anyEvents(initialObjects), programEvents(initialObjects)),
    chunkEvents: fc.constantFrom(1, 2, 7, 100, 1 << 17),
    batchSize: fc.constantFrom(1, 5, 64),
    level: fc.constantFrom(0, 1, 6),
  }),
);

describe('what is written is what is read', () => {
  test('events, whatever they are, however they are cut into batches and chunks', async () => {
    await fc.assert(
      fc.asyncProperty(anyTrace, async ({ events, ...options }) => {
        const reader = await open(traceOf(events, options));
        expect(reader.problem).toBe(null);
        expect(reader.events).toBe(events.length);
        expect(await eventsOf(reader)).toEqual(events);
      }),
      { numRuns: 400 },
    );
  });

  test('shapes whose types and sizes have the largest numbers', async () => {
    const events = [0x1fffff, 0x200000, 0x7fffffff, 0xffffffff].flatMap((type) =>
      [0, 1, 0xfffffffe, 0xffffffff].map((size) => [type, size] as const),
    );
    const births = events.map(([type, size], i) => [1, i + 1, type, size, 8] as const);
    const reader = await open(traceOf(births as never, { initialObjects: 0, chunkEvents: 40 }));
    expect(await eventsOf(reader)).toEqual(births);
  });

  test('each chunk alone, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(programEvents(5), fc.integer(), async (events, seed) => {
        const reader = await open(traceOf(events, { initialObjects: 5, chunkEvents: 40 }));
        const order = reader.chunks
          .map((_, i) => i)
          .sort((x, y) => ((x * 31 + seed) % 7) - ((y * 31 + seed) % 7));
        for (const i of order) {
          const chunk = await reader.readChunk(i);
          const { first, events: length } = reader.chunks[i];
          const read = Array.from({ length: chunk.length }, (_, k) => [
            chunk.kind[k],
            chunk.object[k],
            chunk.a[k],
            chunk.b[k],
            chunk.c[k],
          ]);
          expect(read).toEqual(events.slice(first, first + length));
        }
      }),
    );
  });

  test('the chunk of a position', async () => {
    const events: Event[] = Array.from({ length: 95 }, () => [17, 0, 1, 0, 0]);
    const reader = await open(traceOf(events, { chunkEvents: 10 }));
    for (let position = 0; position < 95; position++) {
      const { first, events: length } = reader.chunks[reader.chunkAt(position)];
      expect(first <= position && position < first + length).toBe(true);
    }
    expect(reader.chunkAt(95)).toBe(9);
  });

  test('the site in force where a chunk begins', async () => {
    await fc.assert(
      fc.asyncProperty(programEvents(2), async (events) => {
        const reader = await open(traceOf(events, { initialObjects: 2, chunkEvents: 10 }));
        for (const { first, site } of reader.chunks) {
          const before = events.slice(0, first).findLast(([kind]) => kind === EventKind.site);
          expect(site).toBe(before?.[2] ?? 0);
        }
      }),
    );
  });

  test('header, definitions, keyframes, references, audits, marks, collections, outcome', async () => {
    const { bytes, events } = richTrace();
    const reader = await open(bytes);
    expect(reader).toMatchObject({
      complete: true,
      problem: null,
      bytes: bytes.length,
      events: events.length,
    });
    expect(reader.header).toEqual(headerOf(20));
    expect(reader.definitions.types[1]).toEqual({ name: 'list', object: 2 });
    expect(reader.definitions.sites.slice(1)).toEqual([
      { file: 'main.py', line: 3, function: 'main' },
      { file: 'main.py', line: 4, function: 'main' },
    ]);
    expect(reader.keyframes.map((keyframe) => keyframe.position)).toEqual([0, events.length - 4]);
    expect(await reader.readKeyframe(0)).toEqual(snapshotOf(0, 20));
    expect(reader.references.map(({ position, references }) => [position, references])).toEqual([
      [events.length - 4, 4],
      [events.length, 0],
    ]);
    expect([...(await reader.readReferences(0))]).toEqual([0, 2, 5, 5, 1, 3, 5, 3, 3, 9, 2, 5]);
    expect([...(await reader.readReferences(1))]).toEqual([]);
    expect(reader.audits.map((audit) => [audit.position, audit.objects, audit.reason])).toEqual([
      [events.length - 4, 35, 'mark'],
      [events.length, 34, 'end'],
    ]);
    expect(reader.audits[1].mismatches).toEqual([
      { object: 3, address: 64, what: 'count', recorded: 2, actual: 1 },
    ]);
    expect(reader.marks).toEqual([{ position: events.length - 5, label: 'before the leak', object: 5 }]);
    expect(reader.collections).toEqual([
      {
        position: events.length - 3,
        end: events.length - 1,
        generation: 2,
        trigger: 2,
        collected: 1,
        uncollectable: 0,
      },
    ]);
    expect(reader.kindCounts.get('alloc')).toBe(30);
    expect(reader.outcome).toEqual({ complete: true, exitCode: 3, reason: 'sys.exit(3)' });
  });

  test('any references', () => {
    const uint32 = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(fc.array(fc.tuple(uint32, uint32, uint32)), (made) => {
        const inOrder = made.toSorted((x, y) => x[0] - y[0] || x[1] - y[1] || x[2] - y[2]);
        const triples = sortTriples(Uint32Array.from(made.flat()));
        expect([...triples]).toEqual(inOrder.flat());
        expect(decodeReferences(encodeReferences(triples))).toEqual(triples);
      }),
    );
  });

  test('references that are told as a change of those before', async () => {
    const few = fc.integer({ min: 0, max: 3 });
    const triples = fc
      .array(fc.tuple(few, few, few), { maxLength: 30 })
      .map((made) => sortTriples(Uint32Array.from(made.flat())));
    await fc.assert(
      fc.asyncProperty(fc.array(triples, { minLength: 1, maxLength: 6 }), async (moments) => {
        const output = new BufferOutput();
        const writer = new TraceWriter(output);
        writer.begin(headerOf(3));
        for (const [i, moment] of moments.entries()) {
          writer.references(moment);
          writeEvents(writer, [[EventKind.incref, 1, i + 1, 0, 0]]);
        }
        writer.end({ complete: true, exitCode: 0, reason: '' });
        const reader = await open(output.bytes.slice());
        for (const [i, moment] of moments.entries()) expect(await reader.readReferences(i)).toEqual(moment);
      }),
    );
  });

  test('a snapshot with any numbers', async () => {
    const uint32 = fc.integer({ min: 0, max: 0xffffffff });
    const objects = fc.array(
      fc.record({
        id: fc.integer({ min: 1, max: 0xffffffff }),
        type: uint32,
        count: uint32,
        size: uint32,
        address: uint32,
        flags: fc.nat(255),
        born: fc.nat(3),
        bornSite: uint32,
      }),
    );
    const links = fc.array(fc.tuple(uint32, uint32, uint32));
    await fc.assert(
      fc.asyncProperty(objects, links, uint32, async (drafts, triples, site) => {
        const byId = new Map(drafts.map((draft) => [draft.id, draft]));
        const sorted = [...byId.values()].sort((x, y) => x.id - y.id);
        const column = (field: 'id' | 'type' | 'count' | 'size' | 'address' | 'bornSite') =>
          Uint32Array.from(sorted, (draft) => draft[field]);
        const snapshot = {
          position: 3,
          length: sorted.length,
          id: column('id'),
          type: column('type'),
          count: column('count'),
          size: column('size'),
          address: column('address'),
          flags: Uint8Array.from(sorted, (draft) => draft.flags),
          born: Float64Array.from(sorted, (draft) => draft.born),
          bornSite: column('bornSite'),
          site,
          links: Uint32Array.from(triples.flat()),
        };
        const output = new BufferOutput();
        const writer = new TraceWriter(output);
        writer.begin(headerOf(0));
        writeEvents(
          writer,
          [1, 2, 3].map((id) => [1, id, 0, 0, 0]),
        );
        writer.keyframe(snapshot);
        writer.end({ complete: true, exitCode: 0, reason: '' });
        expect(await (await open(output.bytes)).readKeyframe(0)).toEqual(snapshot);
      }),
    );
  });

  test('events as rows, and rows as messages', async () => {
    await fc.assert(
      fc.property(anyEvents(3), (events) => {
        const batch = new EventBatch(Math.max(events.length, 1));
        batch.reset(1000);
        for (const [kind, object, a, b, c] of events) batch.push(kind as 1, object, a, b, c);
        const { definitions } = new TraceWriter(new BufferOutput());
        const rows = [...toRows(batch, definitions)];
        expect(rows.map((row) => row.position)).toEqual(events.map((_, i) => 1000 + i));
        expect(rows.map((row) => decodeEvent(encodeEvent(row)))).toEqual(rows);
        const back: Event[] = [];
        for (const part of fromRows(rows, 16)) {
          for (let i = 0; i < part.length; i++) {
            back.push([part.kind[i], part.object[i], part.a[i], part.b[i], part.c[i]]);
          }
        }
        expect(back).toEqual(events);
      }),
    );
  });
});

test('a writer that deflates with fflate writes as much as one that uses the built-in zlib, and is read the same', async () => {
  await fc.assert(
    fc.asyncProperty(programEvents(4), async (events) => {
      const reader = await open(traceOf(events, { initialObjects: 4, deflater: fflateDeflater, level: 6 }));
      expect(await eventsOf(reader)).toEqual(events);
    }),
  );
});
