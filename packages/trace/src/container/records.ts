import { TraceError } from '../trace-error.js';
import { extentOf, MAGIC, openRecord, PREFIX_BYTES } from './framing.js';
import type { RandomAccess } from './random-access.js';

export interface PlacedRecord {
  /** Where its prefix begins. */
  readonly offset: number;
  /** Bytes of the record, its prefix included. */
  readonly length: number;
  /** A number of `RecordKind`, or one that is not known here. */
  readonly kind: number;
  readonly body: Uint8Array;
}

/** Enough for the header and most other small records in one read. */
const FIRST_READ = 1 << 12;

/** The record whose prefix begins at `offset`; null when the file ends before the record does. */
export async function readRecord(source: RandomAccess, offset: number): Promise<PlacedRecord | null> {
  const head = await source.read(offset, Math.min(FIRST_READ, source.size - offset));
  const extent = extentOf(head);
  if (!extent || offset + extent.end > source.size) return null;
  const record =
    extent.end <= head.length
      ? head.subarray(extent.start, extent.end)
      : await source.read(offset + extent.start, extent.end - extent.start);
  return { offset, length: extent.end, ...openRecord(record) };
}

/** The record at a place that the index gives. */
export async function readRecordAt(
  source: RandomAccess,
  place: { offset: number; length: number },
  kind: number,
): Promise<Uint8Array> {
  if (place.length < PREFIX_BYTES || place.offset + place.length > source.size) {
    throw new TraceError('damaged: the index points outside the file');
  }
  const bytes = await source.read(place.offset, place.length);
  const extent = extentOf(bytes);
  if (extent?.end !== place.length) throw new TraceError('damaged: a record is not where the index says');
  const record = openRecord(bytes.subarray(extent.start));
  if (record.kind !== kind) throw new TraceError('damaged: a record is not what the index says');
  return record.body;
}

/** Throws unless the file starts as a trace does. */
export async function expectMagic(source: RandomAccess): Promise<void> {
  if (source.size === 0) throw new TraceError('not a heapreel trace: the file is empty');
  const start = await source.read(0, Math.min(MAGIC.length, source.size));
  const same = start.every((byte, i) => byte === MAGIC[i]);
  if (!same) throw new TraceError('not a heapreel trace');
  if (start.length < MAGIC.length) throw new TraceError('cut off: the file ends before its header does');
}
