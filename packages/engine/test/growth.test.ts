import { describe, expect, it } from 'vitest';
import { ByteArrayBuffer } from '../src/growth/bytearray-buffer.js';
import { DictKeys } from '../src/growth/dict-keys.js';
import type { ListRules } from '../src/growth/growth-rules.js';
import { addressHash, frozensetHash, tupleHash } from '../src/growth/hash/container-hash.js';
import { type Hash, signedHash } from '../src/growth/hash/hash.js';
import { hashSecret } from '../src/growth/hash/hash-secret.js';
import { complexHash, floatHash, intHash } from '../src/growth/hash/number-hash.js';
import { bytesHash, NONE_HASH, strHash } from '../src/growth/hash/text-hash.js';
import * as capacities from '../src/growth/list-capacity.js';
import { type Moves, SetTable } from '../src/growth/set-table.js';
import { SharedKeys } from '../src/growth/shared-keys.js';
import { describe as describeLayout } from '../src/layout/describe.js';
import type { Profile } from '../src/profile/profile.js';
import { type ElementText, firstDifference, goldens, operations, orderSum } from './golden/growth/golden.js';

describe.each(goldens)('containers grow as in CPython %s', (_, golden, profile) => {
  it('lists, over 10,000 operations', () => {
    expect(firstDifference(operations.list, listSizes(profile), golden.list[0])).toBeNull();
  });

  it('dicts, over 10,000 operations', () => {
    expect(firstDifference(operations.dict, dictSizes(profile), golden.dict[0])).toBeNull();
  });

  it('sets, over 10,000 operations, and in the same order', () => {
    const { sizes, orders } = setSizes(profile);
    expect(firstDifference(operations.set, sizes, golden.set[0])).toBeNull();
    expect(firstDifference(operations.set, orders, golden.set[1])).toBeNull();
  });

  it('bytearrays, over 10,000 operations', () => {
    expect(firstDifference(operations.bytearray, bytearraySizes(profile), golden.bytearray[0])).toBeNull();
  });

  it('dicts of instances', () => {
    expect(instanceSizes(profile)).toEqual(golden.instance[0]);
  });

  it('what gets one item after the other, up to 250,000 items', () => {
    expect(largeSizes(profile)).toEqual(golden.large);
  });

  it('what is equal to itself only hashes by its address', () => {
    const { bits } = profile.growth.hashing;
    const hashes = golden.addresses.map(([address]) => String(signedHash(addressHash(address, bits), bits)));
    expect(hashes).toEqual(golden.addresses.map(([, hash]) => hash));
  });

  it('None hashes alike', () => {
    const { fixedNone, bits } = profile.growth.hashing;
    expect(fixedNone ? Number(signedHash(NONE_HASH, bits)) : null).toBe(golden.none);
  });

  it('values hash alike', () => {
    const { bits } = profile.growth.hashing;
    const hashes = operations.elements.map((element) => String(signedHash(hashOf(element, profile), bits)));
    const wrong = operations.elements.flatMap((element, i) =>
      hashes[i] === golden.hashes[i] ? [] : [[element, hashes[i], golden.hashes[i]]],
    );
    expect(wrong).toEqual([]);
  });
});

// Measured on CPython 3.13.0, and on 3.13.2 for WebAssembly, with PYTHONHASHSEED set.
describe.each([
  [42, 64, 'siphash13', ['3869580338025362921', '549674347471213864', '1017063658326069446']],
  [42, 32, 'fnv', ['-206076799', '727762800', '1589229639']],
  [4294967295, 64, 'siphash13', ['-6122489556238538401', '8189775703019690378', '6738854785790546603']],
  [4294967295, 32, 'fnv', ['1004185090', '1242222771', '-1002080052']],
] as const)('with the seed %i and %i bits', (seed, bits, algorithm, expected) => {
  it('strings and bytes hash alike', () => {
    const rules = { bits, algorithm, fixedNone: true };
    const secret = hashSecret(seed);
    const hashes = [
      strHash('abc', rules, secret),
      strHash('a longer text', rules, secret),
      bytesHash(Uint8Array.of(0xff, 0), rules, secret),
    ];
    expect(hashes.map((hash) => String(signedHash(hash, bits)))).toEqual(expected);
  });
});

