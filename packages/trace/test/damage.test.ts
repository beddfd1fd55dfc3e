import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BufferOutput, TraceError, type TraceReader, TraceWriter } from '../src/index.js';
import { type Event, programEvents } from './arbitrary-events.js';
import { eventsOf, headerOf, open, richTrace, traceOf, writeEvents } from './traces.js';

/** Everything a trace says, or the message of the `TraceError` that it gives instead. */
async function contentsOf(bytes: Uint8Array) {
  try {
    const reader = await open(bytes);
    const keyframes = [];
    for (let i = 0; i < reader.keyframes.length; i++) keyframes.push(await reader.readKeyframe(i));
    const references = [];
    for (let i = 0; i < reader.references.length; i++) references.push(await reader.readReferences(i));
    return { reader, facts: factsOf(reader), keyframes, references, events: await eventsOf(reader) };
  } catch (error) {
    if (error instanceof TraceError) return error.message;
    throw error;
  }
}

function factsOf({ header, definitions, audits, marks, collections, outcome, kindCounts }: TraceReader) {
  const { strings, sites, types } = definitions;
  return { header, strings, sites, types, audits, marks, collections, outcome, kindCounts };
}

/** What must hold of anything that was once the trace `whole`: an error, or a stated prefix, or all of it. */
async function expectErrorOrPrefix(
  bytes: Uint8Array,
  whole: Uint8Array,
): Promise<'error' | 'prefix' | 'whole'> {
  const before = await contentsOf(whole);
  if (typeof before === 'string') throw new Error(before);
  const after = await contentsOf(bytes);
  if (typeof after === 'string') {
    expect(after).not.toMatch(/\n/);
    return 'error';
  }
  expect(after.facts.header).toEqual(before.facts.header);
  expect(after.events).toEqual(before.events.slice(0, after.events.length));
  expect(after.keyframes).toEqual(before.keyframes.slice(0, after.keyframes.length));
  expect(after.references).toEqual(before.references.slice(0, after.references.length));
  if (after.reader.complete) {
    expect(after.facts).toEqual(before.facts);
    expect(after.keyframes).toEqual(before.keyframes);
    expect(after.references).toEqual(before.references);
    expect(after.events).toEqual(before.events);
    return 'whole';
  }
  expect(after.reader.problem).toContain(`it holds the first ${after.events.length} events`);
  for (const part of ['audits', 'marks', 'collections'] as const) {
    expect(after.facts[part]).toEqual(before.facts[part].slice(0, after.facts[part].length));
  }
  for (const part of ['strings', 'sites', 'types'] as const) {
    expect(after.facts[part]).toEqual(before.facts[part].slice(0, after.facts[part].length));
  }
  return 'prefix';
}

