import type { PythonBuild } from '../builds/builds.js';
import { ByteReader, concatenate, name, signed, unsigned } from '../wasm/bytes.js';
import type { Code } from '../wasm/code.js';
import { Op, skipImmediates, UnknownInstruction } from '../wasm/instructions.js';
import { Section, WasmModule } from '../wasm/module.js';
import {
  announcesCollection,
  hookBodies,
  hookNames,
  interning,
  keepsLastBlock,
  manualCollection,
  type Names,
  type Wrapper,
  wrappers,
} from './hooks.js';
import { initialValues, probeGlobals } from './probe-globals.js';

/** Raised whenever the patched bytes change for the same input: part of the cache's key. */
export const patcherVersion = 6;

const i32 = 0x7f;
const mutable = 1;
const [exportsFunction, exportsGlobal] = [0, 3];

/** Functions of the C library whose stores are never to a count or a collector's link, and which run hot. */
const unwatched = new Set([
  'malloc',
  'free',
  'calloc',
  'realloc',
  'memcpy',
  'memmove',
  'memset',
  '__wasm_apply_data_relocs',
]);

/** Parameters and results of the functions in `hookNames`. */
const hookTypes = {
  start: [0, 0],
  notify: [3, 1],
  store: [2, 0],
  flush: [0, 0],
  siteMiss: [2, 0],
  birth: [1, 0],
  dead: [1, 0],
  dying: [1, 0],
  freed: [1, 0],
  rare: [4, 0],
  retyped: [1, 0],
  setClass: [3, 1],
} as const satisfies Record<(typeof hookNames)[number], readonly [number, number]>;

/**
 * Rewrites an interpreter's module so that it logs what happens to its objects (`log-format.ts`).
 *
 * Everything is appended: types, functions, globals and exports keep their numbers. Each 32-bit store without an offset
 * becomes a call of the `store` hook, and the functions through which objects come and go get wrappers.
 * @throws {Error} naming the version, when the module holds an instruction or lacks a function that this does not expect.
 */
export function patchModule(bytes: Uint8Array, build: PythonBuild): Uint8Array {
  try {
    return new Patch(new WasmModule(bytes), build).apply();
  } catch (error) {
    if (error instanceof RangeError || error instanceof UnknownInstruction) {
      throw new Error(`cannot patch Python ${build.release} (pyodide ${build.pyodide}): ${error.message}`);
    }
    throw error;
  }
}

class Patch implements Names {
  readonly #module: WasmModule;
  readonly #build: PythonBuild;
  /** Appended types, as (parameters, results). */
  readonly #types: [number, number][] = [];
  /** Type index and body of each appended function. */
  readonly #appended: { type: number; body: Uint8Array | readonly number[] }[] = [];
  readonly #replaced = new Map<number, Code>();
  readonly callbackType: number;

  constructor(module: WasmModule, build: PythonBuild) {
    this.#module = module;
    this.#build = build;
    this.callbackType = this.#type(3, 1);
  }

  hook(hook: (typeof hookNames)[number]): number {
    return this.#module.functionTypes.length + hookNames.indexOf(hook);
  }

  global(global: (typeof probeGlobals)[number]): number {
    return this.#module.globals + probeGlobals.indexOf(global);
  }

  exported(fn: string): number {
    const index = this.#module.exportedFunctions.get(fn);
    if (index === undefined) throw new RangeError(`the module does not export ${fn}`);
    return index;
  }

  apply(): Uint8Array {
    const hooks = hookBodies(this.#build, this, mapBytes(this.#module));
    for (const [i, code] of hooks.entries()) {
      const [parameters, results] = hookTypes[hookNames[i]];
      this.#appended.push({ type: this.#type(parameters, results), body: code.body() });
    }
    this.#wrapAll();
    const code = this.#code();
    const out: (Uint8Array | number[])[] = [this.#module.bytes.subarray(0, 8)];
    for (const section of this.#module.sections) {
      const payload =
        this.#section(section.id, code) ?? this.#module.bytes.subarray(section.start, section.end);
      out.push([section.id, ...unsigned(payload.length)], payload);
    }
    return concatenate(out);
  }

  #type(parameters: number, results: number): number {
    let index = this.#types.findIndex(([p, r]) => p === parameters && r === results);
    if (index < 0) index = this.#types.push([parameters, results]) - 1;
    return this.#module.types.length + index;
  }

  #wrapAll(): void {
    for (const [fn, wrapper] of wrappers) this.#wrap(this.exported(fn), wrapper);

    const publicIntern = this.exported('PyUnicode_InternInPlace');
    const intern =
      this.#build.intern === 'PyUnicode_InternInPlace'
        ? publicIntern
        : this.#only(this.#callees(publicIntern), 'interning function');
    this.#wrap(intern, interning);

    // The collector itself is static: it is the longest function of its shape that PyGC_Collect calls.
    const manual = this.exported('PyGC_Collect');
    const { parameters } = this.#build.collector.entry;
    const shaped = this.#callees(manual).filter((fn) => this.#hasShape(fn, parameters, 1));
    const collect = shaped.sort((a, b) => this.#size(b) - this.#size(a))[0];
    if (collect === undefined) throw new RangeError('no collector was found behind PyGC_Collect');
    // gc.collect() is the one other caller with a method's four parameters.
    const method = this.#only(
      this.#callersOf(collect).filter((fn) => this.#hasShape(fn, 4, 1)),
      'gc.collect method',
    );
    this.#wrap(collect, announcesCollection);
    for (const fn of this.#callersOf(collect)) if (this.#hasShape(fn, 1, 0)) this.#wrap(fn, keepsLastBlock);
    this.#wrap(manual, manualCollection(0));
    this.#wrap(method, manualCollection(4));
  }

  #only(found: readonly number[], what: string): number {
    if (found.length !== 1) throw new RangeError(`${found.length} candidates for the ${what}, not 1`);
    return found[0];
  }

