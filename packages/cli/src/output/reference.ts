import type { ObjectName, Reference } from '@heapreel/replayer';
import { grouped } from './number.js';
import { place } from './place.js';
import { printable } from './printable.js';

/** `Node #51200`. */
export function named({ id, type }: ObjectName): string {
  return `${printable(type)} #${id}`;
}

/** What a reference lies in: `list #7`, `root`; and where in it. */
export function holderAndSlot({ holder, slot }: Reference): string {
  if (slot === null) return 'held by C code, or by what was not recorded';
  if (holder === null) return `root ${printable(slot)}`;
  return `${named(holder)}${slot.startsWith('[') ? '' : ' '}${printable(slot)}`;
}

/** When and where a reference was written. */
export function writing({ written, beforeRecording }: Reference): string {
  if (written === null) return beforeRecording ? 'before the recording' : '-';
  return `${grouped(written.position)} at ${place(written.site)}`;
}
