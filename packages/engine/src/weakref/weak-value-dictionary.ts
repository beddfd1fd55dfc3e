import type { Heap } from '../heap/heap.js';
import {
  deleteKey,
  getKey,
  hasKey,
  lengthOfDict,
  newDict,
  newDictOfClass,
  popItem,
  setKey,
} from '../types/dict.js';
import { getField, handOver, newInstanceOf } from '../types/fields.js';
import { forEachItem } from '../types/going-through.js';
import { reprOf } from '../types/keys.js';
import { PythonError } from '../types/python-error.js';
import { newBuiltInMethod, newIterator, newRecord } from '../types/records.js';
import { newTuple } from '../types/tuple.js';
import { newKeyedRef } from './keyed-ref.js';
import { dereference, inLibraryFunction, onStack, raiseAndCatch } from './library-function.js';
import {
  commitIfPending,
  giveIterationState,
  partOf,
  removeDeadReference,
  whileIterating,
} from './pending-removals.js';
import { giveRemovalCallback, type Removal } from './removal-callback.js';
import type { WeakMapping } from './weak-mapping.js';

// `weakref.WeakValueDictionary`: a dict, its attribute `data`, of keys to weak references that know their keys. (Lib/weakref.py.)

const removal: Removal = {
  keyOf: (heap, reference) => getField(heap, reference, 'key'),
  remove: (heap, container, reference) => {
    const data = dataOf(heap, container);
    onStack(heap, data, () => removeDeadReference(heap, data, getField(heap, reference, 'key')));
    heap.collector.safePoint();
  },
};

/** `weakref.WeakValueDictionary()`. */
export function newWeakValueDictionary(heap: Heap): number {
  const { types, weakref } = heap;
  const dictionary = newInstanceOf(heap, types.weakValueDictionary);
  inLibraryFunction(
    heap,
    [dictionary],
    (frame) => {
      frame.hold(giveRemovalCallback(heap, dictionary, removal, [weakref.removeDeadWeakref]));
      giveIterationState(heap, dictionary);
      const data = newDict(heap);
      handOver(heap, dictionary, 'data', data);
      updateWithNothing(heap, dictionary);
    },
    { keywords: true },
  );
  return dictionary;
}

