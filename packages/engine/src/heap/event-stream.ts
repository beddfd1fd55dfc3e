import { Definitions, EventBatch, type EventKind, type EventSink, Slot } from '@heapreel/trace';

const BATCH_EVENTS = 8192;

/** The events of a heap on their way to a sink. Without a sink they are counted, nothing more. */
export class EventStream {
  readonly definitions: Definitions;
  /** Events so far. */
  position = 0;
  /** Whether anybody hears of the events; otherwise they need but be counted. */
  readonly heard: boolean;
  readonly #sink: EventSink | null;
  readonly #batch: EventBatch;

  constructor(sink: EventSink | null) {
    this.#sink = sink;
    this.#batch = new EventBatch(sink === null ? 1 : BATCH_EVENTS);
    this.heard = sink !== null;
    this.definitions = sink?.definitions ?? new Definitions();
  }

  /** The event slot of a place with that name; any slot when nobody hears of it. */
  slotNamed(name: () => string): number {
    return this.#sink === null ? 0 : Slot.named(this.definitions.string(name()));
  }

  emit(kind: EventKind, object: number, a = 0, b = 0, c = 0): void {
    if (this.#sink !== null) {
      if (this.#batch.full) this.flush();
      this.#batch.push(kind, object, a, b, c);
    }
    this.position++;
  }

  /** Hands on what has gathered, so that whatever the sink gets next is at the current position. */
  flush(): void {
    if (this.#batch.length === 0) return;
    this.#sink?.write(this.#batch);
    this.#batch.reset(this.position);
  }
}
