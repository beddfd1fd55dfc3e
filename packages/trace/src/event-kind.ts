/**
 * What can happen to a heap, and which operands each kind of event carries.
 *
 * The numbers are those of `heapreel.v1.EventKind` in `proto/heapreel/v1/event.proto`; they are part of the file format.
 */
export const EventKind = {
  /** An object came to life, with a count of 1. `object` = its id, a = type, b = size in bytes, c = address. */
  alloc: 1,
  /** An object died. */
  dealloc: 2,
  /** The count rose by a (>= 1). */
  incref: 3,
  /** The count fell by a (>= 1). */
  decref: 4,
  /** A reference to object b appeared in slot a of holder `object` (0 = a root). */
  link: 5,
  /** The reference to object b left slot a of holder `object` (0 = a root). */
  unlink: 6,
  /** A string became interned. */
  intern: 7,
  /** The cyclic collector began to track the object. */
  track: 8,
  /** The cyclic collector ceased to track the object. */
  untrack: 9,
  /** A collection began. a = generation, b = trigger (`CollectionTrigger`). */
  collectBegin: 10,
  /** A collection ended. a = generation, b = objects collected, c = uncollectable. */
  collectEnd: 11,
  /** The running collection found the object unreachable. */
  unreachable: 12,
  /** The object's finalizer was called. */
  finalize: 13,
  /** The object came back to life in its finalizer. */
  resurrect: 14,
  /** Weak reference `object` was cleared; a = the object it referred to. */
  weakrefClear: 15,
  /** The callback of weak reference `object` was called. */
  weakrefCallback: 16,
  /** The program reached site a; every later event happened there until the next one. */
  site: 17,
  /** A function was entered; a = site of its first line. */
  call: 18,
  /** The function was left; a = site left from. */
  return: 19,
  /** The allocator got an arena: a = address, b = bytes. */
  arenaMap: 20,
  /** The allocator gave an arena back: a = address, b = bytes. */
  arenaUnmap: 21,
  /** A user's label: a = string, `object` = the object named with it, or 0. */
  mark: 22,
  /** The object's own block changed: b = size in bytes, c = address. */
  resize: 23,
  /** The object's type changed (`__class__` was assigned): a = type. */
  retype: 24,
} as const;

export type EventKindName = keyof typeof EventKind;
export type EventKind = (typeof EventKind)[EventKindName];

/** Why a collection ran. */
export const CollectionTrigger = { unknown: 0, automatic: 1, manual: 2, shutdown: 3 } as const;
export type CollectionTrigger = (typeof CollectionTrigger)[keyof typeof CollectionTrigger];

/** Names of the operand columns of a batch that a kind uses, in column order. */
export type Operand = 'object' | 'a' | 'b' | 'c';

interface KindFacts {
  readonly name: EventKindName;
  readonly kind: EventKind;
  /** Columns that carry meaning; the others are 0. */
  readonly operands: readonly Operand[];
}

const operandsOf: Record<EventKindName, readonly Operand[]> = {
  alloc: ['object', 'a', 'b', 'c'],
  dealloc: ['object'],
  incref: ['object', 'a'],
  decref: ['object', 'a'],
  link: ['object', 'a', 'b'],
  unlink: ['object', 'a', 'b'],
  intern: ['object'],
  track: ['object'],
  untrack: ['object'],
  collectBegin: ['a', 'b'],
  collectEnd: ['a', 'b', 'c'],
  unreachable: ['object'],
  finalize: ['object'],
  resurrect: ['object'],
  weakrefClear: ['object', 'a'],
  weakrefCallback: ['object'],
  site: ['a'],
  call: ['a'],
  return: ['a'],
  arenaMap: ['a', 'b'],
  arenaUnmap: ['a', 'b'],
  mark: ['object', 'a'],
  resize: ['object', 'b', 'c'],
  retype: ['object', 'a'],
};

/** Facts of every kind, in the order of their numbers. */
export const eventKinds: readonly KindFacts[] = (Object.keys(EventKind) as EventKindName[]).map((name) => ({
  name,
  kind: EventKind[name],
  operands: operandsOf[name],
}));

const byNumber: (KindFacts | undefined)[] = [];
for (const facts of eventKinds) byNumber[facts.kind] = facts;

/** Facts of the kind with this number, or undefined when no kind has it. */
export function factsOfKind(kind: number): KindFacts | undefined {
  return byNumber[kind];
}
