import { TraceError } from '../trace-error.js';

/** protobufjs reads 64-bit fields as `Long`; positions and offsets are numbers here, and exact up to 2^53. */
export function wide(value: unknown): number {
  const number = typeof value === 'number' ? value : (value as { toNumber(): number }).toNumber();
  if (!Number.isSafeInteger(number)) throw new TraceError('damaged: a 64-bit number is out of range');
  return number;
}
