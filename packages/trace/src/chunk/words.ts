/**
 * What encoder and decoder of a chunk agree on; docs/TRACE_FORMAT.md tells it as a story.
 *
 * A word says one thing, mostly one event: which operation (4 bits), on what (4 bits of form, sometimes with a number).
 * As one integer it is number × 256 + form × 16 + operation.
 */
export const Operation = {
  /** incref by the amount set, else by 1. Names an object. */
  incref: 0,
  /** decref by the amount set, else by 1. Names an object. */
  decref: 1,
  /** The normal death, two events: decref by 1, dealloc. Names an object. */
  die: 2,
  /** alloc. Names a shape: type and size. */
  birth: 3,
  /** track. Names an object. */
  track: 4,
  /** untrack. Names an object. */
  untrack: 5,
  /** site. Names a site. */
  site: 6,
  /** No event: the next incref or decref is by the number in `operands`. */
  amount: 7,
  /** dealloc without its decref. Names an object. */
  dealloc: 8,
  /** link. Names the target. */
  link: 9,
  /** unlink. Names the target. */
  unlink: 10,
  /** No event: sets the holder of links to come. Names an object. */
  holder: 11,
  /** No event: sets the slot of links to come to the number in `operands`. */
  slot: 12,
  /** Any other kind, in the form `numbered`: the number is the kind. Its operands, object first, are in `operands`. */
  other: 13,
} as const;

/**
 * How a word names its object, shape or site. Objects have slots, shapes and sites have indexes: numbers that count from
 * 1 in order of first mention in the chunk; slot 0 is "no object". Forms between `fresh` and `numbered` name the object of
 * the n-th last word that named or bore one, or the shape or site of index n.
 */
export const Form = {
  /** The next one, not mentioned before. */
  fresh: 0,
  /** The one whose slot or index is the word's number. */
  numbered: 14,
  /** Objects only: the slot that the word before in the same context named, plus the word's number as a zigzag difference. */
  stepped: 15,
} as const;

/** Object words that are remembered; a power of 2 above `Form.numbered` - 1. */
export const RECENT = 16;

/** The largest step that is written as one, unless the same step was just taken in the same context. */
export const NEAR = 255;

/** Events of one chunk at most: bounds what a reader allocates, and keeps words within 32 bits. */
export const MAX_CHUNK_EVENTS = 1 << 20;

/** Bits of the index of the tables of contexts. */
export const CONTEXT_BITS = 14;

/** What the history becomes with one more operation: some eleven of them weigh in. */
export function nextHistory(history: number, operation: number): number {
  return (history << 3) ^ Math.imul(operation + 1, 0x9e3779b1);
}

/** A context is the recent operations and the site they happened at. */
export function contextOf(history: number, site: number): number {
  const mixed = Math.imul(history, 0x9e3779b1) ^ Math.imul(site, 0xc2b2ae35);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> (32 - CONTEXT_BITS);
}
