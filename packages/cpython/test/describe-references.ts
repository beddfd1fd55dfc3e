import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Definitions, Slot } from '@heapreel/trace';
import { beforeAll, describe, expect, test } from 'vitest';
import { builds, type PythonVersion } from '../src/builds/builds.js';
import {
  addStaticObjects,
  type Census,
  isTraversable,
  type MapRange,
  takeCensus,
} from '../src/host/census.js';
import { offerHeapreelModule } from '../src/host/heapreel-module.js';
import { type Interpreter, startInterpreter } from '../src/host/interpreter.js';
import { Recording } from '../src/host/recording.js';
import { FrameReader } from '../src/host/references/frames.js';
import { LinkColumns } from '../src/host/references/link-columns.js';
import type { Reading } from '../src/host/references/reading.js';
import { type ReferenceCensus, readReferences } from '../src/host/references/reference-census.js';
import { SlotNames } from '../src/host/references/slot-names.js';
import { TypePlanner, typeFieldsReader } from '../src/host/references/type-plan.js';
import { referentVisitor } from '../src/host/referent-visitor.js';
import { prepareMain, runMain } from '../src/host/script.js';
import { LogChannel } from '../src/log-channel.js';
import { patchedModule } from '../src/probe/patched-module.js';

/** From this count on an object is immortal; 3.11 gives what was compiled into it 999,999,999. */
const immortal = 0x20000000;

interface Taken {
  readonly objects: Census;
  readonly references: ReferenceCensus;
  /** Of a larger heap, later. */
  readonly speed: { readonly objects: number; readonly references: number; readonly milliseconds: number };
  readonly isLive: (object: number) => boolean;
  readonly typeName: (object: number) => string;
  readonly nameOf: (slot: number) => string;
  /** What each object visits, as its type said right after the census. */
  readonly visited: ReadonlyMap<number, readonly number[]>;
  /** Named places of types that hold what is neither an object nor 0. */
  readonly strange: readonly string[];
  /** Holder, name and target of references that the script knows of. */
  readonly expectations: readonly (readonly [number, string, number])[];
}

/** Runs a script of this folder in a patched interpreter and takes a census of references at its first mark. */
async function censusAtMark(version: PythonVersion, script: string): Promise<Taken> {
  const build = builds[version];
  const interpreter = await startInterpreter(build, { patched: patchedModule(build), environment: {} });
  const { memory, module } = interpreter;
  const channel = new LogChannel();
  const recording = new Recording(
    interpreter,
    channel.buffer,
    (message) => {
      if (message.kind === 'log') channel.release(message.slot);
    },
    { auditEvery: 2 ** 30, command: [], references: false, watchCollector: false },
  );
  const visit = referentVisitor(interpreter);
  // A mark arrives while the thread has let go of the interpreter, which then has no current one.
  const roots = {
    thread: interpreter.call('PyThreadState_Get'),
    modules: interpreter.call('PyImport_GetModuleDict'),
  };
  let taken: Omit<Taken, 'expectations' | 'speed'> | undefined;
  let speed: Taken['speed'] | undefined;
  const take = () => {
    const map = {
      start: interpreter.global('hr_map').value >>> 0,
      bytes: interpreter.global('hr_map_bytes').value >>> 0,
    };
    addStaticObjects(memory, map, visit);
    const objects = takeCensus(memory, map);
    const definitions = new Definitions();
    const start = performance.now();
    const references = readReferences(memory, map, objects, definitions, visit, roots);
    if (taken) {
      const milliseconds = performance.now() - start;
      speed = { objects: objects.length, references: references.holder.length, milliseconds };
      return;
    }
    const visited = new Map<number, number[]>();
    const names = new Map<number, string>();
    for (let i = 0; i < objects.length; i++) {
      const object = objects.address[i];
      names.set(object, memory.typeName(objects.type[i]));
      if (!isTraversable(memory, object)) continue;
      const found: number[] = [];
      visit(object, (referent) => found.push(referent));
      visited.set(object, found);
    }
    taken = {
      objects,
      references,
      strange: strangeFields(interpreter, map, objects),
      visited,
      isLive: (object) => names.has(object),
      typeName: (object) => names.get(object) ?? 'root',
      nameOf: (slot) =>
        Slot.isIndex(slot) ? `[${Slot.value(slot)}]` : definitions.strings[Slot.value(slot)],
    };
  };
  offerHeapreelModule(interpreter, { mark: take } as unknown as Recording);
  const path = `/tmp/${script}`;
  module.FS.writeFile(path, readFileSync(fileURLToPath(new URL(script, import.meta.url))));
  const main = { path, arguments: [], workingFolder: '/tmp', importFolders: [] };
  prepareMain(interpreter, main, script);
  recording.begin();
  const done = runMain(interpreter, main);
  recording.stop(false);
  if (!done) interpreter.call('PyErr_PrintEx', 0);
  if (!done || !taken || !speed) throw new Error(`${script} did not run to its end`);
  const fs = module.FS as unknown as { readFile(path: string, options: object): string };
  const expectations = JSON.parse(fs.readFile('/tmp/expectations.json', { encoding: 'utf8' }));
  return { ...taken, speed, expectations };
}