function listSizes({ growth, sizes: { list } }: Profile): number[] {
  const rules = growth.list;
  const held = Array.from({ length: 4 }, () => ({ length: 0, capacity: 0 }));
  return operations.list.map(([name, at, ...operands]) => {
    const [a, b, c] = operands as number[];
    const { length, capacity } = held[at];
    const become = (wanted: number, room: number) => {
      held[at] = { length: wanted, capacity: room };
    };
    switch (name) {
      case 'append':
        become(length + 1, capacities.appended(rules, capacity, length));
        break;
      case 'insert':
        become(length + 1, capacities.resized(rules, capacity, length, length + 1));
        break;
      case 'pop':
        become(length - 1, capacities.popped(rules, capacity, length));
        break;
      case 'delete':
        become(length - 1, capacities.itemDeleted(rules, capacity, length));
        break;
      case 'remove':
        become(length - 1, capacities.spliced(rules, capacity, length, length - 1));
        break;
      case 'delete slice':
      case 'empty slice':
        become(length - (b - a), capacities.spliced(rules, capacity, length, length - (b - a)));
        break;
      case 'thin':
        become(a, capacities.thinned(rules, capacity, length, a));
        break;
      case 'assign':
        become(length - (b - a) + c, capacities.spliced(rules, capacity, length, length - (b - a) + c));
        break;
      case 'extend':
        become(
          length + b,
          capacities.extended(rules, capacity, length, b, operands[0] as capacities.ExtensionSource),
        );
        break;
      case 'extend by itself':
        become(length * 2, capacities.extended(rules, capacity, length, length, 'sequence'));
        break;
      case 'multiply':
        become(length * a, capacities.multiplied(rules, capacity, length, a));
        break;
      case 'clear':
        become(0, 0);
        break;
      case 'display':
        become(a, displayed(rules, a));
        break;
      case 'constants':
        become(a, capacities.displayedConstants(rules, a));
        break;
      case 'comprehension':
        become(a, comprehended(rules, a));
        break;
      case 'list':
        become(b, capacities.extended(rules, 0, 0, b, operands[0] as capacities.ExtensionSource));
        break;
      case 'copy':
        become(held[a].length, held[a].length);
        break;
      case 'slice':
        become(b, b);
        break;
      case 'concatenate':
        become(held[a].length + held[b].length, held[a].length + held[b].length);
        break;
      case 'repeat':
        become(held[a].length * b, held[a].length * b);
        break;
    }
    return list.base + list.item * capacities.roomOf(held[at].capacity);
  });
}

function displayed(rules: ListRules, items: number): number {
  return capacities.displaysAtOnce(items) ? items : comprehended(rules, items);
}

function comprehended(rules: ListRules, items: number): number {
  let capacity = 0;
  for (let length = 0; length < items; length++) capacity = capacities.appended(rules, capacity, length);
  return capacity;
}

/** A dict without values: its keys in order, with the holes that deletions leave. */
class ModelDict {
  readonly keys: DictKeys;
  entries: (number | null)[] = [];

  constructor(private readonly profile: Profile) {
    this.keys = new DictKeys(profile.growth.dict);
  }

  get live(): number[] {
    return this.entries.filter((key) => key !== null);
  }

  set(key: number): void {
    if (this.entries.includes(key)) return;
    if (this.keys.insert(isStr(key))) this.entries = this.live;
    this.entries.push(key);
  }

  delete(key: number): void {
    this.entries[this.entries.indexOf(key)] = null;
    this.keys.delete();
  }

  popItem(): void {
    let last = this.entries.length - 1;
    while (this.entries[last] === null) last--;
    this.entries.length = last;
    this.keys.deleteLast(last);
  }

  clear(): void {
    this.keys.clear();
    this.entries = [];
  }

  update(other: ModelDict): void {
    if (other === this || other.keys.used === 0) return;
    if (this.keys.clones(other.keys)) {
      this.keys.adopt(other.keys);
      this.entries = [...other.entries];
      return;
    }
    if (this.keys.reserve(other.keys)) this.entries = this.live;
    for (const key of other.live) this.set(key);
  }

  copy(): ModelDict {
    const copy = new ModelDict(this.profile);
    if (this.keys.used === 0) return copy;
    if (!DictKeys.copiesWhole(this.keys)) {
      copy.update(this);
      return copy;
    }
    copy.keys.adopt(this.keys);
    copy.entries = [...this.entries];
    return copy;
  }
}

function isStr(key: number): boolean {
  return key % 7 !== 0;
}

