import type { Heap } from '../heap/heap.js';
import { setField } from '../types/fields.js';
import { callSuper, callWithTuple, inLibraryFunction, withTuple } from './library-function.js';
import { newWeakReference } from './references.js';

/** `weakref.KeyedRef(object, callback, key)`: a weak reference that knows which key of a dict its object is the value of. */
export function newKeyedRef(heap: Heap, object: number, callback: number, key: number): number {
  return callWithTuple(heap, [object, callback, key], () => {
    const reference = create(heap, object, callback, key);
    initialise(heap, [reference, object, callback, key]);
    return reference;
  });
}

/** `KeyedRef.__new__`: what it calls takes a tuple, and makes a shorter one of it. */
function create(heap: Heap, object: number, callback: number, key: number): number {
  const { types, immortals } = heap;
  return inLibraryFunction(heap, [object, callback, key], () => {
    const reference = callWithTuple(heap, [immortals.none, object, callback], () =>
      withTuple(heap, [object, callback], () => newWeakReference(heap, types.keyedRef, object, callback)),
    );
    setField(heap, reference, 'key', key);
    return reference;
  });
}

/** `KeyedRef.__init__`, which calls that of its base, and so to no effect. */
function initialise(heap: Heap, [reference, object, callback, key]: readonly number[]): void {
  inLibraryFunction(heap, [reference, object, callback, key], () => {
    callSuper(heap, reference, [object, callback], () => {});
    heap.collector.safePoint();
  });
}
