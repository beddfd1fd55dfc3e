// The mutation score: plants defects in the engine, one each, and shows which test notices. Exits 1 below 95 %.
//
//   node packages/engine/scripts/seeded-defects.mjs [--room pymalloc] [--defect WORD] [--jobs 2] [--quick] [--despite-red]
//
// A defect is judged by the tests of its room, by random programs with the logs of real interpreters, and by the properties, with
// a fixed seed. They run on a snapshot of the engine; without a defect they must pass. --quick leaves the properties
// out; --despite-red goes on without the tests that fail anyway, and the score is none to boast of.

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rooms } from './defects/rooms.mjs';
import { checkDefects } from './planting.mjs';

const BAR = 0.95;
const EDGES = 'edges.test.ts';
const DIFFERENTIAL = 'random-programs.test.ts';
const PROPERTIES = 'properties.test.ts';
/** A run that takes so many times as long as without a defect has come into an endless loop, or as good as that. */
const PATIENCE = 6;
const SECONDS_AT_LEAST = 90;

const { values: asked } = parseArgs({
  options: {
    room: { type: 'string' },
    defect: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    'despite-red': { type: 'boolean', default: false },
    jobs: { type: 'string', default: String(Math.min(2, availableParallelism())) },
  },
});
const scripts = dirname(fileURLToPath(import.meta.url));
const engine = join(scripts, '..');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

const snapshot = takeSnapshot();
process.on('exit', () => rmSync(snapshot, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const wanted = wantedDefects();
checkDefects(
  join(snapshot, 'src'),
  join(engine, 'tsconfig.json'),
  wanted.map(({ defect }) => defect),
);
const { seconds, red } = await control();
const outcomes = await inParallel(wanted, Number(asked.jobs), judgeAndTell);
process.exitCode = summary(outcomes);

function wantedDefects() {
  const room = rooms.filter(({ name }) => asked.room === undefined || name === asked.room);
  const found = room.flatMap(({ name, tests, defects }) =>
    defects
      .filter((defect) => defect.name.includes(asked.defect))
      .map((defect) => ({ room: name, files: judges(tests), defect })),
  );
  if (found.length === 0) {
    console.error(`no such defect; rooms: ${rooms.map(({ name }) => name).join(', ')}`);
    process.exit(2);
  }
  return found;
}

/** The tests that judge the defects of a room, in order. A room's are named as in its list, where `*` stands for anything. */
function judges(patterns) {
  const all = readdirSync(join(snapshot, 'test'));
  const own = patterns.flatMap((pattern) => {
    const named = new RegExp(`^${pattern.replaceAll('*', '.*')}\\.test\\.ts$`);
    return all.filter((test) => named.test(test));
  });
  return [...new Set([...own, EDGES, DIFFERENTIAL, ...(asked.quick ? [] : [PROPERTIES])])];
}

/** The sources and tests as they are now, so that edits meanwhile change nothing. */
function takeSnapshot() {
  mkdirSync(join(engine, '.mutants'), { recursive: true });
  const folder = mkdtempSync(join(engine, '.mutants', 'snapshot-'));
  for (const part of ['src', 'test', 'samples', 'package.json'])
    cpSync(join(engine, part), join(folder, part), { recursive: true });
  return folder;
}

/** Each test file by itself without a defect: the seconds it takes, and what is red. */
async function control() {
  const files = new Set(wanted.flatMap((one) => one.files));
  const took = new Map();
  const failing = [];
  await inParallel([...files], Number(asked.jobs), async (file) => {
    const { failed, seconds } = await judge(null, [file], [], 600);
    took.set(file, seconds);
    failing.push(...failed);
  });
  if (failing.length > 0) {
    console.error(`red without any defect:\n  ${failing.join('\n  ')}\n`);
    if (!asked['despite-red']) process.exit(1);
  }
  return { seconds: took, red: failing };
}

async function judgeAndTell({ room, files, defect }) {
  const usual = files.reduce((sum, file) => sum + seconds.get(file), 0);
  const limit = Math.max(SECONDS_AT_LEAST, PATIENCE * usual);
  const { failed, seconds: took } = await judge(defect, files, red, limit);
  const [noticed] = failed;
  console.log(
    `${noticed === undefined ? 'SURVIVED' : 'noticed '}  ${room}: ${defect.name}  (${took.toFixed(0)} s)`,
  );
  console.log(`          ${noticed ?? defect.survives ?? ''}`);
  return { room, defect, noticed };
}

/** Which tests fail with the defect, the first only; all of them without one. */
async function judge(defect, tests, red, limit) {
  const verdict = join(mkdtempSync(join(snapshot, 'verdict-')), 'verdict.json');
  const began = performance.now();
  const child = spawn(process.execPath, [vitest, 'run', '--config', join(scripts, 'judge-config.mjs')], {
    cwd: engine,
    env: { ...process.env, HEAPREEL_JUDGE: JSON.stringify({ snapshot, tests, defect, red, verdict }) },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that an endless loop in vitest's worker can be ended, too.
    detached: true,
  });
  const end = () => process.kill(-child.pid, 'SIGKILL');
  process.once('exit', end);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end();
  }, limit * 1000);
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  process.off('exit', end);
  const seconds = (performance.now() - began) / 1000;
  if (late) return { failed: [`it did not end within ${limit.toFixed(0)} s`], seconds };
  if (!existsSync(verdict)) throw new Error(`the judge itself failed:\n${output}`);
  const { failed, passed } = JSON.parse(readFileSync(verdict, 'utf8'));
  if (failed.length + passed === 0) throw new Error(`no test ran in ${tests.join(', ')}:\n${output}`);
  return { failed, seconds };
}

function summary(outcomes) {
  const score = (of) => {
    const noticed = of.filter((outcome) => outcome.noticed !== undefined).length;
    return { noticed, line: `${noticed} of ${of.length} (${((100 * noticed) / of.length).toFixed(1)} %)` };
  };
  console.log();
  for (const room of new Set(outcomes.map((outcome) => outcome.room)))
    console.log(`${room.padEnd(12)} ${score(outcomes.filter((outcome) => outcome.room === room)).line}`);
  const { noticed, line } = score(outcomes);
  console.log(`${'in all'.padEnd(12)} ${line}`);
  return noticed / outcomes.length < BAR ? 1 : 0;
}

/** Does the work on all of them, so many at a time; results in their order. */
async function inParallel(all, jobs, work) {
  const results = [];
  let next = 0;
  const one = async () => {
    while (next < all.length) {
      const index = next++;
      results[index] = await work(all[index]);
    }
  };
  await Promise.all(Array.from({ length: jobs }, one));
  return results;
}
