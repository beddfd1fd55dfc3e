import { heapreel } from '#schema';
import { TraceError } from '../trace-error.js';
import { wide } from '../wire/wide.js';
import { auditOf } from './audit-record.js';
import { decodeBody } from './decode-body.js';
import { addDefinitions } from './definitions-record.js';
import { RecordKind } from './framing.js';
import type { RandomAccess } from './random-access.js';
import { birthsIn, chunkEntryOf, collectionOf, decodeFooter, markOf } from './record-messages.js';
import { type PlacedRecord, readRecord } from './records.js';
import { emptyContents, eventsIn, type TraceContents } from './trace-contents.js';

const schema = heapreel.v1;

/**
 * Reads the records one after the other, for a file without a usable index. Stops at the first one that is cut off or
 * damaged; what came before it stands, and `problem` says that there was more.
 */
export async function scanRecords(
  source: RandomAccess,
  from: number,
  initialObjects: number,
): Promise<TraceContents> {
  const contents = emptyContents();
  let nextObject = initialObjects + 1;
  let footerEvents: number | null = null;
  let problem: string | null = null;
  let offset = from;
  while (offset < source.size && problem === null) {
    try {
      const record = await readRecord(source, offset);
      if (!record) {
        problem = 'cut off within a record';
        break;
      }
      if (record.kind === RecordKind.chunk) nextObject = takeChunk(contents, record, nextObject);
      else if (record.kind === RecordKind.footer) {
        const footer = decodeFooter(record.body);
        contents.outcome = footer.outcome;
        footerEvents = footer.events;
      } else take(contents, record);
      offset += record.length;
    } catch (error) {
      if (!(error instanceof TraceError)) throw error;
      problem = error.message;
    }
  }
  const events = eventsIn(contents.chunks);
  if (footerEvents !== null && footerEvents !== events) problem ??= 'damaged: events are missing';
  if (problem === null && contents.outcome === null) problem = 'its recording was interrupted';
  problem ??= 'damaged: its index is unreadable';
  contents.problem = `${problem}; it holds the first ${events} events`;
  return contents;
}

function takeChunk(contents: TraceContents, record: PlacedRecord, nextObject: number): number {
  const message = decodeBody(schema.Chunk, record.body);
  const entry = chunkEntryOf(message, record);
  if (entry.first !== eventsIn(contents.chunks) || entry.firstObject !== nextObject % 0x100000000) {
    throw new TraceError('damaged: a chunk is missing');
  }
  const marks = message.marks.map(markOf);
  const collections = message.collections.map(collectionOf);
  addDefinitions(contents.definitions, message.definitions);
  contents.chunks.push(entry);
  for (const mark of marks) contents.marks.push(mark);
  for (const collection of collections) contents.collections.push(collection);
  return nextObject + birthsIn(entry);
}

function take(contents: TraceContents, { kind, body, offset, length }: PlacedRecord): void {
  if (kind === RecordKind.keyframe) {
    const message = decodeBody(schema.Keyframe, body);
    const position = wide(message.position);
    if (position !== eventsIn(contents.chunks)) throw new TraceError('damaged: a chunk is missing');
    addDefinitions(contents.definitions, message.definitions);
    contents.keyframes.push({ offset, length, position, objects: message.objects });
  } else if (kind === RecordKind.references) {
    const message = decodeBody(schema.References, body);
    const position = wide(message.position);
    if (position !== eventsIn(contents.chunks)) throw new TraceError('damaged: a chunk is missing');
    addDefinitions(contents.definitions, message.definitions);
    contents.references.push({ offset, length, position, references: message.references });
  } else if (kind === RecordKind.audit) {
    contents.audits.push(auditOf(decodeBody(schema.Audit, body)));
  }
}
