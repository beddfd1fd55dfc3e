import { decodeEvent, EventKind, encodeEvent } from '@heapreel/trace';
import { rowFields } from '../../dist/rows/event-row.js';

const names = Object.fromEntries(Object.entries(EventKind).map(([name, kind]) => [kind, name]));

/** One `Event` message per event, each after its length: what one would do without thinking. */
export const rows = {
  name: 'rows: an Event message each',
  encode(batch) {
    const messages = [];
    for (let i = 0; i < batch.length; i++) {
      const kind = names[batch.kind[i]];
      const row = { position: batch.first + i, kind };
      for (const field in rowFields[kind]) row[field] = batch[rowFields[kind][field]][i];
      const message = encodeEvent(row);
      messages.push(Uint8Array.of(message.length), message);
    }
    return Buffer.concat(messages);
  },
  decode(bytes, _events, _firstObject, batch) {
    batch.length = 0;
    for (let at = 0; at < bytes.length; at += 1 + bytes[at]) {
      const row = decodeEvent(bytes.subarray(at + 1, at + 1 + bytes[at]));
      const i = batch.length;
      batch.push(EventKind[row.kind], 0);
      for (const field in rowFields[row.kind]) batch[rowFields[row.kind][field]][i] = row[field];
    }
  },
};
