/**
 * What encoder and decoder of a chunk agree on; docs/TRACE_FORMAT.md tells it as a story.
 *
 * A word says one thing, mostly one event: an operation (4 bits) and an operand (28 bits). As one integer it is
 * operand × 16 + operation. Operations 1 to 9 are the event kinds of these numbers.
 */
export const Operation = {
  /** The normal death, two events: decref by 1, dealloc. Names an object. */
  die: 0,
  /** alloc. Names the object; its shape, a pair of type and size, is the next of `shapes`. */
  birth: 1,
  dealloc: 2,
  /** By the amount that was set. */
  incref: 3,
  /** By the amount that was set. */
  decref: 4,
  /** Into the slot of the holder that were set; names the target. */
  link: 5,
  /** Out of the slot of the holder that were set; names the target. */
  unlink: 6,
  intern: 7,
  track: 8,
  untrack: 9,
  /** Operand = event kind; the event's columns `object`, `a`, `b`, `c` are the next four of `operands`. */
  other: 10,
  /** Operand = site number. */
  site: 11,
  /** No event. Operand = amount of the next incref or decref; without it the amount is 1. */
  amount: 12,
  /** No event. Operand = slot of links from here on. */
  slot: 13,
  /** No event. Names the object that is the holder of links from here on. */
  holder: 14,
} as const;

/**
 * Objects are named by places. A place is where objects lie one after the other: it is numbered from 0 at its first
 * mention in the chunk, and whoever is born in it later takes it over. The operand of a word that names an object is
 * 0: a place not mentioned before; 1 to 15: the place of the n-th last object word; 16 and above: place + 16.
 */
export const Reference = { fresh: 0, nearest: 15, firstPlace: 16 } as const;

/** In the column of literals: the byte's upper half is the operation, and the operand is the next of `numbers`. */
export const LONG_LITERAL = 15;

/** Whether the operation's operand is a reference. */
export function namesObject(operation: number): boolean {
  return operation <= Operation.untrack || operation === Operation.holder;
}

/** Events of one chunk at most: bounds what a reader allocates. */
export const MAX_CHUNK_EVENTS = 1 << 20;

/** Operands are below this; a number that is not goes with `other`. */
export const OPERAND_LIMIT = 1 << 27;

/** Words without an event are at most this many per event. */
export const SILENT_WORDS_PER_EVENT = 2;

/** Words that must repeat for a copy to be worth its three numbers. */
export const LEAST_COPY = 4;