export const weakValueMapping: WeakMapping = {
  set: (heap, dictionary, key, value) =>
    inLibraryFunction(heap, [dictionary, key, value], () => {
      commitIfPending(heap, dictionary);
      put(heap, dictionary, key, value);
    }),

  get: (heap, dictionary, key) =>
    inLibraryFunction(heap, [dictionary, key], (frame) => {
      commitIfPending(heap, dictionary);
      const object = frame.hold(dereference(heap, getKey(heap, dataOf(heap, dictionary), key)));
      if (object === heap.immortals.none) throw new PythonError('KeyError', reprOf(heap, key));
      heap.incref(object);
      return object;
    }),

  delete: (heap, dictionary, key) =>
    inLibraryFunction(heap, [dictionary, key], () => {
      commitIfPending(heap, dictionary);
      const data = dataOf(heap, dictionary);
      onStack(heap, data, () => deleteKey(heap, data, key));
    }),

  length: (heap, dictionary) =>
    inLibraryFunction(heap, [dictionary], () => {
      commitIfPending(heap, dictionary);
      return lengthOfDict(heap, dataOf(heap, dictionary));
    }),

  setDefault: (heap, dictionary, key, value) =>
    inLibraryFunction(heap, [dictionary, key, value], (frame) => {
      const { none } = heap.immortals;
      const data = dataOf(heap, dictionary);
      let found = none;
      if (hasKey(heap, data, key)) found = frame.hold(dereference(heap, getKey(heap, data, key)));
      else raiseAndCatch(heap, 'KeyError', key);
      if (found !== none) return;
      commitIfPending(heap, dictionary);
      put(heap, dictionary, key, value);
    }),

  popItem: (heap, dictionary) =>
    inLibraryFunction(heap, [dictionary], (frame) => {
      const { immortals, collector, table } = heap;
      commitIfPending(heap, dictionary);
      const [bindKey, bindReference, bindObject] = [frame.variable(), frame.variable(), frame.variable()];
      for (;;) {
        const item = popItem(heap, dataOf(heap, dictionary));
        collector.safePoint(item);
        const [key, reference] = table.references[item]!;
        heap.incref(key);
        heap.incref(reference);
        heap.decref(item);
        bindKey(key);
        bindReference(reference);
        const object = bindObject(dereference(heap, reference));
        if (object !== immortals.none) return newTuple(heap, [key, object]);
        collector.safePoint();
      }
    }),

  update: (heap, dictionary, other, items) =>
    inLibraryFunction(
      heap,
      [dictionary, other],
      (frame) => {
        const { none } = heap.immortals;
        commitIfPending(heap, dictionary);
        const [bindKey, bindObject] = [frame.variable(), frame.variable()];
        if (other !== none) {
          heap.collector.safePoint();
          items((key, object) => {
            heap.incref(key);
            heap.incref(object);
            bindKey(key);
            bindObject(object);
            put(heap, dictionary, key, object);
          });
        }
        goThroughKeywords(heap);
      },
      { keywords: true },
    ),

  copy: (heap, dictionary) =>
    inLibraryFunction(heap, [dictionary], (frame) => {
      commitIfPending(heap, dictionary);
      const copy = newWeakValueDictionary(heap);
      frame.share(copy);
      heap.collector.safePoint();
      const bindObject = frame.variable();
      try {
        whileIterating(heap, dictionary, 'copy', (data) =>
          forEachItem(heap, data, (key, reference) => {
            const object = bindObject(dereference(heap, reference));
            if (object !== heap.immortals.none) weakValueMapping.set(heap, copy, key, object);
          }),
        );
      } catch (error) {
        heap.decref(copy);
        throw error;
      }
      return copy;
    }),

  forEachLiving: (heap, dictionary, body) => {
    commitIfPending(heap, dictionary);
    whileIterating(heap, dictionary, 'items', (data) =>
      forEachItem(heap, data, (key, reference) => {
        const object = dereference(heap, reference);
        onStack(heap, object, () => {
          heap.decref(object);
          if (object !== heap.immortals.none) body(key, object);
        });
      }),
    );
  },
};

function dataOf(heap: Heap, dictionary: number): number {
  return partOf(heap, dictionary, 'data', heap.types.dict);
}

/** `self.data[key] = KeyedRef(value, self._remove, key)`. */
function put(heap: Heap, dictionary: number, key: number, value: number): void {
  const reference = newKeyedRef(heap, value, getField(heap, dictionary, '_remove'), key);
  const data = dataOf(heap, dictionary);
  onStack(heap, reference, () => {
    heap.decref(reference);
    onStack(heap, data, () => setKey(heap, data, key, reference));
  });
}

/**
 * `self.update(other, **kw)`, where there is neither: it is called with its arguments in a tuple and a dict, which makes of
 * `()` a dict, and goes through that and through another for its own keyword arguments.
 */
function updateWithNothing(heap: Heap, dictionary: number): void {
  const { immortals } = heap;
  const method = newBuiltInMethod(heap, dictionary);
  const args = newTuple(heap, [immortals.emptyTuple]);
  const keywords = newDict(heap);
  inLibraryFunction(
    heap,
    [dictionary, immortals.emptyTuple],
    (frame) => {
      heap.collector.safePoint();
      const other = newDictOfClass(heap);
      heap.decref(newIterator(heap, immortals.emptyTuple));
      frame.hold(other);
      heap.collector.safePoint();
      forEachItem(heap, other, () => {});
      goThroughKeywords(heap);
    },
    { keywords: true },
  );
  heap.decref(method);
  heap.decref(args);
  heap.decref(keywords);
  heap.collector.safePoint();
}

/** `for key, value in kwargs.items()`, of which there are none. */
function goThroughKeywords(heap: Heap): void {
  const { types, immortals } = heap;
  const view = newRecord(heap, types.dictItems, []);
  heap.collector.safePoint(view);
  const iterator = newRecord(heap, types.dictItemIterator, []);
  const pair = newTuple(heap, [immortals.none, immortals.none]);
  heap.decref(view);
  heap.decref(pair);
  heap.decref(iterator);
}
