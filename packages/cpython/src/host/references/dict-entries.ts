import { DictKind, DictLayout } from '../../builds/builds.js';
import { isInside, type Reading } from './reading.js';

/** Names are kept in the trace: of one dict, no more than this many. */
const namedEntries = 1000;

/** The entries of a table of keys (PyDictKeysObject), or null where there is none. */
interface KeyTable {
  readonly kind: number;
  readonly count: number;
  /** Of the first entry's key. */
  readonly firstKey: number;
  /** Bytes from one entry to the next. */
  readonly stride: number;
}

export function keyTable(reading: Reading, keys: number): KeyTable | null {
  if (!isInside(reading, keys, DictLayout.indices)) return null;
  const kind = reading.bytes[keys + DictLayout.kind];
  const logIndexBytes = reading.bytes[keys + DictLayout.logIndexBytes];
  if (kind > DictKind.split || logIndexBytes > 30) return null;
  const general = kind === DictKind.general;
  const stride = general ? DictLayout.generalEntry : DictLayout.textEntry;
  const count = reading.words[(keys + DictLayout.entryCount) >>> 2];
  const entries = keys + DictLayout.indices + 2 ** logIndexBytes;
  if (!isInside(reading, entries, count * stride)) return null;
  return { kind, count, firstKey: entries + (general ? 4 : 0), stride };
}

/** The keys of a table that is shared: each is held once, by the first who is asked. */
export function readSharedKeys(reading: Reading, holder: number, keys: number): void {
  const { words, links, names, sharedKeys } = reading;
  if (keys === 0 || sharedKeys.has(keys)) return;
  const table = keyTable(reading, keys);
  if (!table) return;
  sharedKeys.add(keys);
  const slot = names.named('key');
  for (let i = 0, at = table.firstKey; i < table.count; i++, at += table.stride) {
    links.add(holder, slot, words[at >>> 2]);
  }
}

/** Keys and values of a dict: of a table of its own, or of keys shared with other dicts and values of its own. */
export function readDictEntries(reading: Reading, dict: number): void {
  const { words, bytes, links, names } = reading;
  const keys = words[(dict + DictLayout.keys) >>> 2];
  const values = words[(dict + DictLayout.values) >>> 2];
  const table = keyTable(reading, keys);
  if (!table) return;
  const keySlot = names.named('key');
  const otherSlot = names.named('[…]');
  let { firstKey: at } = table;
  if (table.kind === DictKind.split) {
    readSharedKeys(reading, dict, keys);
    const first = valuesIn(reading, values);
    // Values that are part of an instance are the instance's.
    if (first === 0 || (first !== values && bytes[values + embeddedFlag])) return;
    for (let i = 0; i < table.count; i++, at += table.stride) {
      const value = words[(first + i * 4) >>> 2];
      if (value) links.add(dict, i < namedEntries ? names.key(words[at >>> 2]) : otherSlot, value);
    }
    return;
  }
  let named = 0;
  for (let i = 0; i < table.count; i++, at += table.stride) {
    const key = words[at >>> 2];
    const value = words[(at + 4) >>> 2];
    if (key === 0 || value === 0) continue;
    links.add(dict, keySlot, key);
    links.add(dict, named++ < namedEntries && links.isLive(key) ? names.key(key) : otherSlot, value);
  }
}

/** From 3.13 on, values begin with four bytes: capacity, size, whether they lie in an instance, whether they are in use. */
const embeddedFlag = 2;
const validFlag = 3;

/** Address of the first of a block of values, or 0. */
function valuesIn(reading: Reading, values: number): number {
  const first = reading.memory.build.instance.values === 'end' ? values + 4 : values;
  return isInside(reading, values, 4) ? first : 0;
}

/** The attributes that an instance keeps without a dict. */
export function readInstanceValues(reading: Reading, object: number, values: number, keys: number): void {
  const { words, bytes, links, names } = reading;
  const first = valuesIn(reading, values);
  if (first === 0 || (first !== values && !bytes[values + validFlag])) return;
  const table = keyTable(reading, keys);
  if (!table || !isInside(reading, first, table.count * 4)) return;
  for (let i = 0, at = table.firstKey; i < table.count; i++, at += table.stride) {
    const value = words[(first + i * 4) >>> 2];
    if (value) links.add(object, names.attribute(words[at >>> 2]), value);
  }
}
