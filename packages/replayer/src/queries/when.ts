import { EventKind, type EventKindName } from '@heapreel/trace';
import { requireLinkEvents } from '../linked-heap.js';
import { kindNameOf, kindNames, type Site, siteOf } from '../names.js';
import { QuestionError } from '../question-error.js';
import { type RangeOptions, rangeOf } from '../range.js';
import type { Replayer } from '../replayer.js';
import { ChunkWindow, type PassOptions, siteAt } from '../walk.js';
import { compile, type Expression } from '../watch/expression.js';
import { type ObjectFact, objectFacts, type Read } from '../watch/facts.js';
import { Watcher } from '../watch/watcher.js';

export interface WhenOptions extends RangeOptions {
  /** In CEL; `docs/CLI.md` has its names. */
  readonly expression: string;
  /** Which of the times to give; all unless told. */
  readonly which?: 'first' | 'last' | 'all' | undefined;
}

/** A time during which an expression holds. */
export interface Period {
  /** The first position at which it holds. */
  readonly position: number;
  /** The first at which it no longer does; null when it holds to the end. */
  readonly until: number | null;
  /** The kind of the event that made it so; null when it held from the start on. */
  readonly event: string | null;
  /** Where the program was then. */
  readonly site: Site | null;
}

/**
 * When an expression holds: each time that it becomes true, and until when it stays so, in order and in pages.
 *
 * Chunks that can't change it are not read. The last time is sought from the end, keyframe by keyframe.
 *
 * @throws QuestionError when the expression can't be understood, asks for what the trace does not record, or somewhere
 * has no value.
 */
export async function* when(
  replayer: Replayer,
  options: WhenOptions,
): AsyncGenerator<Period[], void, undefined> {
  const [from, to] = rangeOf(replayer, options);
  const { which = 'all', signal } = options;
  const expression = await compile(replayer, options.expression, { position: to, signal });
  for (const read of expression.reads) requireRecorded(replayer, read);
  if (which === 'last') {
    const last = await lastPeriod(replayer, expression, from, to, options);
    if (last !== undefined) yield [last];
    return;
  }
  for await (const page of periods(replayer, expression, from, to, options)) {
    if (page.length === 0) continue;
    yield which === 'first' ? page.slice(0, 1) : page;
    if (which === 'first') return;
  }
}

/** The times between two positions, each page with those that ended since the page before. */
async function* periods(
  replayer: Replayer,
  expression: Expression,
  from: number,
  to: number,
  { signal, progress }: PassOptions,
): AsyncGenerator<Period[], void, undefined> {
  const { trace } = replayer;
  const watcher = new Watcher(trace, expression, await replayer.stateAt(from, { signal }));
  const window = new ChunkWindow(trace);
  let open: Period | undefined;
  if (watcher.value) open = { position: from, until: null, event: null, site: null };
  for (let i = from === to ? trace.chunks.length : trace.chunkAt(from); i < trace.chunks.length; i++) {
    const chunk = trace.chunks[i];
    const { first, events } = chunk;
    if (first >= to) break;
    signal?.throwIfAborted();
    const whole = first >= from && first + events <= to;
    const changes =
      whole && watcher.canPassOver(i)
        ? watcher.passOver(chunk)
        : watcher.fold(await window.read(i), Math.max(0, from - first), Math.min(events, to - first));
    const page: Period[] = [];
    for (const position of changes) {
      if (open !== undefined) {
        page.push({ ...open, until: position });
        open = undefined;
        continue;
      }
      const batch = await window.read(i);
      const index = position - 1 - first;
      open = {
        position,
        until: null,
        event: kindNameOf(batch.kind[index]),
        site: siteOf(trace.definitions, siteAt(batch, index, chunk.site)),
      };
    }
    progress?.(Math.min(to, first + events) - from, to - from);
    yield page;
  }
  if (open !== undefined) yield [open];
}

/** The last time, sought backwards: what lies between two keyframes is played forwards, the last first. */
async function lastPeriod(
  replayer: Replayer,
  expression: Expression,
  from: number,
  to: number,
  { signal, progress }: PassOptions,
): Promise<Period | undefined> {
  const inside = replayer.trace.keyframes
    .map(({ position }) => position)
    .filter((at) => at > from && at < to);
  const starts = [from, ...inside];
  /** Until when it holds, when it does where the later part begins. */
  let until: number | null | undefined;
  for (let i = starts.length - 1; i >= 0; i--) {
    const end = starts[i + 1] ?? to;
    let last: Period | undefined;
    for await (const page of periods(replayer, expression, starts[i], end, { signal }))
      last = page.at(-1) ?? last;
    progress?.(to - starts[i], to - from);
    if (until === undefined) until = last?.until;
    if (last === undefined) continue;
    if (last.event !== null || i === 0) return { ...last, until: until ?? null };
  }
  return undefined;
}

/** Changes of what an object is born with: a producer in which it never changes has no such events. */
const bornWith: ReadonlySet<EventKindName> = new Set(['resize', 'retype']);

/** @throws QuestionError when the trace does not hold the events that a fact follows from. */
function requireRecorded(replayer: Replayer, { subject, fact }: Read): void {
  if (fact === 'holders' || fact === 'referents') requireLinkEvents(replayer);
  const kinds: EventKindName[] = subject.of === 'gc' ? ['collectEnd'] : ['alloc', 'dealloc'];
  if (subject.of === 'object') kinds.push(...objectFacts[fact as ObjectFact]);
  const { kinds: recorded } = replayer.trace.header;
  const missing = kinds.find((kind) => !recorded.includes(EventKind[kind]) && !bornWith.has(kind));
  if (missing === undefined) return;
  throw new QuestionError(`this trace does not record ${kindNames[missing]} events: ${fact} is not in it`);
}
