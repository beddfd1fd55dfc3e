import { BufferAccess, BufferOutput, EventKind, TraceReader, TraceWriter } from '@heapreel/trace';
import { expect, test } from 'vitest';
import type { CollectorWatcher } from '../src/decode/collector-watcher.js';
import { LogDecoder } from '../src/decode/log-decoder.js';
import type { CollectorFacts, ProbeMessage } from '../src/log-channel.js';
import { Entry, entryWord, Rare, Tag } from '../src/probe/log-format.js';

const none = new Uint32Array(0);
const typeAddress = 0x1000;
const facts: CollectorFacts = {
  enabled: true,
  thresholds: [700, 10, 10],
  counts: [3, 2, 1],
  longLivedTotal: 100,
  longLivedPending: 10,
  freeLists: [],
};

const begin: ProbeMessage = {
  kind: 'begin',
  release: '3.13.2',
  kinds: [EventKind.alloc, EventKind.dealloc, EventKind.decref],
  command: ['script.py'],
  startedAt: 0,
  notes: [],
  mapStart: 0x800000,
  mapBytes: 0x100000,
};
const census: ProbeMessage = {
  kind: 'census',
  reason: 'begin',
  census: {
    length: 1,
    address: Uint32Array.of(typeAddress),
    type: Uint32Array.of(typeAddress),
    count: Uint32Array.of(5),
    tracked: Uint8Array.of(1),
    survived: Uint8Array.of(0),
  },
  typeNumber: Uint32Array.of(1),
  size: Uint32Array.of(400),
  interned: Uint8Array.of(0),
  unknown: none,
};

function decoding(watcher?: CollectorWatcher) {
  const output = new BufferOutput();
  const decoder = new LogDecoder(new TraceWriter(output), '0', watcher);
  const definitions: ProbeMessage = {
    kind: 'definitions',
    strings: [],
    sites: [],
    types: [{ name: 'type', collected: true }],
  };
  for (const message of [begin, definitions, census]) decoder.receive(message, none);
  return { output, decoder };
}

test('every birth has its own address, also 8 bytes beside where another object died in the same chunk', async () => {
  const { output, decoder } = decoding();
  // Above the map, where rows are for 16 bytes, and below it, where they are for 8.
  const block = 0x900100;
  const addresses = [block, block + 8, block, block + 8, block + 8, block + 16, 0x2000, 0x2008, 0x2000];
  const log = addresses.flatMap((address) => [
    entryWord(Entry.birth),
    address,
    typeAddress,
    32,
    address | Tag.death,
  ]);
  decoder.receive({ kind: 'log', slot: 0, words: log.length }, Uint32Array.from(log));
  decoder.receive({ kind: 'end', exitCode: 0, complete: true, reason: '' }, none);
  const trace = await TraceReader.open(new BufferAccess(output.bytes));
  const batch = await trace.readChunk(0);
  const born: number[] = [];
  for (let i = 0; i < batch.length; i++) if (batch.kind[i] === EventKind.alloc) born.push(batch.c[i]);
  expect(born).toEqual(addresses);
});

test('a watcher hears of types, of births in kept blocks and of the collector, at their place among the events', () => {
  const heard: unknown[] = [];
  const { decoder } = decoding({
    type: (number, collected) => heard.push(['type', number, collected]),
    reused: (object) => heard.push(['reused', object]),
    collector: (position, why, { counts }, generations) =>
      heard.push([position, why, counts, generations?.map((ids) => [...ids])]),
  });
  const generations = [Uint32Array.of(typeAddress), none, none, none];
  decoder.receive({ kind: 'collector', why: 'begin', facts, generations }, none);
  const log = [entryWord(Entry.birth), 0x2000, typeAddress, 32, 0x2000 | Tag.incref];
  decoder.receive({ kind: 'log', slot: 0, words: log.length }, Uint32Array.from(log));
  decoder.receive({ kind: 'collector', why: 'collection', facts, generations: null }, none);
  const kept = [entryWord(Entry.birth, 1), 0x2010, typeAddress, 32];
  decoder.receive({ kind: 'log', slot: 0, words: kept.length }, Uint32Array.from(kept));
  const begins = [entryWord(Entry.rare, Rare.collectBegin), 0, 1, 0];
  decoder.receive({ kind: 'log', slot: 0, words: begins.length }, Uint32Array.from(begins));
  decoder.receive({ kind: 'collector', why: 'disable', facts, generations: null }, none);
  expect(heard).toEqual([
    ['type', 1, true],
    [0, 'begin', [3, 2, 1], [[1], [], [], []]],
    [2, 'collection', [3, 2, 1], undefined],
    ['reused', 3],
    [4, 'disable', [3, 2, 1], undefined],
  ]);
});
