import type { ChunkWords } from './chunk/chunk-words.js';
import type { Definitions } from './definitions.js';
import type { EventBatch } from './event-batch.js';
import type { Audit, HeapSnapshot } from './heap-snapshot.js';

/** What a trace says of itself before its first event. */
export interface TraceHeader {
  readonly producer: TraceProducer;
  /** 32 for the WebAssembly builds of CPython, 32 or 64 for the engine: the width all sizes and addresses are those of. */
  readonly pointerBits: 32 | 64;
  /** Numbers of the event kinds that this trace holds; a kind that is absent was not recorded. */
  readonly kinds: readonly number[];
  /** The command recorded: script and arguments. */
  readonly command: readonly string[];
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Objects alive at position 0: their ids are 1 to this number. */
  readonly initialObjects: number;
  /** Declared disturbances, one line each. */
  readonly notes: readonly string[];
}

export interface TraceProducer {
  readonly kind: 'cpython' | 'engine';
  /** `3.13.2` or the engine's own version. */
  readonly version: string;
  /** Of heapreel, which wrote the file. */
  readonly heapreel: string;
}

/**
 * Where a producer sends what it sees. Calls come in order of position. Definitions are added to `definitions`
 * before the first event that uses them; a batch belongs to the producer again when `write` returns.
 */
export interface EventSink {
  readonly definitions: Definitions;
  /** Once, first. */
  begin(header: TraceHeader): void;
  /** A whole state at the current position; the first one, at position 0, holds the initial objects. */
  keyframe(snapshot: HeapSnapshot): void;
  write(batch: EventBatch): void;
  audit(audit: Audit): void;
  /** Once, last. `complete` is false when the producer was cut short; `exitCode` is the recorded program's. */
  end(outcome: { readonly complete: boolean; readonly exitCode: number; readonly reason: string }): void;
}

/** A sink for a producer that writes the words of a chunk itself, because batches would cost it too much. */
export interface WordSink extends EventSink {
  readonly chunk: ChunkWords;
  /** Events received. */
  readonly events: number;
  /**
   * All references between objects alive at the current position, as triples (holder, slot, target) in ascending order; holder 0
   * is a root. For producers that tell of no links in events.
   */
  references(triples: Uint32Array): void;
  /** Ends the chunk under way: when it is full, or when what was received must survive. */
  flush(): void;
}
