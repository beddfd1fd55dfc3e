import type { Heap } from '../heap/heap.js';
import { getKey, hasKey, newDict, popKey, setKey } from '../types/dict.js';
import { getField, handOver, newInstanceOf, setField } from '../types/fields.js';
import { newInt } from '../types/numbers.js';
import { PythonError } from '../types/python-error.js';
import { newRecord } from '../types/records.js';
import { truthOf } from '../types/truth.js';
import { newTuple } from '../types/tuple.js';
import {
  callWithTuple,
  inLibraryFunction,
  type LibraryFrame,
  newReference,
  withTuple,
} from './library-function.js';
import { referentOf } from './references.js';

// `weakref.finalize`: a finalizer holds nothing itself, it is the key of what the registry has about it, and the callback of
// the weak reference in that. (Lib/weakref.py.)

/** `weakref.finalize(object, function, *args)`. */
export function newFinalizer(heap: Heap, object: number, callable: number, args: readonly number[]): number {
  return withTuple(heap, [object, callable, ...args], () => {
    const finalizer = newInstanceOf(heap, heap.types.finalize);
    try {
      register(heap, finalizer, object, callable, args);
    } catch (error) {
      heap.decref(finalizer);
      throw error;
    }
    return finalizer;
  });
}

/** `finalize.__call__`: the function's result, or None when the finalizer was called before. */
export function callFinalizer(heap: Heap, finalizer: number, args: readonly number[]): number {
  if (args.length > 1) {
    throw new PythonError(
      'TypeError',
      `finalize.__call__() takes from 1 to 2 positional arguments but ${args.length + 1} were given`,
    );
  }
  const { weakref, immortals, collector } = heap;
  const argument = args[0] ?? immortals.none;
  return withTuple(heap, args, () =>
    inLibraryFunction(heap, [finalizer, argument], (frame) => {
      if (!hasKey(heap, weakref.registry, finalizer)) return nothing(heap);
      const info = frame.hold(popKey(heap, weakref.registry, finalizer));
      collector.safePoint();
      return weakref.shutdown ? nothing(heap) : callWhatWasGiven(heap, info);
    }),
  );
}

/** `finalize.alive`. */
export function isFinalizerAlive(heap: Heap, finalizer: number): boolean {
  return hasKey(heap, heap.weakref.registry, finalizer);
}

/** `finalize.peek()`: a tuple of the object, the function, its arguments and its keyword arguments, or None. */
export function peekFinalizer(heap: Heap, finalizer: number): number {
  return about(heap, finalizer, () => true);
}

/** `finalize.detach()`: the same, and the finalizer is dead. */
export function detachFinalizer(heap: Heap, finalizer: number): number {
  return about(heap, finalizer, (frame) => {
    const { weakref } = heap;
    if (!hasKey(heap, weakref.registry, finalizer)) return false;
    frame.hold(popKey(heap, weakref.registry, finalizer));
    return true;
  });
}

/** `finalize.atexit`. */
export function runsAtExit(heap: Heap, finalizer: number): boolean {
  const { weakref, immortals } = heap;
  if (!hasKey(heap, weakref.registry, finalizer)) return false;
  return getField(heap, getKey(heap, weakref.registry, finalizer), 'atexit') === immortals.true;
}

export function setRunsAtExit(heap: Heap, finalizer: number, value: number): void {
  const { weakref, immortals } = heap;
  if (!hasKey(heap, weakref.registry, finalizer)) return;
  const info = getKey(heap, weakref.registry, finalizer);
  setField(heap, info, 'atexit', truthOf(heap, value) ? immortals.true : immortals.false);
}

/** What the module has the interpreter do as the program ends: run the finalizers that are left, the newest first. */
export function runFinalizersAtExit(heap: Heap): void {
  const { weakref, collector, calls, operands } = heap;
  if (!weakref.registeredWithAtexit) return;
  const { enabled } = collector;
  collector.enabled = false;
  const { height } = operands;
  let pending: number[] | null = null;
  while (pending === null || pending.length > 0) {
    if (pending === null || weakref.dirty) {
      operands.dropTo(height);
      pending = selectForExit(heap);
      for (const finalizer of pending) operands.push(finalizer);
      weakref.dirty = false;
    }
    const finalizer = pending.pop();
    if (finalizer !== undefined) calls.callIgnoringErrors(finalizer, []);
  }
  operands.dropTo(height);
  weakref.shutdown = true;
  collector.enabled = enabled;
}

