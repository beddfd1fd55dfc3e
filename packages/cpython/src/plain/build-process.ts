// The interpreter of a build, as a process that answers lines of JSON like `python/plain.py` on a native one. Its one
// argument is the version.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { builds, type PythonVersion } from '../builds/builds.js';
import { packageFolder } from '../host/interpreter.js';

interface Pyodide {
  runPython(code: string, options?: { readonly globals: unknown }): unknown;
  toPy(value: object): unknown;
}

const driver = readFileSync(new URL('../../python/plain.py', import.meta.url), 'utf8');
const folder = packageFolder(builds[process.argv[2] as PythonVersion]);
const { loadPyodide }: { loadPyodide(options: object): Promise<Pyodide> } = await import(
  pathToFileURL(join(folder, 'pyodide.mjs')).href
);
const pyodide = await loadPyodide({
  indexURL: folder,
  env: { PYTHONHASHSEED: '0', HOME: '/' },
  stdin: () => null,
  stdout: () => {},
  stderr: () => {},
});
const globals = pyodide.toPy({});
pyodide.runPython(driver, { globals });
const answer = (globals as { get(name: string): (line: string) => string }).get('answer');
for await (const line of createInterface(process.stdin)) process.stdout.write(`${answer(line)}\n`);
