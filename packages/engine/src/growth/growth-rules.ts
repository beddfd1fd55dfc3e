/** How containers grow in one version of CPython: its section of a profile. What is not here is the same in all versions. */
export interface GrowthRules {
  readonly list: ListRules;
  readonly dict: DictRules;
  readonly hashing: HashRules;
}

/** Where the versions of Objects/listobject.c differ. */
export interface ListRules {
  /**
   * How `del l[i]` shortens the list: as `del l[i:i+1]` (up to 3.12), in place without ever giving memory back (3.13 to 3.14.7 at
   * least), or as `pop` (3.14.10).
   */
  readonly itemDeletion: 'spliced' | 'kept' | 'resized';
  /** Whether `pop` gives the block back when it takes the last item; up to 3.11 a block of one item stays. */
  readonly lastPopFrees: boolean;
  /** Blocks of up to so many items are kept until the list is cleared; 0 where they shrink as larger ones do. */
  readonly keptCapacity: number;
  /** How an empty list makes room for the elements of a set or the keys of a dict: as for a sequence, or as for appended items. */
  readonly hashedSources: 'exact' | 'resized';
}

/** Where the versions of Objects/dictobject.c differ. */
export interface DictRules {
  /**
   * Whether a wish for a number of places sets the bit of the smallest table, 8, instead of being raised to it: which gives
   * tables twice as large as needed. (`calculate_log2_keysize` of 3.10 to 3.13.2, and perhaps some releases after.)
   */
  readonly setsSmallestBit: boolean;
}

/** What decides hashes. (Python/pyhash.c, Include/pyport.h.) */
export interface HashRules {
  /** Bits of a hash. */
  readonly bits: 32 | 64;
  /** What hashes strings and bytes: SipHash-1-3, or a variant of FNV where memory may have to be read aligned. */
  readonly algorithm: 'siphash13' | 'fnv';
  /** Whether None has one hash in all processes (from 3.12), rather than that of its address. */
  readonly fixedNone: boolean;
}
