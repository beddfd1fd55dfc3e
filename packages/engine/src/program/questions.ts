import { type ArgumentTupleCall, withArguments } from '../heap/argument-tuple.js';
import type { Heap } from '../heap/heap.js';
import { newDict, setKey } from '../types/dict.js';
import { append, newList } from '../types/list.js';
import { newInt } from '../types/numbers.js';
import { PythonError } from '../types/python-error.js';
import { newBuiltInMethod } from '../types/records.js';
import { intSize } from '../types/sizes.js';
import { newStr } from '../types/text.js';
import { isTracked } from '../types/tracking.js';
import { newTrackedTuple } from '../types/tuple.js';
import { isWeakContainer, lengthOfWeakContainer } from '../weakref/containers.js';
import { isFinalizerAlive } from '../weakref/finalize.js';
import { weakReferenceCount } from '../weakref/references.js';
import { WRITER_SLOTS } from './frame-slots.js';
import type { Answer, NamedObject, ObservedVariable, ProgramLog } from './log-lines.js';
import type { Question } from './program.js';
import type { Scope } from './scope.js';

interface Answered {
  /** Names of objects are those they have when the answer is taken down. */
  readonly answer: Answer | (() => Answer);
  /** What Python gives, where that is an object that the collector counts; the caller owns a count. */
  readonly object?: number;
}

type Answering = (scope: Scope, operands: readonly number[], names: readonly string[]) => Answered;

const plain =
  (ask: (heap: Heap, operands: readonly number[]) => Answer): Answering =>
  ({ heap }, operands) => ({ answer: ask(heap, operands) });

/** Numbers that Python gives as a tuple. */
const inTuple =
  (ask: (heap: Heap) => readonly number[]): Answering =>
  ({ heap }) => {
    const answer = ask(heap);
    const items = answer.map((number) => newInt(heap, number));
    const object = newTrackedTuple(heap, items);
    for (const item of items) heap.decref(item);
    return { answer, object };
  };

/** Objects that Python gives as a list. */
const inList =
  (
    ask: (heap: Heap, operands: readonly number[]) => readonly number[],
    called?: ArgumentTupleCall,
  ): Answering =>
  ({ heap }, operands) => {
    const find = (args: number): Answered => {
      const object = newList(heap, []);
      const found = ask(heap, operands).filter((slot) => slot !== object && slot !== args);
      for (const slot of found) append(heap, object, slot);
      return { answer: () => named(heap, found), object };
    };
    return called === undefined ? find(0) : withArguments(heap, called, operands, find);
  };

const answers: Record<Question, Answering> = {
  // The stack holds the object besides, unless it is lent.
  getrefcount: plain(({ sys }, [object]) => sys.getrefcount(object, true)),
  getsizeof: ({ heap }, [object]) => ({
    answer: withArguments(heap, 'getsizeof', [object], () => {
      // What it asks is the object's `__sizeof__`, bound.
      heap.decref(newBuiltInMethod(heap, object));
      return heap.sys.getsizeof(object);
    }),
  }),
  is_tracked: plain(({ gc }, [object]) => gc.is_tracked(object)),
  is_finalized: plain(({ gc }, [object]) => gc.is_finalized(object)),
  is: plain((_, [left, right]) => left === right),
  id: plain(({ table }, [object]) => table.address[object]),
  len: plain((heap, [object]) => lengthOf(heap, object)),
  alive: plain((heap, [object]) => isAlive(heap, object)),
  getweakrefcount: plain((heap, [object]) => weakReferenceCount(heap, object)),
  get_count: inTuple(({ gc }) => gc.get_count()),
  get_threshold: inTuple(({ gc }) => gc.get_threshold()),
  get_stats: ({ heap }) => statistics(heap),
  get_freeze_count: plain(({ gc }) => gc.get_freeze_count()),
  get_debug: plain(({ gc }) => gc.get_debug()),
  isenabled: plain(({ gc }) => gc.isenabled()),
  get_referents: inList(({ gc }, [object]) => gc.get_referents(object), 'get_referents'),
  get_referrers: inList(({ gc }, [object]) => gc.get_referrers(object), 'get_referrers'),
  get_objects: inList(({ gc }) => gc.get_objects()),
  getallocatedblocks: plain(({ sys }) => sys.getallocatedblocks()),
};

