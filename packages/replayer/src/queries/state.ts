import { ObjectFlag } from '@heapreel/trace';
import { isImmortal } from '../immortal.js';
import { type Site, siteOf, typeNameOf } from '../names.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';

export interface StateOptions extends PassOptions {
  readonly position: number;
}

/** Live objects of one type name. */
export interface TypeRow {
  readonly type: string;
  /** How many types have this name: two classes called `Node` are two. */
  readonly types: number;
  readonly count: number;
  readonly bytes: number;
}

export interface StateAnswer {
  readonly position: number;
  /** Where the program was. */
  readonly site: Site | null;
  readonly objects: number;
  readonly bytes: number;
  /** Width of the recorded build: what all bytes are those of. */
  readonly pointerBits: 32 | 64;
  /** By the collector. */
  readonly tracked: number;
  readonly interned: number;
  readonly immortal: number;
  /** Null: events don't say which generation an object is in. */
  readonly generations: null;
  /** Largest in bytes first. */
  readonly byType: readonly TypeRow[];
}

/** What is alive at a position, by type. */
export async function state(replayer: Replayer, options: StateOptions): Promise<StateAnswer> {
  const { definitions, header } = replayer.trace;
  const heap = await replayer.seek(options.position, options);
  let tracked = 0;
  let interned = 0;
  let immortal = 0;
  heap.forEach(({ flags, count }) => {
    if (flags & ObjectFlag.tracked) tracked++;
    if (flags & ObjectFlag.interned) interned++;
    if (isImmortal(count, flags)) immortal++;
  });
  const rows = new Map<string, TypeRow>();
  for (const { type, count, bytes } of heap.byType()) {
    const name = typeNameOf(definitions, type);
    const row = rows.get(name) ?? { type: name, types: 0, count: 0, bytes: 0 };
    rows.set(name, { type: name, types: row.types + 1, count: row.count + count, bytes: row.bytes + bytes });
  }
  return {
    position: heap.position,
    site: siteOf(definitions, heap.site),
    objects: heap.objects,
    bytes: heap.bytes,
    pointerBits: header.pointerBits,
    tracked,
    interned,
    immortal,
    generations: null,
    byType: [...rows.values()].sort(
      (x, y) => y.bytes - x.bytes || y.count - x.count || (x.type < y.type ? -1 : 1),
    ),
  };
}
