import { heapreel } from '#schema';
import { BatchWords } from './chunk/batch-words.js';
import { ChunkEncoder } from './chunk/chunk-encoder.js';
import { ChunkWords } from './chunk/chunk-words.js';
import { MAX_CHUNK_EVENTS } from './chunk/words.js';
import { defaultDeflater } from './compression/default-deflater.js';
import type { Deflater } from './compression/deflater.js';
import { pack } from './compression/packed.js';
import { auditMessage } from './container/audit-record.js';
import type { ByteOutput } from './container/byte-output.js';
import { DefinitionsCursor } from './container/definitions-record.js';
import type { ChunkEntry, KeyframeEntry, Outcome, ReferencesEntry } from './container/entries.js';
import {
  type CollectionFact,
  gatherFacts,
  type MarkFact,
  type OpenCollection,
} from './container/event-facts.js';
import { frame, MAGIC, RecordKind } from './container/framing.js';
import { encodeHeader } from './container/header-record.js';
import { Definitions } from './definitions.js';
import type { EventBatch } from './event-batch.js';
import type { TraceHeader, WordSink } from './event-sink.js';
import type { Audit, HeapSnapshot } from './heap-snapshot.js';
import { encodeKeyframe } from './keyframe/keyframe-columns.js';
import { differenceOf } from './references/difference.js';
import { encodeReferences } from './references/reference-columns.js';

const schema = heapreel.v1;

export interface TraceWriterOptions {
  /** The fastest at hand by default. */
  readonly deflater?: Deflater;
  /** 1 (fast) to 9 (small); 0 stores. */
  readonly level?: number;
  /** Words of a chunk, and so about its events: what a reader must decode at least. */
  readonly chunkEvents?: number;
}

/** Of these some are two events. */
const MAX_CHUNK_WORDS = MAX_CHUNK_EVENTS / 2 - 16;

/**
 * Writes a trace, chunk by chunk. What it keeps in memory is one chunk, the definitions, and for the index an entry per
 * chunk, keyframe, audit, mark and collection, and of references at a position.
 */
export class TraceWriter implements WordSink {
  readonly definitions = new Definitions();
  readonly #output: ByteOutput;
  readonly #deflater: Deflater;
  readonly #level: number;
  readonly chunk: ChunkWords;
  readonly #batchWords: BatchWords;
  readonly #encoder = new ChunkEncoder();
  readonly #defined = new DefinitionsCursor();
  readonly #chunks: ChunkEntry[] = [];
  readonly #keyframes: KeyframeEntry[] = [];
  readonly #audits: Audit[] = [];
  readonly #references: ReferencesEntry[] = [];
  /** Those written last. */
  #triples: Uint32Array | null = null;
  readonly #marks: MarkFact[] = [];
  readonly #collections: CollectionFact[] = [];
  #openCollection: OpenCollection | null = null;
  /** Position of the first event of the chunk under way. */
  #first = 0;
  #state: 'new' | 'open' | 'ended' = 'new';
  #bytes = 0;
  #nextObject = 1;
  #site = 0;

  constructor(output: ByteOutput, options: TraceWriterOptions = {}) {
    const { deflater = defaultDeflater, level = 1, chunkEvents = 1 << 17 } = options;
    if (!(chunkEvents >= 1 && chunkEvents <= MAX_CHUNK_WORDS)) {
      throw new RangeError(`a chunk holds 1 to ${MAX_CHUNK_WORDS} words, not ${chunkEvents}`);
    }
    this.#output = output;
    this.#deflater = deflater;
    this.#level = level;
    this.chunk = new ChunkWords(chunkEvents);
    this.#batchWords = new BatchWords(this.chunk);
  }

  /** Events received. */
  get events(): number {
    return this.#first + this.chunk.events;
  }

  /** Bytes written. */
  get bytes(): number {
    return this.#bytes;
  }

