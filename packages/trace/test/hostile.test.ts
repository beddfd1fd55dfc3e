import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heapreel } from '#schema';
import { ChunkDecoder } from '../src/chunk/chunk-decoder.js';
import { frame, MAGIC, openRecord, RecordKind } from '../src/container/framing.js';
import { encodeHeader } from '../src/container/header-record.js';
import { EventBatch, EventKind, TraceError } from '../src/index.js';
import { encodeReferences } from '../src/references/reference-columns.js';
import { programEvents } from './arbitrary-events.js';
import { columnsOf, headerOf, open, traceOf } from './traces.js';

const { v1 } = heapreel;

// Traces whose checksums are right and whose contents are made to hurt.

function fileOf(...records: [RecordKind, Uint8Array][]): Uint8Array {
  return new Uint8Array(Buffer.concat([MAGIC, ...records.map(([kind, body]) => frame(kind, body))]));
}

function chunkOf(columns: heapreel.v1.Packed.$Properties, events = 1000): Uint8Array {
  return fileOf(
    [RecordKind.header, encodeHeader(headerOf(0))],
    [
      RecordKind.chunk,
      v1.Chunk.encode({
        firstPosition: 0,
        events,
        firstObject: 1,
        kindCounts: [0, 0, 0, events],
        columns,
      }).finish(),
    ],
  );
}

async function readFirst(bytes: Uint8Array): Promise<EventBatch> {
  return (await open(bytes)).readChunk(0);
}

