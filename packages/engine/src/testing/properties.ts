import type { Heap } from '../heap/heap.js';
import { defaultProfile } from '../profile/profiles.js';
import { parseProgram } from '../program/parse.js';
import { printProgram } from '../program/print.js';
import type { Program } from '../program/program.js';
import { asPython } from '../program/python/as-python.js';
import { parsePythonProgram } from '../program/python/parse-python.js';
import { sameJson } from '../program/same-json.js';
import { checkBooks, reachable } from './books.js';
import { CollectorOracle } from './collector-oracle.js';
import { compareContents } from './contents.js';
import { DeathOrder } from './death-order.js';
import { ensure } from './ensure.js';
import type { EventLog } from './event-log.js';
import { checkIdentity, checkTracking } from './invariants.js';
import { type Observer, observeRun, type Subject } from './observed-run.js';
import { RebuiltHeap } from './rebuilt-heap.js';
import { compareReplay } from './replayed.js';
import { checkSizes } from './sizes.js';
import { Sketch } from './sketch.js';
import { SoundnessOracle } from './soundness-oracle.js';

/** Something that holds for every program. */
export interface HeapProperty {
  /** A sentence. */
  readonly name: string;
  /** It is about any program, or only about those of `heapProgram`: containers, values and the collector's controls. */
  readonly programs: 'any' | 'containers';
  /** It is about any profile and collector, or about those of CPython 3.13 on 64 bits. */
  readonly subjects: 'any' | 'default';
  /** Throws, and says what is wrong, when it does not hold for the program; of CPython 3.13 unless told. */
  check(program: Program, subject?: Subject): void;
}

/** What must hold of every heap program that runs without an error; `heapProgram` and `richProgram` make such programs. */
export const heapProperties: readonly HeapProperty[] = [
  watched(
    'every event is possible where it stands, and ids come in order of birth',
    { programs: 'any' },
    (log) => {
      const rebuilt = rebuiltFrom(log);
      return [rebuilt, { boundary: () => rebuilt.checkBoundary() }];
    },
  ),
  watched('death goes depth first, one reference after the other', { subjects: 'default' }, (log) => {
    const rebuilt = rebuiltFrom(log);
    return [new DeathOrder(rebuilt), rebuilt];
  }),
  watched(
    'the books balance: a count is the number of references and variables that lead to the object',
    { programs: 'any' },
    () => [{ boundary: (_, heap) => checkBooks(heap) }],
  ),
  watched(
    'collections find what an independent search finds, kill nothing else, and clear weak references first',
    { programs: 'any' },
    (log) => {
      const rebuilt = rebuiltFrom(log);
      return [new SoundnessOracle(rebuilt), rebuilt];
    },
  ),
  watched(
    'the collector runs when it must, on the generation that is due, and what survives grows older',
    { subjects: 'default' },
    (log, heap) => {
      const rebuilt = rebuiltFrom(log);
      return [new CollectorOracle(rebuilt, heap.profile.collector), rebuilt];
    },
  ),
  {
    name: 'after a full collection exactly what the variables reach is alive, with its counts unchanged',
    programs: 'containers',
    subjects: 'any',
    check(program, subject) {
      checkFullCollection(observeRun(program, () => [], subject));
    },
  },
  watched('variables and containers hold what the statements put there', {}, () => {
    const sketch = new Sketch();
    return [
      {
        boundary(statement, heap) {
          if (statement !== null) ensure(sketch.apply(statement), `${statement.op} should have failed`);
          compareContents(heap, sketch);
        },
      },
    ];
  }),
  watched(
    'containers are tracked, save tuples and dicts that hold nothing to follow',
    { programs: 'any' },
    () => [{ boundary: (_, heap) => checkTracking(heap) }],
  ),
  watched(
    'no two live interned strings are equal, and equal small ints are one object',
    { programs: 'any' },
    () => [{ boundary: (statement, heap) => checkIdentity(heap, statement) }],
  ),
  watched('objects are as large as their contents make them', { subjects: 'default' }, () => [
    { boundary: (_, heap) => checkSizes(heap) },
  ]),
  {
    name: 'a program reads back from its text, from its JSON and from its Python',
    programs: 'any',
    subjects: 'any',
    check(program) {
      const { name } = program;
      for (const text of [printProgram(program), JSON.stringify(program)])
        ensure(sameJson(parseProgram(text, name), program), `it reads back differently:\n${text}`);
      const script = asPython(program);
      ensure(sameJson(parsePythonProgram(script, name), program), `it reads back differently:\n${script}`);
    },
  },
  watched(
    'replay equals live: what the events rebuild is the heap, to the last count and link',
    { programs: 'any' },
    (log) => {
      const rebuilt = rebuiltFrom(log);
      return [rebuilt, { boundary: (_, heap) => compareReplay(heap, rebuilt, log.audits.splice(0)) }];
    },
  ),
];

/** Those of them that are about the subject. */
export function propertiesFor({ profile = defaultProfile, collector }: Subject): readonly HeapProperty[] {
  const isDefault = profile === defaultProfile && collector === undefined;
  return heapProperties.filter(({ subjects }) => subjects === 'any' || isDefault);
}

/** A property that observers of the run see to. */
function watched(
  name: string,
  scope: Partial<Pick<HeapProperty, 'programs' | 'subjects'>>,
  observers: (log: EventLog, heap: Heap) => readonly Observer[],
): HeapProperty {
  return {
    name,
    programs: 'containers',
    subjects: 'any',
    ...scope,
    check(program, subject) {
      observeRun(program, observers, subject);
    },
  };
}

function rebuiltFrom(log: EventLog): RebuiltHeap {
  return new RebuiltHeap(log.definitions, log.initial!);
}

function checkFullCollection(heap: Heap): void {
  heap.collector.unfreeze();
  const before = reachable(heap);
  heap.collector.collect(2);
  for (const slot of heap.table.slots()) {
    const known = before.has(slot) || heap.isShared(slot);
    ensure(known, `object ${heap.table.id[slot]} is garbage and left`);
  }
  for (const [slot, id] of before)
    ensure(heap.table.id[slot] === id, `object ${id} was reachable and is gone`);
  checkBooks(heap);
  ensure(heap.collector.collect(2).collected === 0, 'a second full collection found something');
}
