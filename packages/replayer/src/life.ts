import { EventKind, type TraceReader } from '@heapreel/trace';
import { type Site, siteOf } from './names.js';
import { QuestionError } from './question-error.js';
import { type PassOptions, siteAt, walk } from './walk.js';

/** When and where an object was born or died. */
export interface LifeEvent {
  readonly position: number;
  /** Number of the site. */
  readonly site: number;
}

/** The same as answers give it. */
export interface LifeMoment {
  readonly position: number;
  readonly site: Site | null;
}

export function momentOf({ definitions }: TraceReader, { position, site }: LifeEvent): LifeMoment {
  return { position, site: siteOf(definitions, site) };
}

/** How many objects the trace knows: ids go from 1 to this. */
function objectsIn(trace: TraceReader): number {
  return trace.header.initialObjects + (trace.kindCounts.get('alloc') ?? 0);
}

/** How many objects were born before a position, those older than the trace included. */
export async function bornBefore(trace: TraceReader, position: number): Promise<number> {
  if (position >= trace.events) return objectsIn(trace);
  const { first, firstObject } = trace.chunks[trace.chunkAt(position)];
  let born = firstObject - 1;
  for await (const { batch, from, to } of walk(trace, first, position)) {
    for (let i = from; i < to; i++) if (batch.kind[i] === EventKind.alloc) born++;
  }
  return born;
}

/** @throws QuestionError unless the trace has an object of this id. */
export function requireObject(trace: TraceReader, id: number): void {
  const objects = objectsIn(trace);
  if (Number.isInteger(id) && id >= 1 && id <= objects) return;
  throw new QuestionError(
    objects === 0
      ? `no object ${id}: the trace has no objects`
      : `no object ${id}: ids go from 1 to ${objects}`,
  );
}

/** The object's birth, or null when it is older than the recording. */
export async function birthOf(
  trace: TraceReader,
  id: number,
  options: PassOptions = {},
): Promise<LifeEvent | null> {
  requireObject(trace, id);
  if (id <= trace.header.initialObjects) return null;
  const chunk = trace.chunks.findLastIndex((entry) => entry.firstObject <= id);
  const birth = await find(trace, trace.chunks[Math.max(0, chunk)].first, EventKind.alloc, id, options);
  if (birth === null) throw new QuestionError(`no birth of object ${id} in this trace`);
  return birth;
}

/** The object's death at or after a position, or null when it outlives the trace. */
export function deathOf(
  trace: TraceReader,
  id: number,
  from: number,
  options: PassOptions = {},
): Promise<LifeEvent | null> {
  return find(trace, from, EventKind.dealloc, id, options);
}

async function find(
  trace: TraceReader,
  start: number,
  kind: number,
  id: number,
  options: PassOptions,
): Promise<LifeEvent | null> {
  for await (const { batch, from, to, site } of walk(trace, start, trace.events, options)) {
    for (let i = from; i < to; i++) {
      if (batch.object[i] === id && batch.kind[i] === kind) {
        return { position: batch.first + i, site: siteAt(batch, i, site, from) };
      }
    }
  }
  return null;
}