/** The finalizers that run at exit, the oldest first. */
function selectForExit(heap: Heap): number[] {
  const { table, weakref } = heap;
  const entries = table.references[weakref.registry]!;
  const found: { finalizer: number; index: number }[] = [];
  for (let place = 0; place < entries.length; place += 2) {
    const [info, finalizer] = [entries[place], entries[place + 1]];
    if (finalizer === 0 || !runsAtExit(heap, finalizer)) continue;
    found.push({ finalizer, index: Number(table.content[getField(heap, info, 'index')]) });
  }
  return found.sort((a, b) => a.index - b.index).map(({ finalizer }) => finalizer);
}

/** `finalize.__init__`. */
function register(
  heap: Heap,
  finalizer: number,
  object: number,
  callable: number,
  args: readonly number[],
): void {
  const { weakref, types, immortals, collector } = heap;
  const rest = newTuple(heap, args);
  inLibraryFunction(
    heap,
    [finalizer, object, callable, rest],
    (frame) => {
      heap.decref(rest);
      if (!weakref.registeredWithAtexit) registerWithAtexit(heap);
      const info = frame.hold(newInstanceOf(heap, types.finalizeInfo));
      collector.safePoint();
      const reference = newReference(heap, object, finalizer);
      handOver(heap, info, 'weakref', reference);
      setField(heap, info, 'func', callable);
      setField(heap, info, 'args', rest);
      setField(heap, info, 'kwargs', immortals.none);
      setField(heap, info, 'atexit', immortals.true);
      const index = newInt(heap, weakref.nextIndex++);
      collector.safePoint(index);
      handOver(heap, info, 'index', index);
      setKey(heap, weakref.registry, finalizer, info);
      weakref.dirty = true;
    },
    { keywords: true },
  );
}

/** The interpreter is asked, once, to call `finalize._exitfunc` at exit, and holds that as a bound method. */
function registerWithAtexit(heap: Heap): void {
  const { weakref, types, roots, operands, profile, immortals } = heap;
  const { height } = operands;
  const method = newRecord(heap, types.method, []);
  operands.push(method);
  let kept = method;
  callWithTuple(heap, [method], () => {
    if (!profile.atexit.keepsTuples) return 0;
    kept = newTuple(heap, [method, immortals.emptyTuple, immortals.none]);
    heap.decref(method);
    return 0;
  });
  roots.bind('finalize._exitfunc in atexit', kept);
  operands.dropTo(height);
  weakref.registeredWithAtexit = true;
}

/** `info.func(*info.args, **(info.kwargs or {}))`. */
function callWhatWasGiven(heap: Heap, info: number): number {
  const { calls, operands, types, table, profile, collector } = heap;
  const { height } = operands;
  const callable = getField(heap, info, 'func');
  const args = getField(heap, info, 'args');
  operands.push(callable);
  operands.push(args);
  const keywords = newDict(heap);
  operands.push(keywords);
  heap.decref(keywords);
  heap.decref(newDict(heap));
  try {
    const given = table.references[args]!;
    const isFunction = heap.typeOf(callable) === types.function;
    if (isFunction && profile.calls.unpacksFirst) operands.dropTo(height);
    const result = calls.resultOf(callable, given);
    operands.dropTo(height);
    if (!isFunction) collector.safePoint(result);
    return result;
  } finally {
    operands.dropTo(height);
  }
}

/** What `peek` and `detach` give, if the finalizer is alive, its object too, and `taken` finds it so. */
function about(heap: Heap, finalizer: number, taken: (frame: LibraryFrame) => boolean): number {
  const { weakref } = heap;
  return inLibraryFunction(heap, [finalizer], (frame) => {
    if (!hasKey(heap, weakref.registry, finalizer)) return nothing(heap);
    const info = getKey(heap, weakref.registry, finalizer);
    frame.share(info);
    heap.collector.safePoint();
    const object = referentOf(heap, getField(heap, info, 'weakref'));
    if (object === 0) return nothing(heap);
    frame.share(object);
    if (!taken(frame)) return nothing(heap);
    const keywords = newDict(heap);
    const fields = ['func', 'args'].map((name) => getField(heap, info, name));
    const tuple = newTuple(heap, [object, ...fields, keywords]);
    heap.decref(keywords);
    return tuple;
  });
}

function nothing(heap: Heap): number {
  heap.incref(heap.immortals.none);
  return heap.immortals.none;
}
