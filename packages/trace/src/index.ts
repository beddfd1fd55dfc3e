export { Definitions, type SiteDefinition, Slot, type TypeDefinition } from './definitions.js';
export { EventBatch } from './event-batch.js';
export {
  CollectionTrigger,
  EventKind,
  type EventKindName,
  eventKinds,
  factsOfKind,
  type Operand,
} from './event-kind.js';
export type { EventSink, TraceHeader, TraceProducer } from './event-sink.js';
export { HeapDigest } from './heap-digest.js';
export { type Audit, type AuditMismatch, type HeapSnapshot, ObjectFlag } from './heap-snapshot.js';
