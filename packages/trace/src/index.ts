export { ChunkWords } from './chunk/chunk-words.js';
export { OPERAND_LIMIT, Operation, Reference } from './chunk/words.js';
export type { Deflater } from './compression/deflater.js';
export { fflateDeflater } from './compression/fflate-deflater.js';
export { builtInDeflater } from './compression/zlib-deflater.js';
export { BufferOutput, type ByteOutput } from './container/byte-output.js';
export type {
  ChunkEntry,
  CollectionEntry,
  KeyframeEntry,
  KindCounts,
  Mark,
  Outcome,
  ReferencesEntry,
} from './container/entries.js';
export { BufferAccess, type RandomAccess } from './container/random-access.js';
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
export type { EventSink, TraceHeader, TraceProducer, WordSink } from './event-sink.js';
export { HeapDigest } from './heap-digest.js';
export { type Audit, type AuditMismatch, type HeapSnapshot, ObjectFlag } from './heap-snapshot.js';
export { sortTriples } from './references/sort-triples.js';
export { decodeEvent, encodeEvent } from './rows/event-message.js';
export type { EventRow } from './rows/event-row.js';
export { fromRows } from './rows/from-rows.js';
export { toRows } from './rows/to-rows.js';
export { TraceError } from './trace-error.js';
export { TraceReader, type TraceReaderOptions } from './trace-reader.js';
export { TraceWriter, type TraceWriterOptions } from './trace-writer.js';
