import { heapreel } from '#schema';
import { ChunkDecoder } from './chunk/chunk-decoder.js';
import { defaultDeflater } from './compression/default-deflater.js';
import type { Deflater } from './compression/deflater.js';
import { unpack } from './compression/packed.js';
import { decodeBody } from './container/decode-body.js';
import type {
  ChunkEntry,
  CollectionEntry,
  KeyframeEntry,
  KindCounts,
  Mark,
  Outcome,
  ReferencesEntry,
} from './container/entries.js';
import { MAGIC, RecordKind } from './container/framing.js';
import { decodeHeader } from './container/header-record.js';
import { readIndex } from './container/index-record.js';
import type { RandomAccess } from './container/random-access.js';
import { chunkEntryOf } from './container/record-messages.js';
import { expectMagic, readRecord, readRecordAt } from './container/records.js';
import { scanRecords } from './container/scan.js';
import { eventsIn, type TraceContents } from './container/trace-contents.js';
import type { Definitions } from './definitions.js';
import { EventBatch } from './event-batch.js';
import { type EventKindName, eventKinds } from './event-kind.js';
import type { TraceHeader } from './event-sink.js';
import type { Audit, HeapSnapshot } from './heap-snapshot.js';
import { decodeKeyframe } from './keyframe/keyframe-columns.js';
import { changedBy, type Difference } from './references/difference.js';
import { decodeReferences } from './references/reference-columns.js';
import { TraceError } from './trace-error.js';

export interface TraceReaderOptions {
  /** The fastest at hand by default. */
  readonly deflater?: Deflater;
}

/** Reads a trace: what it holds at once, chunks and keyframes on request. Every failure is a `TraceError`. */
export class TraceReader {
  readonly header: TraceHeader;
  readonly definitions: Definitions;
  /** Events in the chunks that can be read. */
  readonly events: number;
  /** Size of the file. */
  readonly bytes: number;
  /** The recording ran to its end and the file is whole. */
  readonly complete: boolean;
  /** Why not complete, in one line; null when it is. */
  readonly problem: string | null;
  /** How the recording ended; null when the file does not say. */
  readonly outcome: Outcome | null;
  readonly chunks: readonly ChunkEntry[];
  readonly keyframes: readonly KeyframeEntry[];
  readonly audits: readonly Audit[];
  /** Positions at which all references are known; ascending. Traces whose events tell of links need none. */
  readonly references: readonly ReferencesEntry[];
  readonly marks: readonly Mark[];
  readonly collections: readonly CollectionEntry[];
  /** Events of each kind that occurs. */
  readonly kindCounts: KindCounts;
  readonly #source: RandomAccess;
  readonly #deflater: Deflater;
  readonly #decoder = new ChunkDecoder();

  private constructor(
    source: RandomAccess,
    deflater: Deflater,
    header: TraceHeader,
    contents: TraceContents,
  ) {
    this.#source = source;
    this.#deflater = deflater;
    this.header = header;
    this.bytes = source.size;
    this.definitions = contents.definitions;
    this.chunks = contents.chunks;
    this.keyframes = contents.keyframes;
    this.events = eventsIn(contents.chunks);
    this.audits = contents.audits.filter((audit) => audit.position <= this.events);
    this.references = contents.references.filter(({ position }) => position <= this.events);
    this.collections = contents.collections;
    this.marks = contents.marks.map(({ position, label, object }) => ({
      position,
      label: contents.definitions.strings[label] ?? '',
      object,
    }));
    this.outcome = contents.outcome;
    this.problem = contents.problem ?? shortfallOf(contents.outcome);
    this.complete = this.problem === null;
    this.kindCounts = sumKinds(contents.chunks);
  }

  static async open(source: RandomAccess, options: TraceReaderOptions = {}): Promise<TraceReader> {
    const { deflater = defaultDeflater } = options;
    await expectMagic(source);
    const headerRecord = source.size > MAGIC.length ? await readRecord(source, MAGIC.length) : null;
    if (!headerRecord) throw new TraceError('cut off: the file ends before its header does');
    if (headerRecord.kind !== RecordKind.header) throw new TraceError('damaged: the header is missing');
    const header = decodeHeader(headerRecord.body);
    const contents =
      (await readIndex(source, header.initialObjects, deflater)) ??
      (await scanRecords(source, MAGIC.length + headerRecord.length, header.initialObjects));
    return new TraceReader(source, deflater, header, contents);
  }

