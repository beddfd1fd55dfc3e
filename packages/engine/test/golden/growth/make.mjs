// Runs make.py on a Pyodide: `node make.mjs FOLDER_OF_PYODIDE | gzip -9n > wasm-3.13.2.json.gz`.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv[2]);
const { loadPyodide } = await import(pathToFileURL(join(folder, 'pyodide.mjs')).href);
const python = await loadPyodide({
  indexURL: folder,
  env: { PYTHONHASHSEED: '0', HOME: '/' },
  stdout: (line) => process.stdout.write(`${line}\n`),
});
python.runPython(readFileSync(new URL('make.py', import.meta.url), 'utf8'));
