import { TraceError } from '../trace-error.js';

const empty = new Uint8Array(0);

/** Reads packed numbers from bytes that may hold anything; whatever does not fit is an error, never a wrong number. */
export class ByteCursor {
  position = 0;

  constructor(readonly bytes: Uint8Array = empty) {}

  get atEnd(): boolean {
    return this.position >= this.bytes.length;
  }

  /** An unsigned number up to 2^53 - 1. */
  varint(): number {
    let value = 0;
    for (let factor = 1; factor <= 0x2000000000000; factor *= 128) {
      if (this.position >= this.bytes.length) throw new TraceError('damaged: a number is cut off');
      const byte = this.bytes[this.position++];
      value += (byte & 127) * factor;
      if (byte < 128) {
        if (value > Number.MAX_SAFE_INTEGER) break;
        return value;
      }
    }
    throw new TraceError('damaged: a number is too large');
  }

  uint32(): number {
    const value = this.varint();
    if (value > 0xffffffff) throw new TraceError('damaged: a number is too large');
    return value;
  }

  /** protobuf's sint32. */
  zigzag(): number {
    const value = this.uint32();
    return (value >>> 1) ^ -(value & 1);
  }

  /** protobuf's sint64, within 2^52. */
  wideZigzag(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}

/**
 * The length-delimited fields of an encoded message, by number, not copied. Columns are read this way because they
 * are long: a generated decoder would make an array of numbers of each.
 */
export function fieldsOf(message: Uint8Array): Map<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>();
  const cursor = new ByteCursor(message);
  while (!cursor.atEnd) {
    const tag = cursor.uint32();
    if ((tag & 7) !== 2 || fields.has(tag >>> 3)) throw new TraceError('damaged: columns are malformed');
    const length = cursor.uint32();
    const end = cursor.position + length;
    if (end > message.length) throw new TraceError('damaged: a column is cut off');
    fields.set(tag >>> 3, message.subarray(cursor.position, end));
    cursor.position = end;
  }
  return fields;
}

/** How many varints a packed field holds: each ends in a byte below 128. */
export function numbersIn(packed: Uint8Array | undefined): number {
  let numbers = 0;
  if (packed) for (const byte of packed) if (byte < 128) numbers++;
  return numbers;
}
