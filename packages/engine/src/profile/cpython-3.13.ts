import type { Profile } from './profile.js';

/** CPython 3.13 on a 64-bit machine. Sources: Include/cpython, Objects/*.c and Python/gc.c of 3.13; figures checked on 3.13.0. */
export const cpython313: Profile = {
  name: 'cpython-3.13',
  version: '3.13',
  pointerBits: 64,
  immortalCount: 0xffffffff,
  headers: { collector: 16, instance: 32 },
  alignment: 16,
  sizes: {
    none: 16,
    bool: 28,
    int: { base: 24, digit: 4, digitBits: 30 },
    float: 24,
    bytes: 33,
    str: { ascii: 40, wide: 56 },
    tuple: { base: 40, item: 8 },
    list: { base: 56, item: 8 },
    dict: { base: 64, table: 32, strEntry: 16, entry: 24 },
    set: { base: 216, entry: 16 },
    instance: 48,
    function: 160,
    cell: 40,
  },
  smallInts: { first: -5, last: 256 },
  collector: { thresholds: [2000, 10, 10], runs: 'at-safe-point', longLivedRatio: 4 },
};
