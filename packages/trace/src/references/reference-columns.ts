import { TraceError } from '../trace-error.js';
import { ByteColumn } from '../wire/byte-column.js';
import { ByteCursor, fieldsOf, numbersIn } from '../wire/byte-cursor.js';

/** Field numbers of `ReferenceColumns` in proto/heapreel/v1/trace.proto. */
const columnNumber = { holders: 1, slots: 2, targets: 3 } as const;

/** Encoded `ReferenceColumns` of triples (holder, slot, target) in ascending order. */
export function encodeReferences(triples: Uint32Array): Uint8Array {
  const message = new ByteColumn(triples.length * 2 + 64);
  const scratch = new ByteColumn(triples.length + 64);
  const column = (number: number, write: (at: number) => void) => {
    scratch.clear();
    for (let at = 0; at < triples.length; at += 3) write(at);
    message.field(number, scratch.written);
  };
  column(columnNumber.holders, (at) => {
    const before = at > 0 ? triples[at - 3] : 0;
    if (triples[at] < before) throw new Error('references must come in ascending order of their holders');
    scratch.varint(triples[at] - before);
  });
  column(columnNumber.slots, (at) => scratch.varint(triples[at + 1]));
  column(columnNumber.targets, (at) => scratch.zigzag((triples[at + 2] - triples[at]) | 0));
  return message.written;
}

/** The triples that `columns` hold; throws when they hold anything else. */
export function decodeReferences(columns: Uint8Array): Uint32Array {
  const fields = fieldsOf(columns);
  const triples = new Uint32Array(numbersIn(fields.get(columnNumber.holders)) * 3);
  const column = (number: number, read: (cursor: ByteCursor, at: number) => void) => {
    const cursor = new ByteCursor(fields.get(number));
    for (let at = 0; at < triples.length; at += 3) read(cursor, at);
    if (!cursor.atEnd) throw malformed();
  };
  let holder = 0;
  column(columnNumber.holders, (cursor, at) => {
    holder += cursor.uint32();
    if (holder > 0xffffffff) throw malformed();
    triples[at] = holder;
  });
  column(columnNumber.slots, (cursor, at) => {
    triples[at + 1] = cursor.uint32();
  });
  column(columnNumber.targets, (cursor, at) => {
    triples[at + 2] = triples[at] + cursor.zigzag();
  });
  return triples;
}

function malformed(): TraceError {
  return new TraceError('damaged: the columns of references make no sense');
}