describe('a damaged trace gives an error or a stated prefix, never another state', () => {
  test('any byte changed', async () => {
    const { bytes } = richTrace();
    const seen = { error: 0, prefix: 0, whole: 0 };
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] ^= 1 << (at % 8);
      seen[await expectErrorOrPrefix(damaged, bytes)]++;
    }
    // Audits are in the index as well, so that their own records may be damaged without loss.
    expect(seen.error).toBeGreaterThan(bytes.length / 2);
    expect(seen.prefix).toBeGreaterThan(0);
  });

  test('several bytes changed, a part removed, inserted or repeated', async () => {
    const { bytes } = richTrace();
    const change = fc.record({
      what: fc.constantFrom('set', 'remove', 'insert', 'repeat'),
      at: fc.nat(bytes.length - 1),
      length: fc.integer({ min: 1, max: 60 }),
      value: fc.nat(255),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let damaged = bytes.slice();
        for (const { what, at, length, value } of changes) {
          const head = damaged.subarray(0, at);
          const part = damaged.subarray(at, at + length);
          const filler = new Uint8Array(length).fill(value);
          const middle = {
            set: filler,
            remove: [],
            insert: [...filler, ...part],
            repeat: [...part, ...part],
          }[what]!;
          damaged = Uint8Array.of(...head, ...middle, ...damaged.subarray(at + length));
        }
        await expectErrorOrPrefix(damaged, bytes);
      }),
      { numRuns: 1000 },
    );
  });

  test('cut off at any byte: what lies before the last whole chunk stays readable', async () => {
    const { bytes } = richTrace();
    const whole = await open(bytes);
    for (let size = 0; size < bytes.length; size++) {
      const outcome = await expectErrorOrPrefix(bytes.slice(0, size), bytes);
      expect(outcome).not.toBe('whole');
      const chunks = whole.chunks.filter((chunk) => chunk.offset + chunk.length <= size).length;
      if (chunks > 0) {
        const reader = await open(bytes.slice(0, size));
        expect(reader.chunks).toEqual(whole.chunks.slice(0, chunks));
      }
    }
  });

  test('bytes after the end are said to be no part of it', async () => {
    const { bytes, events } = richTrace();
    const reader = await open(Uint8Array.of(...bytes, 1, 2, 3));
    expect(reader.complete).toBe(false);
    expect(await eventsOf(reader)).toEqual(events);
  });

  test('random events, a random byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        programEvents(3),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (events, at, mask) => {
          const bytes = traceOf(events, { initialObjects: 3, chunkEvents: 100 });
          const damaged = bytes.slice();
          damaged[at % bytes.length] ^= mask;
          await expectErrorOrPrefix(damaged, bytes);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('a trace whose writer never came to its end opens up to its last whole chunk', async () => {
  const output = new BufferOutput();
  const writer = new TraceWriter(output, { chunkEvents: 10 });
  writer.begin(headerOf(1));
  const events: Event[] = Array.from({ length: 37 }, () => [3, 1, 1, 0, 0]);
  writeEvents(writer, events);
  const reader = await open(output.bytes);
  expect(reader).toMatchObject({ complete: false, events: 30, outcome: null });
  expect(reader.problem).toBe('its recording was interrupted; it holds the first 30 events');
  expect(await eventsOf(reader)).toEqual(events.slice(0, 30));
});

test('a trace without an index from which a chunk is missing ends before the gap', async () => {
  const output = new BufferOutput();
  const writer = new TraceWriter(output, { chunkEvents: 10 });
  writer.begin(headerOf(1));
  writeEvents(
    writer,
    Array.from({ length: 40 }, () => [3, 1, 1, 0, 0] as const),
  );
  const { chunks } = await open(output.bytes);
  const head = output.bytes.subarray(0, chunks[1].offset);
  const tail = output.bytes.subarray(chunks[2].offset);
  const reader = await open(Uint8Array.of(...head, ...tail));
  expect(reader.problem).toBe('damaged: a chunk is missing; it holds the first 10 events');
});

test('a recording that was cut short says why', async () => {
  const output = new BufferOutput();
  const writer = new TraceWriter(output);
  writer.begin(headerOf(0));
  writer.end({ complete: false, exitCode: 130, reason: 'interrupted by Ctrl-C' });
  expect(await open(output.bytes)).toMatchObject({
    complete: false,
    problem: 'the recording was cut short: interrupted by Ctrl-C',
    outcome: { complete: false, exitCode: 130 },
  });
});

describe('what is no trace is told in one line', () => {
  const cases: [string, Uint8Array, string][] = [
    ['an empty file', Uint8Array.of(), 'not a heapreel trace: the file is empty'],
    ['a text', new TextEncoder().encode('import gc\n'), 'not a heapreel trace'],
    ['a short text', new TextEncoder().encode('x'), 'not a heapreel trace'],
    ['the magic alone', richTrace().bytes.slice(0, 10), 'cut off: the file ends before its header does'],
    ['half the magic', richTrace().bytes.slice(0, 4), 'cut off: the file ends before its header does'],
  ];
  test.each(cases)('%s', async (_, bytes, message) => {
    await expect(open(bytes)).rejects.toThrow(new TraceError(message));
  });
});