describe('a hostile trace is refused in bounded time and space', () => {
  test('made by a newer heapreel', async () => {
    const header = v1.Header.encode({ format: 3, producerKind: 'quantum' }).finish();
    await expect(open(fileOf([RecordKind.header, header]))).rejects.toThrow(
      new TraceError('made by a newer heapreel (format 3; this one reads up to 1)'),
    );
  });

  test('a header that is no header', async () => {
    await expect(open(fileOf([RecordKind.chunk, Uint8Array.of()]))).rejects.toThrow(
      'damaged: the header is missing',
    );
    const nonsense = v1.Header.encode({ format: 1, producerKind: 'engine', pointerBits: 7 }).finish();
    await expect(open(fileOf([RecordKind.header, nonsense]))).rejects.toThrow(
      'damaged: the header makes no sense',
    );
    const truncated = Uint8Array.of(0x12, 0x7f);
    await expect(open(fileOf([RecordKind.header, truncated]))).rejects.toThrow(
      'damaged: a record is malformed',
    );
  });

  test('a record longer than the file', async () => {
    const start = fileOf([RecordKind.header, encodeHeader(headerOf(0))]);
    const reader = await open(Uint8Array.of(...start, 10, 0xff, 0xff, 0xff, 0xff, 0x07));
    expect(reader).toMatchObject({ events: 0, complete: false });
    const impossible = await open(Uint8Array.of(...start, 10, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff));
    expect(impossible.problem).toContain('damaged: a record has an impossible length');
  });

  test('records of a kind not known yet are skipped', async () => {
    const reader = await open(
      fileOf([RecordKind.header, encodeHeader(headerOf(0))], [99 as RecordKind, Uint8Array.of(1)]),
    );
    expect(reader.problem).toBe('its recording was interrupted; it holds the first 0 events');
  });

  test('more events than a chunk can have', async () => {
    const reader = await open(chunkOf({}, 0xffffffff));
    expect(reader.problem).toContain('damaged: a chunk states an impossible number of events');
  });

  test('compressed data that states an impossible size, another size, another way', async () => {
    await expect(
      readFirst(chunkOf({ codec: 1, rawSize: 0x3fffffff, data: Uint8Array.of(3, 0) })),
    ).rejects.toThrow('compressed data states an impossible size');
    await expect(readFirst(chunkOf({ codec: 1, rawSize: 5, data: Uint8Array.of(3, 0) }))).rejects.toThrow(
      'damaged',
    );
    await expect(
      readFirst(chunkOf({ codec: 7 as never, rawSize: 1, data: Uint8Array.of(3) })),
    ).rejects.toThrow('compressed in a way this heapreel does not know (codec 7)');
  });

  const stored = (columns: heapreel.v1.ChunkColumns.$Properties) => {
    const data = v1.ChunkColumns.encode(columns).finish();
    return { codec: 0, rawSize: data.length, data };
  };

  test('words without end that make no event', async () => {
    // One `slot` (13), copied four thousand million times.
    const columns = {
      literals: Uint8Array.of(13),
      literalRuns: [1],
      copyLengths: [0xffffffff],
      copyDistances: [1],
    };
    const started = performance.now();
    await expect(readFirst(chunkOf(stored(columns)))).rejects.toThrow('the words of a chunk make no sense');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test.each([
    ['no events at all', {}, 1],
    ['a place that nobody has', { literals: Uint8Array.of(0x83), numbers: [9] }, 1],
    ['a place before the first', { literals: Uint8Array.of(0x93), numbers: [0] }, 1],
    ['the last object before there was one', { literals: Uint8Array.of(0x13) }, 1],
    ['an object without its id', { literals: Uint8Array.of(0x03) }, 1],
    ['a birth without its shape', { literals: Uint8Array.of(0x01), addresses: [0] }, 1],
    [
      'a death after which there is no room for its second event',
      { literals: Uint8Array.of(0), objects: [1] },
      1,
    ],
    [
      'a kind that does not exist',
      { literals: Uint8Array.of(0xba), numbers: [12], operands: [0, 0, 0, 0] },
      1,
    ],
    ['an operation that does not exist', { literals: Uint8Array.of(0x0f) }, 1],
    ['fewer events than the chunk has', { literals: Uint8Array.of(0x0b) }, 2],
    ['more events than the chunk has', { literals: Uint8Array.of(0x0b, 0x0b) }, 1],
    [
      'a copy of what is not there',
      { literals: Uint8Array.of(0x0b), literalRuns: [1], copyLengths: [0], copyDistances: [2] },
      5,
    ],
    [
      'a copy of nothing',
      { literals: Uint8Array.of(0x0b), literalRuns: [1], copyLengths: [0], copyDistances: [0] },
      5,
    ],
    ['something that no word uses', { literals: Uint8Array.of(0x0b), operands: [1] }, 1],
  ])('words that say %s', async (_, columns, events) => {
    await expect(readFirst(chunkOf(stored(columns), events))).rejects.toThrow(
      /^chunk at position 0: damaged: /,
    );
  });

  test('an index that takes one chunk for another', async () => {
    const events = [7, 7, 8, 8].map((object) => [EventKind.incref, object, 1, 0, 0] as const);
    const whole = traceOf(events, { chunkEvents: 2 });
    const chunks = (await open(whole)).chunks.map(({ first, firstObject, kindCounts, offset, length }) => ({
      entry: { firstPosition: first, events: 2, firstObject, kindCounts: [...kindCounts] },
      framed: whole.subarray(offset, offset + length),
    }));
    const header = frame(RecordKind.header, encodeHeader(headerOf(0)));
    const start = MAGIC.length + header.length;
    const [first, second] = [start, start + chunks[0].framed.length];
    const fileWith = (offsets: number[]) => {
      const entries = chunks.map(({ entry }, i) => ({
        ...entry,
        offset: offsets[i],
        length: chunks[offsets[i] === first ? 0 : 1].framed.length,
      }));
      const contents = v1.IndexContents.encode({ chunks: entries }).finish();
      const packed = { codec: 0, rawSize: contents.length, data: contents };
      return Buffer.concat([
        MAGIC,
        header,
        ...chunks.map(({ framed }) => framed),
        frame(RecordKind.index, v1.Index.encode({ contents: packed }).finish()),
        frame(RecordKind.footer, v1.Footer.encode({ complete: true, events: 4 }).finish()),
        frame(
          RecordKind.locator,
          v1.Locator.encode({ indexOffset: second + chunks[1].framed.length }).finish(),
        ),
      ]);
    };
    const honest = await open(fileWith([first, second]));
    expect(honest.complete).toBe(true);
    expect((await honest.readChunk(1)).object[0]).toBe(8);
    await expect(readFirst(fileWith([second, first]))).rejects.toThrow(
      'not the one that the index describes',
    );
    await expect(readFirst(fileWith([first + 1, second]))).rejects.toThrow(TraceError);
    await expect(readFirst(fileWith([1e12, second]))).rejects.toThrow('the index points outside the file');
  });

  test('groups within groups within groups', async () => {
    const body = new Uint8Array(200_000).fill(0x0b);
    const reader = await open(
      fileOf([RecordKind.header, encodeHeader(headerOf(0))], [RecordKind.chunk, body]),
    );
    expect(reader.problem).toContain('damaged: a record is malformed');
  });

  test('definitions that refer to nothing', async () => {
    const definitions = {
      firstString: 1,
      firstSite: 1,
      siteFiles: [7],
      siteLines: [1],
      siteFunctions: [0],
      firstType: 1,
    };
    const keyframe = v1.Keyframe.encode({ definitions }).finish();
    const reader = await open(
      fileOf([RecordKind.header, encodeHeader(headerOf(0))], [RecordKind.keyframe, keyframe]),
    );
    expect(reader.problem).toContain('damaged: a definition uses an undefined string');
  });

  test('a keyframe of more objects than its columns hold', async () => {
    const keyframe = v1.Keyframe.encode({ objects: 0xffffffff, columns: {} }).finish();
    const reader = await open(
      fileOf([RecordKind.header, encodeHeader(headerOf(0))], [RecordKind.keyframe, keyframe]),
    );
    await expect(reader.readKeyframe(0)).rejects.toThrow('the columns of a keyframe make no sense');
  });

  test('references that go and were not there', async () => {
    const packed = (...triples: number[]) => {
      const data = encodeReferences(Uint32Array.from(triples));
      return { codec: 0, rawSize: data.length, data };
    };
    const first = v1.References.encode({ references: 1, columns: packed(1, 2, 1) }).finish();
    for (const [gone, message] of [
      [packed(1, 2, 3), 'they do not follow from those before'],
      [packed(1, 2, 1, 1, 2, 1), 'they do not follow from those before'],
    ] as const) {
      const second = v1.References.encode({ references: 0, columns: packed(), gone }).finish();
      const header: [RecordKind, Uint8Array] = [RecordKind.header, encodeHeader(headerOf(1))];
      const reader = await open(
        fileOf(header, [RecordKind.references, first], [RecordKind.references, second]),
      );
      await expect(reader.readReferences(1)).rejects.toThrow(message);
      const alone = await open(fileOf(header, [RecordKind.references, second]));
      await expect(alone.readReferences(0)).rejects.toThrow('told as a change of are missing');
    }
  });

  test('more references than their columns hold', async () => {
    const references = v1.References.encode({ references: 0xffffffff, columns: {} }).finish();
    const reader = await open(
      fileOf([RecordKind.header, encodeHeader(headerOf(0))], [RecordKind.references, references]),
    );
    await expect(reader.readReferences(0)).rejects.toThrow('they do not follow from those before');
  });

  test('columns with any bytes changed give events or an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        programEvents(4),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1 }),
        async (events, changes) => {
          fc.pre(events.length > 0);
          const columns = (await columnsOf(events, 4)).slice();
          for (const [at, value] of changes) columns[at % columns.length] = value;
          try {
            new ChunkDecoder().decode(columns, events.length, 5, new EventBatch(events.length));
          } catch (error) {
            expect(error).toBeInstanceOf(TraceError);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test('a record is told by its checksum', () => {
  const record = frame(RecordKind.audit, Uint8Array.of(1, 2, 3)).slice(2);
  expect(openRecord(record)).toEqual({ kind: RecordKind.audit, body: Uint8Array.of(1, 2, 3) });
  record[record.length - 1] ^= 1;
  expect(() => openRecord(record)).toThrow('damaged: a record fails its checksum');
});
