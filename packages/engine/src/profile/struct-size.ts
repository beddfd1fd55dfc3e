import type { PointerBits } from './profile.js';

/** Bytes of a field, which are also its alignment, by letter; a letter not listed is as wide as a pointer. */
const WIDTHS: Readonly<Record<string, number>> = { c: 1, h: 2, i: 4, I: 4, q: 8, d: 8 };
const POINTER_WIDE = 'nPlDW';

/**
 * Bytes of a C struct whose fields are given in the letters of Python's `struct` module, each with an optional count before
 * it: `nP` is the head of every object, a count and a type. `D` is the pointer to an attribute dict and `W` the one to a list
 * of weak references. A field starts at a multiple of its width; the struct ends at one of its widest field's, or, when `items`
 * follow it, where the first of them begins.
 *
 * @throws RangeError for a letter that has no meaning here.
 */
export function structSize(fields: string, pointerBits: PointerBits, items = ''): number {
  let size = 0;
  let widest = 1;
  for (const [width, count] of widths(fields, pointerBits)) {
    size = roundUp(size, width) + width * count;
    widest = Math.max(widest, width);
  }
  if (items === '') return roundUp(size, widest);
  return roundUp(size, Math.max(...widths(items, pointerBits).map(([width]) => width)));
}

/** By the fields' letters and the pointers' width, since every heap asks for the same ones. */
const known = new Map<string, readonly [width: number, count: number][]>();

function widths(fields: string, pointerBits: PointerBits): readonly [width: number, count: number][] {
  const key = `${pointerBits} ${fields}`;
  let found = known.get(key);
  if (found === undefined) {
    found = parse(fields, pointerBits);
    known.set(key, found);
  }
  return found;
}

function parse(fields: string, pointerBits: PointerBits): readonly [width: number, count: number][] {
  return Array.from(fields.matchAll(/(\d*)(\S)/g), ([, count, letter]) => {
    const width = POINTER_WIDE.includes(letter) ? pointerBits / 8 : WIDTHS[letter];
    if (width === undefined) throw new RangeError(`no field of a struct is called '${letter}'`);
    return [width, Number(count || 1)];
  });
}

export function roundUp(size: number, multiple: number): number {
  return Math.ceil(size / multiple) * multiple;
}
