import { garbageSince } from '../garbage-since.js';
import { reachableNodes } from '../graph/reachable.js';
import { type LifeMoment, momentOf } from '../life.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { graphAt } from './graph-at.js';
import { type ObjectsOfType, objectsByType } from './objects-by-type.js';
import { nameOf, type ObjectName } from './reference.js';

export interface GarbageOptions extends PassOptions {
  readonly position: number;
}

/** Objects that became garbage with the same event. */
export interface GarbageRow {
  /** The event that took the last way to them; null when they were garbage at the start of the trace. */
  readonly since: LifeMoment | null;
  /** In order of id. */
  readonly objects: readonly ObjectName[];
  readonly bytes: number;
}

export interface GarbageAnswer {
  readonly position: number;
  readonly pointerBits: 32 | 64;
  readonly objects: number;
  readonly bytes: number;
  /** Most bytes first. */
  readonly byType: readonly ObjectsOfType[];
  /** Oldest garbage first. */
  readonly rows: readonly GarbageRow[];
}

/**
 * What is unreachable at a position but not yet freed, and since which event.
 *
 * @throws QuestionError when the trace records no references.
 */
export async function garbage(replayer: Replayer, options: GarbageOptions): Promise<GarbageAnswer> {
  const { trace } = replayer;
  const graph = await graphAt(replayer, options.position, options);
  const reached = reachableNodes(graph);
  const since = await garbageSince(trace, graph, reached, options);
  const rows = new Map<number, { since: LifeMoment | null; objects: ObjectName[]; bytes: number }>();
  let bytes = 0;
  for (const [node, event] of [...since].sort(([x], [y]) => x - y)) {
    const size = graph.bytes[node];
    bytes += size;
    const key = event?.position ?? -1;
    let row = rows.get(key);
    if (row === undefined) {
      row = { since: event && momentOf(trace, event), objects: [], bytes: 0 };
      rows.set(key, row);
    }
    row.objects.push(nameOf(replayer, graph, node));
    row.bytes += size;
  }
  return {
    position: graph.position,
    pointerBits: trace.header.pointerBits,
    objects: since.size,
    bytes,
    byType: objectsByType(replayer, graph, since.keys()),
    rows: [...rows.entries()].sort(([x], [y]) => x - y).map(([, row]) => row),
  };
}
