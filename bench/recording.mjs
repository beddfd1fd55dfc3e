// Measures recording against running on the unpatched module, and reading back. Ratios of one run; medians.
//
//   node bench/recording.mjs [--runs 5] [--python 3.13] [--native python3.13] [--workload NAME …] [--memory]

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { TraceReader } from '@heapreel/trace';
import { FileAccess } from '@heapreel/trace/node';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    python: { type: 'string', default: '3.13' },
    native: { type: 'string', default: '' },
    workload: {
      type: 'string',
      multiple: true,
      default: ['lists', 'trees', 'wordcount', 'json_roundtrip', 'closures'],
    },
    memory: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'heapreel-bench-'));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const geometricMean = (numbers) =>
  Math.exp(numbers.reduce((sum, n) => sum + Math.log(n), 0) / numbers.length);
const path = (workload) => `examples/workloads/${workload}.py`;

function once(options) {
  const { stderr, status } = spawnSync(process.execPath, ['bench/once.mjs', JSON.stringify(options)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${basename(options.script)}: ${stderr}`);
  return JSON.parse(stderr.trim().split('\n').at(-1));
}

function native(script) {
  const start = performance.now();
  const { status } = spawnSync(values.native, [script], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${values.native} ${script} failed`);
  return performance.now() - start;
}

/** Millions of events a second: decoding every chunk. */
async function reading(trace) {
  const reader = await TraceReader.open(await FileAccess.open(trace));
  const pass = async () => {
    const start = performance.now();
    let batch;
    for (let i = 0; i < reader.chunks.length; i++) {
      batch = await reader.readChunk(i, batch);
    }
    return reader.events / 1e3 / (performance.now() - start);
  };
  const decode = median([await pass(), await pass(), await pass()]);
  await reader.close();
  return decode;
}

console.log(
  `${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}, Python ${values.python}; medians of ${runs}`,
);
if (values.memory) await memory();
else await ratios();
rmSync(folder, { recursive: true, force: true });

async function ratios() {
  console.log(
    '\n| workload | unpatched s | recorded s | ratio | native s | recorded / native | M events | B/event | M events/s recorded | decode M events/s |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  const rows = [];
  for (const workload of values.workload) {
    const script = path(workload);
    const output = join(folder, `${workload}.reel`);
    const samples = [];
    for (let i = 0; i < runs; i++) {
      const plain = once({ script, python: values.python });
      const recorded = once({ script, python: values.python, output });
      if (recorded.mismatches !== 0) throw new Error(`${workload}: ${recorded.mismatches} mismatches`);
      samples.push({ plain, recorded, native: values.native ? native(script) : Number.NaN });
    }
    const of = (pick) => median(samples.map(pick));
    const row = {
      plain: of(({ plain }) => plain.milliseconds) / 1000,
      recorded: of(({ recorded }) => recorded.totalMilliseconds) / 1000,
      ratio: of(({ plain, recorded }) => recorded.totalMilliseconds / plain.milliseconds),
      native: of((sample) => sample.native) / 1000,
      events: samples[0].recorded.events,
      bytes: samples[0].recorded.bytes,
      decode: await reading(output),
    };
    rows.push(row);
    console.log(
      `| ${workload} | ${row.plain.toFixed(2)} | ${row.recorded.toFixed(2)} | ${row.ratio.toFixed(2)} | ${row.native.toFixed(2)} | ${(row.recorded / row.native).toFixed(2)} | ${(row.events / 1e6).toFixed(1)} | ${(row.bytes / row.events).toFixed(3)} | ${(row.events / 1e6 / row.recorded).toFixed(1)} | ${row.decode.toFixed(1)} |`,
    );
    rmSync(output);
  }
  const events = rows.reduce((sum, row) => sum + row.events, 0);
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  console.log(
    `\ngeometric mean of the ratios ${geometricMean(rows.map((row) => row.ratio)).toFixed(2)}; all together ${(bytes / events).toFixed(3)} bytes per event`,
  );
}

/** Peak memory against the script's length: what recording adds must not grow with it. */
async function memory() {
  console.log('\n| workload | scale | M events | unpatched MB | recorded MB | added MB |');
  console.log('|---|---|---|---|---|---|');
  for (const workload of values.workload) {
    for (const scale of [50, 200, 800]) {
      const script = path(workload);
      const output = join(folder, 'memory.reel');
      const plain = once({ script, python: values.python, scale });
      const recorded = once({ script, python: values.python, scale, output });
      const megabytes = (kilobytes) => (kilobytes / 1000).toFixed(0);
      console.log(
        `| ${workload} | ${scale} | ${(recorded.events / 1e6).toFixed(1)} | ${megabytes(plain.maxRSS)} | ${megabytes(recorded.maxRSS)} | ${megabytes(recorded.maxRSS - plain.maxRSS)} |`,
      );
    }
  }
}
