import { TypeFlag, TypeLayout } from '../../builds/builds.js';
import type { InterpreterMemory } from '../interpreter-memory.js';
import { readDictEntries, readInstanceValues, readSharedKeys } from './dict-entries.js';
import { FrameOwner, type FrameReader } from './frames.js';
import { codeCache, namedFields } from './named-fields.js';
import { nodeReaders } from './node-items.js';
import { isInside, type Reader, type Reading } from './reading.js';
import { readDequeItems, readListItems, readTupleItems } from './sequence-items.js';
import { readSetElements } from './set-elements.js';

/** How the references of a type's instances are read. */
export interface TypePlan {
  /** Places in the object's own body, and their slots. */
  readonly offsets: readonly number[];
  readonly slots: readonly number[];
  /** What lies elsewhere, or not always in the same place. */
  readonly readers: readonly Reader[];
  /** All that `tp_traverse` visits is among these, or there is none: no need to ask it. */
  readonly complete: boolean;
}

/** PyMemberDef of 32-bit CPython, and its types `T_OBJECT` and `T_OBJECT_EX`. */
const member = { bytes: 20, type: 4, offset: 8, object: 6, objectOrError: 16, most: 4096 } as const;
const deepest = 1000;
/** Types whose readers find all that is traversed of their own, unsubclassed instances. */
const complete = new Set([
  'dict',
  'list',
  'tuple',
  'set',
  'frozenset',
  'function',
  'cell',
  'method',
  'slice',
]);
const generators = new Set(['generator', 'coroutine', 'async_generator']);

/** Makes plans of types, from what CPython's own types are known to be and from what every type says of itself. */
export class TypePlanner {
  readonly #plans = new Map<number, TypePlan>();

  constructor(
    private readonly reading: Reading,
    private readonly frames: FrameReader,
    private readonly typeFields: Reader,
  ) {}

  planOf(type: number): TypePlan {
    let plan = this.#plans.get(type);
    if (!plan) {
      plan = this.#make(type);
      this.#plans.set(type, plan);
    }
    return plan;
  }