/**
 * Looks into every place that some type's instances have a name for. An object need not be in the map: those compiled
 * into the module that nothing collected refers to are not.
 */
function strangeFields(interpreter: Interpreter, map: MapRange, objects: Census): string[] {
  const { memory } = interpreter;
  const definitions = new Definitions();
  const reading: Reading = {
    memory,
    words: memory.words,
    bytes: memory.bytes,
    links: new LinkColumns(memory, map),
    names: new SlotNames(memory, definitions),
    sharedKeys: new Set(),
    borrowed: [],
  };
  const frames = new FrameReader(reading, { tupleItems: 0, cell: 0 });
  const planner = new TypePlanner(reading, frames, typeFieldsReader(reading));
  const typeOfTypes = interpreter.address('PyType_Type');
  const isObject = (word: number) =>
    (word & 3) === 0 &&
    word < memory.bytes.length &&
    memory.typeOf(memory.typeOf(memory.typeOf(word))) === typeOfTypes;
  const strange = new Set<string>();
  for (let i = 0; i < objects.length; i++) {
    const { offsets, slots } = planner.planOf(objects.type[i]);
    for (const [field, offset] of offsets.entries()) {
      const word = memory.word(objects.address[i] + offset);
      if (word === 0 || isObject(word)) continue;
      const name = definitions.strings[Slot.value(slots[field])];
      const what = word & 3 ? `tagged ${word & 3}` : 'no object';
      strange.add(`${memory.typeName(objects.type[i])} ${name}: ${what}`);
    }
  }
  return [...strange];
}

/** Columns as text, the largest numbers first. */
function ranking(counts: ReadonlyMap<string, number>, most: number): string {
  const largest = [...counts].sort(([, a], [, b]) => b - a).slice(0, most);
  return largest.map(([what, count]) => `${what} ${count}`).join(', ');
}