  close(): Promise<void> {
    return this.#source.close();
  }

  /** The events of chunk `i`; in `into` if that is given and has room for them, which saves an allocation. */
  async readChunk(i: number, into?: EventBatch): Promise<EventBatch> {
    const entry = this.chunks[i];
    if (!entry) throw new RangeError(`there is no chunk ${i}`);
    return inContext(`chunk at position ${entry.first}`, async () => {
      const body = await readRecordAt(this.#source, entry, RecordKind.chunk);
      const message = decodeBody(heapreel.v1.Chunk, body);
      const { first, events, firstObject, site } = chunkEntryOf(message, entry);
      if (
        first !== entry.first ||
        events !== entry.events ||
        firstObject !== entry.firstObject ||
        site !== entry.site
      ) {
        throw new TraceError('damaged: it is not the one that the index describes');
      }
      const columns = unpack(message.columns, this.#deflater);
      const batch = into && into.capacity >= events ? into : new EventBatch(events);
      this.#decoder.decode(columns, events, firstObject, batch);
      batch.first = first;
      return batch;
    });
  }

  /** The state that keyframe `i` holds. */
  async readKeyframe(i: number): Promise<HeapSnapshot> {
    const entry = this.keyframes[i];
    if (!entry) throw new RangeError(`there is no keyframe ${i}`);
    return inContext(`keyframe at position ${entry.position}`, async () => {
      const body = await readRecordAt(this.#source, entry, RecordKind.keyframe);
      const message = decodeBody(heapreel.v1.Keyframe, body);
      if (Number(message.position) !== entry.position || message.objects !== entry.objects) {
        throw new TraceError('damaged: it is not the one that the index describes');
      }
      const columns = unpack(message.columns, this.#deflater);
      return decodeKeyframe(columns, message.objects, entry.position, message.site);
    });
  }

  /** All references at position `references[i].position`, as triples (holder, slot, target) in ascending order. */
  async readReferences(i: number): Promise<Uint32Array> {
    if (!this.references[i]) throw new RangeError(`there are no references ${i}`);
    const changes: Difference[] = [];
    let triples: Uint32Array | null = null;
    for (let at = i; triples === null; at--) {
      const entry = this.references[at];
      if (!entry)
        throw new TraceError('damaged: the references that others are told as a change of are missing');
      const { columns, gone } = await this.#readReferencesRecord(entry);
      if (gone === null) triples = columns;
      else changes.push({ come: columns, gone });
    }
    for (const change of changes.reverse()) triples = triples && changedBy(triples, change);
    if (triples?.length !== this.references[i].references * 3) {
      throw new TraceError(
        `references at position ${this.references[i].position}: damaged: they do not follow from those before`,
      );
    }
    return triples;
  }

  #readReferencesRecord(
    entry: ReferencesEntry,
  ): Promise<{ readonly columns: Uint32Array; readonly gone: Uint32Array | null }> {
    return inContext(`references at position ${entry.position}`, async () => {
      const body = await readRecordAt(this.#source, entry, RecordKind.references);
      const message = decodeBody(heapreel.v1.References, body);
      if (Number(message.position) !== entry.position || message.references !== entry.references) {
        throw new TraceError('damaged: it is not the one that the index describes');
      }
      const read = (packed: typeof message.columns) => decodeReferences(unpack(packed, this.#deflater));
      return { columns: read(message.columns), gone: message.gone ? read(message.gone) : null };
    });
  }

  /** Index of the chunk that holds the event at `position`; the last chunk for the end of the trace, -1 without chunks. */
  chunkAt(position: number): number {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.chunks[middle].first <= position) low = middle;
      else high = middle - 1;
    }
    return high;
  }
}

async function inContext<T>(what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TraceError) throw new TraceError(`${what}: ${error.message}`);
    throw error;
  }
}

function shortfallOf(outcome: Outcome | null): string | null {
  if (!outcome || outcome.complete) return null;
  return outcome.reason === ''
    ? 'the recording was cut short'
    : `the recording was cut short: ${outcome.reason}`;
}

function sumKinds(chunks: readonly ChunkEntry[]): KindCounts {
  const counts = new Map<EventKindName, number>();
  for (const { name, kind } of eventKinds) {
    let sum = 0;
    for (const chunk of chunks) sum += chunk.kindCounts[kind] ?? 0;
    if (sum > 0) counts.set(name, sum);
  }
  return counts;
}