  #make(type: number): TypePlan {
    const { reading } = this;
    const { memory, names } = reading;
    const fields = new Map<number, string>();
    const readers: Reader[] = [];
    const chain = basesOf(memory, type);
    const builtIn = chain.map((base) => builtInName(memory, base));
    const isTuple = builtIn.includes('tuple');
    for (const [i, base] of chain.entries()) {
      const name = builtIn[i];
      if (name !== null) {
        // A version may have fewer fields: what lies beyond the object is another's.
        const size = memory.word(base + TypeLayout.basicSize);
        for (const [offset, field] of namedFields(memory.build.version, name)) {
          if (offset < size) fields.set(offset, field);
        }
        const reader = this.#readerOf(name, base);
        if (reader) readers.push(reader);
      }
      if (name === 'type') continue;
      for (const [offset, field] of membersOf(reading, base)) {
        const shown = name === null ? `.${field}` : field;
        if (!fields.has(offset)) fields.set(offset, shown);
      }
    }
    if (isTuple && fields.size > 0) {
      // Of a struct sequence, what lies beyond its length has a name alone.
      const hidden = [...fields].map(([offset, name]) => [offset, names.named(name)] as const);
      fields.clear();
      readers.push((_, tuple) => {
        const end = memory.word(type + TypeLayout.basicSize) + 4 * memory.word(tuple + 8);
        for (const [offset, slot] of hidden) {
          if (offset >= end) reading.links.add(tuple, slot, reading.words[(tuple + offset) >>> 2]);
        }
      });
    }
    if (!builtIn.includes('type')) this.#addDict(type, fields, readers);
    if (memory.flagsOf(type) & TypeFlag.heapType && !ownedByCache(memory, type)) fields.set(4, '__class__');
    return {
      offsets: [...fields.keys()],
      slots: [...fields.values()].map((name) => names.named(name)),
      readers,
      complete:
        !(memory.flagsOf(type) & TypeFlag.collected) || (builtIn[0] !== null && complete.has(builtIn[0])),
    };
  }

  #readerOf(name: string, type: number): Reader | null {
    const { reading, frames } = this;
    const { words, bytes, memory, links, names } = reading;
    const { generator, frame: frameLayout } = memory.build;
    if (name === 'dict') return readDictEntries;
    if (name === 'set' || name === 'frozenset') return readSetElements;
    if (name === 'list') return readListItems;
    if (name === 'tuple') {
      const firstItem = memory.word(type + TypeLayout.basicSize);
      return (_, tuple) => readTupleItems(reading, tuple, firstItem);
    }
    if (name === 'type') return this.typeFields;
    if (name === 'collections.deque') return readDequeItems;
    if (name === 'collections.OrderedDict') return readOrderedKeys;
    if (name === 'functools._lru_cache_wrapper') return readCachedCalls;
    if (generators.has(name)) {
      return (_, object) => {
        const state = (bytes[object + generator.state] << 24) >> 24;
        if (state < frameCleared) frames.read(object, object + generator.frame);
        else if (memory.build.version !== '3.11') frames.readCode(object, object + generator.frame);
      };
    }
    if (name === 'frame') {
      return (_, object) => {
        const frame = words[(object + frameOfObject) >>> 2];
        if (!isInside(reading, frame, frameLayout.locals)) return;
        if (bytes[frame + frameLayout.owner] === FrameOwner.frameObject) frames.read(object, frame);
      };
    }
    if (name === 'code' && memory.build.version !== '3.11') {
      const slots = codeCache.names.map((cached) => names.named(cached));
      return (_, code) => {
        const cache = words[(code + codeCache.at) >>> 2];
        if (!isInside(reading, cache, slots.length * 4)) return;
        for (const [i, slot] of slots.entries()) links.add(code, slot, words[(cache + i * 4) >>> 2]);
      };
    }
    if (name in nodeReaders) return nodeReaders[name];
    const zone = zoneIn[name];
    if (zone) {
      const slot = names.named('tzinfo');
      return (_, object) => {
        if (bytes[object + hasZone]) links.add(object, slot, words[(object + zone) >>> 2]);
      };
    }
    return null;
  }

  /** Attributes of instances: in a dict at a place of the type's choosing, or without one. */
  #addDict(type: number, fields: Map<number, string>, readers: Reader[]): void {
    const { reading } = this;
    const { words, memory, links, names } = reading;
    const flags = memory.flagsOf(type);
    const dictOffset = memory.word(type + TypeLayout.dictOffset) | 0;
    const slot = names.named('__dict__');
    if (!(flags & TypeFlag.managedDict)) {
      if (dictOffset > 0) fields.set(dictOffset, '__dict__');
      else if (dictOffset < 0) {
        const [basic, item] = [
          memory.word(type + TypeLayout.basicSize),
          memory.word(type + TypeLayout.itemSize),
        ];
        readers.push((_, object) => {
          const length = Math.abs(words[(object + 8) >>> 2] | 0);
          const end = (object + basic + item * length + 3) & ~3;
          if (isInside(reading, end + dictOffset, 4))
            links.add(object, slot, words[(end + dictOffset) >>> 2]);
        });
      }
      return;
    }
    const keysAt = (type + memory.build.heapType.name + sharedKeys) >>> 2;
    const { values } = memory.build.instance;
    const basic = memory.word(type + TypeLayout.basicSize);
    const inline = (flags & TypeFlag.inlineValues) !== 0;
    readers.push((_, object) => {
      const managed = words[(object - managedDict) >>> 2];
      const keys = words[keysAt];
      if (values === 'instead' && managed & 1) {
        readInstanceValues(reading, object, managed + 1, keys);
        return;
      }
      links.add(object, slot, managed);
      if (values === 'beside')
        readInstanceValues(reading, object, words[(object - managedValues) >>> 2], keys);
      else if (values === 'end' && inline) readInstanceValues(reading, object, object + basic, keys);
    });
  }
}

/** Bytes before the object. */
const [managedDict, managedValues] = [12, 16];
/** From a heap type's name on. */
const sharedKeys = 12;
const frameCleared = 4;
const frameOfObject = 12;
/** Of datetime's objects: whether there is a time zone, and where. */
const hasZone = 12;
const zoneIn: Readonly<Record<string, number>> = { 'datetime.datetime': 24, 'datetime.time': 20 };

function basesOf(memory: InterpreterMemory, type: number): number[] {
  const chain: number[] = [];
  for (let base = type; base !== 0 && chain.length < deepest; base = memory.word(base + TypeLayout.base)) {
    chain.push(base);
  }
  return chain;
}

/** The name of a type that is written in C, or null: a class statement makes heap types without a module's state. */
function builtInName(memory: InterpreterMemory, type: number): string | null {
  const name = memory.typeName(type);
  if (!(memory.flagsOf(type) & TypeFlag.heapType)) return name;
  const sharedName = memory.build.heapType.name + cNameAfter;
  // Types made from a C specification keep a copy of their name.
  return memory.word(type + sharedName) === 0 ? null : name;
}