  #size(fn: number): number {
    const { start, end } = this.#module.bodyOf(fn);
    return end - start;
  }

  #hasShape(fn: number, parameters: number, results: number): boolean {
    const type = this.#module.typeOf(fn);
    return type.parameters.length === parameters && type.results.length === results;
  }

  #wrap(fn: number, wrapper: Wrapper): void {
    const original = this.#module.functionTypes.length + this.#appended.length;
    this.#appended.push({ type: this.#module.functionTypes[fn], body: this.#rewrittenBody(fn) });
    this.#replaced.set(fn, wrapper(this, original, this.#build));
  }

  /** Functions with a body that `fn` calls directly, without repetition. */
  #callees(fn: number): number[] {
    const found = new Set<number>();
    this.#visit(fn, (opcode, reader) => {
      if (opcode !== Op.call) return false;
      const callee = reader.u32();
      if (callee >= this.#module.importedFunctions) found.add(callee);
      return true;
    });
    return [...found];
  }

  #callersOf(callee: number): number[] {
    const callers: number[] = [];
    for (let i = 0; i < this.#module.bodies.length; i++) {
      const fn = i + this.#module.importedFunctions;
      if (this.#callees(fn).includes(callee)) callers.push(fn);
    }
    return callers;
  }

  /** Walks a body's instructions; `see` returns true when it has read the immediates itself. */
  #visit(fn: number, see: (opcode: number, reader: ByteReader, at: number) => boolean): number {
    const { start, end } = this.#module.bodyOf(fn);
    const reader = new ByteReader(this.#module.bytes, start, end);
    for (let groups = reader.u32(); groups > 0; groups--) {
      reader.skipInteger();
      reader.byte();
    }
    const first = reader.position;
    while (!reader.done) {
      const at = reader.position;
      const opcode = reader.byte();
      if (!see(opcode, reader, at)) skipImmediates(reader, opcode);
    }
    return first;
  }

  /** The body with its stores watched, preceded by its size. */
  #rewrittenBody(fn: number): Uint8Array {
    const { start, end } = this.#module.bodyOf(fn);
    const store = [Op.call, ...unsigned(this.hook('store'))];
    const parts: (Uint8Array | number[])[] = [];
    let copied = start;
    this.#visit(fn, (opcode, reader, at) => {
      if (opcode !== Op.i32Store) return false;
      reader.skipInteger();
      if (reader.u32() === 0) {
        parts.push(this.#module.bytes.subarray(copied, at), store);
        copied = reader.position;
      }
      return true;
    });
    parts.push(this.#module.bytes.subarray(copied, end));
    const body = concatenate(parts);
    return concatenate([unsigned(body.length), body]);
  }

  #code(): Uint8Array {
    const skipped = new Set([...unwatched].map((fn) => this.#module.exportedFunctions.get(fn)));
    const start = this.#module.exportedFunctions.get('main') ?? this.exported('__main_argc_argv');
    const parts: (Uint8Array | readonly number[])[] = [
      unsigned(this.#module.bodies.length + this.#appended.length),
    ];
    for (const [i, range] of this.#module.bodies.entries()) {
      const fn = i + this.#module.importedFunctions;
      const replaced = this.#replaced.get(fn);
      if (replaced) parts.push(replaced.body());
      else if (fn === start) parts.push(this.#startingBody(fn));
      else if (skipped.has(fn)) {
        parts.push(unsigned(range.end - range.start), this.#module.bytes.subarray(range.start, range.end));
      } else parts.push(this.#rewrittenBody(fn));
    }
    for (const { body } of this.#appended) parts.push(body);
    return concatenate(parts);
  }

  /** The main function's body, with the probe's start put before its first instruction. */
  #startingBody(fn: number): Uint8Array {
    const { start, end } = this.#module.bodyOf(fn);
    const first = this.#visit(fn, () => false);
    const body = concatenate([
      this.#module.bytes.subarray(start, first),
      [Op.call, ...unsigned(this.hook('start'))],
      this.#module.bytes.subarray(first, end),
    ]);
    return concatenate([unsigned(body.length), body]);
  }

  #section(id: number, code: Uint8Array): Uint8Array | undefined {
    const extend = (added: number, addition: Uint8Array | readonly number[]) => {
      const reader = this.#module.section(id);
      const count = reader.u32();
      return concatenate([
        unsigned(count + added),
        this.#module.bytes.subarray(reader.position, reader.end),
        addition,
      ]);
    };
    switch (id) {
      case Section.type:
        return extend(
          this.#types.length,
          this.#types.flatMap(([p, r]) => [0x60, p, ...Array(p).fill(i32), r, ...Array(r).fill(i32)]),
        );
      case Section.function:
        return extend(
          this.#appended.length,
          this.#appended.flatMap(({ type }) => unsigned(type)),
        );
      case Section.global:
        return extend(
          probeGlobals.length,
          probeGlobals.flatMap((global) => [
            i32,
            mutable,
            Op.i32Const,
            ...signed(initialValues[global] ?? 0),
            Op.end,
          ]),
        );
      case Section.export:
        return extend(probeGlobals.length + 1, [
          ...probeGlobals.flatMap((global) => [
            ...name(global),
            exportsGlobal,
            ...unsigned(this.global(global)),
          ]),
          ...name('hr_set_class'),
          exportsFunction,
          ...unsigned(this.hook('setClass')),
        ]);
      case Section.code:
        return code;
      default:
        return undefined;
    }
  }
}

/** The map has a byte for each word that the module's memory can ever have. */
function mapBytes(module: WasmModule): number {
  return (module.maximumPages * 65536) / 4;
}
