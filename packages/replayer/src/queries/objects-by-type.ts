import type { HeapGraph } from '../graph/heap-graph.js';
import { typeNameOf } from '../names.js';
import type { Replayer } from '../replayer.js';

/** Those of a set of objects that are of one type. */
export interface ObjectsOfType {
  readonly type: string;
  readonly objects: number;
  readonly bytes: number;
}

/** The nodes by the names of their types, most bytes first. */
export function objectsByType(
  { trace: { definitions } }: Replayer,
  graph: HeapGraph,
  nodes: Iterable<number>,
): ObjectsOfType[] {
  const rows = new Map<string, ObjectsOfType>();
  for (const node of nodes) {
    const type = typeNameOf(definitions, graph.type[node]);
    const { objects, bytes } = rows.get(type) ?? { objects: 0, bytes: 0 };
    rows.set(type, { type, objects: objects + 1, bytes: bytes + graph.bytes[node] });
  }
  return [...rows.values()].sort(
    (x, y) => y.bytes - x.bytes || y.objects - x.objects || (x.type < y.type ? -1 : 1),
  );
}
