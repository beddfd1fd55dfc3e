import type { Heap } from '../heap/heap.js';
import { bindBody, handOver, newFunction, setField } from '../types/fields.js';
import { PythonError } from '../types/python-error.js';
import { newTuple } from '../types/tuple.js';
import { dereference, inLibraryFunction, newReference } from './library-function.js';
import { isIterated, putOffRemoval } from './pending-removals.js';

/** How a weak container takes an entry out of its data, and what it knows it by. */
export interface Removal {
  /** The key that is put on the list of those to be taken out later. */
  readonly keyOf: (heap: Heap, reference: number) => number;
  readonly remove: (heap: Heap, container: number, reference: number) => void;
}

/**
 * Gives the container its attribute `_remove`: the callback that its weak references share. It knows the container by a weak
 * reference, the default of a parameter, so that its dicts hold no cycle; what else it has a default for comes after. The caller
 * gets a count of the function.
 */
export function giveRemovalCallback(
  heap: Heap,
  container: number,
  removal: Removal,
  moreDefaults: readonly number[] = [],
): number {
  const self = newReference(heap, container, 0);
  const defaults = newTuple(heap, [self, ...moreDefaults]);
  heap.decref(self);
  const callback = newFunction(heap);
  handOver(heap, callback, '__defaults__', defaults);
  bindBody(heap, callback, {
    run: (args) => entryDied(heap, callback, removal, args),
    frameSlots: 8,
  });
  setField(heap, container, '_remove', callback);
  return callback;
}

/** What a weak container's `_remove` does, called with the weak reference whose object has died. */
function entryDied(heap: Heap, callback: number, removal: Removal, args: readonly number[]): void {
  const { table, immortals } = heap;
  const [tuple] = table.references[callback]!;
  const defaults = table.references[tuple ?? 0];
  if (args.length !== 1 || !defaults?.length) {
    throw new PythonError('TypeError', `remove() takes 1 argument but ${args.length} were given`);
  }
  const [reference] = args;
  inLibraryFunction(heap, [reference, ...defaults], (frame) => {
    const container = frame.hold(dereference(heap, defaults[0]));
    if (container === immortals.none) return;
    if (isIterated(heap, container)) putOffRemoval(heap, container, removal.keyOf(heap, reference));
    else removal.remove(heap, container, reference);
  });
}
