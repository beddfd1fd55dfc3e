import { beforeAll, describe, expect, test } from 'vitest';
import { builds, type PythonVersion, TypeFlag } from '../src/builds/builds.js';
import { trackedObjects } from '../src/host/census.js';
import { readCodeLines } from '../src/host/code-lines.js';
import { watchCollectorCalls } from '../src/host/collector-calls.js';
import { CollectorState } from '../src/host/collector-state.js';
import { type Interpreter, startInterpreter } from '../src/host/interpreter.js';
import { runPrelude } from '../src/host/script.js';

/** Runs Python that leaves its findings in `facts`, and reads them. */
function facts<T>(interpreter: Interpreter, source: string): T {
  runPrelude(
    interpreter,
    `${source}\nimport json\nwith open('/tmp/facts.json', 'w') as f: json.dump(facts, f)\n`,
  );
  const fs = interpreter.module.FS as unknown as { readFile(path: string, options: object): string };
  return JSON.parse(fs.readFile('/tmp/facts.json', { encoding: 'utf8' })) as T;
}

/** Holds every number of a build's data against the running interpreter. One version to a process: pyodide keeps globals. */
export const describeBuild = (version: PythonVersion) =>
  describe(`the data of Python ${version}`, () => {
    const build = builds[version];
    let starting: Promise<Interpreter>;
    beforeAll(async () => {
      starting = startInterpreter(build, { patched: null, environment: {} });
      await starting;
    });

    test('names the release that the package carries', async () => {
      const found = facts<string>(
        await starting,
        "import sys; facts = '.'.join(map(str, sys.version_info[:3]))",
      );
      expect(found).toBe(build.release);
    });

    test('reads files, names and lines of code as Python itself gives them', async () => {
      const interpreter = await starting;
      const functions = facts<
        { address: number; file: string; name: string; lines: [number, number, number][] }[]
      >(
        interpreter,
        `
import argparse, collections, contextlib, dataclasses, json.decoder, re, textwrap, types, typing
found = []
def meet(code):
    found.append(code)
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType): meet(constant)
for module in (argparse, collections, contextlib, dataclasses, json.decoder, textwrap, typing):
    for value in list(vars(module).values()):
        for member in [value, *(vars(value).values() if isinstance(value, type) else [])]:
            if isinstance(member, types.FunctionType): meet(member.__code__)
kept = found
facts = [{'address': id(c), 'file': c.co_filename, 'name': c.co_qualname,
          'lines': [[a, b, n or 0] for a, b, n in c.co_lines()]} for c in found]
import builtins; builtins._kept = found
`,
      );
      expect(functions.length).toBeGreaterThan(300);
      for (const { address, file, name, lines } of functions) {
        const read = readCodeLines(interpreter.memory, address);
        expect([read.file, read.qualifiedName]).toEqual([file, name]);
        const start = address + build.code.instructions;
        const joined: [number, number, number][] = [];
        for (const [from, to, line] of lines) {
          const last = joined.at(-1);
          if (last && last[2] === line) last[1] = to;
          else joined.push([from, to, line]);
        }
        expect(read.runs.map((run) => [run.start - start, run.start - start + run.length, run.line])).toEqual(
          joined,
        );
      }
    });

    test('finds the running frame and its instruction', async () => {
      const interpreter = await starting;
      const thread = interpreter.call('PyThreadState_Get');
      // Between scripts no frame runs; the last step's place is then null.
      let frame = thread;
      for (const offset of build.thread.currentFrame) frame = interpreter.memory.word(frame + offset);
      expect(frame).toBe(0);
    });

    test("finds what the interpreter's own state holds", async () => {
      const interpreter = await starting;
      const { memory } = interpreter;
      const layout = build.interpreter;
      const state = memory.word(interpreter.call('PyThreadState_Get') + build.thread.interpreter);
      runPrelude(interpreter, "import codecs; codecs.lookup('utf-8')");
      const types = Object.entries(layout.roots).map(([name, offset]) => {
        const root = memory.word(state + offset);
        return [name, memory.typeName(memory.typeOf(root))];
      });
      expect(Object.fromEntries(types)).toEqual({
        sys: 'dict',
        builtins: 'dict',
        'modules by index': 'list',
        importlib: 'module',
        'codec search path': 'list',
        'codec search cache': 'dict',
        'codec error registry': 'dict',
        'copy of builtins': 'dict',
        'import function': 'builtin_function_or_method',
      });
      const module = (name: string) =>
        interpreter.withString(name, (text) => interpreter.call('PyImport_AddModule', text));
      const moduleDict = 8;
      for (const name of ['sys', 'builtins'] as const) {
        expect(memory.word(state + layout.roots[name])).toBe(memory.word(module(name) + moduleDict));
      }
      // An entry of the cache lies where its version and its name's address say: `MCACHE_HASH`.
      const none = interpreter.address('_Py_NoneStruct');
      let [used, inPlace] = [0, 0];
      for (let i = 0; i < 4096; i++) {
        const entry = state + layout.attributeCache + i * 12;
        const [typeVersion, name] = [memory.word(entry), memory.word(entry + 4)];
        if (typeVersion === 0 || name === none) continue;
        used++;
        if (((typeVersion ^ (name >>> 3)) & 4095) === i) inPlace++;
      }
      expect(used).toBeGreaterThan(500);
      // Names that never die are placed by their hash.
      expect(inPlace / used).toBeGreaterThan(0.9);
      if (layout.staticTypes === null) {
        expect(version).toBe('3.11');
        return;
      }
      const { arrays, stride, dict } = layout.staticTypes;
      const [builtIn, extension] = arrays.map(({ count }) => memory.word(state + count));
      expect(builtIn).toBeGreaterThan(100);
      if (extension !== undefined) expect(extension).toBeLessThan(20);
      for (const { count, first } of arrays) {
        for (let i = 0; i < memory.word(state + count); i++) {
          const entry = state + first + i * stride;
          const type = memory.word(entry);
          expect(memory.typeName(memory.typeOf(type))).toBe('type');
          expect(memory.typeName(memory.typeOf(memory.word(entry + dict)))).toBe('dict');
        }
      }
    });

    test('finds the collector: its thresholds, its statistics and every tracked object', async () => {
      const interpreter = await starting;
      const { thresholds, statistics, tracked } = facts<{
        thresholds: number[];
        statistics: number[];
        tracked: number[];
      }>(
        interpreter,
        `
import gc
gc.collect(); gc.disable()
facts = {'thresholds': list(gc.get_threshold()),
         'statistics': [s[k] for s in gc.get_stats() for k in ('collections', 'collected', 'uncollectable')],
         'tracked': [id(o) for o in gc.get_objects()]}
`,
      );
      const state = new CollectorState(interpreter);
      const { memory } = interpreter;
      const { counters, statistics: at } = build.collector;
      const shown = version === '3.14' ? 2 : 3;
      expect(counters.map(({ threshold }) => memory.word(state.address + threshold)).slice(0, shown)).toEqual(
        thresholds.slice(0, shown),
      );
      expect(statistics.map((_, i) => memory.word(state.address + at + 4 * i))).toEqual(statistics);
      const found = new Set(trackedObjects(memory, state.address));
      const missing = tracked.filter((object) => !found.has(object));
      // What the measuring code itself made and dropped meanwhile.
      expect(missing.length).toBeLessThan(10);
      runPrelude(interpreter, 'import gc; gc.enable()');
    });

    test('reads the settings of the collector, and hears when the program changes them', async () => {
      const interpreter = await starting;
      const state = new CollectorState(interpreter);
      const heard: [string, boolean, readonly number[]][] = [];
      watchCollectorCalls(interpreter, (call) => {
        const { enabled, thresholds } = state.facts();
        heard.push([call, enabled, thresholds.slice(0, 2)]);
      });
      const said = facts<[number[], boolean, boolean]>(
        interpreter,
        `
import gc
before = gc.get_threshold(); was = gc.isenabled()
gc.disable(); gc.set_threshold(123, 45, 6); gc.freeze(); gc.unfreeze(); gc.enable()
facts = [before, was, gc.isenabled()]
gc.set_threshold(*before)
`,
      );
      expect(said.slice(1)).toEqual([true, true]);
      const usual = said[0].slice(0, 2);
      expect(heard).toEqual([
        ['disable', false, usual],
        ...['set_threshold', 'freeze', 'unfreeze'].map((call) => [call, false, [123, 45]]),
        ['enable', true, [123, 45]],
        ['set_threshold', true, usual],
      ]);
    });

    test('a collection that is due and finds nothing to do is none', async () => {
      const state = new CollectorState(await starting);
      runPrelude(await starting, 'import gc; gc.collect()');
      const begun = state.begin(-1, 0, false);
      if (build.collector.policy === 'incremental') {
        expect(begun?.generation).toBe(1);
        state.end();
      } else expect(begun).toBeUndefined();
      expect(state.running).toBe(false);
    });

    test('reads what the free lists hold', async () => {
      const interpreter = await starting;
      const make = {
        list: () => interpreter.call('PyList_New', 0),
        dict: () => interpreter.call('PyDict_New'),
        slice: () => interpreter.call('PySlice_New', 0, 0, 0),
        tuple: (length: number) => interpreter.call('PyTuple_New', length),
      };
      interpreter.call('PyGC_Collect');
      const state = new CollectorState(interpreter);
      const { freeLists } = state.facts();
      if (build.freeLists === null) {
        expect(freeLists).toEqual([]);
        return;
      }
      expect(freeLists.map(({ list, length }) => `${list} ${length}`)).toEqual([
        'list 1',
        'dict 1',
        ...Array.from({ length: 20 }, (_, i) => `tuple ${i + 1}`),
        'slice 1',
      ]);
      for (const { list, length, addresses } of freeLists) {
        // A full collection leaves the slice where it is.
        expect([list, list === 'slice' ? 0 : addresses.length]).toEqual([list, 0]);
        const made = Array.from({ length: 5 }, () => make[list](length));
        for (const object of made) interpreter.call('Py_DecRef', object);
        const kept = state.facts().freeLists.find((one) => one.list === list && one.length === length);
        expect([...(kept?.addresses ?? [])].sort()).toEqual(
          (list === 'slice' ? made.slice(0, 1) : made).sort(),
        );
      }
    });

    test('reads type names, flags, texts and sizes', async () => {
      const interpreter = await starting;
      const rows = facts<
        { address: number; type: string; size: number; text: string | null; tracked: boolean }[]
      >(
        interpreter,
        `
import sys, gc, collections
class Node: pass
class Slots: __slots__ = ('a', 'b')
things = [1.5, 2**40, -2**70, 10**300, 0, 'ascii', 'caf\\xe9', '\\u4e16\\u754c', '\\U0001f600x', '', b'bytes', (1, 2, 3), (),
          object(), Slots(), None, True, 3j, slice(1, 2), range(5), frozenset(), len, iter([]), Node, Exception('x')]
import builtins; builtins._things = things
facts = [{'address': id(x), 'type': type(x).__name__, 'size': sys.getsizeof(x), 'text': x if isinstance(x, str) else None,
          'tracked': gc.is_tracked(x)} for x in things]
`,
      );
      for (const { address, type, size, text } of rows) {
        const { memory } = interpreter;
        const typeAddress = memory.typeOf(address);
        expect(memory.typeName(typeAddress).split('.').at(-1)).toBe(type);
        if (text !== null) {
          expect(memory.text(address)).toBe(text);
          expect(memory.isText(typeAddress)).toBe(true);
        }
        const ownBlockOnly = ![
          'range',
          'type',
          'frozenset',
          'ValueError',
          'Exception',
          'list_iterator',
        ].includes(type);
        if (ownBlockOnly)
          expect([type, text, memory.sizeOf(address, typeAddress)]).toEqual([type, text, size]);
        expect(memory.flagsOf(typeAddress) & TypeFlag.heapType ? 'heap' : 'static').toBe(
          type === 'Slots' || type === 'Node' ? 'heap' : 'static',
        );
      }
    });
  });
