import { EventKind } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import type { ObjectType } from '../types/object-type.js';
import { PythonError } from '../types/python-error.js';
import { newTupleOf } from '../types/tuple.js';
import { type HashedReference, renameDeadKey } from './reference-keys.js';

// Sources: PEP 205 and Objects/weakrefobject.c. An object's weak references stand in a list: first the shared reference
// without a callback, then the shared proxy without one, then those with callbacks, the newest first.

/** What a weak reference is besides its callback. */
export interface WeakReferent {
  /** Slot of the object it refers to; 0 since that is gone. */
  referent: number;
  /** What it is as a key, once somebody has asked. */
  hashed?: HashedReference;
}

/** The place of a weak reference's callback among its references. */
const CALLBACK = 0;

/**
 * A weak reference, or a weak proxy, to the object; `callback` 0 for none. References without a callback are shared: the
 * caller may get one that exists.
 */
export function newWeakReference(heap: Heap, type: ObjectType, referent: number, callback: number): number {
  const { table } = heap;
  const referentType = heap.typeOf(referent);
  if (!referentType.weakrefable) {
    throw new PythonError('TypeError', `cannot create weak reference to '${referentType.name}' object`);
  }
  if (callback === 0) {
    const existing = sharedReference(heap, type, referent);
    if (existing !== undefined) {
      heap.incref(existing);
      return existing;
    }
  }
  const reference = heap.allocate(type, type.size!, [], { referent });
  if (callback !== 0) heap.incref(callback);
  // The allocation may have run a collection, and that may have cleared what was there.
  table.weakrefs[referent] ??= [];
  const list = table.weakrefs[referent];
  const isShared = (other: number | undefined): boolean => other !== undefined && !hasCallback(heap, other);
  let place = 0;
  if (callback !== 0 || type !== heap.types.weakref) {
    if (isShared(list[0]) && (callback !== 0 || heap.typeOf(list[0]) === heap.types.weakref)) place++;
    if (callback !== 0 && isShared(list[1])) place++;
  }
  list.splice(place, 0, reference);
  if (callback !== 0) heap.link(reference, CALLBACK, callback);
  heap.collector.track(reference);
  return reference;
}

/** The object that the weak reference refers to, or 0. */
export function referentOf(heap: Heap, reference: number): number {
  return (heap.table.content[reference] as WeakReferent).referent;
}

/** Calls the weak reference: what it refers to, or None, of which the caller owns a count. */
export function callReference(heap: Heap, reference: number, args: readonly number[]): number {
  if (args.length > 0) {
    throw new PythonError('TypeError', `__call__() takes at most 0 arguments (${args.length} given)`);
  }
  const result = referentOf(heap, reference) || heap.immortals.none;
  heap.incref(result);
  return result;
}

export function callbackOf(heap: Heap, reference: number): number {
  return heap.table.references[reference]![CALLBACK] ?? 0;
}

/** `weakref.getweakrefcount(object)`. */
export function weakReferenceCount(heap: Heap, object: number): number {
  return heap.table.weakrefs[object]?.length ?? 0;
}

/** The reference refers to nothing any more; its callback stays. True if it had referred to something. */
export function clearReference(heap: Heap, reference: number): boolean {
  const { table, events } = heap;
  const content = table.content[reference] as WeakReferent;
  const { referent } = content;
  if (referent === 0) return false;
  content.referent = 0;
  if (content.hashed !== undefined) renameDeadKey(heap, reference, content.hashed);
  const list = table.weakrefs[referent]!;
  list.splice(list.indexOf(reference), 1);
  events.emit(EventKind.weakrefClear, table.id[reference], table.id[referent]);
  return true;
}

/** A weak reference dies: the object that it refers to need not tell it of its own death. */
export function leaveReferent(heap: Heap, reference: number): void {
  const { table } = heap;
  const { referent } = table.content[reference] as WeakReferent;
  if (referent === 0) return;
  const list = table.weakrefs[referent]!;
  list.splice(list.indexOf(reference), 1);
}

/** `tp_clear` of weak references: the collector breaks a cycle through the callback. */
export function clearWeakReference(heap: Heap, reference: number): void {
  clearReference(heap, reference);
  if (hasCallback(heap, reference)) heap.decref(heap.unlink(reference, CALLBACK));
}

/**
 * The object is dying by its count: its weak references are cleared, then their callbacks are called, the newest first.
 * (`PyObject_ClearWeakRefs`.)
 */
export function clearWeakReferences(heap: Heap, object: number): void {
  const { table } = heap;
  const list = table.weakrefs[object]!;
  while (list.length > 0 && !hasCallback(heap, list[0])) clearReference(heap, list[0]);
  if (list.length === 0) return;
  if (list.length < heap.profile.weakrefs.tupleFrom) {
    for (const reference of [...list]) {
      const callback = heap.unlink(reference, CALLBACK);
      clearReference(heap, reference);
      callBack(heap, reference, callback);
      heap.decref(callback);
    }
    return;
  }
  // CPython keeps several references with their callbacks in a tuple meanwhile, which its collector counts.
  let held: number[] = [];
  const tuple = newTupleOf(heap, 2 * list.length, () => {
    held = list.flatMap((reference) => [reference, callbackOf(heap, reference)]);
    return held;
  });
  for (const reference of [...list]) {
    clearReference(heap, reference);
    heap.decref(heap.unlink(reference, CALLBACK));
  }
  for (let i = 0; i < held.length; i += 2) callBack(heap, held[i], held[i + 1]);
  heap.decref(tuple);
}

/** Calls the callback with the weak reference as its argument. */
export function callBack(heap: Heap, reference: number, callback: number): void {
  heap.events.emit(EventKind.weakrefCallback, heap.table.id[reference]);
  heap.calls.callIgnoringErrors(callback, [reference]);
}

function sharedReference(heap: Heap, type: ObjectType, referent: number): number | undefined {
  return heap.table.weakrefs[referent]
    ?.slice(0, 2)
    .find((reference) => heap.typeOf(reference) === type && !hasCallback(heap, reference));
}

function hasCallback(heap: Heap, reference: number): boolean {
  return callbackOf(heap, reference) !== 0;
}
