import type { Heap } from '../heap/heap.js';
import { getField, handOver, newInstanceOf } from '../types/fields.js';
import { forEachElement, forEachOfSequence } from '../types/going-through.js';
import { PythonError } from '../types/python-error.js';
import { newRecord } from '../types/records.js';
import { addElement, clearSet, discardElement, lengthOfSet, newSet, removeElement } from '../types/set.js';
import { dereference, inLibraryFunction, instantiateAt, newReference, onStack } from './library-function.js';
import {
  commitIfPending,
  giveIterationState,
  partOf,
  pendingRemovals,
  whileIterating,
} from './pending-removals.js';
import { giveRemovalCallback, type Removal } from './removal-callback.js';

// `weakref.WeakSet`: a set, its attribute `data`, of weak references. (Lib/_weakrefset.py.)

const removal: Removal = {
  keyOf: (_, reference) => reference,
  remove: (heap, container, reference) => {
    const data = dataOf(heap, container);
    onStack(heap, data, () => discardElement(heap, data, reference));
    heap.collector.safePoint();
  },
};

/** `weakref.WeakSet()`, or of the elements of another one; `elements` 0 for none. */
export function newWeakSet(heap: Heap, elements = 0): number {
  const { types, collector, immortals } = heap;
  const set = newInstanceOf(heap, types.weakSet);
  inLibraryFunction(heap, [set, elements || immortals.none], (frame) => {
    const data = newSet(heap, []);
    collector.safePoint(data);
    handOver(heap, set, 'data', data);
    frame.hold(giveRemovalCallback(heap, set, removal));
    giveIterationState(heap, set);
    if (elements !== 0) updateWeakSet(heap, set, elements);
  });
  return set;
}

/** `set.add(element)`. */
export function addWeakly(heap: Heap, set: number, element: number): void {
  inLibraryFunction(heap, [set, element], () => {
    commitIfPending(heap, set);
    withReference(heap, element, getField(heap, set, '_remove'), (reference) =>
      addElement(heap, dataOf(heap, set), reference),
    );
  });
}

/** `set.discard(element)`. */
export function discardWeakly(heap: Heap, set: number, element: number): void {
  inLibraryFunction(heap, [set, element], () => {
    commitIfPending(heap, set);
    withReference(heap, element, 0, (reference) => discardElement(heap, dataOf(heap, set), reference));
  });
}

/** `set.remove(element)`. */
export function removeWeakly(heap: Heap, set: number, element: number): void {
  inLibraryFunction(heap, [set, element], () => {
    commitIfPending(heap, set);
    withReference(heap, element, 0, (reference) => removeElement(heap, dataOf(heap, set), reference));
  });
}

/** `set.clear()`. */
export function clearWeakSet(heap: Heap, set: number): void {
  inLibraryFunction(heap, [set], () => {
    commitIfPending(heap, set);
    clearSet(heap, dataOf(heap, set));
    heap.collector.safePoint();
  });
}

/** `set.update(other)`, by the elements of a set of either kind, a list or a tuple. */
export function updateWeakSet(heap: Heap, set: number, other: number): void {
  inLibraryFunction(heap, [set, other], (frame) => {
    commitIfPending(heap, set);
    const bindElement = frame.variable();
    forEachOf(heap, other, (element) => {
      heap.incref(element);
      addWeakly(heap, set, bindElement(element));
    });
  });
}

/** `set.copy()`. */
export function copyWeakSet(heap: Heap, set: number): number {
  return inLibraryFunction(heap, [set], () =>
    instantiateAt(heap, 'WeakSet.copy', [set], () => newWeakSet(heap, set)),
  );
}

/** `len(set)`. */
export function lengthOfWeakSet(heap: Heap, set: number): number {
  return inLibraryFunction(
    heap,
    [set],
    () => lengthOfSet(heap, dataOf(heap, set)) - pendingRemovals(heap, set),
  );
}

function dataOf(heap: Heap, set: number): number {
  return partOf(heap, set, 'data', heap.types.set);
}

/** Calls a method of `data` with a weak reference to the element, which has that callback unless it is 0. */
function withReference(
  heap: Heap,
  element: number,
  callback: number,
  call: (reference: number) => void,
): void {
  const reference = newReference(heap, element, callback);
  onStack(heap, reference, () => {
    heap.decref(reference);
    call(reference);
  });
  heap.collector.safePoint();
}

/** `for element in other`; the body gets the element without a count of its own. */
function forEachOf(heap: Heap, other: number, body: (element: number) => void): void {
  const { list, tuple, set, frozenset, weakSet } = heap.types;
  const type = heap.typeOf(other);
  if (type === list || type === tuple) forEachOfSequence(heap, other, body);
  else if (type === set || type === frozenset) forEachElement(heap, other, body);
  else if (type === weakSet) forEachLiving(heap, other, body);
  else throw new PythonError('TypeError', `'${type.name}' object can't be iterated here`);
}

/** What `WeakSet.__iter__`, a generator, yields. */
function forEachLiving(heap: Heap, set: number, body: (element: number) => void): void {
  const generator = newRecord(heap, heap.types.generator, [set]);
  try {
    whileIterating(heap, set, '__iter__', (data) =>
      forEachElement(heap, data, (reference) => {
        const element = dereference(heap, reference);
        onStack(heap, element, () => {
          heap.decref(element);
          if (element !== heap.immortals.none) body(element);
        });
      }),
    );
  } finally {
    // It has come to its end, and needs not be closed.
    heap.decref(heap.unlink(generator, 0));
    heap.decref(generator);
  }
}
