import { Definitions, EventBatch, type EventKind, type EventSink } from '@heapreel/trace';

const BATCH_EVENTS = 8192;

/** The events of a heap on their way to a sink. Without a sink they are counted, nothing more. */
export class EventStream {
  readonly definitions: Definitions;
  /** Events so far. */
  position = 0;
  readonly #sink: EventSink | null;
  readonly #batch = new EventBatch(BATCH_EVENTS);

  constructor(sink: EventSink | null) {
    this.#sink = sink;
    this.definitions = sink?.definitions ?? new Definitions();
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