/** Writes into the log what Python's `gc`, `sys` and `weakref` answer. */
export function show(scope: Scope, question: Question, names: readonly string[], log: ProgramLog): void {
  const { heap } = scope;
  const { collector, operands } = heap;
  const { height } = operands;
  const { answer, object } = answers[question](scope, scope.pushAll(names), names);
  operands.dropTo(height);
  // The interpreter's own blocks are many.
  const isInt =
    typeof answer === 'number' && (question === 'getallocatedblocks' || !heap.immortals.int(answer));
  const int = isInt ? heap.allocateBlock(intSize(heap.profile, answer)) : 0;
  // After the call that answers, if it is one, and as the function that takes the answer down begins.
  if (question !== 'is') collector.safePoint(object);
  heap.calls.inFrame(WRITER_SLOTS.show, () => collector.safePoint(object));
  log.shown(question, names, typeof answer === 'function' ? answer() : answer);
  if (object !== undefined) heap.frameEnds(() => heap.decref(object));
  heap.freeBlock(int);
}

/** Every variable's object. */
export function observe(heap: Heap): ObservedVariable[] {
  const { table } = heap;
  return Array.from(heap.roots.variables(), ({ name, target }) => ({
    name,
    count: heap.isShared(target) ? null : table.count[target],
    size: table.size[target],
    tracked: isTracked(heap, target),
  }));
}

/** A list of dicts, in Python. */
function statistics(heap: Heap): Answered {
  const stats = heap.gc.get_stats();
  const object = newList(heap, []);
  for (const generation of stats) {
    const dict = newDict(heap);
    for (const key of ['collections', 'collected', 'uncollectable'] as const) {
      const name = newStr(heap, key);
      const value = newInt(heap, generation[key]);
      setKey(heap, dict, name, value);
      heap.decref(name);
      heap.decref(value);
    }
    append(heap, object, dict);
    heap.decref(dict);
  }
  return {
    answer: stats.map(({ collections, collected, uncollectable }) => [collections, collected, uncollectable]),
    object,
  };
}

function named(heap: Heap, objects: readonly number[]): NamedObject[] {
  const names = new Map<number, string>();
  for (const { name, target } of heap.roots.variables()) {
    const known = names.get(target);
    if (known === undefined || name < known) names.set(target, name);
  }
  return objects.map((object) => ({ type: heap.typeOf(object).name, variable: names.get(object) ?? null }));
}

/** The function of that name, which is Python. (python/prelude.ts.) */
function isAlive(heap: Heap, object: number): boolean {
  const { types, calls, collector, immortals } = heap;
  const type = heap.typeOf(object);
  let alive = false;
  const find = (): void => {
    collector.safePoint();
    if (type === types.finalize) alive = isFinalizerAlive(heap, object);
    else if (type.weak === 'reference') {
      const referent = calls.resultOf(object, []);
      alive = referent !== immortals.none;
      collector.safePoint(referent);
      heap.decref(referent);
    } else throw new PythonError('TypeError', `'${type.name}' object is no weak reference`);
  };
  calls.inFrame(WRITER_SLOTS.alive, find, () => [object]);
  return alive;
}

function lengthOf(heap: Heap, object: number): number {
  const { types, table } = heap;
  const type = heap.typeOf(object);
  const held = table.references[object];
  if (held !== null && [types.list, types.tuple].includes(type)) return held.length;
  const content = table.content[object];
  if (typeof content === 'object' && content !== null && 'places' in content) return content.places.size;
  if (isWeakContainer(heap, object)) return lengthOfWeakContainer(heap, object);
  throw new PythonError('TypeError', `object of type '${type.name}' has no length here`);
}
