import { EventBatch } from '../event-batch.js';
import { EventKind, type Operand } from '../event-kind.js';
import { type EventRow, rowFields } from './event-row.js';

/** Rows back into batches of up to `capacity` events; their positions must go on from each other. */
export function* fromRows(rows: Iterable<EventRow>, capacity = 1 << 14): Generator<EventBatch> {
  let batch: EventBatch | null = null;
  for (const row of rows) {
    if (batch === null) {
      batch = new EventBatch(capacity);
      batch.reset(row.position);
    }
    if (row.position !== batch.first + batch.length) {
      throw new Error(`the row of position ${row.position} came at position ${batch.first + batch.length}`);
    }
    const i = batch.length;
    batch.push(EventKind[row.kind], 0);
    const values = row as unknown as Record<string, number>;
    for (const [field, column] of Object.entries<Operand>(rowFields[row.kind]))
      batch[column][i] = values[field];
    if (batch.full) {
      yield batch;
      const next: number = batch.first + batch.length;
      batch = new EventBatch(capacity);
      batch.reset(next);
    }
  }
  if (batch !== null && batch.length > 0) yield batch;
}
