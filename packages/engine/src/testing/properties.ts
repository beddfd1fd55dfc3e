import { type Audit, ObjectFlag } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import { snapshotOf } from '../heap/snapshot.js';
import type { SimpleStatement } from '../program/instructions.js';
import { parseProgram } from '../program/parse.js';
import { printProgram } from '../program/print.js';
import type { Program } from '../program/program.js';
import { sameJson } from '../program/same-json.js';
import { isTracked, mayBeTracked } from '../types/tracking.js';
import { CollectorOracle } from './collector-oracle.js';
import { compareContents } from './contents.js';
import { ensure } from './ensure.js';
import { observeRun } from './observed-run.js';
import { isContainer, RebuiltHeap } from './rebuilt-heap.js';
import { Sketch } from './sketch.js';

/** Something that holds for every program. */
export interface HeapProperty {
  /** A sentence. */
  readonly name: string;
  /** Throws, and says what is wrong, when it does not hold for the program. */
  check(program: Program): void;
}

/** What must hold of every heap program that runs without an error; `heapProgram` makes such programs. */
export const heapProperties: readonly HeapProperty[] = [
  {
    name: 'every event is possible where it stands, ids come in order of birth, death goes depth first',
    check(program) {
      observeRun(program, (log) => {
        const rebuilt = new RebuiltHeap(log.definitions, log.initial!);
        return [rebuilt, { boundary: () => rebuilt.checkBoundary() }];
      });
    },
  },
  {
    name: 'the books balance: a count is the number of references and variables that lead to the object',
    check(program) {
      observeRun(program, () => [{ boundary: (_, heap) => checkBooks(heap) }]);
    },
  },
  {
    name: 'the collector runs when it must, finds what an independent search finds, and frees just that',
    check(program) {
      observeRun(program, (log, heap) => {
        const rebuilt = new RebuiltHeap(log.definitions, log.initial!);
        return [new CollectorOracle(rebuilt, heap.profile.collector), rebuilt];
      });
    },
  },
  {
    name: 'after a full collection exactly what the variables reach is alive, with its counts unchanged',
    check(program) {
      const heap = observeRun(program, () => []);
      heap.collector.unfreeze();
      const before = reachable(heap);
      heap.collector.collect(2);
      ensure(
        heap.table.live === before.size + heap.initialObjects,
        'garbage is left, or something live was freed',
      );
      for (const [slot, id] of before)
        ensure(heap.table.id[slot] === id, `object ${id} was reachable and is gone`);
      checkBooks(heap);
      ensure(heap.collector.collect(2).collected === 0, 'a second full collection found something');
    },
  },
  {
    name: 'variables and containers hold what the statements put there',
    check(program) {
      const sketch = new Sketch();
      observeRun(program, () => [
        {
          boundary(statement, heap) {
            if (statement !== null) ensure(sketch.apply(statement), `${statement.op} should have failed`);
            compareContents(heap, sketch);
          },
        },
      ]);
    },
  },
  {
    name: 'containers are tracked, save tuples and dicts that hold nothing to follow',
    check(program) {
      observeRun(program, () => [{ boundary: (_, heap) => checkTracking(heap) }]);
    },
  },
  {
    name: 'no two live interned strings are equal, and equal small ints are one object',
    check(program) {
      observeRun(program, () => [{ boundary: (statement, heap) => checkIdentity(heap, statement) }]);
    },
  },
  {
    name: 'objects are as large as their contents make them',
    check(program) {
      observeRun(program, () => [{ boundary: (_, heap) => checkSizes(heap) }]);
    },
  },
  {
    name: 'a program reads back from its text and from its JSON',
    check(program) {
      const again = parseProgram(printProgram(program), program.name);
      ensure(sameJson(again, program), 'the text form reads back differently');
      const fromJson = parseProgram(JSON.stringify(program), 'another name');
      ensure(sameJson(fromJson, program), 'the JSON form reads back differently');
    },
  },
  {
    name: 'replay equals live: what the events rebuild is the heap, to the last count and link',
    check(program) {
      observeRun(program, (log) => {
        const rebuilt = new RebuiltHeap(log.definitions, log.initial!);
        return [rebuilt, { boundary: (_, heap) => compareReplay(heap, rebuilt, log.audits.splice(0)) }];
      });
    },
  },
];

function checkBooks(heap: Heap): void {
  const { table } = heap;
  const leading = new Map<number, number>();
  const lead = (target: number) => leading.set(target, (leading.get(target) ?? 0) + 1);
  for (const { target } of heap.roots.entries()) lead(target);
  for (const slot of table.slots()) for (const target of table.references[slot] ?? []) lead(target);
  for (const slot of table.slots()) {
    if ((table.flags[slot] & ObjectFlag.immortal) !== 0) continue;
    const expected = leading.get(slot) ?? 0;
    ensure(
      table.count[slot] === expected,
      `object ${table.id[slot]}: count ${table.count[slot]}, held ${expected} times`,
    );
    ensure(expected > 0, `object ${table.id[slot]} lives and nobody holds it`);
  }
}

