/** What free lists keep: blocks of objects of exactly these built-in types, and two kinds of blocks that objects own. */
export const FreeListKind = {
  float: 0,
  int: 1,
  tuple: 2,
  list: 3,
  listIterator: 4,
  tupleIterator: 5,
  dict: 6,
  /** Key tables of the smallest size whose keys are all strings. */
  dictKeys: 7,
  slice: 8,
  range: 9,
  rangeIterator: 10,
  context: 11,
  /** What asynchronous generators wrap yielded values in, and the awaitable of their `asend` and `__anext__`. */
  asyncGenValue: 12,
  asyncGenAsend: 13,
  futureIterator: 14,
  /** What `PyUnicodeWriter_Create` gives. */
  unicodeWriter: 15,
  builtinFunction: 16,
  /** A built-in function that is told its class (`PyCMethodObject`). */
  builtinMethod: 17,
  method: 18,
} as const;

export type FreeListName = keyof typeof FreeListKind;
export type FreeListKind = (typeof FreeListKind)[FreeListName];

/** How blocks of one kind are kept. */
export interface FreeListRule {
  readonly kind: FreeListName;
  /** Blocks kept at most; of tuples, per length. */
  readonly limit: number;
  /** Tuples from length 1 up to `kept` are kept, those up to `reused` are handed out again. */
  readonly lengths?: { readonly kept: number; readonly reused: number };
  /** Whether a full collection gives the blocks back to the allocator. */
  readonly cleared: boolean;
}

/** The free lists of a version, in the order in which a full collection clears them. */
export type FreeListRules = readonly FreeListRule[];
