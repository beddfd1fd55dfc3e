import type { HeapSnapshot } from '@heapreel/trace';
import { bornBefore } from '../life.js';
import { type Site, siteOf, typeNameOf } from '../names.js';
import { rangeOf } from '../range.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import type { Amount } from './amounts.js';

export interface DiffOptions extends PassOptions {
  /** Positions, the earlier one first. */
  readonly from: number;
  readonly to: number;
}

export interface DiffRow {
  /** Alive at the later position only. */
  readonly born: Amount;
  /** Alive at the earlier position only. */
  readonly died: Amount;
  /** Alive at both; bytes at the later one. */
  readonly survived: Amount;
}

export interface DiffAnswer extends DiffRow {
  readonly from: number;
  readonly to: number;
  readonly pointerBits: 32 | 64;
  /** Objects born and dead again in between: at neither position, so in no other figure. */
  readonly passing: number;
  /** Most bytes gained first. */
  readonly byType: readonly (DiffRow & { readonly type: string })[];
  /** By where the objects were born; null = unknown, or before the recording. */
  readonly bySite: readonly (DiffRow & { readonly site: Site | null })[];
}

/** What came, went and stayed between two positions. */
export async function diff(replayer: Replayer, options: DiffOptions): Promise<DiffAnswer> {
  const [from, to] = rangeOf(replayer, options);
  const { trace } = replayer;
  const { definitions, header } = trace;
  const before = (await replayer.seek(from, options)).snapshot();
  const after = (await replayer.seek(to, options)).snapshot();

  const total = new Tally();
  const byType = new Map<string, Tally>();
  const bySite = new Map<number, Tally>();
  const count = (group: keyof DiffRow, snapshot: HeapSnapshot, i: number): void => {
    const bytes = snapshot.size[i];
    total.add(group, bytes);
    tallyOf(byType, typeNameOf(definitions, snapshot.type[i])).add(group, bytes);
    tallyOf(bySite, snapshot.bornSite[i]).add(group, bytes);
  };
  for (let x = 0, y = 0; x < before.length || y < after.length; ) {
    const was = x < before.length ? before.id[x] : Number.POSITIVE_INFINITY;
    const is = y < after.length ? after.id[y] : Number.POSITIVE_INFINITY;
    if (was < is) count('died', before, x++);
    else if (is < was) count('born', after, y++);
    else {
      count('survived', after, y++);
      x++;
    }
  }
  return {
    from,
    to,
    pointerBits: header.pointerBits,
    ...total.row(),
    passing: (await bornBefore(trace, to)) - (await bornBefore(trace, from)) - total.born.count,
    byType: [...byType].map(([type, tally]) => ({ type, ...tally.row() })).sort(byGain),
    bySite: [...bySite]
      .map(([site, tally]) => ({ site: siteOf(definitions, site), ...tally.row() }))
      .sort(byGain),
  };
}

class Tally {
  readonly born = { count: 0, bytes: 0 };
  readonly died = { count: 0, bytes: 0 };
  readonly survived = { count: 0, bytes: 0 };

  add(group: keyof DiffRow, bytes: number): void {
    this[group].count++;
    this[group].bytes += bytes;
  }

  row(): DiffRow {
    const { born, died, survived } = this;
    return { born, died, survived };
  }
}

function tallyOf<K>(tallies: Map<K, Tally>, key: K): Tally {
  let tally = tallies.get(key);
  if (tally === undefined) {
    tally = new Tally();
    tallies.set(key, tally);
  }
  return tally;
}

function byGain(x: DiffRow, y: DiffRow): number {
  const gain = (row: DiffRow): number => row.born.bytes - row.died.bytes;
  return gain(y) - gain(x) || y.born.count - x.born.count || y.survived.bytes - x.survived.bytes;
}
