import { EventBatch, type TraceReader } from '@heapreel/trace';
import { HeapState, type StateLimits } from './heap-state.js';
import { QuestionError } from './question-error.js';
import { type RangeOptions, rangeOf } from './range.js';
import { StateCache } from './state-cache.js';
import { ChunkWindow, type PassOptions, walk } from './walk.js';

export interface ReplayerOptions {
  /** Bytes of states kept in memory to make seeking faster; 128 MiB unless told. */
  readonly cacheBytes?: number;
}

/** Folding this many events costs about as much as setting up a state anew. */
const eventsWorthRestoring = 1_000_000;
/** Events folded between two states that are put into the cache. */
const eventsBetweenCached = 4_000_000;

/**
 * A trace played back: a cursor that can be put at any position, and states of the heap there.
 *
 * Calls may overlap; they are carried out one after the other.
 */
export class Replayer {
  readonly #cache: StateCache;
  readonly #window: ChunkWindow;
  #cursor: HeapState | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly trace: TraceReader,
    options: ReplayerOptions = {},
  ) {
    this.#cache = new StateCache(options.cacheBytes ?? 128 * 2 ** 20);
    this.#window = new ChunkWindow(trace);
  }

  /** Events in the trace; positions go from 0 to this. */
  get events(): number {
    return this.trace.events;
  }

  /** Where the cursor is. */
  get position(): number {
    return this.#cursor?.position ?? 0;
  }

  /** Numbers that events may use. */
  get limits(): StateLimits {
    const { types, sites } = this.trace.definitions;
    return { types: types.length, sites: sites.length };
  }

  /** Moves the cursor. The state given is the cursor's: it changes with the next move. */
  seek(position: number, options: PassOptions = {}): Promise<HeapState> {
    return this.#inTurn(() => this.#move(position, options));
  }

  /** Moves the cursor on by some events, at most to the end. */
  next(events = 1): Promise<HeapState> {
    return this.#inTurn(() => this.#move(Math.min(this.events, this.position + events), {}));
  }

  /** Moves the cursor back by some events, at most to the start. */
  back(events = 1): Promise<HeapState> {
    return this.#inTurn(async () => {
      const target = Math.max(0, this.position - events);
      // One step back is seldom the last: the start of the chunk is kept, so that the next one is cheap.
      const start = this.events === 0 ? 0 : this.trace.chunks[this.trace.chunkAt(target)].first;
      if (!this.#cache.has(start)) this.#cache.keep((await this.#move(start, {})).snapshot());
      return this.#move(target, {});
    });
  }

  /** The heap at a position, as a state of its own that nothing else changes. */
  stateAt(position: number, options: PassOptions = {}): Promise<HeapState> {
    return this.#inTurn(() => this.#stateFrom(undefined, position, options));
  }

  /** The trace's events as batches of the caller's own; each chunk is read when its batch is asked for. */
  async *batches(options: RangeOptions = {}): AsyncGenerator<EventBatch, void, undefined> {
    const [start, end] = rangeOf(this, options);
    for await (const { batch, from, to } of walk(this.trace, start, end, options)) {
      yield copyOf(batch, from, to);
    }
  }

  async close(): Promise<void> {
    await this.trace.close();
  }

  async #move(position: number, options: PassOptions): Promise<HeapState> {
    const cursor = this.#cursor;
    // A pass that fails or is stopped half-way leaves no cursor behind rather than one at a position not asked for.
    this.#cursor = undefined;
    this.#cursor = await this.#stateFrom(cursor, position, options);
    return this.#cursor;
  }

  /** The state at a position, from the nearest state before it: `at` itself moved on, one kept, or a keyframe. */
  async #stateFrom(at: HeapState | undefined, position: number, options: PassOptions): Promise<HeapState> {
    if (!Number.isInteger(position) || position < 0 || position > this.events) {
      throw new QuestionError(`position ${position} is not in this trace of ${this.events} events`);
    }
    const cached = this.#cache.nearest(position);
    const keyframe = this.trace.keyframes.findLastIndex((entry) => entry.position <= position);
    const keyframeAt = keyframe < 0 ? -1 : this.trace.keyframes[keyframe].position;
    const best = Math.max(cached?.position ?? -1, keyframeAt);
    let state: HeapState;
    if (at !== undefined && at.position <= position && best - at.position < eventsWorthRestoring) state = at;
    else if (cached !== undefined && cached.position >= keyframeAt) {
      state = HeapState.fromSnapshot(cached, this.limits);
    } else if (keyframe >= 0) {
      state = HeapState.fromSnapshot(await this.trace.readKeyframe(keyframe), this.limits);
    } else state = new HeapState(this.limits);

    let kept = state.position;
    for await (const { batch, from, to } of walk(
      this.trace,
      state.position,
      position,
      options,
      this.#window,
    )) {
      if (state.position - kept >= eventsBetweenCached) {
        this.#cache.keep(state.snapshot());
        kept = state.position;
      }
      state.fold(batch, from, to);
    }
    return state;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

function copyOf(batch: EventBatch, from: number, to: number): EventBatch {
  const copy = new EventBatch(to - from);
  copy.first = batch.first + from;
  copy.length = to - from;
  for (const column of ['kind', 'object', 'a', 'b', 'c'] as const) {
    copy[column].set(batch[column].subarray(from, to));
  }
  return copy;
}