function countIn(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** Singletons of which 3.11 has references compiled in that were never counted, in constants of its own modules. */
const compiledIn311 = new Set(['NoneType', 'bool', 'ellipsis']);

/** One version to a process: pyodide keeps globals. */
export const describeReferences = (version: PythonVersion) =>
  describe(`references in the memory of Python ${version}`, () => {
    let taken: Taken;
    beforeAll(async () => {
      taken = await censusAtMark(version, 'referring.py');
    }, 60_000);

    test('all that tp_traverse visits is there, as often', () => {
      const { references, visited, isLive, typeName } = taken;
      const found = new Map<number, Map<number, number>>();
      for (let i = 0; i < references.holder.length; i++) {
        const holder = references.holder[i];
        const targets = found.get(holder) ?? new Map<number, number>();
        found.set(holder, targets);
        targets.set(references.target[i], (targets.get(references.target[i]) ?? 0) + 1);
      }
      const missing = new Map<string, number>();
      let all = 0;
      for (const [object, referents] of visited) {
        if (isTableOfInterned(referents, typeName)) continue;
        const targets = new Map(found.get(object));
        for (const referent of referents) {
          if (!isLive(referent)) continue;
          all++;
          const left = targets.get(referent) ?? 0;
          targets.set(referent, left - 1);
          if (left <= 0) countIn(missing, `${typeName(object)} → ${typeName(referent)}`);
        }
      }
      expect([...missing]).toEqual([]);
      expect(all).toBeGreaterThan(200_000);
    });

    test('no reference has an end that is not live', () => {
      const { references, isLive } = taken;
      expect([...references.holder].filter((holder) => holder !== 0 && !isLive(holder))).toEqual([]);
      expect([...references.target].filter((target) => !isLive(target))).toEqual([]);
    });

    // What is held by C code alone is not in memory where this census looks: types of C modules that keep them in their
    // state (`ast`, `_typing`), names of keyword arguments, and what pyodide's own code holds. In 3.11 static types
    // begin with a count of 1.
    test('no object has more references than its count, and nearly all have as many', () => {
      const { references, objects, typeName, nameOf } = taken;
      const incoming = new Map<number, number>();
      for (const target of references.target) incoming.set(target, (incoming.get(target) ?? 0) + 1);
      const lacking = new Map<string, number>();
      const excess = new Set<number>();
      let [all, whole] = [0, 0];
      for (let i = 0; i < objects.length; i++) {
        const count = objects.count[i];
        if (count >= immortal) continue;
        const object = objects.address[i];
        const found = incoming.get(object) ?? 0;
        all++;
        if (found === count) whole++;
        else if (found < count) countIn(lacking, typeName(object));
        else if (version !== '3.11' || !compiledIn311.has(typeName(object))) excess.add(object);
      }
      console.log(
        `${version}: ${((100 * whole) / all).toFixed(2)} % of ${all} objects explained; not: ${ranking(lacking, 10)}`,
      );
      const kinds = new Map<string, number>();
      for (let i = 0; i < references.holder.length; i++) {
        const target = references.target[i];
        if (!excess.has(target)) continue;
        countIn(
          kinds,
          `${typeName(references.holder[i])} ${nameOf(references.slot[i])} → ${typeName(target)}`,
        );
      }
      // pyodide sets the class of its proxies' types without a count.
      expect([excess.size, kinds.has('_JsProxyMetaClass __class__ → type')], ranking(kinds, 10)).toEqual([
        1,
        true,
      ]);
      expect(whole / all).toBeGreaterThan(0.995);
    });

    test('every named place holds an object or nothing', () => {
      // A flag in the lowest bit says that an element's text is a list of texts.
      const flagged = /^xml.etree.ElementTree.Element (text|tail): tagged 1$/;
      expect(taken.strange.filter((what) => !flagged.test(what))).toEqual([]);
    });

    test('references have the names that Python has for them', () => {
      const { references, expectations, nameOf, typeName } = taken;
      const found = new Map<string, string[]>();
      const wanted = new Set(expectations.map(([holder, , target]) => `${holder} ${target}`));
      for (let i = 0; i < references.holder.length; i++) {
        const ends = `${references.holder[i]} ${references.target[i]}`;
        if (wanted.has(ends)) found.set(ends, [...(found.get(ends) ?? []), nameOf(references.slot[i])]);
      }
      const wrong = expectations.flatMap(([holder, name, target]) => {
        const names = found.get(`${holder} ${target}`) ?? [];
        return names.includes(name) ? [] : [`${typeName(holder)} ${name} → ${typeName(target)}: ${names}`];
      });
      expect(wrong).toEqual([]);
      expect(expectations.length).toBeGreaterThan(100);
    });

    test('takes time in proportion to the references', () => {
      const { objects, references, milliseconds } = taken.speed;
      console.log(`${version}: ${objects} objects, ${references} references, ${milliseconds.toFixed(0)} ms`);
      expect(objects).toBeGreaterThan(400_000);
      expect((milliseconds / references) * 1e6).toBeLessThan(10_000);
    });
  });

/** The table of interned strings visits thousands of them, and counts none. */
function isTableOfInterned(referents: readonly number[], typeName: (object: number) => string): boolean {
  return referents.length > 5000 && referents.every((referent) => typeName(referent) === 'str');
}
