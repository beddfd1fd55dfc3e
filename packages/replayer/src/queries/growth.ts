import { typeNameOf } from '../names.js';
import { type RangeOptions, rangeOf } from '../range.js';
import type { Replayer } from '../replayer.js';
import { amountsBy, nothing } from './amounts.js';

export type GrowthOptions = RangeOptions;

/** A type of which more are alive at the end. */
export interface GrowthRow {
  readonly type: string;
  /** Alive at the end. */
  readonly count: number;
  /** More than at the start. */
  readonly countDiff: number;
  readonly bytes: number;
  /** May be below 0: the objects that came are smaller than those that went. */
  readonly bytesDiff: number;
}

export interface GrowthAnswer {
  readonly from: number;
  readonly to: number;
  readonly pointerBits: 32 | 64;
  /** The types that grew, by the most objects first. */
  readonly rows: readonly GrowthRow[];
}

/** The types of which there are more at the one position than at the other before it, as objgraph's `growth` tells them. */
export async function growth(replayer: Replayer, options: GrowthOptions = {}): Promise<GrowthAnswer> {
  const { definitions, header } = replayer.trace;
  const [from, to] = rangeOf(replayer, options);
  const typesAt = async (position: number) =>
    amountsBy(await replayer.seek(position, options), ({ type }) => typeNameOf(definitions, type));
  const before = await typesAt(from);
  const rows: GrowthRow[] = [];
  for (const [type, { count, bytes }] of await typesAt(to)) {
    const was = before.get(type) ?? nothing;
    if (count <= was.count) continue;
    rows.push({ type, count, countDiff: count - was.count, bytes, bytesDiff: bytes - was.bytes });
  }
  rows.sort((x, y) => y.countDiff - x.countDiff || y.bytesDiff - x.bytesDiff || (x.type < y.type ? -1 : 1));
  return { from, to, pointerBits: header.pointerBits, rows };
}
