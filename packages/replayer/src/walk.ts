import { EventBatch, EventKind, type TraceReader } from '@heapreel/trace';
import { QuestionError } from './question-error.js';

/** Told now and then how far a pass over the trace has come, in events. */
export type Progress = (done: number, total: number) => void;

export interface PassOptions {
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The events `from` to `to` (indexes) of a batch. Good until the next span is asked for. */
export interface Span {
  readonly batch: EventBatch;
  readonly from: number;
  readonly to: number;
  /** Site in force before the first event of the span. */
  readonly site: number;
}

/** Reads chunks into one batch that it uses again, and does not read the chunk at hand twice. */
export class ChunkWindow {
  #batch: EventBatch | undefined;
  #current = -1;

  constructor(readonly trace: TraceReader) {}

  /** The chunk's events. The batch changes with the next call. */
  async read(chunk: number): Promise<EventBatch> {
    if (this.#batch !== undefined && chunk === this.#current) return this.#batch;
    this.#current = -1;
    this.#batch ??= new EventBatch(this.trace.chunks.reduce((most, { events }) => Math.max(most, events), 0));
    this.#batch = await this.trace.readChunk(chunk, this.#batch);
    this.#current = chunk;
    return this.#batch;
  }
}

/** The events at positions `from` to `to`, chunk by chunk. */
export async function* walk(
  trace: TraceReader,
  from: number,
  to: number,
  options: PassOptions = {},
  window = new ChunkWindow(trace),
): AsyncGenerator<Span, void, undefined> {
  if (from < 0 || to > trace.events || from > to) {
    throw new QuestionError(`events ${from} to ${to} are not all in this trace of ${trace.events} events`);
  }
  if (from === to) return;
  const { progress, signal } = options;
  for (let i = trace.chunkAt(from); i < trace.chunks.length; i++) {
    const chunk = trace.chunks[i];
    if (chunk.first >= to) break;
    signal?.throwIfAborted();
    const batch = await window.read(i);
    const start = Math.max(0, from - chunk.first);
    const end = Math.min(chunk.events, to - chunk.first);
    yield { batch, from: start, to: end, site: siteAt(batch, start, chunk.site) };
    progress?.(chunk.first + end - from, to - from);
  }
}

/** The chunks before a position, the last first, each up to the position. The caller may stop at any of them. */
export async function* walkBack(
  trace: TraceReader,
  position: number,
  { progress, signal }: PassOptions = {},
): AsyncGenerator<Span, void, undefined> {
  const window = new ChunkWindow(trace);
  for (let i = position === 0 ? -1 : trace.chunkAt(position - 1); i >= 0; i--) {
    signal?.throwIfAborted();
    const { first, events, site } = trace.chunks[i];
    progress?.(Math.max(0, position - first - events), position);
    yield { batch: await window.read(i), from: 0, to: Math.min(events, position - first), site };
  }
}

/** The site in force before the event at index `end`, when `site` was in force before the one at `start`. */
export function siteAt(batch: EventBatch, end: number, site: number, start = 0): number {
  for (let i = end - 1; i >= start; i--) if (batch.kind[i] === EventKind.site) return batch.a[i];
  return site;
}
