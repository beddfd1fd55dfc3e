// Runs programs/*.ops, as Python, on real interpreters, and writes what each logs into VERSION.json beside this file, or, of a
// 32-bit one, VERSION-32.json. Needs a build.
// usage: node make.mjs [PYTHON | BUILD]…    (a native interpreter's executable, or a build of @heapreel/cpython such as 3.13)
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builds, PlainPython } from '@heapreel/cpython';
import { parseProgram, pythonBody, pythonPrelude } from '@heapreel/engine';

const folder = new URL('programs/', import.meta.url);
const programs = readdirSync(folder).map((file) => ({
  name: file.replace(/\.ops$/, ''),
  body: pythonBody(parseProgram(readFileSync(new URL(file, folder), 'utf8'), file)),
}));

for (const named of process.argv.slice(2)) {
  const python = new PlainPython({
    python: named in builds ? { build: named } : { executable: named },
    prelude: pythonPrelude(),
  });
  const { version, pointerBits } = await python.interpreter();
  const answers = {};
  for (const { name, body } of programs) {
    const { log, error } = await python.run(body);
    // Of a traceback only which exception was raised: lines are those of the script, and texts may name addresses.
    answers[name] = { log, error: error?.trim().split('\n').at(-1).split(':')[0] ?? null };
  }
  python.close();
  const file = `${version}${pointerBits === 32 ? '-32' : ''}.json`;
  writeFileSync(new URL(file, import.meta.url), `${JSON.stringify(answers, null, 1)}\n`);
  console.log(`${file}: ${programs.length} programs`);
}
process.exit(0);
