import type { ByteArrayBuffer } from '../growth/bytearray-buffer.js';
import type { DictKeys } from '../growth/dict-keys.js';
import type { SetTable } from '../growth/set-table.js';
import type { FunctionBody } from '../heap/callable.js';
import type { WeakReferent } from '../weakref/references.js';
import type { AttributeOrder } from './attribute-dict.js';

/** What an object is besides its references: a value, a list's capacity, a table of keys, or nothing. */
export type Content =
  | null
  | number
  | bigint
  | string
  | DictContent
  | SetContent
  | ByteArrayContent
  | AttributeOrder
  | FunctionBody
  | WeakReferent;

/** What makes two keys equal: numbers by value, everything else by a text that tells its type and value or identity. */
export type Key = number | bigint | string;

/** Where the keys of a dict, or the elements of a set, are among the object's references. */
export interface KeyTable {
  /** Key to the index of its first reference, in order of insertion. */
  places: Map<Key, number>;
  /** The event slot of each reference. */
  slots: number[];
}

/** An entry of a dict is two references: the value at an even index, its key after it; where it was deleted, two empty ones. */
export interface DictContent extends KeyTable {
  readonly keys: DictKeys;
}

/** The references of a set stand where its table has the elements. */
export interface SetContent extends KeyTable {
  readonly table: SetTable;
}

export interface ByteArrayContent {
  /** One character up to U+00FF for each byte. */
  text: string;
  readonly buffer: ByteArrayBuffer;
}