function dictSizes(profile: Profile): number[] {
  const { dict } = profile.sizes;
  const held = Array.from({ length: 4 }, () => new ModelDict(profile));
  return operations.dict.map(([name, at, operand]) => {
    const a = operand as number;
    const numbers = operand as number[];
    switch (name) {
      case 'set':
      case 'setdefault':
        held[at].set(a);
        break;
      case 'delete':
      case 'pop':
        held[at].delete(a);
        break;
      case 'popitem':
        held[at].popItem();
        break;
      case 'clear':
        held[at].clear();
        break;
      case 'empty':
        held[at] = new ModelDict(profile);
        break;
      case 'update':
        held[at].update(held[a]);
        break;
      case 'update pairs':
        for (const key of numbers) held[at].set(key);
        break;
      case 'copy':
        held[at] = held[a].copy();
        break;
      case 'merge': {
        const merged = held[at].copy();
        merged.update(held[a]);
        held[at] = merged;
        break;
      }
      case 'dict':
      case 'unpack': {
        const made = new ModelDict(profile);
        made.update(held[a]);
        held[at] = made;
        break;
      }
      default: {
        const made = new ModelDict(profile);
        const keys = name === 'from keys of dict' ? held[a].live : numbers;
        if (name === 'display') made.keys.presize(keys.length, keys.every(isStr));
        if (name === 'from keys of dict') made.keys.presizeFromKeys(keys.length, held[a].keys.strOnly);
        if (name === 'from keys of set') made.keys.presizeFromKeys(keys.length, false);
        for (const key of keys) made.set(key);
        held[at] = made;
      }
    }
    return dict.base + held[at].keys.bytes(dict);
  });
}

/** A set of numbers that stand for the golden elements. */
class ModelSet {
  table = new SetTable();
  places = new Map<number, number>();

  constructor(private readonly hashes: readonly Hash[]) {}

  /** In the order of the table. */
  get elements(): number[] {
    return [...this.places].sort((a, b) => a[1] - b[1]).map(([element]) => element);
  }

  add(element: number): void {
    if (this.places.has(element)) return;
    this.places.set(element, this.table.add(this.hashes[element]));
    this.move(this.table.grow());
  }

  discard(element: number): void {
    const place = this.places.get(element);
    if (place === undefined) return;
    this.places.delete(element);
    this.table.vacate(place);
  }

  pop(): void {
    if (this.places.size === 0) return;
    const place = this.table.next();
    this.discard([...this.places].find((entry) => entry[1] === place)![0]);
  }

  clear(): void {
    this.table = this.table.cleared();
    this.places.clear();
  }

  update(other: ModelSet): void {
    if (other === this || other.places.size === 0) return;
    this.move(this.table.reserve(other.places.size));
    if (this.table.mirrors(other.table)) {
      this.table.adopt(other.table);
      this.places = new Map(other.places);
    } else for (const element of other.elements) this.add(element);
  }

  updateByDict(keys: readonly number[]): void {
    this.move(this.table.reserve(keys.length));
    for (const key of keys) this.add(key);
  }

  differenceUpdate(other: ModelSet): void {
    for (const element of other.elements) this.discard(element);
    this.move(this.table.sweep());
  }

  copy(): ModelSet {
    const copy = new ModelSet(this.hashes);
    copy.update(this);
    return copy;
  }

  private move(moves: Moves | null): void {
    if (moves === null) return;
    for (const [element, place] of this.places) this.places.set(element, moves[place]);
  }
}

function setSizes(profile: Profile): { sizes: number[]; orders: number[] } {
  const { set } = profile.sizes;
  const hashes = operations.elements.map((element) => hashOf(element, profile));
  const held = Array.from({ length: 4 }, () => new ModelSet(hashes));
  const sizes: number[] = [];
  const orders: number[] = [];
  for (const [name, at, operand] of operations.set) {
    const a = operand as number;
    const numbers = operand as number[];
    if (name === 'add') held[at].add(a);
    else if (name === 'discard') held[at].discard(a);
    else if (name === 'pop') held[at].pop();
    else if (name === 'clear') held[at].clear();
    else if (name === 'empty') held[at] = new ModelSet(hashes);
    else if (name === 'update') held[at].update(held[a]);
    else if (name === 'copy') held[at] = held[a].copy();
    else if (name === 'frozen') held[at] = held[a].copy().copy();
    else if (name === 'update dict') held[at].updateByDict(numbers);
    else if (name === 'difference update') held[at].differenceUpdate(held[a]);
    else if (name === 'union') {
      const union = held[at].copy();
      if (held[a] !== held[at]) union.update(held[a]);
      held[at] = union;
    } else if (name === 'intersection') held[at] = intersection(held[at], held[a], hashes);
    else {
      if (name === 'display') held[at] = new ModelSet(hashes);
      for (const element of numbers) held[at].add(element);
    }
    const { size } = held[at].table;
    sizes.push(held[at].table.inline ? set.base : set.base + set.entry * size);
    orders.push(orderSum(held[at].elements));
  }
  return { sizes, orders };
}

/** `left & right`: the smaller one's elements in its order; of a set with itself, a copy. */
function intersection(left: ModelSet, right: ModelSet, hashes: readonly Hash[]): ModelSet {
  if (left === right) return left.copy();
  const [walked, asked] = right.places.size > left.places.size ? [left, right] : [right, left];
  const result = new ModelSet(hashes);
  for (const element of walked.elements) if (asked.places.has(element)) result.add(element);
  return result;
}

