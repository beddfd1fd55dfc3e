import type { EventBatch } from '@heapreel/trace';
import { Observable } from 'rxjs';
import type { RangeOptions } from './range.js';
import type { Replayer } from './replayer.js';

export interface EventStreamOptions extends RangeOptions {
  /** Emits how many more batches the subscriber is ready for. Without it, one batch follows the other. */
  readonly demand$?: Observable<number> | undefined;
}

/**
 * A trace's events as an Observable of batches, which are the subscriber's to keep. A chunk is read only when its batch
 * is due, so a slow subscriber holds the reading back by its `demand$`; unsubscribing stops it.
 */
export function events$(replayer: Replayer, options: EventStreamOptions = {}): Observable<EventBatch> {
  return new Observable((subscriber) => {
    const stop = new AbortController();
    const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
    const demand = new Demand(options.demand$, signal);
    const emit = async (): Promise<void> => {
      const batches = replayer.batches({ ...options, signal });
      for (;;) {
        await demand.met();
        const { done, value } = await batches.next();
        if (done === true || subscriber.closed) return;
        subscriber.next(value);
      }
    };
    emit().then(
      () => subscriber.complete(),
      (error: unknown) => subscriber.error(error),
    );
    return () => stop.abort();
  });
}

/** How many batches a subscriber has asked for and not yet got. */
class Demand {
  #open = 0;
  #waiting: (() => void) | undefined;

  constructor(
    readonly demand$: Observable<number> | undefined,
    readonly signal: AbortSignal,
  ) {
    const subscription = demand$?.subscribe((batches) => {
      this.#open += batches;
      this.#wake();
    });
    signal.addEventListener('abort', () => {
      subscription?.unsubscribe();
      this.#wake();
    });
  }

  /** Resolves when one more batch is wanted, or none will ever be. */
  async met(): Promise<void> {
    if (this.demand$ === undefined) return;
    while (this.#open <= 0 && !this.signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
    this.#open--;
  }

  #wake(): void {
    this.#waiting?.();
    this.#waiting = undefined;
  }
}
