import type { Definitions } from '../definitions.js';
import type { EventBatch } from '../event-batch.js';
import { type EventKindName, factsOfKind, type Operand } from '../event-kind.js';
import { type EventRow, rowFields } from './event-row.js';

/** The events of a batch as rows, in order, with the names that their numbers stand for. */
export function* toRows(batch: EventBatch, definitions: Definitions): Generator<EventRow> {
  for (let i = 0; i < batch.length; i++) {
    const kind = factsOfKind(batch.kind[i])?.name;
    if (!kind) throw new Error(`an event of unknown kind ${batch.kind[i]}`);
    const row: Record<string, unknown> = { position: batch.first + i, kind };
    for (const [field, column] of Object.entries<Operand>(rowFields[kind])) row[field] = batch[column][i];
    Object.assign(row, namesOf(kind, batch.a[i], definitions));
    yield row as unknown as EventRow;
  }
}

function namesOf(kind: EventKindName, a: number, definitions: Definitions): object | undefined {
  switch (kind) {
    case 'alloc':
    case 'retype':
      return { typeName: definitions.types[a]?.name ?? '' };
    case 'site':
    case 'call':
    case 'return':
      return definitions.sites[a] ?? definitions.sites[0];
    case 'mark':
      return { text: definitions.strings[a] ?? '' };
  }
  return undefined;
}
