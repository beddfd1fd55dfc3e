// Runs heap programs, printed as Python, on real interpreters that nobody watches, and keeps their logs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builds, PlainPython } from '@heapreel/cpython';
import { parseProgram, pythonBody, pythonPrelude } from '@heapreel/engine';

/**
 * Starts a real interpreter and gives it with its name: VERSION, or VERSION-32 if its pointers have 32 bits.
 * @param interpreter the executable of a native one, or a build of @heapreel/cpython such as 3.13
 */
export async function openInterpreter(interpreter) {
  const python = new PlainPython({
    python: interpreter in builds ? { build: interpreter } : { executable: interpreter },
    prelude: pythonPrelude(),
  });
  const { version, pointerBits } = await python.interpreter();
  return { python, name: `${version}${pointerBits === 32 ? '-32' : ''}` };
}

/**
 * Writes VERSION.json into the folder for each interpreter, VERSION-32.json for one with 32-bit pointers: by the program's name
 * its log, and what it raised if it ended early.
 * @param folder a URL, with a slash at its end
 * @param interpreters executables of native ones, or builds of @heapreel/cpython such as 3.13
 * @param programs of each its `name` and `text`
 */
export async function writeLogs(folder, interpreters, programs) {
  const bodies = programs.map(({ name, text }) => ({
    name,
    body: pythonBody(parseProgram(text, `${name}.ops`)),
  }));
  for (const interpreter of interpreters) {
    const { python, name: file } = await openInterpreter(interpreter);
    const answers = {};
    for (const { name, body } of bodies) {
      const { log, error } = await python.run(body);
      // Of a traceback only which exception it was: lines are those of the script, and texts may hold addresses.
      answers[name] = { log, error: error?.trim().split('\n').at(-1).split(':')[0] ?? null };
    }
    python.close();
    writeFileSync(new URL(`${file}.json`, folder), `${JSON.stringify(answers, null, 1)}\n`);
    console.log(`${file}.json: ${bodies.length} programs`);
  }
}

/** Of all programs in the folder's `programs/`. */
export async function writeLogsOfFolder(folder, interpreters) {
  const programs = new URL('programs/', folder);
  await writeLogs(
    folder,
    interpreters,
    readdirSync(programs).map((file) => ({
      name: file.replace(/\.ops$/, ''),
      text: readFileSync(new URL(file, programs), 'utf8'),
    })),
  );
}
