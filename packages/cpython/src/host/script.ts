import { dirname } from 'node:path';
import { heapreelModuleFolder, hostModuleFolder } from './heapreel-module.js';
import type { Interpreter } from './interpreter.js';

/** A script to run as `__main__`, and what it sees around it. */
export interface Script {
  /** Absolute. */
  readonly path: string;
  readonly arguments: readonly string[];
  readonly workingFolder: string;
  /** Folders to import from, after the script's own. */
  readonly importFolders: readonly string[];
}

const fileInput = 257;

/** Sets up `sys` and a fresh `__main__` as `python script.py` would. Runs before anything is recorded. */
export function prepareMain(interpreter: Interpreter, script: Script, name: string): void {
  interpreter.module.FS.chdir(script.workingFolder);
  const { path, importFolders } = script;
  runPrelude(
    interpreter,
    `
import sys, importlib.machinery
def prepare(path, name, own, host, arguments, folders):
    main = type(sys)('__main__')
    main.__builtins__ = __builtins__
    main.__file__ = path
    main.__cached__ = None
    main.__loader__ = importlib.machinery.SourceFileLoader('__main__', path)
    main.__annotations__ = {}
    sys.modules['__main__'] = main
    sys.argv = [name, *arguments]
    sys.path[:0] = folders
    sys.path.append(own)
    sys.dont_write_bytecode = True
    sys.stdin.reconfigure(encoding='utf-8')
    sys.path.insert(0, host)
    import event_loop
    event_loop.install()
    del sys.modules['event_loop'], sys.path[0]
prepare(${[path, name, heapreelModuleFolder, hostModuleFolder].map(literal).join(', ')}, ${literal([...script.arguments])}, ${literal([dirname(path), ...importFolders])})
`,
  );
}

/** Runs the prepared script to its end; false when it left an exception, which `finishMain` reports. */
export function runMain(interpreter: Interpreter, script: Script): boolean {
  const main = interpreter.withString('__main__', (name) => interpreter.call('PyImport_AddModule', name));
  const globals = interpreter.call('PyModule_GetDict', main);
  return interpreter.withString(script.path, (path) => {
    const file = interpreter.withString('rb', (mode) => interpreter.call('fopen', path, mode));
    if (file === 0) throw new Error(`cannot open ${script.path}`);
    const result = interpreter.call('PyRun_FileExFlags', file, path, fileInput, globals, globals, 1, 0);
    if (result) interpreter.call('Py_DecRef', result);
    return result !== 0;
  });
}

/** Why the script's run ended, in a word or two. To be asked before `finishMain`. */
export function reasonOf(interpreter: Interpreter): string {
  const exception = interpreter.call('PyErr_Occurred');
  return exception === 0 ? 'end of script' : `uncaught ${interpreter.memory.typeName(exception)}`;
}

/** Reports an exception that the script left, runs its exit handlers, flushes its streams, and gives the exit code. */
export function finishMain(interpreter: Interpreter, succeeded: boolean): number {
  let code = succeeded ? 0 : reportException(interpreter);
  const finalized = interpreter.call('Py_FinalizeEx') | 0;
  if (finalized < 0 && code === 0) code = 120;
  return code;
}

/** As CPython's own top level does: SystemExit gives the code, KeyboardInterrupt 130, all else a traceback and 1. */
function reportException(interpreter: Interpreter): number {
  const matches = (name: string) =>
    interpreter.call('PyErr_ExceptionMatches', interpreter.memory.word(interpreter.address(name))) !== 0;
  if (matches('PyExc_SystemExit')) return exitCode(interpreter);
  const code = matches('PyExc_KeyboardInterrupt') ? 130 : 1;
  interpreter.call('PyErr_PrintEx', 0);
  return code;
}

function exitCode(interpreter: Interpreter): number {
  const places = interpreter.call('malloc', 12);
  interpreter.call('PyErr_Fetch', places, places + 4, places + 8);
  interpreter.call('PyErr_NormalizeException', places, places + 4, places + 8);
  const sys = interpreter.withString('sys', (name) => interpreter.call('PyImport_AddModule', name));
  interpreter.withString('_heapreel_exit', (name) =>
    interpreter.call('PyObject_SetAttrString', sys, name, interpreter.memory.word(places + 4)),
  );
  runPrelude(
    interpreter,
    `
import sys
code = sys.__dict__.pop('_heapreel_exit').code
if code is None: code = 0
elif not isinstance(code, int):
    try: sys.stdout.flush()
    except Exception: pass
    print(code, file=sys.stderr)
    code = 1
sys._heapreel_code = code & 255
`,
  );
  const code = interpreter.withString('_heapreel_code', (name) =>
    interpreter.call('PyLong_AsLong', interpreter.call('PyObject_GetAttrString', sys, name)),
  );
  // What still held the traceback would keep the script's globals from their finalizers.
  for (let place = places; place < places + 12; place += 4) {
    const held = interpreter.memory.word(place);
    if (held) interpreter.call('Py_DecRef', held);
  }
  interpreter.call('free', places);
  return code;
}

/** Runs the product's own Python in a namespace of its own. */
export function runPrelude(interpreter: Interpreter, source: string): void {
  const namespace = interpreter.call('PyDict_New');
  const builtins = interpreter.call('PyEval_GetBuiltins');
  interpreter.withString('__builtins__', (name) =>
    interpreter.call('PyDict_SetItemString', namespace, name, builtins),
  );
  const result = interpreter.withString(source, (text) =>
    interpreter.call('PyRun_StringFlags', text, fileInput, namespace, namespace, 0),
  );
  if (result === 0) {
    interpreter.call('PyErr_PrintEx', 0);
    throw new Error("the interpreter's prelude failed");
  }
  interpreter.call('Py_DecRef', result);
  interpreter.call('Py_DecRef', namespace);
}

/** A Python literal: JSON is one, for strings and lists of them, once what is not ASCII is escaped. */
function literal(value: string | string[]): string {
  return JSON.stringify(value).replace(/[\u{7f}-\u{10ffff}]/gu, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return point > 0xffff
      ? `\\U${point.toString(16).padStart(8, '0')}`
      : `\\u${point.toString(16).padStart(4, '0')}`;
  });
}
