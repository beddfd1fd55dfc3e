// Runs ask.py on a Pyodide: `node ask.mjs FOLDER_OF_PYODIDE | gzip -9n > wasm-3.13.2.json.gz`.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv[2]);
const { loadPyodide } = await import(pathToFileURL(join(folder, 'pyodide.mjs')).href);
const python = await loadPyodide({ indexURL: folder, stdout: (line) => process.stdout.write(`${line}\n`) });
python.FS.mkdirTree('/identity');
for (const name of ['ask.py', 'questions.txt', 'immortal.txt', 'generated.json.gz']) {
  python.FS.writeFile(`/identity/${name}`, readFileSync(new URL(name, import.meta.url)));
}
python.runPython("import runpy; runpy.run_path('/identity/ask.py'); print()");