function bytearraySizes(profile: Profile): number[] {
  const base = describeLayout(profile, { type: 'bytearray', capacity: 0 }).size;
  const held = Array.from({ length: 4 }, () => new ByteArrayBuffer(0));
  return operations.bytearray.map(([name, at, ...operands]) => {
    const [a, b, c] = operands as number[];
    const buffer = held[at];
    if (name === 'append' || name === 'insert') buffer.resize(buffer.length + 1);
    else if (name === 'pop') buffer.resize(buffer.length - 1);
    else if (name === 'extend') buffer.resize(buffer.length + a);
    else if (name === 'extend by itself') buffer.resize(buffer.length * 2);
    else if (name === 'delete prefix') buffer.splice(0, a, 0);
    else if (name === 'delete item') buffer.splice(a, a + 1, 0);
    else if (name === 'delete slice') buffer.splice(a, b, 0);
    else if (name === 'thin') buffer.resize(a);
    else if (name === 'assign') buffer.splice(a, b, c);
    else if (name === 'multiply') buffer.resize(buffer.length * a);
    else if (name === 'clear') buffer.resize(0);
    else if (name === 'new') held[at] = new ByteArrayBuffer(a);
    else if (name === 'copy') held[at] = new ByteArrayBuffer(held[a].length);
    else held[at] = new ByteArrayBuffer(b);
    return base + held[at].capacity;
  });
}

function instanceSizes({ growth, sizes: { dict, list } }: Profile): number[] {
  const classes: SharedKeys[] = [];
  return operations.instance.map(([number, names]) => {
    classes[number] ??= new SharedKeys();
    const shared = classes[number];
    shared.newInstance();
    let own: DictKeys | null = null;
    for (const [attributes, name] of names.entries()) {
      if (own === null && shared.place(String(name)) === null) {
        own = new DictKeys(growth.dict);
        own.leaveShared(attributes);
      }
      own?.insert(true);
    }
    return dict.base + (own === null ? shared.places * list.item : own.bytes(dict));
  });
}

/** Items and size at each change of size, of containers that get one item after the other. */
function largeSizes(profile: Profile): Record<string, [number, number][]> {
  const { growth, sizes } = profile;
  const { list, dict, set } = sizes;
  const bytearrayBase = describeLayout(profile, { type: 'bytearray', capacity: 0 }).size;
  let capacity = 0;
  const strKeys = new DictKeys(growth.dict);
  const intKeys = new DictKeys(growth.dict);
  const table = new SetTable();
  const buffer = new ByteArrayBuffer(0);
  const { bits } = growth.hashing;
  return {
    list: changes(
      () => list.base + list.item * capacity,
      (i) => {
        capacity = capacities.appended(growth.list, capacity, i);
      },
    ),
    'str dict': changes(
      () => dict.base + strKeys.bytes(dict),
      () => strKeys.insert(true),
    ),
    'int dict': changes(
      () => dict.base + intKeys.bytes(dict),
      () => intKeys.insert(false),
    ),
    set: changes(
      () => (table.inline ? set.base : set.base + set.entry * table.size),
      (i) => {
        table.add(intHash(i, bits));
        table.grow();
      },
    ),
    bytearray: changes(
      () => bytearrayBase + buffer.capacity,
      () => buffer.resize(buffer.length + 1),
    ),
  };
}

function changes(size: () => number, add: (item: number) => void): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < 250_000; i++) {
    if (size() !== found.at(-1)?.[1]) found.push([i, size()]);
    add(i);
  }
  return found;
}

function hashOf([type, text]: ElementText, profile: Profile): Hash {
  const { hashing } = profile.growth;
  const { bits } = hashing;
  const secret = hashSecret(0);
  if (typeof text !== 'string') {
    const parts = text.map((part) => hashOf(part, profile));
    return type === 'tuple' ? tupleHash(parts, bits) : frozensetHash(parts, bits);
  }
  switch (type) {
    case 'int':
      return intHash(BigInt(text), bits);
    case 'float':
      return floatHash(Number(text.replace('inf', 'Infinity')), bits);
    case 'complex': {
      const [, real, imaginary] = /^\(?(.*?)([+-]?[\d.]+)j\)?$/.exec(text)!;
      return complexHash(Number(real), Number(imaginary), bits);
    }
    case 'bytes':
      return bytesHash(
        Uint8Array.from(text, (character) => character.charCodeAt(0)),
        hashing,
        secret,
      );
    default:
      return strHash(text, hashing, secret);
  }
}
