/**
 * The tunable settings of pymalloc as a build of CPython compiles them in.
 *
 * Source: the settings section of Include/internal/pycore_obmalloc.h (Objects/obmalloc.c up to 3.11). Byte counts are
 * powers of two, except the pool header and the limit, which are multiples of the alignment.
 */
export interface PymallocParameters {
  /**
   * Whether the interpreter's objects come from pymalloc at all. Builds for WebAssembly are configured without it: there
   * every request goes to the C library's allocator, and `sys.getallocatedblocks()` is 0.
   */
  readonly enabled: boolean;
  /** Step between size classes; every block's address is a multiple. */
  readonly alignment: number;
  /** Largest request served from a pool. */
  readonly smallRequestLimit: number;
  readonly poolBytes: number;
  /** Bytes at the start of a pool that hold no block. */
  readonly poolHeaderBytes: number;
  readonly arenaBytes: number;
  /**
   * The radix tree by which CPython tells its own addresses from others: bits of the address that choose an entry at
   * each level above the arena's. The upper levels are 0 where one node covers all addresses.
   */
  readonly arenaMap: { readonly topBits: number; readonly middleBits: number; readonly bottomBits: number };
}
