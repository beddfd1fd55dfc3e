import { TraceError } from '../trace-error.js';
import { ByteColumn } from '../wire/byte-column.js';
import { ByteCursor } from '../wire/byte-cursor.js';
import { crc32 } from '../wire/crc32.js';

/**
 * What a file starts with: "\x89REEL\r\n\x1a\n\0". The high bit shows a transfer that strips it, the line ends one that
 * rewrites them, the end-of-file character stops a terminal from printing the rest. To protobuf it is `Trace.magic`, so that
 * the whole file is one message.
 */
export const MAGIC = Uint8Array.of(0x89, 0x52, 0x45, 0x45, 0x4c, 0x0d, 0x0a, 0x1a, 0x0a, 0x00);

/** Version of the format that this code writes, and the newest that it reads. */
export const FORMAT = 1;

/** Field numbers of `Record.body`. */
export const RecordKind = {
  header: 2,
  chunk: 3,
  keyframe: 4,
  audit: 5,
  index: 6,
  footer: 7,
  locator: 8,
  references: 9,
} as const;
export type RecordKind = (typeof RecordKind)[keyof typeof RecordKind];

/** Tag of `Trace.records`. */
const RECORD_TAG = 10;
/** The checksum field: a tag byte and four bytes. */
const CHECKSUM_TAG = 13;
const CHECKSUM_BYTES = 5;

/** Bytes of the record of a locator, its prefix included. */
export const LOCATOR_BYTES = 18;
/** Bytes of a record's prefix (its tag and its length) at most. */
export const PREFIX_BYTES = 6;
const MAX_RECORD_BYTES = 0x7fffffff;

/** An encoded body as a record with its prefix and checksum. */
export function frame(kind: RecordKind, body: Uint8Array): Uint8Array {
  const record = new ByteColumn(body.length + 24);
  record.byte(CHECKSUM_TAG);
  record.append(new Uint8Array(4));
  record.varint(kind * 8 + 2);
  record.varint(body.length);
  record.append(body);
  if (record.length > MAX_RECORD_BYTES)
    throw new Error('a record of 2 GiB or more does not fit into a trace');
  const checksum = crc32(record.written.subarray(CHECKSUM_BYTES));
  new DataView(record.bytes.buffer).setUint32(1, checksum, true);
  const framed = new ByteColumn(record.length + PREFIX_BYTES);
  framed.byte(RECORD_TAG);
  framed.varint(record.length);
  framed.append(record.written);
  return framed.written;
}

/** Where the record begins and ends in `bytes`, which begin with its prefix; null when the prefix is cut off. */
export function extentOf(bytes: Uint8Array): { start: number; end: number } | null {
  if (bytes.length > 0 && bytes[0] !== RECORD_TAG)
    throw new TraceError('damaged: a record does not begin as one');
  let length = 0;
  for (let i = 1; i < PREFIX_BYTES; i++) {
    if (i >= bytes.length) return null;
    length += (bytes[i] & 127) * 2 ** (7 * (i - 1));
    if (bytes[i] < 128) {
      if (length > MAX_RECORD_BYTES || length < CHECKSUM_BYTES) break;
      return { start: i + 1, end: i + 1 + length };
    }
  }
  throw new TraceError('damaged: a record has an impossible length');
}

/** Kind (a number of `RecordKind`, or one that is not known here) and body of a record; throws when its checksum fails. */
export function openRecord(record: Uint8Array): { kind: number; body: Uint8Array } {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  if (record[0] !== CHECKSUM_TAG || view.getUint32(1, true) !== crc32(record.subarray(CHECKSUM_BYTES))) {
    throw new TraceError('damaged: a record fails its checksum');
  }
  const cursor = new ByteCursor(record.subarray(CHECKSUM_BYTES));
  if (cursor.atEnd) return { kind: 0, body: cursor.bytes };
  const tag = cursor.uint32();
  if ((tag & 7) !== 2) return { kind: 0, body: cursor.bytes };
  const length = cursor.uint32();
  if (cursor.position + length !== cursor.bytes.length)
    throw new TraceError('damaged: a record is malformed');
  return { kind: tag >>> 3, body: cursor.bytes.subarray(cursor.position) };
}
