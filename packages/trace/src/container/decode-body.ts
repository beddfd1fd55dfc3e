import { TraceError } from '../trace-error.js';

/** Decodes a body whose checksum was right; what still does not parse was never written by a heapreel. */
export function decodeBody<T>(message: { decode(bytes: Uint8Array): T }, body: Uint8Array): T {
  try {
    return message.decode(body);
  } catch {
    throw new TraceError('damaged: a record is malformed');
  }
}
