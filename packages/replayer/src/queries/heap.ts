import type { HeapState, LiveObject } from '../heap-state.js';
import { type Site, siteOf, typeNameOf } from '../names.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { type Amount, amountsBy } from './amounts.js';

/** What to part a heap by: the objects' type, the size of their blocks, their age in events, or where they were born. */
export type Partition = 'type' | 'size' | 'age' | 'site';

export interface HeapOptions extends PassOptions {
  readonly position: number;
  readonly by: Partition;
}

export interface HeapRow {
  /** Type, or null when asked by something else; so the next three. */
  readonly type: string | null;
  /** Bytes of each object's own block. */
  readonly size: number | null;
  /** In events: from so many on, up to below so many; without an upper bound for what is older than the recording. */
  readonly age: { readonly from: number; readonly below: number | null } | null;
  /** Where the objects were born; null also when it is unknown, or before the recording. */
  readonly site: Site | null;
  readonly count: number;
  /** Of all objects. */
  readonly countPercent: number;
  readonly bytes: number;
  readonly bytesPercent: number;
  /** Of this row and those before it. */
  readonly cumulativeBytes: number;
  readonly cumulativePercent: number;
}

export interface HeapAnswer {
  readonly position: number;
  readonly by: Partition;
  readonly pointerBits: 32 | 64;
  readonly objects: number;
  readonly bytes: number;
  /** Most bytes first; by age, the youngest first. */
  readonly rows: readonly HeapRow[];
}

/** The live objects at a position, parted by one of their properties, as Heapy (guppy) does. */
export async function heap(replayer: Replayer, options: HeapOptions): Promise<HeapAnswer> {
  const { definitions, header } = replayer.trace;
  const { by, position } = options;
  const state = await replayer.seek(position, options);
  const amounts = amountsBy<string | number>(state, keyOf(replayer, state, by));
  const { objects, bytes } = state;
  let cumulativeBytes = 0;
  const rows = [...amounts].sort(by === 'age' ? youngest : largest).map(([key, amount]): HeapRow => {
    cumulativeBytes += amount.bytes;
    return {
      type: by === 'type' ? String(key) : null,
      size: by === 'size' ? Number(key) : null,
      age: by === 'age' ? ageFrom(Number(key), position) : null,
      site: by === 'site' ? siteOf(definitions, Number(key)) : null,
      count: amount.count,
      countPercent: percent(amount.count, objects),
      bytes: amount.bytes,
      bytesPercent: percent(amount.bytes, bytes),
      cumulativeBytes,
      cumulativePercent: percent(cumulativeBytes, bytes),
    };
  });
  return { position, by, pointerBits: header.pointerBits, objects, bytes, rows };
}

/** Group of an object. By age: the power of ten that its age has reached; what is older than the recording is of its own. */
function keyOf(replayer: Replayer, state: HeapState, by: Partition): (object: LiveObject) => string | number {
  const { definitions, header } = replayer.trace;
  switch (by) {
    case 'type':
      return ({ type }) => typeNameOf(definitions, type);
    case 'size':
      return ({ size }) => size;
    case 'age':
      return ({ id, born }) =>
        id <= header.initialObjects ? Number.POSITIVE_INFINITY : decadeOf(state.position - born);
    case 'site':
      return ({ bornSite }) => bornSite;
  }
}

function decadeOf(age: number): number {
  let decade = 1;
  while (decade * 10 <= age) decade *= 10;
  return decade;
}

function ageFrom(decade: number, position: number): HeapRow['age'] {
  return Number.isFinite(decade) ? { from: decade, below: decade * 10 } : { from: position, below: null };
}

function percent(part: number, all: number): number {
  return all === 0 ? 0 : (part / all) * 100;
}

type Entry = readonly [key: string | number, amount: Amount];

function largest([keyX, x]: Entry, [keyY, y]: Entry): number {
  return y.bytes - x.bytes || y.count - x.count || (keyX < keyY ? -1 : 1);
}

function youngest([x]: Entry, [y]: Entry): number {
  return x < y ? -1 : 1;
}
