import { typeNameOf } from '../names.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { type Amount, amountsBy, nothing } from './amounts.js';

export interface SnapshotOptions extends PassOptions {
  /** By the line on which objects were born, or by their type. */
  readonly by: 'line' | 'type';
}

/** Live objects born on one line, or of one type. */
export interface SnapshotRow extends Amount {
  /** Null when asked by line. */
  readonly type: string | null;
  /** Null when asked by type, unknown, or before the recording. */
  readonly file: string | null;
  /** From 1; 0 = the whole function. */
  readonly line: number | null;
  /** Bytes of an object; 0 when there is none. */
  readonly average: number;
}

export interface SnapshotDifferenceRow extends SnapshotRow {
  readonly countDiff: number;
  readonly bytesDiff: number;
}

export interface SnapshotAnswer {
  readonly position: number;
  readonly by: 'line' | 'type';
  readonly pointerBits: 32 | 64;
  readonly count: number;
  readonly bytes: number;
  /** Most bytes first. */
  readonly rows: readonly SnapshotRow[];
}

export interface SnapshotDifference {
  /** What is compared with. */
  readonly from: number;
  /** What the figures are of. */
  readonly to: number;
  readonly by: 'line' | 'type';
  readonly pointerBits: 32 | 64;
  readonly count: number;
  readonly countDiff: number;
  readonly bytes: number;
  readonly bytesDiff: number;
  /** Those whose bytes changed the most first, whichever way; those that did not change last. */
  readonly rows: readonly SnapshotDifferenceRow[];
}

/** The live objects at a position by line or type, as tracemalloc's `Snapshot.statistics` has memory blocks. */
export async function snapshot(
  replayer: Replayer,
  options: SnapshotOptions & { readonly position: number },
): Promise<SnapshotAnswer> {
  const { by, position } = options;
  const amounts = await amountsAt(replayer, position, options);
  const rows = [...amounts].map(([key, amount]) => rowOf(key, amount, by));
  return {
    position,
    by,
    pointerBits: replayer.trace.header.pointerBits,
    ...sum(amounts),
    rows: rows.sort((x, y) => y.bytes - x.bytes || y.count - x.count || byName(x, y)),
  };
}

/** The live objects at one position compared with those at another, as by tracemalloc's `Snapshot.compare_to`. */
export async function compareSnapshots(
  replayer: Replayer,
  options: SnapshotOptions & { readonly from: number; readonly to: number },
): Promise<SnapshotDifference> {
  const { by, from, to } = options;
  const before = await amountsAt(replayer, from, options);
  const after = await amountsAt(replayer, to, options);
  const rows = [...new Set([...before.keys(), ...after.keys()])].map((key): SnapshotDifferenceRow => {
    const [was, is] = [before.get(key) ?? nothing, after.get(key) ?? nothing];
    return { ...rowOf(key, is, by), countDiff: is.count - was.count, bytesDiff: is.bytes - was.bytes };
  });
  const [was, is] = [sum(before), sum(after)];
  return {
    from,
    to,
    by,
    pointerBits: replayer.trace.header.pointerBits,
    ...is,
    countDiff: is.count - was.count,
    bytesDiff: is.bytes - was.bytes,
    rows: rows.sort(
      (x, y) =>
        Math.abs(y.bytesDiff) - Math.abs(x.bytesDiff) ||
        y.bytes - x.bytes ||
        Math.abs(y.countDiff) - Math.abs(x.countDiff) ||
        y.count - x.count ||
        byName(x, y),
    ),
  };
}

/** By type name, or by line and file as `LINE:FILE`; `0:` = unknown. */
async function amountsAt(
  replayer: Replayer,
  position: number,
  options: SnapshotOptions,
): Promise<Map<string, Amount>> {
  const { sites } = replayer.trace.definitions;
  const lines = sites.map(({ file, line }, site) => (site === 0 ? '0:' : `${line}:${file}`));
  const { definitions } = replayer.trace;
  const heap = await replayer.seek(position, options);
  return amountsBy(heap, ({ type, bornSite }) =>
    options.by === 'type' ? typeNameOf(definitions, type) : lines[bornSite],
  );
}

function rowOf(key: string, { count, bytes }: Amount, by: SnapshotOptions['by']): SnapshotRow {
  const average = count === 0 ? 0 : bytes / count;
  if (by === 'type') return { type: key, file: null, line: null, count, bytes, average };
  const colon = key.indexOf(':');
  const [line, file] = [Number(key.slice(0, colon)), key.slice(colon + 1)];
  const isKnown = file !== '';
  return { type: null, file: isKnown ? file : null, line: isKnown ? line : null, count, bytes, average };
}

function sum(amounts: ReadonlyMap<unknown, Amount>): Amount {
  let [count, bytes] = [0, 0];
  for (const amount of amounts.values()) {
    count += amount.count;
    bytes += amount.bytes;
  }
  return { count, bytes };
}

function byName(x: SnapshotRow, y: SnapshotRow): number {
  const [one, other] = [x, y].map(({ type, file }) => type ?? file ?? '');
  return one === other ? (x.line ?? 0) - (y.line ?? 0) : one < other ? -1 : 1;
}