  begin(header: TraceHeader): void {
    if (this.#state !== 'new') throw new Error('a trace begins once');
    this.#state = 'open';
    this.#nextObject = header.initialObjects + 1;
    this.#batchWords.reset(this.#nextObject);
    this.#write(MAGIC);
    this.#writeRecord(RecordKind.header, encodeHeader(header));
  }

  keyframe(snapshot: HeapSnapshot): void {
    this.#expectHere('a keyframe', snapshot.position);
    this.#flush();
    const columns = pack(encodeKeyframe(snapshot), this.#deflater, this.#level);
    const { position, length: objects, site } = snapshot;
    const definitions = this.#defined.take(this.definitions);
    if (position === 0) this.#site = site;
    const body = schema.Keyframe.encode({ position, objects, site, definitions, columns }).finish();
    this.#keyframes.push({ ...this.#writeRecord(RecordKind.keyframe, body), position, objects });
  }

  write(batch: EventBatch): void {
    this.#expectHere('a batch', batch.first);
    for (let next = 0; next < batch.length; ) {
      next = this.#batchWords.write(batch, next);
      if (this.chunk.full) this.#flush();
    }
  }

  audit(audit: Audit): void {
    this.#expectHere('an audit', audit.position);
    this.#audits.push(audit);
    this.#writeRecord(RecordKind.audit, schema.Audit.encode(auditMessage(audit)).finish());
  }

  references(triples: Uint32Array): void {
    this.#expectOpen();
    this.#flush();
    const packed = (some: Uint32Array) => pack(encodeReferences(some), this.#deflater, this.#level);
    const before = this.#triples;
    this.#triples = triples.slice();
    const change = before === null ? null : differenceOf(before, triples);
    const short = change !== null && change.gone.length + change.come.length < triples.length / 2;
    const columns = packed(short ? change.come : triples);
    const gone = short ? packed(change.gone) : null;
    const definitions = this.#defined.take(this.definitions);
    const entry = { position: this.events, references: triples.length / 3 };
    const body = schema.References.encode({ ...entry, definitions, columns, gone }).finish();
    this.#references.push({ ...this.#writeRecord(RecordKind.references, body), ...entry });
  }

  /** Writes index and footer and finishes the output. */
  end(outcome: Outcome): void {
    this.#expectOpen();
    this.#flush();
    this.#state = 'ended';
    const contents = schema.IndexContents.encode({
      definitions: new DefinitionsCursor().take(this.definitions),
      chunks: this.#chunks.map(({ first, kindCounts, ...entry }) => ({
        ...entry,
        firstPosition: first,
        kindCounts: [...kindCounts],
      })),
      keyframes: this.#keyframes,
      audits: this.#audits.map(auditMessage),
      marks: this.#marks,
      collections: this.#collections,
      references: this.#references,
    }).finish();
    // Worth the best level: it is written once, and read before anything else.
    const index = schema.Index.encode({ contents: pack(contents, this.#deflater, 9) }).finish();
    const { offset } = this.#writeRecord(RecordKind.index, index);
    this.#writeRecord(RecordKind.footer, schema.Footer.encode({ ...outcome, events: this.events }).finish());
    this.#writeRecord(RecordKind.locator, schema.Locator.encode({ indexOffset: offset }).finish());
    this.#output.finish();
  }

  /** Writes the events received so far as a chunk, so that they survive whatever comes. */
  flush(): void {
    this.#expectOpen();
    this.#flush();
  }

  #flush(): void {
    const chunk = this.chunk;
    const { events } = chunk;
    if (chunk.length === 0) return;
    const first = this.#first;
    const { facts, open } = gatherFacts(chunk, first, this.#site, this.#openCollection);
    if (this.#nextObject + facts.births > 0x100000000) {
      throw new Error('a trace holds at most 4,294,967,295 objects');
    }
    const entry = {
      events,
      firstObject: this.#nextObject % 0x100000000,
      site: this.#site,
      kindCounts: facts.kindCounts,
    };
    const columns = this.#encoder.encode(chunk);
    const body = schema.Chunk.encode({
      ...entry,
      firstPosition: first,
      definitions: this.#defined.take(this.definitions),
      marks: facts.marks,
      collections: facts.collections,
      columns: pack(columns, this.#deflater, this.#level),
    }).finish();
    this.#chunks.push({ ...this.#writeRecord(RecordKind.chunk, body), first, ...entry });
    for (const mark of facts.marks) this.#marks.push(mark);
    for (const collection of facts.collections) this.#collections.push(collection);
    this.#nextObject += facts.births;
    this.#site = facts.site;
    this.#openCollection = open;
    this.#first = first + events;
    chunk.reset();
    this.#batchWords.reset(this.#nextObject);
  }

  #writeRecord(kind: RecordKind, body: Uint8Array): { offset: number; length: number } {
    const record = frame(kind, body);
    const offset = this.#bytes;
    this.#write(record);
    return { offset, length: record.length };
  }

  #write(bytes: Uint8Array): void {
    this.#output.write(bytes);
    this.#bytes += bytes.length;
  }

  #expectOpen(): void {
    if (this.#state === 'new') throw new Error('a trace must begin before anything is written to it');
    if (this.#state === 'ended') throw new Error('the trace has ended');
  }

  #expectHere(what: string, position: number): void {
    this.#expectOpen();
    if (position !== this.events)
      throw new Error(`${what} of position ${position} came at position ${this.events}`);
  }
}
