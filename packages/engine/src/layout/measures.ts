import type { Profile } from '../profile/profile.js';
import { roundUp, structSize } from '../profile/struct-size.js';
import type { ObjectSpec, TextKind } from './object-spec.js';
import { type Struct, structOf } from './struct-of.js';
import { keyTableBytes, setTableBytes, sharedKeysBytes, valuesBytes } from './tables.js';

/** Bytes of an object, headers aside. */
export interface Extent {
  /** What the type's `__sizeof__` counts. */
  readonly counted: number;
  /** The object's own block. */
  readonly own: number;
  /** The blocks it keeps beside. */
  readonly beside: readonly number[];
}

/** An object whose extent is asked for. */
export interface Subject {
  readonly profile: Profile;
  readonly struct: Struct;
  readonly spec: ObjectSpec;
  /** Bytes of a pointer. */
  readonly word: number;
}

type Measure = (subject: Subject) => Extent;

/** Bytes per character. */
const WIDTHS: Readonly<Record<TextKind, number>> = { ascii: 1, latin1: 1, ucs2: 2, ucs4: 4 };

/** How the types whose objects differ in size are measured; all others are as large as their struct. */
const measures: Readonly<Record<string, Measure>> = {
  int: measureInt,
  bool: measureInt,
  str: measureStr,
  bytes: (subject) => withItems(subject, need(subject, 'length'), 1),
  tuple: (subject) => withItems(subject, need(subject, 'length'), 0),
  bytearray: (subject) => withBlocks(subject, [need(subject, 'capacity')]),
  list: (subject) => withBlocks(subject, [need(subject, 'capacity') * subject.word]),
  dict: measureDict,
  defaultdict: (subject) => withBlocks(subject, dictBlocks(subject)),
  OrderedDict: measureOrderedDict,
  set: (subject) => withBlocks(subject, [setTableBytes(subject.profile, need(subject, 'table'))]),
  frozenset: (subject) => withBlocks(subject, [setTableBytes(subject.profile, need(subject, 'table'))]),
  deque: measureDeque,
  generator: (subject) => withItems(subject, need(subject, 'slots'), 0),
  coroutine: (subject) => withItems(subject, need(subject, 'slots'), 0),
  async_generator: (subject) => withItems(subject, need(subject, 'slots'), 0),
  frame: (subject) => withItems(subject, need(subject, 'slots'), 0),
  // Shape, strides and suboffsets.
  memoryview: (subject) => withItems(subject, 3 * need(subject, 'dimensions'), 0),
  product: measureIndices,
  permutations: measureIndices,
  combinations: measureIndices,
  code: measureCode,
  type: measureType,
};

export function extentOf(subject: Subject): Extent {
  const { type } = subject.spec;
  return Object.hasOwn(measures, type) ? measures[type](subject) : withBlocks(subject, []);
}

/** The struct and nothing behind it; `__sizeof__` counts the blocks beside. */
function withBlocks({ struct, word }: Subject, blocks: readonly number[]): Extent {
  const beside = blocks.filter((bytes) => bytes > 0);
  return {
    counted: struct.basic + beside.reduce((sum, bytes) => sum + bytes, 0),
    own: roundUp(struct.basic, word),
    beside,
  };
}

/** Items behind the struct, and so many bytes more. Instances of classes get room for one more item than they need. */
function withItems({ struct, spec, word }: Subject, items: number, more: number): Extent {
  const counted = struct.basic + more + struct.item * items;
  const own = spec.class === undefined ? counted : roundUp(counted + struct.item, word);
  return { counted, own, beside: [] };
}

/** `int.__sizeof__` knows nothing of what classes add. */
function measureInt(subject: Subject): Extent {
  const { profile, spec } = subject;
  const { basic, item } = structOf(profile, spec.type);
  const digits = need(subject, 'digits');
  return { ...withItems(subject, digits, 0), counted: basic + item * digits };
}

