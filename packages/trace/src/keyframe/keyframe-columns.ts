import type { HeapSnapshot } from '../heap-snapshot.js';
import { TraceError } from '../trace-error.js';
import { ByteColumn } from '../wire/byte-column.js';
import { ByteCursor, fieldsOf, numbersIn } from '../wire/byte-cursor.js';

/** Field numbers of `KeyframeColumns` in proto/heapreel/v1/trace.proto. */
const columnNumber = {
  ids: 1,
  types: 2,
  counts: 3,
  sizes: 4,
  addresses: 5,
  flags: 6,
  born: 7,
  bornSites: 8,
  linkHolders: 9,
  linkSlots: 10,
  linkTargets: 11,
} as const;

/** Encoded `KeyframeColumns` of a snapshot. */
export function encodeKeyframe(snapshot: HeapSnapshot): Uint8Array {
  const { length, id, type, count, size, address, flags, born, bornSite, links } = snapshot;
  const message = new ByteColumn(length * 12 + 64);
  const scratch = new ByteColumn(length * 4 + 64);
  const column = (number: number, entries: number, write: (i: number) => void) => {
    scratch.clear();
    for (let i = 0; i < entries; i++) write(i);
    message.field(number, scratch.written);
  };
  for (let i = 0; i < length; i++) {
    if (id[i] <= (i > 0 ? id[i - 1] : 0))
      throw new Error('the ids of a snapshot must be positive and ascend');
  }
  column(columnNumber.ids, length, (i) => scratch.varint(id[i] - (i > 0 ? id[i - 1] : 0)));
  column(columnNumber.types, length, (i) => scratch.varint(type[i]));
  column(columnNumber.counts, length, (i) => scratch.varint(count[i]));
  column(columnNumber.sizes, length, (i) => scratch.varint(size[i]));
  column(columnNumber.addresses, length, (i) =>
    scratch.zigzag((address[i] - (i > 0 ? address[i - 1] : 0)) | 0),
  );
  message.field(columnNumber.flags, flags.subarray(0, length));
  column(columnNumber.born, length, (i) => scratch.wideZigzag(born[i] - (i > 0 ? born[i - 1] : 0)));
  column(columnNumber.bornSites, length, (i) => scratch.varint(bornSite[i]));
  const triples = links.length / 3;
  column(columnNumber.linkHolders, triples, (i) =>
    scratch.zigzag((links[i * 3] - (i > 0 ? links[i * 3 - 3] : 0)) | 0),
  );
  column(columnNumber.linkSlots, triples, (i) => scratch.varint(links[i * 3 + 1]));
  column(columnNumber.linkTargets, triples, (i) => scratch.zigzag((links[i * 3 + 2] - links[i * 3]) | 0));
  return message.written;
}

/** The snapshot of `length` objects that `columns` hold; throws when they hold anything else. */
export function decodeKeyframe(
  columns: Uint8Array,
  length: number,
  position: number,
  site: number,
): HeapSnapshot {
  const fields = fieldsOf(columns);
  // Every object takes a byte of the flags column at least, so a false length allocates nothing.
  const flags = fields.get(columnNumber.flags) ?? new Uint8Array(0);
  if (flags.length !== length) throw malformed();
  const column = (number: number, entries: number, read: (cursor: ByteCursor, i: number) => void) => {
    const cursor = new ByteCursor(fields.get(number));
    for (let i = 0; i < entries; i++) read(cursor, i);
    if (!cursor.atEnd) throw malformed();
  };
  const id = new Uint32Array(length);
  const type = new Uint32Array(length);
  const count = new Uint32Array(length);
  const size = new Uint32Array(length);
  const address = new Uint32Array(length);
  const born = new Float64Array(length);
  const bornSite = new Uint32Array(length);
  let before = 0;
  column(columnNumber.ids, length, (cursor, i) => {
    const difference = cursor.uint32();
    before += difference;
    if (difference === 0 || before > 0xffffffff) throw malformed();
    id[i] = before;
  });
  column(columnNumber.types, length, (cursor, i) => {
    type[i] = cursor.uint32();
  });
  column(columnNumber.counts, length, (cursor, i) => {
    count[i] = cursor.uint32();
  });
  column(columnNumber.sizes, length, (cursor, i) => {
    size[i] = cursor.uint32();
  });
  column(columnNumber.addresses, length, (cursor, i) => {
    address[i] = (i > 0 ? address[i - 1] : 0) + cursor.zigzag();
  });
  column(columnNumber.born, length, (cursor, i) => {
    born[i] = (i > 0 ? born[i - 1] : 0) + cursor.wideZigzag();
    if (born[i] < 0 || born[i] > position) throw malformed();
  });
  column(columnNumber.bornSites, length, (cursor, i) => {
    bornSite[i] = cursor.uint32();
  });

  const triples = numbersIn(fields.get(columnNumber.linkHolders));
  const links = new Uint32Array(triples * 3);
  column(columnNumber.linkHolders, triples, (cursor, i) => {
    links[i * 3] = (i > 0 ? links[i * 3 - 3] : 0) + cursor.zigzag();
  });
  column(columnNumber.linkSlots, triples, (cursor, i) => {
    links[i * 3 + 1] = cursor.uint32();
  });
  column(columnNumber.linkTargets, triples, (cursor, i) => {
    links[i * 3 + 2] = links[i * 3] + cursor.zigzag();
  });
  return {
    position,
    length,
    id,
    type,
    count,
    size,
    address,
    flags: new Uint8Array(flags),
    born,
    bornSite,
    site,
    links,
  };
}

function malformed(): TraceError {
  return new TraceError('damaged: the columns of a keyframe make no sense');
}
