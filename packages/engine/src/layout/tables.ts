import type { Profile } from '../profile/profile.js';
import { roundUp, structSize } from '../profile/struct-size.js';

// The blocks beside a container, in bytes.

/** Places of the smallest table: a set has it inside, and no dict has a smaller one. */
const SMALLEST_TABLE = 8;
/** The key table of a class. (NEXT_LOG2_MAX_SIZE in Objects/dictobject.c.) */
const SHARED_KEYS_TABLE = 64;

/** A dict's key table: head, index of 1, 2 or 4 bytes a place, entries for two thirds of the places. (`_PyDict_KeysSize`.) */
export function keyTableBytes(
  { layouts, pointerBits }: Profile,
  places: number,
  keys: 'str' | 'any',
): number {
  if (places === 0) return 0;
  const { keys: head, strEntry, entry } = layouts.blocks;
  const indexWidth = places <= 1 << 7 ? 1 : places <= 1 << 15 ? 2 : 4;
  const usable = Math.floor((places * 2) / 3);
  return (
    structSize(head, pointerBits) +
    places * indexWidth +
    usable * structSize(keys === 'str' ? strEntry : entry, pointerBits)
  );
}

export function sharedKeysBytes(profile: Profile): number {
  return keyTableBytes(profile, SHARED_KEYS_TABLE, 'str');
}

export function setTableBytes({ layouts, pointerBits }: Profile, places: number): number {
  return places <= SMALLEST_TABLE ? 0 : places * structSize(layouts.blocks.setEntry, pointerBits);
}

/**
 * Attributes' values, with one byte for each that tells the order in which they came: before the values with two more, in a
 * block (3.11, 3.12), or behind them and four bytes of head, inside the instance (from 3.13). (`new_values` and
 * `_PyInlineValuesSize`.)
 */
export function valuesBytes({ layouts, pointerBits }: Profile, values: number): number {
  const word = pointerBits / 8;
  return layouts.values === 'block'
    ? roundUp(values + 2, word) + word * values
    : roundUp(4, word) + word * values + roundUp(values, word);
}
