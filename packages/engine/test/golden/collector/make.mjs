// Asks real interpreters what their collectors do, and writes it down beside this file: the logs of programs/*.ops, as Python
// scripts, in VERSION.json, and how CPython 3.14.2, the one of Pyodide, decides how much to do in 3.14.2.policy.json.gz.
// usage: node make.mjs [PYTHON…] [--wasm] [--policies 60]    (after a build of this package)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { parseProgram } from '../../../dist/program/parse.js';
import { asPython } from '../../../dist/program/python/as-python.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { wasm: { type: 'boolean' }, policies: { type: 'string' } },
});
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const programs = readdirSync(beside('programs')).map((file) => ({
  name: file.replace('.ops', ''),
  script: asPython(parseProgram(readFileSync(beside(`programs/${file}`), 'utf8'), file)),
}));

for (const python of positionals) {
  const version = execFileSync(python, ['-c', 'import platform; print(platform.python_version())'], {
    encoding: 'utf8',
  });
  const scratch = mkdtempSync(join(tmpdir(), 'collector-'));
  try {
    const path = join(scratch, 'program.py');
    writeLogs(version.trim(), (script) => {
      writeFileSync(path, script);
      return execFileSync(python, ['-I', path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
if (values.wasm || values.policies) {
  const { loadPyodide } = await import('../../../../cpython/node_modules/pyodide-314/pyodide.mjs');
  const output = [];
  const interpreter = await loadPyodide({ stdout: (line) => output.push(line), stderr: () => {} });
  const version = interpreter.runPython('import platform; platform.python_version()');
  if (values.wasm) {
    writeLogs(version, (script) => {
      output.length = 0;
      execute(interpreter, `${script.replace('atexit.register(print_log)', '')}\nprint_log()\n`);
      return output.join('\n');
    });
  }
  if (values.policies) await writePolicies(interpreter, version, Number(values.policies));
}

function writeLogs(version, run) {
  const logs = Object.fromEntries(programs.map(({ name, script }) => [name, run(script).trim().split('\n')]));
  writeFileSync(beside(`${version}.json`), `${JSON.stringify(logs, null, 1)}\n`);
  console.log(version, programs.length, 'programs');
}

function execute(interpreter, script) {
  interpreter.FS.writeFile('/script.py', script);
  interpreter.runPython("exec(compile(open('/script.py').read(), '/script.py', 'exec'), {'__name__': '__main__'})");
}

/** The collector's state lies in the interpreter's memory: in this build at these offsets. */
async function writePolicies(interpreter, version, count) {
  const { policyProgram, beginsFrozen, VARIABLES } = await importTypeScript('policy-programs.ts');
  interpreter.runPython(`
import builtins, ctypes, gc, json, weakref
_thread = ctypes.pythonapi.PyThreadState_Get
_thread.restype = ctypes.c_void_p
_state = ctypes.c_uint32.from_address(_thread() + 8).value + 3756
C0, C1, C2, H, W, V, P = [ctypes.c_int32.from_address(_state + o) for o in (12, 28, 44, 112, 116, 120, 124)]
O = [None] * 400
X = None
class A: pass
for _ in range(40): A().me = 1
`);
  const begin = (frozen) => `
for n in '${VARIABLES.join(' ')} all keep f callback made t _ ORDER'.split(): globals().pop(n, None)
gc.unfreeze(); gc.enable(); gc.set_threshold(2000, 10); gc.disable()
# Now everything is old, reachable from the modules, and counted.
builtins._anchor = None; gc.collect(); builtins._anchor = gc.get_objects(); gc.collect(); gc.collect()
X = gc.collect(1)
H.value = -W.value // 2
X = gc.collect()
if V.value: X = gc.collect()
${frozen ? 'gc.freeze()' : ''}
gc.enable()
N = H.value
`;
  const runs = [];
  for (let seed = 1; seed <= count; seed++) {
    const frozen = beginsFrozen(seed);
    const steps = policyProgram(seed);
    const body = steps.map(
      ({ python }, i) =>
        `X=None\n${python}\nO[${i}]=(C0.value,C1.value,C2.value,H.value,W.value,V.value,P.value,X)\n`,
    );
    const names = JSON.stringify(VARIABLES);
    const order = `ORDER=[n for o in gc.get_objects() for n in ${names} if globals().get(n, 0) is o]\n`;
    interpreter.FS.writeFile('/script.py', begin(frozen) + body.join('') + order);
    interpreter.runPython("exec(compile(open('/script.py').read(), '/script.py', 'exec'))");
    const seen = JSON.parse(interpreter.runPython(`json.dumps([N, ORDER, O[:${steps.length}]])`));
    runs.push({ seed, interpreter: { count: seen[0], frozen }, steps: seen[2], order: seen[1] });
  }
  const bytes = gzipSync(JSON.stringify(runs), { level: 9 });
  writeFileSync(beside(`${version}.policy.json.gz`), bytes);
  console.log(version, count, 'policies,', bytes.length, 'bytes');
}

async function importTypeScript(name) {
  const { outputText } = ts.transpileModule(readFileSync(beside(name), 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}
