import type { Heap } from '../heap/heap.js';
import { forEachItem } from '../types/going-through.js';
import { PythonError } from '../types/python-error.js';
import { newRecord } from '../types/records.js';
import { newTuple } from '../types/tuple.js';
import { inLibraryFunction, raiseAndCatch } from './library-function.js';
import { weakKeyMapping } from './weak-key-dictionary.js';
import { weakValueMapping } from './weak-value-dictionary.js';

type Body = (key: number, value: number) => void;

/** What can be done to a `WeakValueDictionary` or a `WeakKeyDictionary`, as its class does it. */
export interface WeakMapping {
  readonly set: (heap: Heap, mapping: number, key: number, value: number) => void;
  /** The value, of which the caller owns a count. */
  readonly get: (heap: Heap, mapping: number, key: number) => number;
  readonly delete: (heap: Heap, mapping: number, key: number) => void;
  readonly length: (heap: Heap, mapping: number) => number;
  readonly setDefault: (heap: Heap, mapping: number, key: number, value: number) => void;
  /** A tuple of the key and the value, of which the caller owns a count. */
  readonly popItem: (heap: Heap, mapping: number) => number;
  /** By the items of the other, through which `items` goes; None has none. */
  readonly update: (heap: Heap, mapping: number, other: number, items: (body: Body) => void) => void;
  /** A new one, of which the caller owns a count. */
  readonly copy: (heap: Heap, mapping: number) => number;
  /** What its `items` yields: entries whose objects live, which the body gets without counts of their own. */
  readonly forEachLiving: (heap: Heap, mapping: number, body: Body) => void;
}

/** How the object is dealt with; null if it is no such dictionary. */
export function weakMappingOf(heap: Heap, object: number): WeakMapping | null {
  const { weakValueDictionary, weakKeyDictionary } = heap.types;
  const type = heap.typeOf(object);
  if (type === weakValueDictionary) return weakValueMapping;
  return type === weakKeyDictionary ? weakKeyMapping : null;
}

/** `mapping.update(other)`. */
export function updateWeakMapping(heap: Heap, mapping: number, other: number): void {
  const { types, immortals } = heap;
  const type = heap.typeOf(other);
  if (other !== immortals.none && type !== types.dict && weakMappingOf(heap, other) === null) {
    throw new PythonError(
      'TypeError',
      `a ${heap.typeOf(mapping).name} can't be updated by '${type.name}' here`,
    );
  }
  weakMappingOf(heap, mapping)!.update(heap, mapping, other, (body) => forEachItemOf(heap, other, body));
}

/** `mapping.clear()`: takes items out until that raises. (`MutableMapping.clear`, Lib/_collections_abc.py.) */
export function clearWeakMapping(heap: Heap, mapping: number): void {
  const { popItem } = weakMappingOf(heap, mapping)!;
  inLibraryFunction(heap, [mapping], () => {
    for (;;) {
      try {
        heap.decref(popItem(heap, mapping));
      } catch (error) {
        if (!(error instanceof PythonError) || error.exception !== 'KeyError') throw error;
        raiseAndCatch(heap, 'KeyError', heap.immortals.none);
        return;
      }
      heap.collector.safePoint();
    }
  });
}

/** `for key, value in other.items()`, of a dict or, by a generator that yields pairs, of a weak dictionary. */
function forEachItemOf(heap: Heap, other: number, body: Body): void {
  if (other === heap.immortals.none) return;
  const mapping = weakMappingOf(heap, other);
  if (mapping === null) {
    forEachItem(heap, other, body);
    return;
  }
  const generator = newRecord(heap, heap.types.generator, [other]);
  try {
    mapping.forEachLiving(heap, other, (key, value) => {
      heap.decref(newTuple(heap, [key, value]));
      body(key, value);
    });
  } finally {
    // It has come to its end, and needs not be closed.
    heap.decref(heap.unlink(generator, 0));
    heap.decref(generator);
  }
}
