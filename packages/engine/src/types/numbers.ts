import type { Heap } from '../heap/heap.js';
import { describe } from '../layout/describe.js';
import type { Profile } from '../profile/profile.js';
import { PythonError } from './python-error.js';
import { intSize } from './sizes.js';

/** An int of that value: the cached one, or a new one. The caller owns a count of it. */
export function newInt(heap: Heap, value: number | bigint): number {
  return (
    heap.immortals.int(value) ?? heap.allocate(heap.types.int, intSize(heap.profile, value), null, value)
  );
}

export function newFloat(heap: Heap, value: number): number {
  return heap.allocate(heap.types.float, heap.profile.sizes.float, null, value);
}

/** A complex of numbers that stand in the program; a whole one becomes a float on the way. (`complex_new`.) */
export function newComplex(heap: Heap, real: number, imaginary: number): number {
  for (const part of [real, imaginary]) if (/^-?\d+$/.test(`${part}`)) heap.decref(newFloat(heap, part));
  return heap.allocate(
    heap.types.complex,
    describe(heap.profile, { type: 'complex' }).size,
    null,
    `${real},${imaginary}`,
  );
}

/**
 * Values of the ints that come and go while the length of a range is found, in order of their birth and against that of their
 * death. Later versions use C's own numbers. (`compute_range_length`, Objects/rangeobject.c.)
 */
export function lengthMakings({ ranges }: Profile, start: number, stop: number, step: number): number[] {
  if (!ranges.countWithInts) return [];
  const stride = Math.abs(step);
  const distance = step > 0 ? stop - start : start - stop;
  const negated = step > 0 ? [] : [stride];
  return distance <= 0 ? negated : [...negated, distance, distance - 1, Math.floor((distance - 1) / stride)];
}

/** A range of three numbers that stand in the program; its length is an int of its own. (Objects/rangeobject.c.) */
export function newRange(heap: Heap, start: number, stop: number, step: number): number {
  if (step === 0) throw new PythonError('ValueError', 'range() arg 3 must not be zero');
  const length = Math.max(0, Math.ceil((stop - start) / step));
  const passing = lengthMakings(heap.profile, start, stop, step).map((value) => newInt(heap, value));
  const parts = [start, stop, step].map((part) => heap.constants.of(part));
  for (const part of parts) heap.incref(part);
  parts.push(newInt(heap, length));
  for (const int of passing.reverse()) heap.decref(int);
  const range = heap.allocate(
    heap.types.range,
    describe(heap.profile, { type: 'range' }).size,
    [],
    `${start},${stop},${step}`,
  );
  for (const [place, part] of parts.entries()) heap.link(range, place, part);
  return range;
}
