import type { EventKindName } from '@heapreel/trace';

/**
 * What an expression can ask of an object, with the kinds of event that change it while it lives. Birth and death change all.
 */
export const objectFacts = {
  alive: [],
  refcount: ['incref', 'decref'],
  type: ['retype'],
  bytes: ['resize'],
  tracked: ['track', 'untrack'],
  interned: ['intern'],
  finalized: ['finalize'],
  immortal: ['incref', 'decref'],
  holders: ['link', 'unlink'],
  referents: ['link', 'unlink'],
} as const satisfies Record<string, readonly EventKindName[]>;

export type ObjectFact = keyof typeof objectFacts;

/** The CEL type of each fact of each thing that an expression can name. */
export const fieldTypes = {
  object: {
    alive: 'bool',
    refcount: 'int',
    type: 'string',
    bytes: 'int',
    tracked: 'bool',
    interned: 'bool',
    finalized: 'bool',
    immortal: 'bool',
    holders: 'list<reference>',
    referents: 'list<reference>',
  } satisfies Record<ObjectFact, string>,
  type: { alive: 'int', bytes: 'int' },
  heap: { objects: 'int', bytes: 'int' },
  gc: { collections: 'list<int>', total: 'int' },
  reference: { id: 'int', type: 'string', slot: 'string' },
} as const;

/** What an expression is about. */
export type Subject =
  | { readonly of: 'object'; readonly id: number }
  | { readonly of: 'type'; readonly name: string }
  | { readonly of: 'heap' }
  | { readonly of: 'gc' };

/** One use of a fact in an expression. */
export interface Read {
  readonly subject: Subject;
  readonly fact: string;
  /**
   * Where the fact is but compared with a whole number: the numbers from which on the outcome is another than just below.
   * Null when any change may matter.
   */
  readonly steps: readonly number[] | null;
}
