import { EventKind } from '@heapreel/trace';
import { type Site, siteOf, typeNameOf } from '../names.js';
import { type RangeOptions, rangeOf } from '../range.js';
import type { Replayer } from '../replayer.js';
import { walk } from '../walk.js';

export interface TopOptions extends RangeOptions {
  readonly by: 'type' | 'site';
}

export interface TopRow {
  /** Type, or null when asked by site. */
  readonly type: string | null;
  /** Where the objects were born, when asked by site; null = unknown, or before the recording. */
  readonly site: Site | null;
  /** Births in the range. */
  readonly born: number;
  /** Deaths in the range. */
  readonly died: number;
  /** At its end. */
  readonly alive: number;
  /** Of those alive. */
  readonly bytes: number;
  /** Of all born in the range, at birth. */
  readonly bornBytes: number;
}

export interface TopAnswer {
  readonly by: 'type' | 'site';
  readonly from: number;
  readonly to: number;
  readonly pointerBits: 32 | 64;
  /** Most births first. */
  readonly rows: readonly TopRow[];
}

/**
 * Who was born, who died and who is left, by type or by site of birth, in one pass over the range. An object whose
 * type changed was born as the one and dies as the other.
 */
export async function top(replayer: Replayer, options: TopOptions): Promise<TopAnswer> {
  const { trace } = replayer;
  const { definitions, header } = trace;
  const { by } = options;
  const [start, end] = rangeOf(replayer, options);

  const groups = by === 'type' ? definitions.types.length : definitions.sites.length;
  const born = new Float64Array(groups);
  const bornBytes = new Float64Array(groups);
  const died = new Float64Array(groups);
  const heap = await replayer.stateAt(start);
  for await (const { batch, from, to } of walk(trace, start, end, options)) {
    const { kind, object, a, b } = batch;
    let folded = from;
    for (let i = from; i < to; i++) {
      if (kind[i] === EventKind.alloc) {
        heap.fold(batch, folded, i);
        folded = i;
        const group = by === 'type' ? a[i] : heap.site;
        born[group]++;
        bornBytes[group] += b[i];
      } else if (kind[i] === EventKind.dealloc) {
        heap.fold(batch, folded, i);
        folded = i;
        died[by === 'type' ? heap.typeOf(object[i]) : heap.bornSiteOf(object[i])]++;
      }
    }
    heap.fold(batch, folded, to);
  }

  const alive = new Float64Array(groups);
  const bytes = new Float64Array(groups);
  heap.forEach((object) => {
    const group = by === 'type' ? object.type : object.bornSite;
    alive[group]++;
    bytes[group] += object.size;
  });

  const rows = new Map<string | number, { -readonly [K in keyof TopRow]: TopRow[K] }>();
  for (let group = 0; group < groups; group++) {
    if (born[group] === 0 && died[group] === 0 && alive[group] === 0) continue;
    const key = by === 'type' ? typeNameOf(definitions, group) : group;
    let row = rows.get(key);
    if (row === undefined) {
      row = {
        type: by === 'type' ? typeNameOf(definitions, group) : null,
        site: by === 'site' ? siteOf(definitions, group) : null,
        born: 0,
        died: 0,
        alive: 0,
        bytes: 0,
        bornBytes: 0,
      };
      rows.set(key, row);
    }
    row.born += born[group];
    row.died += died[group];
    row.alive += alive[group];
    row.bytes += bytes[group];
    row.bornBytes += bornBytes[group];
  }
  return {
    by,
    from: start,
    to: end,
    pointerBits: header.pointerBits,
    rows: [...rows.values()].sort((x, y) => y.born - x.born || y.bytes - x.bytes || y.alive - x.alive),
  };
}
