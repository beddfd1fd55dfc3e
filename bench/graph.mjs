// Measures what it costs to tell of all references at a script's end, and to answer from them. Ratios of one run; medians.
//
//   node bench/graph.mjs [--runs 5] [--python 3.13] [SCRIPT …]

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { leaks, openTrace, why } from '@heapreel/replayer';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, python: { type: 'string', default: '3.13' } },
});
const scripts =
  positionals.length > 0
    ? positionals
    : ['trees', 'wordcount'].map((name) => `examples/workloads/${name}.py`);
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'heapreel-bench-'));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function record(script, detail) {
  const output = join(folder, `${detail}.reel`);
  const options = { script, python: values.python, output, detail };
  const { stderr, status } = spawnSync(process.execPath, ['bench/once.mjs', JSON.stringify(options)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${basename(script)}: ${stderr}`);
  return JSON.parse(stderr.trim().split('\n').at(-1));
}

/** Seconds until the answer, and what it is. */
async function timed(ask) {
  const start = performance.now();
  const answer = await ask();
  return [(performance.now() - start) / 1000, answer];
}

console.log(
  `${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}, Python ${values.python}; medians of ${runs}\n`,
);
console.log(
  '| script | counts s | graph s | ratio | references | bytes more | open and why s | next why s | leaks s |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
for (const script of scripts) {
  const rounds = Array.from({ length: runs }, () => [record(script, 'counts'), record(script, 'graph')]);
  const seconds = (which) => median(rounds.map((round) => round[which].totalMilliseconds)) / 1000;
  const ratio = median(rounds.map(([counts, graph]) => graph.totalMilliseconds / counts.totalMilliseconds));
  const [counts, graph] = rounds[0];
  const replayer = await openTrace(graph.output);
  const position = replayer.events;
  const last = (await replayer.stateAt(position)).snapshot().id.at(-1);
  const fresh = await openTrace(graph.output);
  const [first] = await timed(() => why(fresh, { id: last, position }));
  const [next] = await timed(() => why(fresh, { id: last, position }));
  const [leaking] = await timed(() => leaks(fresh));
  const references = replayer.trace.references.at(-1).references;
  const row = [
    basename(script, '.py'),
    seconds(0).toFixed(2),
    seconds(1).toFixed(2),
    ratio.toFixed(2),
    references.toLocaleString('en-US'),
    (graph.bytes - counts.bytes).toLocaleString('en-US'),
    ...[first, next, leaking].map((time) => time.toFixed(2)),
  ];
  console.log(`| ${row.join(' | ')} |`);
  await replayer.close();
  await fresh.close();
}
rmSync(folder, { recursive: true, force: true });
