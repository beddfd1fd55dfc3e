import { type Definitions, type EventBatch, EventKind, factsOfKind } from '@heapreel/trace';
import {
  kindNameOf,
  type Site,
  siteOf,
  slotNameOf,
  type TriggerName,
  triggerNameOf,
  typeNameOf,
} from '../names.js';
import type { Replayer } from '../replayer.js';
import { type PassOptions, walk } from '../walk.js';

export interface DumpOptions extends PassOptions {
  /** Positions; the whole trace unless told. */
  readonly from?: number;
  readonly to?: number;
  /** Only events of these kinds (numbers). */
  readonly kinds?: ReadonlySet<number> | undefined;
  /** Only events that name this object. */
  readonly object?: number | undefined;
}

/** One event with its operands named; each kind has those that it needs. */
export interface DumpRow {
  readonly position: number;
  readonly kind: string;
  readonly object?: number;
  readonly type?: string;
  readonly size?: number;
  readonly address?: number;
  readonly amount?: number;
  /** Of a link: what it lies in (0 = a root), where, and what it points to. */
  readonly holder?: number;
  readonly slot?: string;
  readonly target?: number;
  /** What a weak reference referred to. */
  readonly referent?: number;
  readonly generation?: number;
  readonly trigger?: TriggerName;
  readonly collected?: number;
  readonly uncollectable?: number;
  readonly site?: Site | null;
  readonly label?: string;
  readonly bytes?: number;
}

/** The events of a range as rows, in order and in pages. */
export async function* dump(
  replayer: Replayer,
  options: DumpOptions = {},
): AsyncGenerator<DumpRow[], void, undefined> {
  const { trace } = replayer;
  const { from: start = 0, to: end = replayer.events, kinds, object } = options;
  const rowsPerPage = 4096;
  for await (const { batch, from, to } of walk(trace, start, end, options)) {
    let page: DumpRow[] = [];
    for (let i = from; i < to; i++) {
      if (kinds !== undefined && !kinds.has(batch.kind[i])) continue;
      if (object !== undefined && !names(batch, i, object)) continue;
      page.push(rowOf(batch, i, trace.definitions));
      if (page.length === rowsPerPage) {
        yield page;
        page = [];
      }
    }
    if (page.length > 0) yield page;
  }
}

/** Whether the event is about the object, in whichever operand. */
function names(batch: EventBatch, i: number, id: number): boolean {
  const kind = batch.kind[i];
  if (batch.object[i] === id) return factsOfKind(kind)?.operands.includes('object') ?? false;
  if (kind === EventKind.link || kind === EventKind.unlink) return batch.b[i] === id;
  return kind === EventKind.weakrefClear && batch.a[i] === id;
}

function rowOf(batch: EventBatch, i: number, definitions: Definitions): DumpRow {
  const position = batch.first + i;
  const kind = kindNameOf(batch.kind[i]);
  const object = batch.object[i];
  const a = batch.a[i];
  const b = batch.b[i];
  const c = batch.c[i];
  switch (batch.kind[i]) {
    case EventKind.alloc:
      return { position, kind, object, type: typeNameOf(definitions, a), size: b, address: c };
    case EventKind.incref:
    case EventKind.decref:
      return { position, kind, object, amount: a };
    case EventKind.link:
    case EventKind.unlink:
      return { position, kind, holder: object, slot: slotNameOf(definitions, a), target: b };
    case EventKind.collectBegin:
      return { position, kind, generation: a, trigger: triggerNameOf(b) };
    case EventKind.collectEnd:
      return { position, kind, generation: a, collected: b, uncollectable: c };
    case EventKind.weakrefClear:
      return { position, kind, object, referent: a };
    case EventKind.site:
    case EventKind.call:
    case EventKind.return:
      return { position, kind, site: siteOf(definitions, a) };
    case EventKind.arenaMap:
    case EventKind.arenaUnmap:
      return { position, kind, address: a, bytes: b };
    case EventKind.mark:
      return { position, kind, label: definitions.strings[a] ?? '?', object };
    case EventKind.resize:
      return { position, kind, object, size: b, address: c };
    case EventKind.retype:
      return { position, kind, object, type: typeNameOf(definitions, a) };
    default:
      return { position, kind, object };
  }
}