/** Characters and their closing zero stand behind the struct, but in a block of their own when the str is of a class. */
function measureStr(subject: Subject): Extent {
  const { profile, spec, struct, word } = subject;
  if (spec.kind === undefined) throw lacking(spec, 'kind');
  const text = WIDTHS[spec.kind] * (need(subject, 'length') + 1);
  const utf8 = spec.utf8 === undefined || spec.kind === 'ascii' ? [] : [spec.utf8 + 1];
  const { basic } = structOf(profile, structName(spec));
  const counted = basic + text + (utf8[0] ?? 0);
  return spec.class === undefined
    ? { counted, own: struct.basic + text, beside: utf8 }
    : { counted, own: roundUp(struct.basic, word), beside: [text, ...utf8] };
}

/** The struct that a spec's objects have, among the profile's layouts. */
export function structName({ type, kind, class: shape, static: isStatic }: ObjectSpec): string {
  if (type === 'type') return isStatic ? 'type.static' : type;
  if (type !== 'str') return type;
  if (shape !== undefined) return 'str.derived';
  return kind === 'ascii' ? 'str.ascii' : 'str.wide';
}

/** A dict with a table of its own, or an instance's dict: that has but values, and the keys belong to the class. */
function measureDict(subject: Subject): Extent {
  const { profile, spec, struct, word } = subject;
  if (!spec.values || spec.class !== undefined) return withBlocks(subject, dictBlocks(subject));
  return {
    counted: struct.basic + spec.values * word,
    own: roundUp(struct.basic, word),
    beside: spec.embedded ? [] : [valuesBytes(profile, spec.values)],
  };
}

function dictBlocks(subject: Subject): number[] {
  const { profile, spec } = subject;
  return [keyTableBytes(profile, need(subject, 'table'), spec.keys ?? 'str')];
}

/** A linked list of the keys beside the dict's table, and for each place of the table a pointer into it. */
function measureOrderedDict(subject: Subject): Extent {
  const { profile, word } = subject;
  const node = structSize(profile.layouts.blocks.orderedNode, profile.pointerBits);
  const nodes = Array.from({ length: need(subject, 'length') }, () => node);
  return withBlocks(subject, [...dictBlocks(subject), need(subject, 'table') * word, ...nodes]);
}

function measureDeque(subject: Subject): Extent {
  const { layouts, pointerBits } = subject.profile;
  const block = structSize(layouts.blocks.dequeBlock, pointerBits);
  return withBlocks(
    subject,
    Array.from({ length: need(subject, 'blocks') }, () => block),
  );
}

function measureCode(subject: Subject): Extent {
  const { struct, word } = subject;
  const bytes = roundUp(struct.basic + struct.item * need(subject, 'units'), word);
  return { counted: bytes, own: bytes, beside: [] };
}

/** Where it stands in each of its pools, or which items it has chosen. */
function measureIndices(subject: Subject): Extent {
  if (subject.spec.indices === undefined) throw lacking(subject.spec, 'indices');
  return withBlocks(
    subject,
    subject.spec.indices.map((length) => length * subject.word),
  );
}

/** A class has a member for each of its `__slots__` behind its struct, which `__sizeof__` doesn't count, and its keys beside. */
function measureType(subject: Subject): Extent {
  const { profile, struct, spec, word } = subject;
  if (spec.static) return withBlocks(subject, []);
  const shape = spec.defines ?? {};
  const instances = structOf(profile, structName({ type: spec.base ?? 'object', class: shape }), shape);
  const extent = withBlocks(subject, instances.sharesKeys ? [sharedKeysBytes(profile)] : []);
  return { ...extent, own: roundUp(struct.basic + struct.item * ((shape.slots ?? 0) + 1), word) };
}

/** A number that the spec must have. */
function need({ spec }: Subject, name: NumberOf<ObjectSpec>): number {
  const value = spec[name];
  if (value === undefined) throw lacking(spec, name);
  if (!Number.isInteger(value) || value < 0) {
    throw new RangeError(`${spec.type}: '${name}' must be a whole number from 0 up, not ${value}`);
  }
  return value;
}

type NumberOf<T> = { [K in keyof T]-?: number extends T[K] ? K : never }[keyof T];

function lacking({ type }: ObjectSpec, name: string): RangeError {
  return new RangeError(`${type}: its size depends on its '${name}', which the description lacks`);
}