function compareReplay(heap: Heap, rebuilt: RebuiltHeap, audits: readonly Audit[]): void {
  const live = snapshotOf(heap);
  ensure(
    live.position === rebuilt.position,
    `the engine is at ${live.position}, its events at ${rebuilt.position}`,
  );
  ensure(live.site === rebuilt.site, 'the site differs');
  ensure(
    live.length === rebuilt.objects.size,
    `${live.length} objects live, ${rebuilt.objects.size} by the events`,
  );
  // The initial objects come first, hold nothing and never change: looking at them once is enough.
  const first = live.position === 0 ? 0 : heap.initialObjects;
  const links: number[] = [];
  const add = (holder: number, held: ReadonlyMap<number, number>) => {
    for (const [slot, target] of [...held].sort((a, b) => a[0] - b[0])) links.push(holder, slot, target);
  };
  add(0, rebuilt.roots);
  for (let index = first; index < live.length; index++) {
    const id = live.id[index];
    const object = rebuilt.objects.get(id);
    ensure(object !== undefined, `object ${id} lives and is dead by the events`);
    for (const column of ['type', 'count', 'size', 'address', 'flags', 'born', 'bornSite'] as const) {
      ensure(
        live[column][index] === object[column],
        `${column} of object ${id} is ${live[column][index]}, by the events ${object[column]}`,
      );
    }
    add(id, object.links);
  }
  ensure(sameNumbers(live.links, links), 'the links differ');
  for (const { position, objects, digest } of audits) {
    ensure(position === live.position && objects === live.length, 'the audit is not of this position');
    ensure(digest === rebuilt.digest(), 'the audit differs from what the events rebuild');
  }
}

function sameNumbers(a: Uint32Array, b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, index) => number === b[index]);
}

/** Slot and id of every mortal object that a chain of references leads to from a variable. */
function reachable(heap: Heap): Map<number, number> {
  const { table } = heap;
  const found = new Map<number, number>();
  const pending = Array.from(heap.roots.entries(), ({ target }) => target);
  while (pending.length > 0) {
    const slot = pending.pop()!;
    if (slot === 0 || found.has(slot) || (table.flags[slot] & ObjectFlag.immortal) !== 0) continue;
    found.set(slot, table.id[slot]);
    pending.push(...(table.references[slot] ?? []));
  }
  return found;
}

function checkTracking(heap: Heap): void {
  const { table } = heap;
  for (const slot of table.slots()) {
    const { name, collectable } = heap.typeOf(slot);
    const what = `${name} ${table.id[slot]}`;
    const plain = (table.references[slot] ?? []).every(
      (target) => target === 0 || !mayBeTracked(heap, target),
    );
    if (isTracked(heap, slot)) ensure(isContainer(name) && collectable, `${what} is tracked`);
    else ensure(!isContainer(name) || (['tuple', 'dict'].includes(name) && plain), `${what} is not tracked`);
  }
}

function checkIdentity(heap: Heap, statement: SimpleStatement | null): void {
  const { table } = heap;
  const texts = new Set<string>();
  for (const slot of table.slots()) {
    const { name } = heap.typeOf(slot);
    const content = table.content[slot];
    const immortal = (table.flags[slot] & ObjectFlag.immortal) !== 0;
    if (name === 'int' && typeof content === 'number') {
      ensure(immortal === (content >= -5 && content <= 256), `the int ${content} should be the cached one`);
    }
    if (name === 'str' && (table.flags[slot] & ObjectFlag.interned) !== 0) {
      ensure(!texts.has(content as string), `the string ${content} is interned twice`);
      texts.add(content as string);
    }
  }
  if (statement?.op !== 'intern') return;
  const slot = heap.roots.get(statement.name)!;
  ensure((table.flags[slot] & ObjectFlag.interned) !== 0, `${statement.name} is not interned`);
}

function checkSizes(heap: Heap): void {
  const { table } = heap;
  for (const slot of table.slots()) {
    const { name } = heap.typeOf(slot);
    const size = table.size[slot];
    const content = table.content[slot];
    const held = table.references[slot]?.filter((target) => target !== 0).length ?? 0;
    const exact = exactSize(name, content, held);
    const right =
      exact === null
        ? size >= leastSize(name, held)
        : size === exact || (name === 'str' && size === exact + 3);
    ensure(right, `${name} ${table.id[slot]} of ${held} references is ${size} bytes`);
  }
}

/** Where only the present contents count. The figures are those of `sys.getsizeof` on CPython 3.13, 64 bits. */
function exactSize(type: string, content: unknown, held: number): number | null {
  switch (type) {
    case 'NoneType':
      return 16;
    case 'bool':
      return 28;
    case 'float':
      return 24;
    case 'int':
      return (
        24 +
        4 *
          Math.max(
            1,
            Math.ceil(
              BigInt(content as number)
                .toString(2)
                .replace('-', '').length / 30,
            ),
          )
      );
    case 'bytes':
      return 33 + (content as string).length;
    case 'str': {
      const points = Array.from(content as string, (character) => character.codePointAt(0)!);
      const widest = Math.max(0, ...points);
      if (widest < 128) return 41 + points.length;
      return 56 + (widest < 256 ? 1 : widest < 65536 ? 2 : 4) * (points.length + 1);
    }
    case 'tuple':
      return 40 + 8 * held;
    case 'function':
      return 160;
    case 'cell':
      return 40;
    case 'list':
    case 'dict':
    case 'set':
      return null;
    default:
      return 48;
  }
}

function leastSize(type: string, held: number): number {
  if (type === 'list') return 56 + 8 * held;
  if (type === 'dict') return held === 0 ? 64 : 64 + 32 + 8 + 8 * held;
  return held <= 4 ? 216 : 216 + 16 * held;
}
