import { withArguments } from '../heap/argument-tuple.js';
import type { Heap } from '../heap/heap.js';
import { describe } from '../layout/describe.js';
import { newDict } from '../types/dict.js';
import { newBuiltInMethod, newException, newRecord } from '../types/records.js';
import { newTuple } from '../types/tuple.js';
import { newWeakReference } from './references.js';

// Lib/weakref.py is Python: what follows is what the interpreter does for its functions besides what they say.

/** Places of such a function's frame: a few locals, and a small evaluation stack. */
const SLOTS = 12;

/** Runs a function of the library with these arguments. `keywords`: it takes keyword arguments too, and is given none. */
export function inLibraryFunction<Result>(
  heap: Heap,
  args: readonly number[],
  run: (frame: LibraryFrame) => Result,
  { keywords = false } = {},
): Result {
  const { operands, calls, collector } = heap;
  const { height } = operands;
  const frame = new LibraryFrame(heap);
  let result: Result;
  try {
    for (const arg of args) operands.push(arg);
    if (keywords) frame.hold(newDict(heap));
    calls.inFrame(SLOTS, () => {
      collector.safePoint();
      result = run(frame);
    });
  } finally {
    operands.dropTo(height);
  }
  return result!;
}

/** The local variables of a running function: it lets go of them when it returns, its arguments first. */
export class LibraryFrame {
  readonly #heap: Heap;

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /** A new variable takes over the caller's count of the object, which it gives. */
  hold(slot: number): number {
    this.#heap.operands.push(slot);
    this.#heap.decref(slot);
    return slot;
  }

  /** A new variable holds the object too. */
  share(slot: number): number {
    this.#heap.operands.push(slot);
    return slot;
  }

  /** A new variable that is bound again and again; each time it takes over the caller's count of the object, which it gives. */
  variable(): (slot: number) => number {
    const heap = this.#heap;
    const { operands, immortals } = heap;
    const { height } = operands;
    operands.push(immortals.none);
    return (slot) => {
      operands.replace(height, slot);
      heap.decref(slot);
      return slot;
    };
  }
}

/** A class is called, or what else gets its arguments in a tuple. (`_PyObject_MakeTpCall`, Objects/call.c.) */
export function withTuple<Result>(heap: Heap, args: readonly number[], call: () => Result): Result {
  if (args.length === 0) return call();
  const tuple = newTuple(heap, args);
  try {
    return call();
  } finally {
    heap.decref(tuple);
  }
}

/** The same, by a function of the library: the interpreter looks up from its work after. */
export function callWithTuple(heap: Heap, args: readonly number[], call: () => number): number {
  const result = withTuple(heap, args, call);
  heap.collector.safePoint(result);
  return result;
}

/**
 * An instance is made with these arguments, at that place of the library, of a class whose `__init__` is Python: once there was
 * one, its arguments go straight into the frame of that. (CALL_ALLOC_AND_ENTER_INIT, Python/bytecodes.c; PEP 659.)
 */
export function instantiateAt(
  heap: Heap,
  place: string,
  args: readonly number[],
  make: () => number,
): number {
  const { instantiating } = heap.weakref;
  if (heap.profile.calls.specializesInits && instantiating.has(place)) return make();
  instantiating.add(place);
  return callWithTuple(heap, args, make);
}

/** `weakref.ref(referent)`, or with that callback unless it is 0. The caller owns a count of it. */
export function newReference(heap: Heap, referent: number, callback: number): number {
  const { types, collector, immortals } = heap;
  const args = callback === 0 ? [referent] : [referent, callback];
  const given = callback === immortals.none ? 0 : callback;
  const reference = withArguments(heap, 'weakref', args, () =>
    newWeakReference(heap, types.weakref, referent, given),
  );
  collector.safePoint(reference);
  return reference;
}

/** Calls what should be a weak reference: the object that it refers to, or None, of which the caller owns a count. */
export function dereference(heap: Heap, reference: number): number {
  const referent = heap.calls.resultOf(reference, []);
  heap.collector.safePoint(referent);
  return referent;
}

/** `super().method(*args)` where the object's class is derived from one that is written in C. */
export function callSuper<Result>(
  heap: Heap,
  object: number,
  args: readonly number[],
  call: () => Result,
): Result {
  const { profile, types, collector } = heap;
  let result: Result;
  if (profile.calls.makesSupers) {
    const found = newRecord(heap, types.super, [object]);
    collector.safePoint();
    const wrapper = newRecord(heap, types.methodWrapper, [object]);
    heap.decref(found);
    result = withTuple(heap, args, call);
    heap.decref(wrapper);
  } else {
    // A method that is not bound makes a tuple without the object of one that begins with it.
    result = withTuple(heap, [object, ...args], () => withTuple(heap, args, call));
  }
  return result;
}

/** A method of the object is looked up where that takes an object for itself, which goes at once. */
export function bindForOnce(heap: Heap, object: number): void {
  heap.decref(newBuiltInMethod(heap, object));
}

/** An exception is raised in the running function, and caught there. */
export function raiseAndCatch(heap: Heap, exception: 'KeyError' | 'IndexError', argument: number): void {
  const raised = newException(heap, exception, [argument]);
  heap.calls.needFrameObject();
  const traceback = heap.allocateContainerBlock(describe(heap.profile, { type: 'traceback' }).blocks[0]);
  heap.freeContainerBlock(traceback);
  heap.decref(raised);
}

/** The object is on the evaluation stack while that is done. */
export function onStack<Result>(heap: Heap, object: number, act: () => Result): Result {
  const { operands } = heap;
  const { height } = operands;
  operands.push(object);
  try {
    return act();
  } finally {
    operands.dropTo(height);
  }
}
