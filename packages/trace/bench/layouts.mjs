// Compares layouts of a chunk on traces: node packages/trace/bench/layouts.mjs [--chunks N] FILE.reel …
// Re-encodes up to N chunks of each file, spread evenly, in every layout. Rates are per second of processor time of this
// process, so that a busy machine does not change them much; each is the best of three rounds.
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInDeflater, EventBatch, fflateDeflater, TraceReader } from '@heapreel/trace';
import { FileAccess } from '@heapreel/trace/node';
import { columns } from './layouts/columns.mjs';
import { rows } from './layouts/rows.mjs';
import { slots } from './layouts/slots.mjs';
import { words } from './layouts/words.mjs';

const { values, positionals } = parseArgs({
  options: { chunks: { type: 'string', default: '4' } },
  allowPositionals: true,
});
const deflaters = [builtInDeflater(), fflateDeflater];
const rounds = 3;

function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function fastest(work) {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = processorSeconds();
    work();
    best = Math.min(best, processorSeconds() - started);
  }
  return best;
}

async function sample(path) {
  const reader = await TraceReader.open(await FileAccess.open(path));
  const wanted = Math.min(Number(values.chunks), reader.chunks.length);
  const chunks = [];
  for (let i = 0; i < wanted; i++) {
    const at = Math.floor(((i + 0.5) * reader.chunks.length) / wanted);
    const { firstObject, length } = reader.chunks[at];
    chunks.push({ batch: await reader.readChunk(at), firstObject, length });
  }
  await reader.close();
  return { name: basename(path, '.reel'), chunks };
}

function expectSame(layout, expected, actual) {
  for (const column of ['kind', 'object', 'a', 'b', 'c']) {
    for (let i = 0; i < expected.length; i++) {
      if (expected[column][i] !== actual[column][i])
        throw new Error(`${layout.name}: ${column} of event ${i} differs`);
    }
  }
}

const samples = [];
for (const path of positionals) samples.push(await sample(path));
const events = samples.flatMap(({ chunks }) => chunks).reduce((sum, { batch }) => sum + batch.length, 0);
const rate = (seconds) => (events / seconds / 1e6).toFixed(1);

const header = ['layout', ...samples.map(({ name }) => name), 'all'];
const rates = ['encode', 'decode'].flatMap((way) => deflaters.map(({ name }) => `${way}, ${name}`));
console.log(
  `| B/event after zlib 1; M events/s | ${[...header.slice(1), 'all, zlib 6', ...rates].join(' | ')} |`,
);
console.log(`|${' --- |'.repeat(samples.length + 3 + rates.length)}`);
const perEvent = (list) =>
  list.reduce((sum, { bytes }) => sum + bytes, 0) / list.reduce((sum, { count }) => sum + count, 0);
const recorded = samples.map(({ chunks }) => ({
  bytes: chunks.reduce((sum, { length }) => sum + length, 0),
  count: chunks.reduce((sum, { batch }) => sum + batch.length, 0),
}));
const recordedCells = [...recorded.map((size) => perEvent([size])), perEvent(recorded)].map((rate) =>
  rate.toFixed(3),
);
console.log(`| as recorded | ${recordedCells.join(' | ')} |${' |'.repeat(1 + rates.length)}`);
for (const layout of [rows, columns, slots, words]) {
  const sizes = { 1: [], 6: [] };
  for (const { chunks } of samples) {
    const encoded = chunks.map(({ batch, firstObject }) => layout.encode(batch, firstObject));
    chunks.forEach(({ batch, firstObject }, i) => {
      const into = new EventBatch(batch.length);
      layout.decode(encoded[i], batch.length, firstObject, into);
      expectSame(layout, batch, into);
    });
    const count = chunks.reduce((sum, { batch }) => sum + batch.length, 0);
    for (const level of [1, 6]) {
      const bytes = encoded.reduce((sum, raw) => sum + deflaters[0].deflate(raw, level).length, 0);
      sizes[level].push({ bytes, count });
    }
  }
  const all = samples.flatMap(({ chunks }) => chunks);
  const encodeRates = [];
  const decodeRates = [];
  for (const deflater of deflaters) {
    const packed = all.map(({ batch, firstObject }) => {
      const raw = layout.encode(batch, firstObject);
      return { size: raw.length, data: deflater.deflate(raw, 1) };
    });
    const encode = fastest(() => {
      for (const { batch, firstObject } of all) deflater.deflate(layout.encode(batch, firstObject), 1);
    });
    const into = new EventBatch(Math.max(...all.map(({ batch }) => batch.length)));
    const decode = fastest(() => {
      all.forEach(({ batch, firstObject }, i) => {
        layout.decode(deflater.inflate(packed[i].data, packed[i].size), batch.length, firstObject, into);
      });
    });
    encodeRates.push(rate(encode));
    decodeRates.push(rate(decode));
  }
  const cells = [
    layout.name,
    ...sizes[1].map((size) => perEvent([size]).toFixed(3)),
    perEvent(sizes[1]).toFixed(3),
    perEvent(sizes[6]).toFixed(3),
    ...encodeRates,
    ...decodeRates,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
