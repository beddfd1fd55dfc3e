import { cpython3140, cpython3140On32 } from './cpython-3.14.0.js';
import type { Profile } from './profile.js';

const release = (before: Profile): Profile => ({
  ...before,
  name: before.name.replace('3.14.0', '3.14.5'),
  version: '3.14.5',
  releases: '3.14.5 and later 3.14',
  checkedOn: before.pointerBits === 64 ? '3.14.10 (Linux, x86-64)' : 'nothing yet',
  collector: {
    ...before.collector,
    kind: 'generational',
    thresholds: [2000, 10, 10],
    counts: 'allocations',
    clearsLateWeakrefs: true,
  },
  growth: {
    ...before.growth,
    // As 3.14.10 does; 3.14.7 still grew as 3.14.0.
    list: { ...before.growth.list, itemDeletion: 'resized', keptCapacity: 32 },
  },
});

/** CPython 3.14 from 3.14.5 on: as before, but with the generational collector of 3.13 again. */
export const cpython3145 = release(cpython3140);
export const cpython3145On32 = release(cpython3140On32);
