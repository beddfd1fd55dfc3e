// Random heap programs on the engine and on a real CPython, until they disagree or the programs are used up. Needs a build.
//
//   node test/differential/run.mjs --version 3.13 --programs 100000 --seed 1 [--from 0] [--native python3.13] [--log FILE]
//
// Prints progress, each difference shrunk to a small program with both logs, and in the end what the programs covered.
// Exits with 1 when there was a difference.

import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PlainPython } from '@heapreel/cpython';
import { printProgram, profileNamed, pythonPrelude } from '@heapreel/engine';
import { coverageTable, differential, shrinkDifference } from '@heapreel/engine/testing';

const { values } = parseArgs({
  options: {
    version: { type: 'string', default: '3.13' },
    programs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    native: { type: 'string' },
    log: { type: 'string' },
  },
});
const SHRUNK_AT_MOST = 5;
const PROGRESS_EVERY = 1000;

const judge = new PlainPython({
  python: values.native === undefined ? { build: values.version } : { executable: values.native },
  prelude: pythonPrelude(),
});
const { version, pointerBits } = await judge.interpreter();
const profile = profileNamed(pointerBits === 32 ? `${version}-32` : version);
const seed = Number(values.seed);
const from = Number(values.from);
const to = from + Number(values.programs);
say(
  `Python ${version} (${pointerBits} bits), profile ${profile.name}, seed ${seed}, programs ${from} to ${to - 1}`,
);

const began = Date.now();
const counts = new Map();
let differences = 0;
for await (const { index, covered, difference } of differential({ profile, judge, seed, from, to })) {
  for (const thing of covered) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  if (difference !== null) {
    differences++;
    say(`program ${index} differs at line ${difference.line + 1} of its log`);
    if (differences <= SHRUNK_AT_MOST) tell(await shrinkDifference(difference, { profile, judge }));
  }
  const done = index + 1 - from;
  if (done % PROGRESS_EVERY === 0) {
    const rate = (done / ((Date.now() - began) / 1000)).toFixed(0);
    say(`${done} programs, ${differences} differences, ${rate} programs/s`);
  }
}
judge.close();
say(coverageTable(counts, to - from));
say(`${to - from} programs, ${differences} differences`);
process.exit(differences === 0 ? 0 : 1);

function tell({ program, engine, python, line }) {
  say('\nShrunk to:\n');
  say(printProgram(program));
  const rows = Math.max(engine.length, python.length);
  for (let row = 0; row < rows; row++) {
    const sign = row === line ? '>' : ' ';
    say(`${sign} ${(engine[row] ?? '-').padEnd(60)} | ${python[row] ?? '-'}`);
  }
}

function say(text) {
  console.log(text);
  if (values.log !== undefined) appendFileSync(values.log, `${text}\n`);
}
