/**
 * What encoder and decoder of a chunk agree on; docs/TRACE_FORMAT.md tells it as a story.
 *
 * A word is an operation (4 bits) and an operand. Most words are one event.
 */
export const Operation = {
  /** incref by the amount set, else by 1. Operand: reference. */
  incref: 0,
  /** decref by the amount set, else by 1. Operand: reference. */
  decref: 1,
  /** The normal death, two events: decref by 1, dealloc. Operand: reference. */
  die: 2,
  /** alloc. Operand: 0 for a shape not seen yet in this chunk, else its index. */
  birth: 3,
  /** track. Operand: reference. */
  track: 4,
  /** untrack. Operand: reference. */
  untrack: 5,
  /** site. Operand: 0 for a site not seen yet in this chunk, else its index. */
  site: 6,
  /** No event: the next incref or decref is by the number in `operands`. */
  amount: 7,
  /** dealloc without its decref. Operand: reference. */
  dealloc: 8,
  /** link. Operand: reference to the target. */
  link: 9,
  /** unlink. Operand: reference to the target. */
  unlink: 10,
  /** No event: sets the holder of links to come. Operand: reference. */
  holder: 11,
  /** No event: sets the slot of links to come to the number in `operands`. */
  slot: 12,
  /** Any other kind. Operand: the kind; its own operands, object first, are in `operands`. */
  other: 13,
} as const;

/** Operand of a word that names an object: 0 = the next new slot, 1 to 14 = that of the n-th last object word, 15 + s = slot s. */
export const Reference = { fresh: 0, firstSlot: 15 } as const;

/** Object words that a reference can look back at. */
export const RECENT = 16;

/** Events of one chunk at most, so that a reader can bound what it allocates. */
export const MAX_CHUNK_EVENTS = 1 << 22;

/** Bits of the index of the table of predictions. */
export const CONTEXT_BITS = 14;
/** Bits of history that make a context: six operations. */
export const HISTORY_MASK = 0xffffff;

/** Index of a context in the table of predictions. */
export function contextIndex(history: number, site: number): number {
  return Math.imul(history ^ Math.imul(site, 0x9e3779b1), 0x85ebca6b) >>> (32 - CONTEXT_BITS);
}
