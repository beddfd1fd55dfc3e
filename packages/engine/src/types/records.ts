import type { Heap } from '../heap/heap.js';
import type { ObjectType } from './object-type.js';
import { PythonError } from './python-error.js';
import { newTuple } from './tuple.js';

// Objects whose places are all filled when they are made, and have names.

/** Places in the frames of `generator` and of the generators it makes. (docs/PROGRAMS.md, "As Python".) */
const MAKER_SLOTS = 5;
const GENERATOR_SLOTS = 3;

export function newSlice(heap: Heap, start: number, stop: number, step: number): number {
  return newRecord(heap, heap.types.slice, [start, stop, step]);
}

/** A bound method: `types.MethodType(function, self)`. */
export function newMethod(heap: Heap, callable: number, self: number): number {
  const { types, immortals } = heap;
  if (heap.typeOf(callable) !== types.function && heap.typeOf(callable) !== types.method) {
    throw new PythonError('TypeError', 'first argument must be callable');
  }
  if (self === immortals.none) throw new PythonError('TypeError', 'instance must not be None');
  return newRecord(heap, heap.types.method, [callable, self]);
}

/** A method of a built-in type, bound. */
export function newBuiltInMethod(heap: Heap, self: number): number {
  return newRecord(heap, heap.types.builtinMethod, [self]);
}

/** `iter(sequence)` of a list or tuple. */
export function newIterator(heap: Heap, sequence: number): number {
  const { types } = heap;
  const type = heap.typeOf(sequence);
  if (type === types.list) return newRecord(heap, types.listIterator, [sequence]);
  if (type === types.tuple) return newRecord(heap, types.tupleIterator, [sequence]);
  throw new PythonError('TypeError', `'${type.name}' object can't be iterated here`);
}

/** An exception of that class, never raised, with these arguments. */
export function newException(heap: Heap, className: string, args: readonly number[]): number {
  const tuple = newTuple(heap, args);
  const exception = newRecord(heap, heap.types.exception(className), [tuple]);
  heap.decref(tuple);
  return exception;
}

/**
 * A generator that was called with the tuple, of which it takes over a count, and has reached its first yield. The
 * interpreter looks up from its work as the function that makes it begins, as the generator does, and after `next`.
 */
export function newGenerator(heap: Heap, tuple: number): number {
  const { collector } = heap;
  let generator = 0;
  const make = (): void => {
    collector.safePoint();
    generator = newRecord(heap, heap.types.generator, [tuple]);
    heap.decref(tuple);
    heap.calls.inGeneratorFrame(
      GENERATOR_SLOTS,
      () => collector.safePoint(),
      () => [tuple],
    );
  };
  heap.calls.inFrame(MAKER_SLOTS, make, () => [tuple, generator]);
  return generator;
}

/**
 * Closes a generator: its frame is left, and lets go of what it held. (`_PyGen_Finalize`, Objects/genobject.c.) Up to 3.12 that
 * takes an exception inside it: the frame becomes an object, which has all of that then and dies with the traceback that has
 * it, and that, from 3.12 on, with the exception. (`take_ownership`, Python/frame.c.)
 */
export function closeGenerator(heap: Heap, generator: number): void {
  const { types, calls, collector, profile } = heap;
  const { closing } = profile.generators;
  if (heap.table.references[generator]![0] === 0) return;
  if (closing === 'emptying') {
    heap.decref(heap.unlink(generator, 0));
    return;
  }
  // The collector does not look into a frame that runs.
  const held = heap.unlink(generator, 0);
  const exception = closing === 'raising-linked' ? newRecord(heap, types.generatorExit, []) : 0;
  const frame = heap.allocate(types.generatorFrame, types.generatorFrame.size!, [], null);
  const traceback = newRecord(heap, types.traceback, [frame]);
  heap.decref(frame);
  if (closing === 'raising-linked') calls.needFrameObject();
  heap.link(frame, 0, held);
  collector.track(frame);
  if (exception === 0) {
    heap.decref(traceback);
    return;
  }
  heap.link(exception, 0, traceback);
  const putOff = heap.deathsPutOff;
  heap.decref(exception);
  // Then the frame keeps those of its callers, and what a running finalizer's has: its object comes back for a while.
  if (heap.deathsPutOff > putOff) heap.hazards.push('the traceback of a closed generator was put off');
}

/** An object of that type which holds these, of which it takes counts of its own. */
export function newRecord(heap: Heap, type: ObjectType, values: readonly number[]): number {
  const record = heap.allocate(type, type.size!, [], null);
  for (const value of values) heap.incref(value);
  for (const [place, value] of values.entries()) heap.link(record, place, value);
  heap.collector.track(record);
  return record;
}
