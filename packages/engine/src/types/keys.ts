import { addressHash, frozensetHash, methodHash, tupleHash } from '../growth/hash/container-hash.js';
import type { Hash } from '../growth/hash/hash.js';
import { hashSecret } from '../growth/hash/hash-secret.js';
import { complexHash, floatHash, intHash } from '../growth/hash/number-hash.js';
import { bytesHash, NONE_HASH, strHash } from '../growth/hash/text-hash.js';
import type { Heap } from '../heap/heap.js';
import { hashOfReference, keyOfReference } from '../weakref/reference-keys.js';
import type { Key } from './content.js';
import { PythonError } from './python-error.js';
import { newTuple } from './tuple.js';

/** Programs run as with PYTHONHASHSEED=0, so that two runs are alike. */
const SECRET = hashSecret(0);

/** What makes the object equal to another as a key. */
export function keyOf(heap: Heap, slot: number): Key {
  const { types, table } = heap;
  const type = heap.typeOf(slot);
  const content = table.content[slot];
  if (type.hashing === 'none') throw new PythonError('TypeError', `unhashable type: '${type.name}'`);
  if (type.hashing === 'identity') return `object ${table.id[slot]}`;
  if (type.weak !== null) return keyOfReference(heap, slot);
  switch (type) {
    case types.str:
      return `str ${content}`;
    case types.bytes:
      return `bytes ${content}`;
    case types.none:
      return 'None';
    case types.tuple:
      return `tuple ${table.references[slot]!.map((item) => tagged(keyOf(heap, item))).join('')}`;
    case types.frozenset: {
      const elements = table.references[slot]!.filter((element) => element !== 0);
      return `frozenset ${elements
        .map((element) => tagged(keyOf(heap, element)))
        .sort()
        .join('')}`;
    }
    case types.method: {
      const [callable, self] = table.references[slot]!;
      return `method ${table.id[self]} ${keyOf(heap, callable)}`;
    }
    case types.complex: {
      const [real, imaginary] = numbersOf(content);
      return imaginary === 0 ? numberKey(real) : `complex ${content}`;
    }
    case types.range: {
      const [length, start, step] = sequenceOf(content);
      return `range ${length === 0 ? 0 : length === 1 ? [1, start] : [length, start, step]}`;
    }
    default:
      // What is not a number is equal to nothing, but found by its identity.
      return Number.isNaN(content) ? `object ${table.id[slot]}` : numberKey(content as number | bigint);
  }
}

/** The same where the object is hashed for it, which for a range takes a tuple. (`range_hash`, Objects/rangeobject.c.) */
export function hashedKeyOf(heap: Heap, slot: number): Key {
  const key = keyOf(heap, slot);
  makeHashTuples(heap, slot);
  return key;
}

function makeHashTuples(heap: Heap, slot: number): void {
  const { types, table, immortals } = heap;
  const type = heap.typeOf(slot);
  const held = table.references[slot]!;
  if (type === types.tuple) for (const item of held) makeHashTuples(heap, item);
  if (type !== types.range) return;
  const [start, , step, length] = held;
  const [first, second] = [immortals.int(0), immortals.int(1)];
  const parts = [length, start, step];
  if (length === first) parts[1] = immortals.none;
  if (length === first || length === second) parts[2] = immortals.none;
  heap.decref(newTuple(heap, parts));
}

/** The object's hash, by which sets are ordered. It must be a possible key. */
export function hashOf(heap: Heap, slot: number): Hash {
  const { types, table, profile } = heap;
  const rules = profile.growth.hashing;
  const { bits } = rules;
  const type = heap.typeOf(slot);
  const content = table.content[slot];
  if (type.hashing === 'identity') return addressHash(table.address[slot], bits);
  if (type.weak !== null) return hashOfReference(heap, slot);
  switch (type) {
    case types.str:
      return strHash(content as string, rules, SECRET);
    case types.bytes:
      return bytesHash(
        Uint8Array.from(content as string, (byte) => byte.charCodeAt(0)),
        rules,
        SECRET,
      );
    case types.none:
      return rules.fixedNone ? NONE_HASH : addressHash(table.address[slot], bits);
    case types.tuple:
      return tupleHash(
        table.references[slot]!.map((item) => hashOf(heap, item)),
        bits,
      );
    case types.frozenset: {
      const elements = table.references[slot]!.filter((element) => element !== 0);
      return frozensetHash(
        elements.map((element) => hashOf(heap, element)),
        bits,
      );
    }
    case types.method: {
      const [callable, self] = table.references[slot]!;
      return methodHash(addressHash(table.address[self], bits), hashOf(heap, callable), bits);
    }
    case types.complex: {
      const [real, imaginary] = numbersOf(content);
      return complexHash(real, imaginary, bits);
    }
    case types.range: {
      const [length, start, step] = sequenceOf(content).map((part) => intHash(part, bits));
      const none = rules.fixedNone ? NONE_HASH : addressHash(table.address[heap.immortals.none], bits);
      const parts = length.low === 0 ? [none, none] : length.low === 1 ? [start, none] : [start, step];
      return tupleHash([length, ...parts], bits);
    }
    case types.float:
      if (Number.isNaN(content)) return addressHash(table.address[slot], bits);
      return floatHash(content as number, bits);
    default:
      return intHash(content as number | bigint, bits);
  }
}

/** Tuples inside so many others are named by their ids: what they hold, again and again, may be of any length. */
const DEEPEST_SHOWN = 3;

/** The object as Python would print it, by which events name the places of dicts and sets. */
export function reprOf(heap: Heap, slot: number, depth = 0): string {
  const { types, table } = heap;
  const type = heap.typeOf(slot);
  const content = table.content[slot];
  switch (type) {
    case types.none:
      return 'None';
    case types.bool:
      return content === 1 ? 'True' : 'False';
    case types.int:
      return String(content);
    case types.float:
      return Number.isInteger(content) && Math.abs(content as number) < 1e16
        ? `${content}.0`
        : String(content);
    case types.str:
      return quoted(content as string);
    case types.bytes:
      return `b${quoted(content as string)}`;
    case types.tuple: {
      if (depth === DEEPEST_SHOWN) return `<tuple ${table.id[slot]}>`;
      const items = table.references[slot]!.map((item) => reprOf(heap, item, depth + 1));
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
    }
    default:
      return `<${type.name} ${table.id[slot]}>`;
  }
}

/** Tells where the key ends when others follow, and 1 from '1'. */
function tagged(key: Key): string {
  const text = `${typeof key} ${key}`;
  return `${text.length}:${text}`;
}

// Numbers are equal across types: 1, 1.0 and True are one key.
function numberKey(value: number | bigint): Key {
  if (typeof value === 'bigint') return value;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** The numbers of a complex, or the bounds and step of a range. */
function numbersOf(content: unknown): number[] {
  return String(content).split(',').map(Number);
}

/** Length, start and step of a range: two are equal that give the same numbers. */
function sequenceOf(content: unknown): number[] {
  const [start, stop, step] = numbersOf(content);
  return [Math.max(0, Math.ceil((stop - start) / step)), start, step];
}

function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return text.includes("'") && !text.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}
