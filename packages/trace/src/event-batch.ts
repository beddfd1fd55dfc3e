import type { EventKind } from './event-kind.js';

/**
 * A run of consecutive events as columns, one entry per event.
 *
 * `kind[i]` says what happened, `object[i]` to which object (0 = none), and `a`, `b`, `c` hold what the kind says of them
 * (see `EventKind`); columns that a kind does not use are 0. All are unsigned 32-bit. Producers fill a batch and hand
 * it on; whoever receives one must not keep it past the call, since producers reuse theirs.
 */
export class EventBatch {
  /** Position of the first event: how many events of the trace came before. */
  first = 0;
  /** Events in use, at most `capacity`. */
  length = 0;
  readonly kind: Uint8Array;
  readonly object: Uint32Array;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly c: Uint32Array;

  constructor(readonly capacity: number) {
    this.kind = new Uint8Array(capacity);
    this.object = new Uint32Array(capacity);
    this.a = new Uint32Array(capacity);
    this.b = new Uint32Array(capacity);
    this.c = new Uint32Array(capacity);
  }

  get full(): boolean {
    return this.length === this.capacity;
  }

  /** Appends one event. The caller has seen to it that the batch is not full. */
  push(kind: EventKind, object: number, a = 0, b = 0, c = 0): void {
    const i = this.length++;
    this.kind[i] = kind;
    this.object[i] = object;
    this.a[i] = a;
    this.b[i] = b;
    this.c[i] = c;
  }

  /** Empties the batch; the next event will be at `first`. */
  reset(first: number): void {
    this.first = first;
    this.length = 0;
  }
}
