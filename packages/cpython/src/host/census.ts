import { ObjectLayout, TypeFlag, TypeLayout } from '../builds/builds.js';
import { MapBit } from '../probe/log-format.js';
import type { InterpreterMemory } from './interpreter-memory.js';

/** Live objects as memory has them at one moment, in order of address. */
export interface Census {
  readonly length: number;
  readonly address: Uint32Array;
  /** Address of each object's type. */
  readonly type: Uint32Array;
  readonly count: Uint32Array;
  readonly tracked: Uint8Array;
  /** 1 where the object was already alive when recording last paused. */
  readonly survived: Uint8Array;
}

/** Where the probe's map lies: `bytes` of it, one for each word of memory. */
export interface MapRange {
  readonly start: number;
  readonly bytes: number;
}

/** The map's bit for an object that was alive when recording paused; a birth clears it. */
const survivorBit = 4;

/** Reads count, type and tracking of every object in the probe's map. */
export function takeCensus(memory: InterpreterMemory, map: MapRange): Census {
  const found = addressesIn(memory, map);
  const length = found.length;
  const census = {
    length,
    address: found,
    type: new Uint32Array(length),
    count: new Uint32Array(length),
    tracked: new Uint8Array(length),
    survived: new Uint8Array(length),
  };
  const { words, bytes } = memory;
  for (let i = 0; i < length; i++) {
    const object = found[i];
    const bits = bytes[map.start + (object >>> 2)];
    census.count[i] = words[object >>> 2];
    census.type[i] = words[(object + ObjectLayout.type) >>> 2];
    census.survived[i] = bits & survivorBit ? 1 : 0;
    if (bits & MapBit.collected)
      census.tracked[i] = words[(object - ObjectLayout.collectorHeader) >>> 2] ? 1 : 0;
  }
  return census;
}

/** Marks every object alive now as a survivor, so that a later census tells it from one born at the same address. */
export function markSurvivors(memory: InterpreterMemory, map: MapRange): void {
  const bytes = memory.bytes;
  for (const object of addressesIn(memory, map)) bytes[map.start + (object >>> 2)] |= survivorBit;
}

function addressesIn(memory: InterpreterMemory, map: MapRange): Uint32Array {
  const { words, bytes } = memory;
  const found: number[] = [];
  // Four map bytes, so sixteen bytes of memory, at a time. No object lies in the map itself.
  const scan = (from: number, to: number) => {
    for (let i = (map.start + (from >>> 2)) >>> 2, end = (map.start + (to >>> 2)) >>> 2; i < end; i++) {
      if (words[i] === 0) continue;
      for (let byte = i * 4; byte < i * 4 + 4; byte++) {
        if (bytes[byte] & MapBit.live) found.push((byte - map.start) * 4);
      }
    }
  };
  scan(0, map.start & ~15);
  scan((map.start + map.bytes) & ~15, bytes.length);
  return Uint32Array.from(found);
}

/**
 * Adds to the map the objects that were never allocated: static types, singletons, cached values compiled into the module.
 * They are found as the types of live objects and as what live objects refer to.
 * @param visitReferents calls back with each object that one refers to, as its type's `tp_traverse` has it.
 */
export function addStaticObjects(
  memory: InterpreterMemory,
  map: MapRange,
  visitReferents: (object: number, visit: (referent: number) => void) => void,
): void {
  const meet = (object: number) => {
    for (let met = object; met !== 0; ) {
      const byte = map.start + (met >>> 2);
      const bytes = memory.bytes;
      if (bytes[byte] & MapBit.live) return;
      bytes[byte] |= MapBit.live;
      met = memory.typeOf(met);
    }
  };
  for (const object of addressesIn(memory, map)) {
    const type = memory.typeOf(object);
    meet(type);
    if (
      memory.bytes[map.start + (object >>> 2)] & MapBit.collected &&
      memory.word(type + TypeLayout.traverse)
    ) {
      visitReferents(object, meet);
    }
  }
}

/** The objects in each of the collector's own lists, in their order: what it tracks, read without the probe's map. */
export function listedObjects(memory: InterpreterMemory, collectorState: number): Uint32Array[] {
  const words = memory.words;
  return memory.build.collector.lists.map((list) => {
    const found: number[] = [];
    const head = collectorState + list;
    // The two low bits of a link are the collector's flags.
    for (let link = words[head >>> 2] & ~3; link !== head && link !== 0; link = words[link >>> 2] & ~3) {
      found.push(link + ObjectLayout.collectorHeader);
      if (found.length > words.length) throw new Error("the collector's lists do not close");
    }
    return Uint32Array.from(found);
  });
}

/** Every object that the collector tracks, in order of address. */
export function trackedObjects(memory: InterpreterMemory, collectorState: number): Uint32Array {
  const lists = listedObjects(memory, collectorState);
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}

/** Whether instances of the type may be traversed: a static type's own traverse function refuses. */
export function isTraversable(memory: InterpreterMemory, object: number): boolean {
  const type = memory.typeOf(object);
  return (memory.flagsOf(type) & TypeFlag.collected) !== 0 && memory.isCollected(object, type);
}
