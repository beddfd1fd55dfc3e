/**
 * What a version of CPython does differently from another, as data. Sizes are bytes as `sys.getsizeof` reports them,
 * which includes the collector's header and, for instances, the word pair before it that holds the attribute storage.
 */
export interface Profile {
  readonly name: string;
  /** Of CPython. */
  readonly version: string;
  readonly pointerBits: 32 | 64;
  /** What `sys.getrefcount` says of an immortal object; such a count never moves. */
  readonly immortalCount: number;
  /** Bytes in front of the address that `id()` shows. */
  readonly headers: {
    readonly collector: number;
    readonly instance: number;
  };
  readonly alignment: number;
  readonly sizes: ObjectSizes;
  /** Integers that exist once, from the start, both ends included. */
  readonly smallInts: { readonly first: number; readonly last: number };
  readonly collector: CollectorProfile;
}

export interface ObjectSizes {
  readonly none: number;
  readonly bool: number;
  /** int = base + digit × digits of `digitBits` bits, at least one digit. */
  readonly int: { readonly base: number; readonly digit: number; readonly digitBits: number };
  readonly float: number;
  /** bytes = base + length. */
  readonly bytes: number;
  /** str = header + width × (length + 1); the header of pure ASCII is shorter. */
  readonly str: { readonly ascii: number; readonly wide: number };
  /** tuple = base + item × length. */
  readonly tuple: { readonly base: number; readonly item: number };
  /** list = base + item × capacity. */
  readonly list: { readonly base: number; readonly item: number };
  /** dict = base, plus once it has keys: table header + index + usable entries. */
  readonly dict: {
    readonly base: number;
    readonly table: number;
    readonly strEntry: number;
    readonly entry: number;
  };
  /** set = base while the table inside the object suffices, plus entry × table size after. */
  readonly set: { readonly base: number; readonly entry: number };
  readonly instance: number;
  readonly function: number;
  readonly cell: number;
}

export interface CollectorProfile {
  readonly thresholds: readonly [number, number, number];
  /**
   * When an automatic collection runs: inside the allocation that passed the threshold (up to 3.11), or at the next
   * point where the interpreter looks up from its work (from 3.12), which for heap programs is the end of the statement.
   */
  readonly runs: 'at-allocation' | 'at-safe-point';
  /** A full collection waits until the objects pending exceed the long-lived ones divided by this. */
  readonly longLivedRatio: number;
}
