import {
  type Audit,
  Definitions,
  type EventBatch,
  type EventSink,
  type HeapSnapshot,
  type TraceHeader,
} from '@heapreel/trace';

/** One event: kind and operands as in `EventBatch`. */
export interface LoggedEvent {
  readonly position: number;
  readonly kind: number;
  readonly object: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** A sink that keeps everything in memory. */
export class EventLog implements EventSink {
  readonly definitions = new Definitions();
  readonly rows: LoggedEvent[] = [];
  readonly audits: Audit[] = [];
  header: TraceHeader | null = null;
  initial: HeapSnapshot | null = null;
  outcome: Parameters<EventSink['end']>[0] | null = null;

  begin(header: TraceHeader): void {
    this.header = header;
  }

  keyframe(snapshot: HeapSnapshot): void {
    this.initial ??= snapshot;
  }

  write(batch: EventBatch): void {
    for (let i = 0; i < batch.length; i++) {
      this.rows.push({
        position: batch.first + i,
        kind: batch.kind[i],
        object: batch.object[i],
        a: batch.a[i],
        b: batch.b[i],
        c: batch.c[i],
      });
    }
  }

  audit(audit: Audit): void {
    this.audits.push(audit);
  }

  end(outcome: Parameters<EventSink['end']>[0]): void {
    this.outcome = outcome;
  }
}