/** From a heap type's name on: `_ht_tpname`. */
const cNameAfter = 20;

/** An lru_cache's links are visited by the cache, types and all. */
function ownedByCache(memory: InterpreterMemory, type: number): boolean {
  return builtInName(memory, type) === 'functools._lru_list_elem';
}

function* membersOf(reading: Reading, type: number): Generator<readonly [number, string]> {
  const { memory, words, bytes } = reading;
  let at = words[(type + TypeLayout.members) >>> 2];
  for (let i = 0; i < member.most && isInside(reading, at, member.bytes); i++, at += member.bytes) {
    const name = words[at >>> 2];
    if (name === 0) return;
    const kind = words[(at + member.type) >>> 2];
    const offset = words[(at + member.offset) >>> 2];
    if (kind !== member.object && kind !== member.objectOrError) continue;
    if (name < bytes.length && (offset & 3) === 0) yield [offset, memory.cString(name)];
  }
}

/** An OrderedDict's list of nodes, each with a count on its key. */
const ordered = { first: 32, key: 0, next: 8, nodeBytes: 16 } as const;

function readOrderedKeys(reading: Reading, dict: number): void {
  const { words, links, names } = reading;
  const slot = names.named('key in order');
  // As many as the dict has entries.
  let node = words[(dict + ordered.first) >>> 2];
  for (let left = words[(dict + 8) >>> 2]; left > 0 && isInside(reading, node, ordered.nodeBytes); left--) {
    links.add(dict, slot, words[(node + ordered.key) >>> 2]);
    node = words[(node + ordered.next) >>> 2];
  }
}

/** `lru_cache_object` begins with the root of the list of its links, `lru_list_elem`. */
const cache = {
  next: 12,
  key: 20,
  result: 24,
  linkBytes: 28,
  most: 1 << 24,
  fields: [
    [36, 'cache'],
    [44, 'function'],
    [56, 'mark of keywords'],
    [60, 'class of links'],
    [64, 'cache_info_type'],
  ],
} as const;

function readCachedCalls(reading: Reading, holder: number): void {
  const { words, links, names } = reading;
  for (const [offset, name] of cache.fields) {
    links.add(holder, names.named(name), words[(holder + offset) >>> 2]);
  }
  const [held, key, result, type] = ['link', 'cached key', 'cached result', 'class of link'].map((name) =>
    names.named(name),
  );
  let link = words[(holder + cache.next) >>> 2];
  for (let i = 0; i < cache.most && link !== holder && isInside(reading, link, cache.linkBytes); i++) {
    links.add(holder, held, link);
    links.add(holder, key, words[(link + cache.key) >>> 2]);
    links.add(holder, result, words[(link + cache.result) >>> 2]);
    links.add(holder, type, words[(link + 4) >>> 2]);
    link = words[(link + cache.next) >>> 2];
  }
}

const typeFields = [
  [TypeLayout.dict, '__dict__'],
  [TypeLayout.bases, '__bases__'],
  [TypeLayout.resolutionOrder, '__mro__'],
  [TypeLayout.cache, 'cache'],
  [TypeLayout.subclasses, 'subclasses'],
] as const;
const heapTypeFields = ['__name__', '__slots__', '__qualname__', null, 'module'] as const;

/** References of a type itself, as CPython's `PyTypeObject` and, for classes made while running, `PyHeapTypeObject` have them. */
export function typeFieldsReader(reading: Reading): Reader {
  const { words, memory, links, names } = reading;
  const fields = typeFields.map(([offset, name]) => [offset, names.named(name)] as const);
  const heapFields = heapTypeFields.flatMap((name, i) =>
    name === null ? [] : [[memory.build.heapType.name + i * 4, names.named(name)] as const],
  );
  const base = names.named('__base__');
  return (_, type) => {
    for (const [offset, slot] of fields) links.add(type, slot, words[(type + offset) >>> 2]);
    if (!(memory.flagsOf(type) & TypeFlag.heapType)) return;
    // A static type borrows its base.
    links.add(type, base, words[(type + TypeLayout.base) >>> 2]);
    for (const [offset, slot] of heapFields) links.add(type, slot, words[(type + offset) >>> 2]);
    readSharedKeys(reading, type, words[(type + memory.build.heapType.name + sharedKeys) >>> 2]);
  };
}
