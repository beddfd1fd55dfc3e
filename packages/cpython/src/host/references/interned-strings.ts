import { TypeFlag } from '../../builds/builds.js';
import type { Census } from '../census.js';
import { keyTable } from './dict-entries.js';
import type { Reading } from './reading.js';

const [used, keysOf] = [8, 24];

/**
 * The dict of all interned strings, 0 if there is none: its references hold no counts. No other dict of interned
 * strings by themselves can be larger.
 */
export function internedStrings(reading: Reading, objects: Census): number {
  const { memory, words } = reading;
  let [found, size, dictType] = [0, 0, 0];
  for (let i = 0; i < objects.length; i++) {
    const type = objects.type[i];
    if (type !== dictType) {
      const isDict =
        dictType === 0 && !(memory.flagsOf(type) & TypeFlag.heapType) && memory.typeName(type) === 'dict';
      if (!isDict) continue;
      dictType = type;
    }
    const dict = objects.address[i];
    const length = words[(dict + used) >>> 2];
    if (length > size && mapsInternedToThemselves(reading, dict)) [found, size] = [dict, length];
  }
  return found;
}

function mapsInternedToThemselves(reading: Reading, dict: number): boolean {
  const { memory, words } = reading;
  const table = keyTable(reading, words[(dict + keysOf) >>> 2]);
  if (!table) return false;
  for (let i = 0, at = table.firstKey; i < table.count; i++, at += table.stride) {
    const key = words[at >>> 2];
    if (key === 0) continue;
    if (words[(at + 4) >>> 2] !== key || !memory.isText(memory.typeOf(key)) || !memory.isInterned(key))
      return false;
  }
  return true;
}
