import type { InterpreterMemory } from '../interpreter-memory.js';
import type { LinkColumns } from './link-columns.js';
import type { SlotNames } from './slot-names.js';

/** What the readers of one census share. */
export interface Reading {
  readonly memory: InterpreterMemory;
  /** All memory. A view that lasts: nothing here runs Python, so memory does not grow. */
  readonly words: Uint32Array;
  readonly bytes: Uint8Array;
  readonly links: LinkColumns;
  readonly names: SlotNames;
  /** Tables of keys whose keys are already someone's: many dicts and a class may share one. */
  readonly sharedKeys: Set<number>;
  /** What the object being read refers to without a count, though it says so to the collector. */
  readonly borrowed: number[];
}

/** Finds references of one object. */
export type Reader = (reading: Reading, object: number) => void;

/** Whether that many bytes from the address on are words of memory. */
export function isInside(reading: Reading, address: number, bytes: number): boolean {
  return address !== 0 && (address & 3) === 0 && address + bytes <= reading.bytes.length;
}
