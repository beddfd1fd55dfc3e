import type { DictRules } from './growth-rules.js';

/** The smallest table of keys. */
const SMALLEST_TABLE = 8;

/** A new dict for more entries than a table of this size takes gets one of this size, and grows from there. */
const LARGEST_PRESIZED_TABLE = 2 ** 17;

/** What a key table's bytes depend on. */
export interface KeyTableSizes {
  /** The table's header. */
  readonly table: number;
  /** An entry whose key is an exact str, as all keys of the table are. */
  readonly strEntry: number;
  /** An entry of any other table: with the key's hash. */
  readonly entry: number;
}

/**
 * How large the key table of a dict is. Entries go into the table in order of insertion and, once deleted, leave holes
 * until the table is rebuilt; a table without room for one more is rebuilt, for thrice the entries that are left. Nothing
 * here depends on hashes.
 *
 * Source: Objects/dictobject.c.
 */
export class DictKeys {
  /** Places of the table, a power of two; 0 is the empty table that all empty dicts share. */
  size = 0;
  /** Entries that still fit. */
  usable = 0;
  /** Entries in the table, holes before the last one included. */
  entries = 0;
  /** Live entries. */
  used = 0;
  /** Whether the table is made for exact str keys only. */
  strOnly = true;
  readonly #rules: DictRules;

  constructor(rules: DictRules) {
    this.#rules = rules;
  }

  /**
   * Makes room for a key that is not there, and counts it in: its entry is the last one. True when the table was rebuilt
   * for that: the entries before it are without holes now. (`insertdict`.)
   */
  insert(isStr: boolean): boolean {
    const rebuilt = this.size > 0 && (this.usable === 0 || (this.strOnly && !isStr));
    if (rebuilt) this.#rebuild(this.#tableSize(this.used * 3), isStr);
    else if (this.size === 0) this.#rebuild(SMALLEST_TABLE, isStr);
    this.usable--;
    this.entries++;
    this.used++;
    return rebuilt;
  }

  /** An entry is taken out by its key. */
  delete(): void {
    this.used--;
  }

  /** The last live entry is taken out, of which `before` others, live or not, lie in front. (`popitem`.) */
  deleteLast(before: number): void {
    this.used--;
    this.entries = before;
  }

  clear(): void {
    this.size = 0;
    this.usable = 0;
    this.entries = 0;
    this.used = 0;
    this.strOnly = true;
  }

  /**
   * Room for an update of this dict by another. True when the table was rebuilt for it, so without holes. What the other holds
   * is inserted after, unless the dict can have a clone of the other's whole table. (`dict_merge`.)
   */
  reserve(other: DictKeys): boolean {
    if (usableOf(this.size) >= other.used) return false;
    this.#rebuild(this.#sizeFor(this.used + other.used), other.strOnly);
    return true;
  }

  /** Whether an update by `other` of this dict, which must be empty, copies its table whole: it must be without waste. */
  clones(other: DictKeys): boolean {
    if (this.used > 0 || other.used !== other.entries) return false;
    return other.size === SMALLEST_TABLE || usableOf(other.size / 2) < other.used;
  }

  /** Whether `other.copy()` copies its table whole, holes and all: at most a third of its entries may be holes. */
  static copiesWhole(other: DictKeys): boolean {
    return other.used >= Math.floor((other.entries * 2) / 3);
  }

  /** The dict of an instance whose attributes outgrow what its class's instances share. (`insertion_resize`.) */
  leaveShared(attributes: number): void {
    this.used = attributes;
    this.#rebuild(this.#tableSize(attributes * 3), true);
  }

  /** Takes over the form of `other`'s table, holes and all. */
  adopt(other: DictKeys): void {
    this.size = other.size;
    this.usable = other.usable;
    this.entries = other.entries;
    this.used = other.used;
    this.strOnly = other.strOnly;
  }

  /** A dict display or call whose keys are known: an empty table for so many entries. (`dict_new_presized`.) */
  presize(entries: number, strOnly: boolean): void {
    if (entries <= usableOf(SMALLEST_TABLE)) return;
    const largest = usableOf(LARGEST_PRESIZED_TABLE);
    this.#rebuild(entries > largest ? LARGEST_PRESIZED_TABLE : this.#sizeFor(entries), strOnly);
  }

  /** `dict.fromkeys` of a set, or of a dict whose keys are of this kind: an empty table for so many. (`_PyDict_FromKeys`.) */
  presizeFromKeys(entries: number, strOnly: boolean): void {
    this.#rebuild(this.#sizeFor(entries), strOnly);
  }

  /** Bytes of the table, 0 of the shared one. (`_PyDict_KeysSize`.) */
  bytes({ table, strEntry, entry }: KeyTableSizes): number {
    const { size } = this;
    if (size === 0) return 0;
    const index = size * (size <= 2 ** 7 ? 1 : size <= 2 ** 15 ? 2 : 4);
    return table + index + usableOf(size) * (this.strOnly ? strEntry : entry);
  }

  #sizeFor(entries: number): number {
    return this.#tableSize(Math.floor((entries * 3 + 1) / 2));
  }

  /** A table that has once been made for other keys stays so, however it is rebuilt. (`dictresize`.) */
  #rebuild(size: number, strOnly: boolean): void {
    this.strOnly &&= strOnly;
    this.size = size;
    this.entries = this.used;
    this.usable = usableOf(size) - this.used;
  }

  /** The smallest power of two for so many places, from 8 on. */
  #tableSize(places: number): number {
    const wanted = this.#rules.setsSmallestBit ? places | SMALLEST_TABLE : Math.max(places, SMALLEST_TABLE);
    return 2 ** (32 - Math.clz32((wanted - 1) | (SMALLEST_TABLE - 1)));
  }
}

/** Entries that a table of that size takes before it is rebuilt. */
function usableOf(size: number): number {
  return Math.floor((size * 2) / 3);
}
