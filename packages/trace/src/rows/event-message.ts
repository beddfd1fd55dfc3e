import { heapreel } from '#schema';
import { EventKind, type EventKindName } from '../event-kind.js';
import { TraceError } from '../trace-error.js';
import { wide } from '../wire/wide.js';
import { type EventRow, rowFields } from './event-row.js';

/** A row as an encoded `Event` message. */
export function encodeEvent(row: EventRow): Uint8Array {
  const { position, kind, ...fields } = row;
  return heapreel.v1.Event.encode({ position, [kind]: fields } as heapreel.v1.Event.$Properties).finish();
}

/** An encoded `Event` message as a row. */
export function decodeEvent(bytes: Uint8Array): EventRow {
  let message: heapreel.v1.Event;
  try {
    message = heapreel.v1.Event.decode(bytes);
  } catch {
    throw new TraceError('damaged: an event is malformed');
  }
  const kind = message.body as EventKindName | undefined;
  if (kind === undefined || !(kind in EventKind)) throw new TraceError('damaged: an event without a kind');
  const body = message[kind as keyof typeof message] as unknown as Record<string, unknown>;
  const row: Record<string, unknown> = { position: wide(message.position), kind };
  // An enum is signed on the wire; every stored field is not.
  for (const field of Object.keys(rowFields[kind])) row[field] = (body[field] as number) >>> 0;
  for (const field of nameFields[kind] ?? []) row[field] = body[field];
  return row as unknown as EventRow;
}

const siteNames = ['file', 'line', 'function'];
const nameFields: Partial<Record<EventKindName, readonly string[]>> = {
  alloc: ['typeName'],
  retype: ['typeName'],
  site: siteNames,
  call: siteNames,
  return: siteNames,
  mark: ['text'],
};
