import { ObjectFlag } from '@heapreel/trace';

/** The least count that CPython gives an immortal object: that of 32-bit builds of 3.12 and 3.13. */
const leastImmortalCount = 0x3fff_ffff;

/** Immortal objects (3.12 and later) are not counted and never die. No honest count comes near the bound. */
export function isImmortal(count: number, flags: number): boolean {
  return (flags & ObjectFlag.immortal) !== 0 || count >= leastImmortalCount;
}
