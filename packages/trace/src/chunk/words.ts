/**
 * What encoder and decoder of a chunk agree on; docs/TRACE_FORMAT.md tells it as a story.
 *
 * A word says one thing, mostly one event: which operation (4 bits), on what (4 bits of form, some with a number).
 * As one integer it is number × 256 + form × 16 + operation. Operations 1 to 9 are the event kinds of these numbers.
 */
export const Operation = {
  /** The normal death, two events: decref by 1, dealloc. Names an object. */
  die: 0,
  /** alloc. Names a shape: a pair of type and size. */
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
  /** Names an event kind; the event's columns `object`, `a`, `b`, `c` are the next four of `operands`. */
  other: 10,
  /** Names a site's number. */
  site: 11,
  /** No event. Names the amount of the word that follows; without it the amount is 1. */
  amount: 12,
  /** No event. Names the slot of links from here on. */
  slot: 13,
  /** No event. Names the object that is the holder of links from here on. */
  holder: 14,
} as const;

/**
 * How a word names a thing. Objects are named by slots, shapes by indexes, both numbered from 1 in order of first
 * mention in the chunk; slot 0 is "no object". Other things are plain numbers.
 */
export const Form = {
  /** Of objects and shapes: the next one, not mentioned before. */
  fresh: 0,
  /** The slot, index or plain number is the word's number. */
  numbered: 1,
  /** Of objects: the slot that the word before in this context named, plus the word's number (zigzag). */
  stepped: 2,
  /** This form and those above it: the object of the n-th last object word, or the shape or the plain number n, from 1. */
  near: 3,
} as const;

/** The largest n of the form `near`. */
export const NEAREST = 13;

/** Object words that are remembered: a power of 2 above `NEAREST`. */
export const RECENT = 16;

/** The largest step that is written as one, unless the same step was taken before in this context. */
export const NEAR = 2047;

/** Events of one chunk at most: bounds what a reader allocates. */
export const MAX_CHUNK_EVENTS = 1 << 20;

/** Numbers of words are below this, so that words stay below 2^31. Slots and steps always are; what is not is `other`. */
export const NUMBER_LIMIT = 1 << 23;

/** Bits of the index of the tables of contexts. */
export const CONTEXT_BITS = 14;

/** What the history becomes with one more operation: the last sixteen weigh in. */
export function nextHistory(history: number, operation: number): number {
  return (history << 2) ^ Math.imul(operation + 1, 0x9e3779b1);
}

/** A context is the recent operations and the site they happened at. */
export function contextOf(history: number, site: number): number {
  return Math.imul(history ^ Math.imul(site, 0xc2b2ae35), 0x85ebca6b) >>> (32 - CONTEXT_BITS);
}
