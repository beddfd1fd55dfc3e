import type { Heap } from '../heap/heap.js';
import {
  bindBody,
  cellsOf,
  getField,
  handOver,
  newCell,
  newFunction,
  setClosure,
  setField,
} from '../types/fields.js';
import { PythonError } from '../types/python-error.js';
import { newMethod } from '../types/records.js';
import { newTuple } from '../types/tuple.js';
import {
  callSuper,
  callWithTuple,
  dereference,
  inLibraryFunction,
  newReference,
  withTuple,
} from './library-function.js';
import { callReference, newWeakReference } from './references.js';

// `weakref.WeakMethod`: a weak reference to a bound method's self with another, in it, to the method's function; whichever
// dies first, they call a function that knows of the whole by a third one. (Lib/weakref.py.)

/** `weakref.WeakMethod(method)`, or with a callback; `callback` 0 for none. */
export function newWeakMethod(heap: Heap, method: number, callback: number): number {
  const { types } = heap;
  if (heap.typeOf(method) !== types.method) {
    throw new PythonError(
      'TypeError',
      `argument should be a bound method, not <class '${heap.typeOf(method).name}'>`,
    );
  }
  const args = callback === 0 ? [method] : [method, callback];
  return withTuple(heap, args, () => newOne(heap, method, callback));
}

/** `WeakMethod.__call__`: the method, bound anew, or None when its self or its function is gone. */
export function callWeakMethod(heap: Heap, reference: number, args: readonly number[]): number {
  if (args.length > 0) {
    throw new PythonError(
      'TypeError',
      `WeakMethod.__call__() takes 1 positional argument but ${args.length + 1} were given`,
    );
  }
  const { none } = heap.immortals;
  return inLibraryFunction(heap, [reference], (frame) => {
    const self = frame.hold(callSuper(heap, reference, [], () => callReference(heap, reference, [])));
    heap.collector.safePoint();
    const callable = frame.hold(dereference(heap, getField(heap, reference, '_func_ref')));
    if (self === none || callable === none) {
      heap.incref(none);
      return none;
    }
    return callWithTuple(heap, [callable, self], () => newMethod(heap, callable, self));
  });
}

/** `WeakMethod.__new__`. */
function newOne(heap: Heap, method: number, callback: number): number {
  const { types, immortals, table } = heap;
  const [callable, object] = table.references[method]!;
  return inLibraryFunction(heap, [method], (frame) => {
    // Of what the inner function shares with this one there are cells.
    const callbackCell = frame.hold(newCell(heap));
    setField(heap, callbackCell, 'cell_contents', callback || immortals.none);
    const selfCell = frame.hold(newCell(heap));
    frame.share(object);
    frame.share(callable);
    const closure = newTuple(heap, [callbackCell, selfCell]);
    const died = frame.hold(newFunction(heap));
    setClosure(heap, died, closure);
    bindBody(heap, died, { run: (args) => methodDied(heap, died, args), frameSlots: 8 });
    const self = callWithTuple(heap, [immortals.none, object, died], () =>
      withTuple(heap, [object, died], () => newWeakReference(heap, types.weakMethod, object, died)),
    );
    try {
      const ofFunction = newReference(heap, callable, died);
      handOver(heap, self, '_func_ref', ofFunction);
      setField(heap, self, '_alive', immortals.true);
      const ofSelf = newReference(heap, self, 0);
      handOver(heap, selfCell, 'cell_contents', ofSelf);
    } catch (error) {
      heap.decref(self);
      throw error;
    }
    return self;
  });
}

/** The inner function of `WeakMethod.__new__`: the method's self or its function is gone. */
function methodDied(heap: Heap, died: number, args: readonly number[]): void {
  const { immortals, calls } = heap;
  inLibraryFunction(heap, args, (frame) => {
    const [callbackCell, selfCell] = cellsOf(heap, died);
    const self = frame.hold(dereference(heap, getField(heap, selfCell, 'cell_contents')));
    if (self === immortals.none) {
      throw new PythonError('AttributeError', "'NoneType' object has no attribute '_alive'");
    }
    if (getField(heap, self, '_alive') !== immortals.true) return;
    setField(heap, self, '_alive', immortals.false);
    const callback = getField(heap, callbackCell, 'cell_contents');
    if (callback !== immortals.none) heap.decref(calls.resultOf(callback, [self]));
  });
}
