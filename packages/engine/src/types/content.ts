/** What an object is besides its references: a value, a list's capacity, a table of keys, or nothing. */
export type Content = null | number | bigint | string | KeyTable;

/** What makes two keys equal: numbers by value, everything else by a text that tells its type and value or identity. */
export type Key = number | bigint | string;

/** Where the keys of a dict, or the elements of a set, are among the object's references. */
export interface KeyTable {
  /** Key to the index of its first reference. */
  places: Map<Key, number>;
  /** The event slot of each reference. */
  slots: number[];
  /** Entries the table has in all, a power of two; 0 = the shared empty table of dicts. */
  size: number;
  /** Entries used since the table was built, deleted ones included. */
  filled: number;
  /** Dict only: every key so far is a str, which makes for smaller entries. */
  strOnly: boolean;
}

export function emptyTable(size: number): KeyTable {
  return { places: new Map(), slots: [], size, filled: 0, strOnly: true };
}
