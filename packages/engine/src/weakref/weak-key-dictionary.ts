import type { Heap } from '../heap/heap.js';
import {
  deleteKey,
  getKey,
  hasKey,
  lengthOfDict,
  newDict,
  popItem,
  setDefault,
  setKey,
} from '../types/dict.js';
import { getField, handOver, newInstanceOf, setField } from '../types/fields.js';
import { forEachItem, forEachOfSequence } from '../types/going-through.js';
import { append, newList } from '../types/list.js';
import { newTuple } from '../types/tuple.js';
import { dereference, inLibraryFunction, newReference, onStack, raiseAndCatch } from './library-function.js';
import {
  giveIterationState,
  partOf,
  pendingRemovals,
  removalsWait,
  whileIterating,
} from './pending-removals.js';
import { giveRemovalCallback, type Removal } from './removal-callback.js';
import type { WeakMapping } from './weak-mapping.js';

// `weakref.WeakKeyDictionary`: a dict, its attribute `data`, of weak references to values. (Lib/weakref.py.)

const removal: Removal = {
  keyOf: (_, reference) => reference,
  remove: (heap, container, reference) => {
    const data = dataOf(heap, container);
    if (hasKey(heap, data, reference)) onStack(heap, data, () => deleteKey(heap, data, reference));
    else raiseAndCatch(heap, 'KeyError', reference);
  },
};

/** `weakref.WeakKeyDictionary()`. */
export function newWeakKeyDictionary(heap: Heap): number {
  const { types, immortals } = heap;
  const dictionary = newInstanceOf(heap, types.weakKeyDictionary);
  inLibraryFunction(heap, [dictionary, immortals.none], (frame) => {
    const data = newDict(heap);
    handOver(heap, dictionary, 'data', data);
    frame.hold(giveRemovalCallback(heap, dictionary, removal));
    giveIterationState(heap, dictionary);
    if (removalsWait(heap)) setField(heap, dictionary, '_dirty_len', immortals.false);
  });
  return dictionary;
}

export const weakKeyMapping: WeakMapping = {
  set: (heap, dictionary, key, value) =>
    inLibraryFunction(heap, [dictionary, key, value], () => put(heap, dictionary, key, value)),

  get: (heap, dictionary, key) =>
    inLibraryFunction(heap, [dictionary, key], () => {
      const data = dataOf(heap, dictionary);
      return withReference(heap, key, 0, (reference) => {
        const value = getKey(heap, data, reference);
        heap.incref(value);
        return value;
      });
    }),

  delete: (heap, dictionary, key) =>
    inLibraryFunction(heap, [dictionary, key], () => {
      dirtyLength(heap, dictionary);
      const data = dataOf(heap, dictionary);
      onStack(heap, data, () => withReference(heap, key, 0, (reference) => deleteKey(heap, data, reference)));
    }),

  length: (heap, dictionary) =>
    inLibraryFunction(heap, [dictionary], () => {
      if (pendingRemovals(heap, dictionary) > 0 && isLengthDirty(heap, dictionary)) scrub(heap, dictionary);
      return lengthOfDict(heap, dataOf(heap, dictionary)) - pendingRemovals(heap, dictionary);
    }),

  setDefault: (heap, dictionary, key, value) =>
    inLibraryFunction(heap, [dictionary, key, value], () => {
      const data = dataOf(heap, dictionary);
      withReference(heap, key, getField(heap, dictionary, '_remove'), (reference) => {
        setDefault(heap, data, reference, value);
        heap.collector.safePoint();
      });
    }),

  popItem: (heap, dictionary) =>
    inLibraryFunction(heap, [dictionary], (frame) => {
      const { immortals, collector, table } = heap;
      dirtyLength(heap, dictionary);
      const [bindReference, bindValue, bindObject] = [frame.variable(), frame.variable(), frame.variable()];
      for (;;) {
        const item = popItem(heap, dataOf(heap, dictionary));
        collector.safePoint(item);
        const [reference, value] = table.references[item]!;
        heap.incref(reference);
        heap.incref(value);
        heap.decref(item);
        bindReference(reference);
        bindValue(value);
        const object = bindObject(dereference(heap, reference));
        if (object !== immortals.none) return newTuple(heap, [object, value]);
        collector.safePoint();
      }
    }),

  update: (heap, dictionary, other, items) =>
    inLibraryFunction(
      heap,
      [dictionary, other],
      (frame) => {
        const [bindKey, bindValue] = [frame.variable(), frame.variable()];
        if (other !== heap.immortals.none) heap.collector.safePoint();
        items((key, value) => {
          heap.incref(key);
          heap.incref(value);
          bindKey(key);
          bindValue(value);
          put(heap, dictionary, key, value);
        });
        heap.collector.safePoint();
      },
      { keywords: true },
    ),

  copy: (heap, dictionary) =>
    inLibraryFunction(heap, [dictionary], (frame) => {
      const copy = newWeakKeyDictionary(heap);
      frame.share(copy);
      heap.collector.safePoint();
      const bindObject = frame.variable();
      try {
        whileIterating(heap, dictionary, 'copy', (data) =>
          forEachItem(heap, data, (reference, value) => {
            const object = bindObject(dereference(heap, reference));
            if (object !== heap.immortals.none) weakKeyMapping.set(heap, copy, object, value);
          }),
        );
      } catch (error) {
        heap.decref(copy);
        throw error;
      }
      return copy;
    }),

  forEachLiving: (heap, dictionary, body) =>
    whileIterating(heap, dictionary, 'items', (data) =>
      forEachItem(heap, data, (reference, value) => {
        const object = dereference(heap, reference);
        onStack(heap, object, () => {
          heap.decref(object);
          if (object !== heap.immortals.none) body(object, value);
        });
      }),
    ),
};

function dataOf(heap: Heap, dictionary: number): number {
  return partOf(heap, dictionary, 'data', heap.types.dict);
}

/** `self.data[ref(key, self._remove)] = value`. */
function put(heap: Heap, dictionary: number, key: number, value: number): void {
  const data = dataOf(heap, dictionary);
  onStack(heap, data, () =>
    withReference(heap, key, getField(heap, dictionary, '_remove'), (reference) =>
      setKey(heap, data, reference, value),
    ),
  );
}

/** A weak reference to the key, with that callback unless it is 0, is on the stack while that is done. */
function withReference<Result>(
  heap: Heap,
  key: number,
  callback: number,
  act: (reference: number) => Result,
): Result {
  const reference = newReference(heap, key, callback);
  return onStack(heap, reference, () => {
    heap.decref(reference);
    return act(reference);
  });
}

/** Entries that are to be taken out later may be gone before: `len` has to look. */
function dirtyLength(heap: Heap, dictionary: number): void {
  if (removalsWait(heap)) setField(heap, dictionary, '_dirty_len', heap.immortals.true);
}

function isLengthDirty(heap: Heap, dictionary: number): boolean {
  return getField(heap, dictionary, '_dirty_len') === heap.immortals.true;
}

/** `_scrub_removals`: those to be taken out later that are there no more are taken off that list. */
function scrub(heap: Heap, dictionary: number): void {
  const data = dataOf(heap, dictionary);
  inLibraryFunction(heap, [dictionary, data], () => {
    const pending = partOf(heap, dictionary, '_pending_removals', heap.types.list);
    const left = newList(heap, []);
    forEachOfSequence(heap, pending, (key) => {
      if (hasKey(heap, data, key)) append(heap, left, key);
    });
    handOver(heap, dictionary, '_pending_removals', left);
    setField(heap, dictionary, '_dirty_len', heap.immortals.false);
  });
}
