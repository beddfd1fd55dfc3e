import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PythonBuild } from '../builds/builds.js';
import { concatenate, name } from '../wasm/bytes.js';
import { Section } from '../wasm/module.js';
import type { EmscriptenModule } from './emscripten.js';
import { InterpreterMemory } from './interpreter-memory.js';
import type { InterruptFlag } from './interrupt-flag.js';

/** A function of the module; pointers are numbers. */
type Exported = (...args: number[]) => number;

/** A CPython that has started but run nothing of the user's yet. */
export interface Interpreter {
  readonly build: PythonBuild;
  readonly memory: InterpreterMemory;
  readonly module: EmscriptenModule;
  /** An exported function, by its name in C. */
  call(name: string, ...args: number[]): number;
  /** Address of an exported variable. */
  address(name: string): number;
  /** An exported global of the probe. */
  global(name: string): WebAssembly.Global;
  /** Puts a function of this many 32-bit parameters, with a 32-bit result, in the function table and gives its slot. */
  addCallback(parameters: 1 | 2 | 3, callback: (...args: number[]) => number): number;
  /** Puts an exported function in the function table and gives its slot. */
  addExported(name: string): number;
  /** Calls a function by its slot in the function table: what a C function pointer is. */
  callSlot(slot: number, ...args: number[]): number;
  /** Writes a NUL-terminated string to the interpreter's heap, for the time that `use` takes. */
  withString<T>(text: string, use: (address: number) => T): T;
  /** From now on Python looks at the flag. */
  heedInterrupts(flag: InterruptFlag): void;
}

export interface InterpreterOptions {
  /** The bytes to run in place of the package's own module, or null for those. */
  readonly patched: Uint8Array | null;
  readonly environment: Readonly<Record<string, string>>;
}

/** Where the files of a build's package lie. */
export function packageFolder(build: PythonBuild): string {
  return dirname(createRequire(import.meta.url).resolve(`${build.package}/package.json`));
}

interface Pyodide {
  readonly _module: EmscriptenModule;
  /** Takes whatever has an element 0. */
  setInterruptBuffer(buffer: { 0: number }): void;
}

/** Starts the build's interpreter in this thread. Only one may start at a time in a thread. */
export async function startInterpreter(
  build: PythonBuild,
  options: InterpreterOptions,
): Promise<Interpreter> {
  const folder = packageFolder(build);
  const loader: { loadPyodide(options: object): Promise<Pyodide> } = await import(
    pathToFileURL(join(folder, 'pyodide.mjs')).href
  );
  const captured = captureInstance(options.patched);
  let pyodide: Pyodide;
  try {
    pyodide = await loader.loadPyodide({
      indexURL: folder,
      env: { ...options.environment },
      // Until the script's own streams are joined; without these pyodide looks for descriptors a thread does not have.
      stdin: () => null,
      stdout: () => {},
      stderr: () => {},
    });
  } finally {
    captured.restore();
  }
  const { instance, imports } = captured.found();
  return new RunningInterpreter(build, pyodide, instance, imports);
}

interface Captured {
  found(): { instance: WebAssembly.Instance; imports: WebAssembly.Imports };
  restore(): void;
}

/**
 * pyodide neither takes a module nor gives its instance, so for the time it loads, `WebAssembly.instantiate` looks for
 * the one module that exports `_Py_Dealloc`'s kin: the first one instantiated.
 */
function captureInstance(patched: Uint8Array | null): Captured {
  const original = WebAssembly.instantiate;
  let instance: WebAssembly.Instance | undefined;
  let imports: WebAssembly.Imports = {};
  const replacement = async (source: BufferSource | WebAssembly.Module, given: WebAssembly.Imports = {}) => {
    const isInterpreter = instance === undefined && 'env' in given && Object.keys(given.env).length > 100;
    if (!isInterpreter) return original(source as BufferSource, given);
    const bytes = patched ?? (source as BufferSource);
    const result = await original(bytes as BufferSource, given);
    instance = result.instance;
    imports = given;
    return result;
  };
  WebAssembly.instantiate = replacement as typeof WebAssembly.instantiate;
  return {
    found() {
      if (!instance) throw new Error('pyodide loaded without instantiating its WebAssembly module');
      return { instance, imports };
    },
    restore() {
      WebAssembly.instantiate = original;
    },
  };
}

class RunningInterpreter implements Interpreter {
  readonly memory: InterpreterMemory;
  readonly module: EmscriptenModule;
  readonly #exports: WebAssembly.Exports;
  readonly #table: WebAssembly.Table;
  /** Exported variables of position-independent builds are relative to this. */
  readonly #base: number;

  constructor(
    readonly build: PythonBuild,
    readonly pyodide: Pyodide,
    instance: WebAssembly.Instance,
    imports: WebAssembly.Imports,
  ) {
    const env = imports.env;
    this.#exports = instance.exports;
    this.#table = (this.#exports.__indirect_function_table ??
      env.__indirect_function_table) as WebAssembly.Table;
    const base = env.__memory_base as WebAssembly.Global | undefined;
    this.#base = base ? Number(base.value) : 0;
    this.module = pyodide._module;
    this.memory = new InterpreterMemory((this.#exports.memory ?? env.memory) as WebAssembly.Memory, build);
  }

  call(name: string, ...args: number[]): number {
    const fn = this.#exports[name] as Exported | undefined;
    if (!fn) throw new Error(`Python ${this.build.release} exports no function ${name}`);
    return fn(...args) >>> 0;
  }

  address(name: string): number {
    return (Number(this.global(name).value) + this.#base) >>> 0;
  }

  global(name: string): WebAssembly.Global {
    const global = this.#exports[name];
    if (!(global instanceof WebAssembly.Global))
      throw new Error(`Python ${this.build.release} exports no ${name}`);
    return global;
  }

  addCallback(parameters: 1 | 2 | 3, callback: (...args: number[]) => number): number {
    const adapter = concatenate([
      [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      // One type, one import `host.callback` of it, one export of that import.
      [Section.type, 6 + parameters - 1, 1, 0x60, parameters, ...Array(parameters).fill(0x7f), 1, 0x7f],
      [Section.import, 17, 1, ...name('host'), ...name('callback'), 0, 0],
      [Section.export, 12, 1, ...name('callback'), 0, 0],
    ]);
    const instance = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(adapter)), {
      host: { callback },
    });
    return this.#addToTable(instance.exports.callback as Exported);
  }

  addExported(name: string): number {
    return this.#addToTable(this.#exports[name] as Exported);
  }

  callSlot(slot: number, ...args: number[]): number {
    return (this.#table.get(slot) as Exported)(...args) >>> 0;
  }

  #addToTable(fn: Exported): number {
    const slot = this.#table.grow(1);
    this.#table.set(slot, fn);
    return slot;
  }

  withString<T>(text: string, use: (address: number) => T): T {
    const encoded = new TextEncoder().encode(`${text}\0`);
    const address = this.call('malloc', encoded.length);
    try {
      this.memory.bytes.set(encoded, address);
      return use(address);
    } finally {
      this.call('free', address);
    }
  }

  heedInterrupts(flag: InterruptFlag): void {
    this.pyodide.setInterruptBuffer(flag);
  }
}
