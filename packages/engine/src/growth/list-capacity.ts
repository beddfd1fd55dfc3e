import type { ListRules } from './growth-rules.js';

// How many items the block of a list has room for, after each operation. Nothing is allocated here: whoever owns the list does.
// Slices, copies, sums and products are born with just the room they need. Source: Objects/listobject.c.

/** What a list is extended by, as far as that decides how it grows. */
export type ExtensionSource =
  /** A list or tuple. */
  | 'sequence'
  /** A set, frozenset or dict. */
  | 'hashed'
  /** Any other iterable, of a length that it tells beforehand (`__length_hint__`), such as a range. */
  | 'sized'
  /** Any other iterable, such as a generator. */
  | 'unsized';

/** Items that an iterable is taken to give when it can't tell. */
const UNKNOWN_LENGTH_HINT = 8;

/**
 * The capacity of a list that has a block, but for no items: it was made shorter item by item. Unlike one without a block (0),
 * it grows as if it held something.
 */
const EMPTY_BLOCK = -1;

/** Displays of more items are built by appending. (`too_big` in Python/compile.c, Python/codegen.c from 3.14.) */
const LARGEST_SIZED_DISPLAY = 30;

/** Whether a display `[a, b, …]` of so many items, not all of them constants, takes them at once. */
export function displaysAtOnce(items: number): boolean {
  return items <= LARGEST_SIZED_DISPLAY;
}

/** A display of constants: from three on, an empty list extended by a constant tuple. */
export function displayedConstants(rules: ListRules, items: number): number {
  return items < 3 ? items : extended(rules, 0, 0, items, 'sequence');
}

/**
 * A list of `length` items becomes one of `wanted`: the capacity stays as long as it suffices and at least half of it is
 * used. (`list_resize`.)
 */
export function resized(rules: ListRules, capacity: number, length: number, wanted: number): number {
  const room = roomOf(capacity);
  if (room >= wanted && (wanted >= room >> 1 || room <= rules.keptCapacity)) return capacity;
  if (wanted === 0) return EMPTY_BLOCK;
  const roomy = (wanted + (wanted >> 3) + 6) & ~3;
  return wanted - length > roomy - wanted ? (wanted + 3) & ~3 : roomy;
}

/** By `append`, which never makes a block smaller; also by a comprehension. (`_PyList_AppendTakeRef`.) */
export function appended(rules: ListRules, capacity: number, length: number): number {
  return length < capacity ? capacity : resized(rules, capacity, length, length + 1);
}

/** By `added` items of such a source, which for a list `l` may be `l` itself: `l.extend(…)`, `l += …`, `list(…)`. */
export function extended(
  rules: ListRules,
  capacity: number,
  length: number,
  added: number,
  source: ExtensionSource,
): number {
  switch (source) {
    case 'sequence':
      if (added === 0) return capacity;
      return capacity === 0 ? even(added) : resized(rules, capacity, length, length + added);
    case 'hashed':
      if (rules.hashedSources === 'resized') return resized(rules, capacity, length, length + added);
      return iterated(rules, capacity, length, added, added);
    case 'sized':
      return iterated(rules, capacity, length, added, added);
    case 'unsized':
      return iterated(rules, capacity, length, added, UNKNOWN_LENGTH_HINT);
  }
}

/** By `pop`, of whichever item. */
export function popped(rules: ListRules, capacity: number, length: number): number {
  return length === 1 && rules.lastPopFrees ? 0 : resized(rules, capacity, length, length - 1);
}

/** By `del l[i]`. */
export function itemDeleted(rules: ListRules, capacity: number, length: number): number {
  switch (rules.itemDeletion) {
    case 'kept':
      return capacity;
    case 'resized':
      return resized(rules, capacity, length, length - 1);
    case 'spliced':
      return spliced(rules, capacity, length, length - 1);
  }
}

/** By `l.remove(…)`, `del l[i:j]` or `l[i:j] = …`, which leave it `wanted` items. (`list_ass_slice`.) */
export function spliced(rules: ListRules, capacity: number, length: number, wanted: number): number {
  if (wanted === 0) return 0;
  return wanted === length ? capacity : resized(rules, capacity, length, wanted);
}

/** By `del l[i:j:step]` with a step other than 1, which takes items out one by one. (`list_ass_subscript`.) */
export function thinned(rules: ListRules, capacity: number, length: number, wanted: number): number {
  return wanted === length ? capacity : resized(rules, capacity, wanted, wanted);
}

/** By `l *= times`. */
export function multiplied(rules: ListRules, capacity: number, length: number, times: number): number {
  if (length === 0 || times === 1) return capacity;
  return times < 1 ? 0 : resized(rules, capacity, length, length * times);
}

/** Items that a block of that capacity holds. */
export function roomOf(capacity: number): number {
  return Math.max(0, capacity);
}

/** Room is made for the items expected, then for each that comes beyond; what is left over is given back. */
function iterated(
  rules: ListRules,
  capacity: number,
  length: number,
  added: number,
  expected: number,
): number {
  let grown = capacity;
  if (grown !== 0) grown = resized(rules, grown, length, length + expected);
  else if (expected > 0) grown = even(expected);
  const end = length + added;
  for (let full = roomOf(grown); full < end; full = grown) grown = appended(rules, grown, full);
  return end < roomOf(grown) ? resized(rules, grown, end, end) : grown;
}

/** The allocator gives no less than two items' room, so an odd capacity would waste one. (`list_preallocate_exact`.) */
function even(items: number): number {
  return items + (items & 1);
}
