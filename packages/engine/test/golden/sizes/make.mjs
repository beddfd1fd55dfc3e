// Runs make.py on real interpreters, and writes what each says into VERSION.json.gz beside this file, or, of a 32-bit one,
// VERSION-32.json.gz.
// usage: node make.mjs [PYTHON…]    (without arguments: the WebAssembly builds that @heapreel/cpython depends on)
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const script = beside('make.py');

const [first, ...pythons] = process.argv.slice(2);
if (first === '--module') {
  await runWebAssembly(pythons[0]);
} else if (first === undefined) {
  const manifest = beside('../../../../cpython/package.json');
  const builds = Object.keys(JSON.parse(readFileSync(manifest, 'utf8')).dependencies);
  for (const build of builds.filter((name) => name.startsWith('pyodide-'))) {
    const module = createRequire(manifest).resolve(`${build}/pyodide.mjs`);
    // Two builds in one process get into each other's way.
    write(output(process.execPath, [fileURLToPath(import.meta.url), '--module', module]));
  }
} else {
  for (const python of [first, ...pythons]) write(output(python, ['-W', 'ignore', '-X', 'utf8', script]));
}

/** Runs the script in this process and prints what it prints. */
async function runWebAssembly(module) {
  const { loadPyodide } = await import(module);
  const pyodide = await loadPyodide({ stdout: console.log, stderr: () => {} });
  pyodide.FS.writeFile('/make.py', readFileSync(script));
  pyodide.runPython(`import runpy, warnings\nwarnings.simplefilter('ignore')\nrunpy.run_path('/make.py', run_name='__main__')`);
}

function output(command, options) {
  return execFileSync(command, options, { encoding: 'utf8', maxBuffer: 2 ** 26 });
}

function write(json) {
  const { version, pointerBits, rows } = JSON.parse(json);
  const name = `${version}${pointerBits === 32 ? '-32' : ''}.json.gz`;
  writeFileSync(beside(name), gzipSync(json, { level: 9 }));
  console.log(`${name}: ${rows.length} objects`);
}
