import { heapreel } from '#schema';
import type { TraceHeader } from '../event-sink.js';
import { TraceError } from '../trace-error.js';
import { wide } from '../wire/wide.js';
import { decodeBody } from './decode-body.js';
import { FORMAT } from './framing.js';

export function encodeHeader(header: TraceHeader): Uint8Array {
  return heapreel.v1.Header.encode({
    format: FORMAT,
    producerKind: header.producer.kind,
    producerVersion: header.producer.version,
    heapreelVersion: header.producer.heapreel,
    pointerBits: header.pointerBits,
    kinds: [...header.kinds],
    command: [...header.command],
    startedAt: header.startedAt,
    initialObjects: header.initialObjects,
    notes: [...header.notes],
  }).finish();
}

export function decodeHeader(bytes: Uint8Array): TraceHeader {
  const message = decodeBody(heapreel.v1.Header, bytes);
  const { format, producerKind: kind, pointerBits } = message;
  if (format > FORMAT) {
    throw new TraceError(`made by a newer heapreel (format ${format}; this one reads up to ${FORMAT})`);
  }
  if (
    format === 0 ||
    (kind !== 'cpython' && kind !== 'engine') ||
    (pointerBits !== 32 && pointerBits !== 64)
  ) {
    throw new TraceError('damaged: the header makes no sense');
  }
  return {
    producer: { kind, version: message.producerVersion, heapreel: message.heapreelVersion },
    pointerBits,
    kinds: message.kinds,
    command: message.command,
    startedAt: wide(message.startedAt),
    initialObjects: message.initialObjects,
    notes: message.notes,
  };
}
