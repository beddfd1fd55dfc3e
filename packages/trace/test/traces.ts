import { heapreel } from '#schema';
import { extentOf, openRecord } from '../src/container/framing.js';
import {
  BufferAccess,
  BufferOutput,
  EventBatch,
  EventKind,
  eventKinds,
  type HeapSnapshot,
  type TraceHeader,
  TraceReader,
  TraceWriter,
  type TraceWriterOptions,
} from '../src/index.js';
import type { Event } from './arbitrary-events.js';

export function headerOf(initialObjects: number): TraceHeader {
  return {
    producer: { kind: 'engine', version: '1.2.3', heapreel: '0.1.0' },
    pointerBits: 32,
    kinds: eventKinds.map((facts) => facts.kind),
    command: ['program.ops', '--flag', 'ü'],
    startedAt: 1_700_000_000_000,
    initialObjects,
    notes: ['nothing was disturbed'],
  };
}

export function snapshotOf(position: number, objects: number): HeapSnapshot {
  const ids = Uint32Array.from({ length: objects }, (_, i) => i + 1);
  return {
    position,
    length: objects,
    id: ids,
    type: ids.map((id) => id % 3),
    count: ids.map((id) => id * 7),
    size: ids.map((id) => id * 8),
    address: ids.map((id) => 0xfffff000 + id * 16),
    flags: Uint8Array.from(ids, (id) => id & 15),
    born: new Float64Array(objects),
    bornSite: new Uint32Array(objects),
    site: 0,
    links: Uint32Array.of(),
  };
}

/** Hands events to a writer in batches of `batchSize`. */
export function writeEvents(writer: TraceWriter, events: readonly Event[], batchSize = 64): void {
  const batch = new EventBatch(batchSize);
  batch.reset(writer.events);
  for (const [kind, object, a, b, c] of events) {
    batch.push(kind as EventKind, object, a, b, c);
    if (!batch.full) continue;
    writer.write(batch);
    batch.reset(batch.first + batch.length);
  }
  writer.write(batch);
}

/** The bytes of a whole trace of these events. */
export function traceOf(
  events: readonly Event[],
  options: TraceWriterOptions & { initialObjects?: number; batchSize?: number } = {},
): Uint8Array {
  const { initialObjects = 0, batchSize = 64, ...writerOptions } = options;
  const output = new BufferOutput();
  const writer = new TraceWriter(output, writerOptions);
  writer.begin(headerOf(initialObjects));
  writer.keyframe(snapshotOf(0, initialObjects));
  writeEvents(writer, events, batchSize);
  writer.end({ complete: true, exitCode: 0, reason: '' });
  return output.bytes.slice();
}

export function open(bytes: Uint8Array): Promise<TraceReader> {
  return TraceReader.open(new BufferAccess(bytes));
}

/** All events that a reader gives, in order. */
export async function eventsOf(reader: TraceReader): Promise<Event[]> {
  const events: Event[] = [];
  const batch = new EventBatch(64);
  for (let i = 0; i < reader.chunks.length; i++) {
    const chunk = await reader.readChunk(i, batch);
    if (chunk.first !== events.length)
      throw new Error(`chunk ${i} begins at ${chunk.first}, not ${events.length}`);
    for (let k = 0; k < chunk.length; k++) {
      events.push([chunk.kind[k], chunk.object[k], chunk.a[k], chunk.b[k], chunk.c[k]]);
    }
  }
  return events;
}

/** The encoded `ChunkColumns` of these events, which must fit into one chunk. */
export async function columnsOf(events: readonly Event[], initialObjects: number): Promise<Uint8Array> {
  const bytes = traceOf(events, { initialObjects, level: 0 });
  const { chunks } = await open(bytes);
  if (chunks.length !== 1) throw new Error(`${chunks.length} chunks`);
  const framed = bytes.subarray(chunks[0].offset, chunks[0].offset + chunks[0].length);
  const extent = extentOf(framed)!;
  return heapreel.v1.Chunk.decode(openRecord(framed.subarray(extent.start)).body).columns!.data!;
}

/** A small trace with one of everything: definitions in two places, keyframes, references, audits, marks, a collection. */
export function richTrace(): { bytes: Uint8Array; events: Event[] } {
  const output = new BufferOutput();
  const writer = new TraceWriter(output, { chunkEvents: 50 });
  const { definitions } = writer;
  const list = definitions.type({ name: 'list', object: 2 });
  const site = definitions.site({ file: 'main.py', line: 3, function: 'main' });
  const label = definitions.string('before the leak');
  writer.begin(headerOf(20));
  writer.keyframe(snapshotOf(0, 20));
  const first: Event[] = [[EventKind.site, 0, site, 0, 0]];
  for (let i = 0; i < 30; i++) {
    const id = 21 + i;
    first.push(
      [EventKind.alloc, id, list, 40 + (i % 3), 4096 + 48 * i],
      [EventKind.incref, id, 1, 0, 0],
      [EventKind.incref, 5, 2 + (i % 2), 0, 0],
      [EventKind.decref, id, 1, 0, 0],
    );
    if (i % 2) first.push([EventKind.decref, id, 1, 0, 0], [EventKind.dealloc, id, 0, 0, 0]);
  }
  first.push([EventKind.mark, 5, label, 0, 0]);
  writeEvents(writer, first);
  const digest = '0123456789abcdef';
  writer.audit({ position: writer.events, objects: 35, digest, mismatches: [], reason: 'mark' });
  writer.keyframe(snapshotOf(writer.events, 8));
  definitions.string("['late']");
  writer.references(Uint32Array.of(0, 2, 5, 5, 1, 3, 5, 3, 3, 9, 2, 5));
  const later = definitions.site({ file: 'main.py', line: 4, function: 'main' });
  const second: Event[] = [
    [EventKind.site, 0, later, 0, 0],
    [EventKind.collectBegin, 0, 2, 2, 0],
    [EventKind.unreachable, 21, 0, 0, 0],
    [EventKind.collectEnd, 0, 2, 1, 0],
  ];
  writeEvents(writer, second);
  const mismatch = { object: 3, address: 64, what: 'count', recorded: 2, actual: 1 } as const;
  writer.references(new Uint32Array(0));
  writer.audit({ position: writer.events, objects: 34, digest, mismatches: [mismatch], reason: 'end' });
  writer.end({ complete: true, exitCode: 3, reason: 'sys.exit(3)' });
  return { bytes: output.bytes.slice(), events: [...first, ...second] };
}
