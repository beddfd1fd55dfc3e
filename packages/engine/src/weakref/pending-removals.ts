import type { Heap } from '../heap/heap.js';
import { copyDict, deleteKey, getKey, hasKey } from '../types/dict.js';
import { getField, handOver, newInstanceOf } from '../types/fields.js';
import { append, newList, pop } from '../types/list.js';
import type { ObjectType } from '../types/object-type.js';
import { PythonError } from '../types/python-error.js';
import { addElement, copySet, discardElement, lengthOfSet, newSet, removeElement } from '../types/set.js';
import {
  bindForOnce,
  dereference,
  inLibraryFunction,
  instantiateAt,
  newReference,
  onStack,
  raiseAndCatch,
} from './library-function.js';
import { referentOf } from './references.js';

// Up to 3.13, while somebody goes through a weak container, entries whose objects die stay in it, and are put on a list; who is
// the last to go through it takes them out. (`_IterationGuard` and `_commit_removals`, Lib/_weakrefset.py and Lib/weakref.py.)
// From 3.14 on everybody goes through a copy of its own, and nothing waits.

/** Whether this interpreter's containers do so. */
export function removalsWait(heap: Heap): boolean {
  return heap.profile.weakrefs.iteration === 'removals-wait';
}

/** Gives a new container what it needs for that. */
export function giveIterationState(heap: Heap, container: number): void {
  if (!removalsWait(heap)) return;
  const pending = newList(heap, []);
  handOver(heap, container, '_pending_removals', pending);
  const iterating = newSet(heap, []);
  heap.collector.safePoint(iterating);
  handOver(heap, container, '_iterating', iterating);
}

/** An attribute that the class gives each container, which a program may have put to another use. */
export function partOf(heap: Heap, container: number, name: string, type: ObjectType): number {
  const part = getField(heap, container, name);
  if (heap.typeOf(part) === type) return part;
  throw new PythonError(
    'TypeError',
    `'${name}' of a '${heap.typeOf(container).name}' object is no ${type.name}`,
  );
}

/** Whether somebody goes through the container. */
export function isIterated(heap: Heap, container: number): boolean {
  return removalsWait(heap) && lengthOfSet(heap, partOf(heap, container, '_iterating', heap.types.set)) > 0;
}

/** An entry is to be taken out later. */
export function putOffRemoval(heap: Heap, container: number, key: number): void {
  append(heap, partOf(heap, container, '_pending_removals', heap.types.list), key);
  heap.collector.safePoint();
}

export function pendingRemovals(heap: Heap, container: number): number {
  if (!removalsWait(heap)) return 0;
  return heap.table.references[partOf(heap, container, '_pending_removals', heap.types.list)]!.length;
}

/** Before the container is looked at or changed: takes out what was to be taken out, if there is anything. */
export function commitIfPending(heap: Heap, container: number): void {
  if (pendingRemovals(heap, container) > 0) commitRemovals(heap, container);
}

/** Who goes through the container's data, in that function, does it with these: a copy, or guarded from removals. */
export function whileIterating(
  heap: Heap,
  container: number,
  functionName: string,
  act: (data: number) => void,
): void {
  const { types, collector } = heap;
  const isSet = heap.typeOf(container) === types.weakSet;
  const data = (): number => partOf(heap, container, 'data', isSet ? types.set : types.dict);
  if (removalsWait(heap)) {
    guarded(heap, container, functionName, () => act(data()));
    return;
  }
  const copy = isSet ? copySet(heap, data()) : copyDict(heap, data());
  collector.safePoint(copy);
  onStack(heap, copy, () => {
    heap.decref(copy);
    act(copy);
  });
}

/** `with _IterationGuard(container): …`, in that function. */
function guarded(heap: Heap, container: number, functionName: string, act: () => void): void {
  const { types } = heap;
  const place = `_IterationGuard in ${heap.typeOf(container).name}.${functionName}`;
  const guard = instantiateAt(heap, place, [container], () => newGuard(heap, container));
  onStack(heap, guard, () => {
    heap.decref(guard);
    inLibraryFunction(heap, [guard], (frame) => {
      const held = frame.hold(dereference(heap, getField(heap, guard, 'weakcontainer')));
      if (held !== heap.immortals.none) {
        addElement(heap, partOf(heap, held, '_iterating', types.set), guard);
        heap.collector.safePoint();
      }
    });
    try {
      act();
    } finally {
      leave(heap, guard);
    }
  });
}

/** `_IterationGuard(container)`. */
function newGuard(heap: Heap, container: number): number {
  const guard = newInstanceOf(heap, heap.types.iterationGuard);
  inLibraryFunction(heap, [guard, container], () => {
    const reference = newReference(heap, container, 0);
    handOver(heap, guard, 'weakcontainer', reference);
  });
  return guard;
}

/** `_IterationGuard.__exit__`. */
function leave(heap: Heap, guard: number): void {
  inLibraryFunction(heap, [guard], (frame) => {
    const container = frame.hold(dereference(heap, getField(heap, guard, 'weakcontainer')));
    if (container === heap.immortals.none) return;
    const iterating = partOf(heap, container, '_iterating', heap.types.set);
    frame.share(iterating);
    removeElement(heap, iterating, guard);
    heap.collector.safePoint();
    if (lengthOfSet(heap, iterating) === 0) commitRemovals(heap, container);
  });
}

/** `_commit_removals`: the entries put off, the last one first. */
function commitRemovals(heap: Heap, container: number): void {
  const { types, collector, table } = heap;
  inLibraryFunction(heap, [container], (frame) => {
    const list = partOf(heap, container, '_pending_removals', types.list);
    const data = getField(heap, container, 'data');
    bindForOnce(heap, list);
    frame.share(list);
    frame.share(data);
    while (table.references[list]!.length > 0) {
      const key = pop(heap, list);
      onStack(heap, key, () => {
        heap.decref(key);
        collector.safePoint();
        remove(heap, container, data, key);
      });
      collector.safePoint();
    }
    // What ends the loop is that `pop` raises.
    raiseAndCatch(heap, 'IndexError', heap.immortals.none);
  });
}

function remove(heap: Heap, container: number, data: number, key: number): void {
  const { types } = heap;
  if (heap.typeOf(container) === types.weakSet) discardElement(heap, data, key);
  else if (heap.typeOf(container) === types.weakValueDictionary) removeDeadReference(heap, data, key);
  else if (hasKey(heap, data, key)) deleteKey(heap, data, key);
}

/** `_weakref._remove_dead_weakref(dict, key)`: deletes the entry if its value is a weak reference to what is gone. */
export function removeDeadReference(heap: Heap, dict: number, key: number): void {
  if (!hasKey(heap, dict, key)) return;
  const value = getKey(heap, dict, key);
  if (heap.typeOf(value).weak === null) throw new PythonError('TypeError', 'not a weakref');
  if (referentOf(heap, value) === 0) deleteKey(heap, dict, key);
}
