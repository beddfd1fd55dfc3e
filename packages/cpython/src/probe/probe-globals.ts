/**
 * Globals appended to the module, exported under these names. All are 32-bit; `start` is their value before the
 * interpreter runs.
 */
export const probeGlobals = [
  /** Where the next word of the log goes; 0 until the ring exists. */
  'hr_position',
  'hr_ring',
  'hr_ring_end',
  /** The map: a byte (`MapBit`) for each word of memory. */
  'hr_map',
  'hr_map_bytes',
  /** Slot of the host's callback in the function table; 0 = none, the log is dropped. */
  'hr_callback',
  /** The thread state whose frame tells the site. */
  'hr_thread',
  /** The code addresses that share the site last seen: first, and how many bytes. */
  'hr_line_start',
  'hr_line_length',
  'hr_site',
  /** Direct-mapped cache of sites: entries of 16 bytes (instruction, start, length, site). */
  'hr_site_cache',
  /** What the object allocator gave last: address and size asked for. */
  'hr_block',
  'hr_block_size',
  /** The object that the last realloc moved or resized, until it is announced again. */
  'hr_resized',
  /** Above 0 while a collection asked for by the program runs. */
  'hr_manual',
  /** Address of the type of code objects. */
  'hr_code_type',
  /** Slot of the function that sets `__class__`, which `hr_set_class` stands in for. */
  'hr_class_setter',
] as const;

export type ProbeGlobal = (typeof probeGlobals)[number];

/** Values other than 0 before the interpreter runs: no instruction is off the current line until recording begins. */
export const initialValues: Partial<Record<ProbeGlobal, number>> = { hr_line_length: -1 };

/** Entries of the site cache; a power of two. */
export const siteCacheEntries = 1 << 14;
export const siteCacheEntryBytes = 16;
/** Bytes of the ring, and of the room behind it that one hook may still write to after its last check. */
export const ringBytes = 1 << 20;
export const ringSlack = 256;
