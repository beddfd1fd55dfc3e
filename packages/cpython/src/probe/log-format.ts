/**
 * The probe's log: 32-bit words in a ring in the interpreter's memory. Objects lie at multiples of 4, so the two low
 * bits of a word tell it apart:
 *
 *     address | 0   the count rose by 1
 *     address | 1   the count fell by 1
 *     address | 2   the count fell by 1 to 0, and the object died
 *     value << 5 | entry << 2 | 3   anything else, with the words that `Entry` says
 */
export const Tag = { incref: 0, decref: 1, death: 2, entry: 3 } as const;

export const Entry = {
  /** value = site number. No further words. */
  site: 0,
  /** value = 1 in a block that a free list kept, 0 in one from the allocator; address, type's address, size in bytes. */
  birth: 1,
  /** address, signed change of the count. */
  amount: 2,
  /** address. */
  track: 3,
  untrack: 4,
  /** address: died without a decref. */
  death: 5,
  /** value = `Rare`; three words, 0 where unused. */
  rare: 6,
} as const;

/** Entries that need no speed. Each has three words. */
export const Rare = {
  /** address. */
  intern: 0,
  /** old address, new address, size in bytes. */
  resize: 1,
  /** address, its type's address; perhaps the one it had. */
  retype: 2,
  /** address. */
  resurrect: 3,
  /** generation, trigger. */
  collectBegin: 4,
  /** generation, collected, uncollectable. */
  collectEnd: 5,
  /** address or 0, string number. */
  mark: 6,
  /** type's address, type number: from here on births of this type have this number. */
  type: 7,
} as const;

/** Words each entry takes in all. */
export const entryWords = { site: 1, birth: 4, amount: 3, track: 2, untrack: 2, death: 2, rare: 4 } as const;

export const entryWord = (entry: number, value = 0): number => (value << 5) | (entry << 2) | Tag.entry;

/** Why the probe calls its host: the first argument of the callback. */
export const Notice = {
  /** The ring is full. */
  full: 0,
  /** An instruction whose site is unknown: its address, its frame's. */
  site: 1,
  /** A type not seen before: its address. */
  type: 2,
  /** A code object died: its address. */
  codeDied: 3,
  /** A collection begins: generation asked for, why. */
  collectBegin: 4,
  collectEnd: 5,
} as const;

/** Bits of the byte that the probe's map has for each word of memory. */
export const MapBit = { live: 1, typeKnown: 2, collected: 8 } as const;
