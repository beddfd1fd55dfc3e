import type { EventKindName, Operand } from '../event-kind.js';

/** Fields of each kind's row that are stored, and the column of a batch that each is in. */
export const rowFields = {
  alloc: { object: 'object', type: 'a', size: 'b', address: 'c' },
  dealloc: { object: 'object' },
  incref: { object: 'object', amount: 'a' },
  decref: { object: 'object', amount: 'a' },
  link: { holder: 'object', slot: 'a', target: 'b' },
  unlink: { holder: 'object', slot: 'a', target: 'b' },
  intern: { object: 'object' },
  track: { object: 'object' },
  untrack: { object: 'object' },
  collectBegin: { generation: 'a', trigger: 'b' },
  collectEnd: { generation: 'a', collected: 'b', uncollectable: 'c' },
  unreachable: { object: 'object' },
  finalize: { object: 'object' },
  resurrect: { object: 'object' },
  weakrefClear: { object: 'object', referent: 'a' },
  weakrefCallback: { object: 'object' },
  site: { site: 'a' },
  call: { site: 'a' },
  return: { site: 'a' },
  arenaMap: { address: 'a', bytes: 'b' },
  arenaUnmap: { address: 'a', bytes: 'b' },
  mark: { object: 'object', label: 'a' },
  resize: { object: 'object', size: 'b', address: 'c' },
  retype: { object: 'object', type: 'a' },
} as const satisfies Record<EventKindName, Record<string, Operand>>;

type Stored<Kind extends EventKindName> = { readonly [Field in keyof (typeof rowFields)[Kind]]: number };

/** What the numbers of a row name, for readers without the definitions; a writer of rows may leave it out. */
interface Named {
  alloc: { readonly typeName?: string };
  retype: { readonly typeName?: string };
  site: NamedSite;
  call: NamedSite;
  return: NamedSite;
  mark: { readonly text?: string };
}
interface NamedSite {
  readonly file?: string;
  readonly line?: number;
  readonly function?: string;
}

type RowOf<Kind extends EventKindName> = { readonly position: number; readonly kind: Kind } & Stored<Kind> &
  (Kind extends keyof Named ? Named[Kind] : unknown);

/** One event as a plain object: `{ position, kind: 'incref', object, amount }`. The fields are those of `Event` in proto/. */
export type EventRow = { [Kind in EventKindName]: RowOf<Kind> }[EventKindName];
