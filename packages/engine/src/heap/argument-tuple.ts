import type { ArgumentTupleCall } from '../profile/profile.js';
import { newTuple } from '../types/tuple.js';
import type { Heap } from './heap.js';

export type { ArgumentTupleCall };

/**
 * Calls a built-in function or type. Those without a faster way get their arguments in a tuple, which the collector counts
 * and which lives until they return. (`_PyObject_MakeTpCall`, Objects/call.c.)
 */
export function withArguments<Result>(
  heap: Heap,
  called: ArgumentTupleCall,
  args: readonly number[],
  act: (tuple: number) => Result,
): Result {
  if (!heap.profile.calls.argumentTuples.includes(called)) return act(0);
  const tuple = newTuple(heap, args);
  try {
    return act(tuple);
  } finally {
    heap.decref(tuple);
  }
}
