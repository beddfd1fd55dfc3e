import { heapreel } from '#schema';
import type { Deflater } from '../compression/deflater.js';
import { unpack } from '../compression/packed.js';
import { TraceError } from '../trace-error.js';
import { wide } from '../wire/wide.js';
import { auditOf } from './audit-record.js';
import { decodeBody } from './decode-body.js';
import { addDefinitions } from './definitions-record.js';
import { filled } from './filled.js';
import { LOCATOR_BYTES, RecordKind } from './framing.js';
import type { RandomAccess } from './random-access.js';
import { birthsIn, chunkEntryOf, collectionOf, decodeFooter, markOf } from './record-messages.js';
import { readRecord } from './records.js';
import { emptyContents, eventsIn, type TraceContents } from './trace-contents.js';

const schema = heapreel.v1;

/** What the index and the footer at the end of the file say; null when they are absent or damaged. */
export async function readIndex(
  source: RandomAccess,
  initialObjects: number,
  deflater: Deflater,
): Promise<TraceContents | null> {
  try {
    const locatorOffset = source.size - LOCATOR_BYTES;
    if (locatorOffset <= 0) return null;
    const locator = await readRecord(source, locatorOffset);
    if (locator?.kind !== RecordKind.locator || locator.length !== LOCATOR_BYTES) return null;
    const indexOffset = wide(decodeBody(schema.Locator, locator.body).indexOffset);
    if (indexOffset >= locatorOffset) return null;
    const index = await readRecord(source, indexOffset);
    if (index?.kind !== RecordKind.index) return null;
    const footer = await readRecord(source, index.offset + index.length);
    if (footer?.kind !== RecordKind.footer) return null;

    const packed = decodeBody(schema.Index, index.body).contents;
    const message = decodeBody(schema.IndexContents, unpack(packed, deflater));
    const contents = emptyContents();
    const { outcome, events } = decodeFooter(footer.body);
    contents.outcome = outcome;
    addDefinitions(contents.definitions, message.definitions);
    let nextObject = initialObjects + 1;
    for (const chunk of message.chunks) {
      const { offset, length } = filled(chunk);
      const entry = chunkEntryOf(chunk, { offset: wide(offset), length });
      if (entry.first !== eventsIn(contents.chunks) || entry.firstObject !== nextObject % 0x100000000)
        return null;
      nextObject += birthsIn(entry);
      contents.chunks.push(entry);
    }
    if (eventsIn(contents.chunks) !== events) return null;
    for (const keyframe of message.keyframes) {
      const { offset, length, position, objects } = filled(keyframe);
      contents.keyframes.push({ offset: wide(offset), length, position: wide(position), objects });
    }
    for (const entry of message.references) {
      const { offset, length, position, references } = filled(entry);
      contents.references.push({ offset: wide(offset), length, position: wide(position), references });
    }
    for (const audit of message.audits) contents.audits.push(auditOf(audit));
    for (const mark of message.marks) contents.marks.push(markOf(mark));
    for (const collection of message.collections) contents.collections.push(collectionOf(collection));
    return contents;
  } catch (error) {
    if (error instanceof TraceError) return null;
    throw error;
  }
}
