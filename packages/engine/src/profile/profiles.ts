import { cpython311, cpython311On32 } from './cpython-3.11.js';
import { cpython312, cpython312On32 } from './cpython-3.12.js';
import { cpython313, cpython313On32 } from './cpython-3.13.js';
import { cpython3140, cpython3140On32 } from './cpython-3.14.0.js';
import { cpython3145, cpython3145On32 } from './cpython-3.14.5.js';
import type { Profile } from './profile.js';

/** Every profile, oldest version first, those for 64 bits before those for 32. */
export const profiles: readonly Profile[] = [
  ...[cpython311, cpython312, cpython313, cpython3140, cpython3145],
  ...[cpython311On32, cpython312On32, cpython313On32, cpython3140On32, cpython3145On32],
];

export const defaultProfile = cpython313;

/**
 * The profile of that name. `cpython-` may be left out (`3.12`, `3.12-32`), and any release names the profile that describes
 * it (`3.12.1`, `3.14.2`).
 *
 * @throws RangeError when there is none; the message lists those there are.
 */
export function profileNamed(name: string): Profile {
  const [, major, release, width] = /^(?:cpython-)?(\d+\.\d+)(?:\.(\d+))?(-32|-64)?$/.exec(name) ?? [];
  const bits = width === '-32' ? 32 : 64;
  const candidates = profiles.filter(
    ({ version, pointerBits }) => pointerBits === bits && isOf(version, major),
  );
  const found = candidates.findLast((profile) => Number(release ?? 0) >= firstRelease(profile));
  if (found !== undefined) return found;
  const known = profiles.map((profile) => profile.name).join(', ');
  throw new RangeError(`there is no profile '${name}'; there are ${known}`);
}

function isOf(version: string, major: string | undefined): boolean {
  return version === major || version.startsWith(`${major}.`);
}

/** The last number of the first release the profile describes. */
function firstRelease({ version }: Profile): number {
  return Number(version.split('.')[2] ?? 0);
}
