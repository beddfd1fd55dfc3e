// usage: node make.mjs [PYTHON | BUILD]…    (a native interpreter's executable, or a build of @heapreel/cpython such as 3.13)
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { printProgram, profileNamed, pythonBody } from '@heapreel/engine';
import { richProgram } from '@heapreel/engine/testing';
import fc from 'fast-check';
import { openInterpreter } from '../plain-logs.mjs';

const PROGRAMS = 60;
const SEED = 311_314;

for (const interpreter of process.argv.slice(2)) {
  const { python, name } = await openInterpreter(interpreter);
  const kept = [];
  // A program is written for one profile: on others it may raise.
  for (const program of fc.sample(richProgram({ profile: profileNamed(name) }), { seed: SEED, numRuns: PROGRAMS })) {
    const { log, error } = await python.run(pythonBody(program));
    if (error !== null) throw new Error(`${name}: ${error}\n${printProgram(program)}`);
    kept.push({ program: printProgram(program), log });
  }
  python.close();
  writeFileSync(new URL(`${name}.json.gz`, import.meta.url), gzipSync(JSON.stringify(kept), { level: 9 }));
  console.log(`${name}: ${kept.length} programs`);
}
process.exit(0);
