import { type HeapGraph, ROOT, UNSEEN_SLOT } from '../graph/heap-graph.js';
import { type LifeMoment, momentOf } from '../life.js';
import { slotNameOf, typeNameOf } from '../names.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { writtenBy } from '../written-by.js';

/** An object, as answers name it. */
export interface ObjectName {
  readonly id: number;
  readonly type: string;
}

/** One reference of the heap. */
export interface Reference {
  /** In what it lies; null = a root: a variable, a frame, the interpreter. */
  readonly holder: ObjectName | null;
  /** Where in it: `[3]`, `next`; null when the count says that somebody holds the target, and no recorded reference who. */
  readonly slot: string | null;
  readonly target: ObjectName;
  /** The event that wrote it; null when it is older than the trace, or `slot` is null. */
  readonly written: LifeMoment | null;
}

export function nameOf(replayer: Replayer, graph: HeapGraph, node: number): ObjectName {
  return { id: graph.id[node], type: typeNameOf(replayer.trace.definitions, graph.type[node]) };
}

/** What answers say of these edges, each with the event that wrote it. */
export async function referencesOf(
  replayer: Replayer,
  graph: HeapGraph,
  edges: readonly number[],
  options: PassOptions = {},
): Promise<Reference[]> {
  const { definitions } = replayer.trace;
  const recorded = edges.filter((edge) => !isUnseen(graph, edge));
  const events = await writtenBy(
    replayer.trace,
    graph.position,
    recorded.map((edge) => ({
      holder: graph.id[graph.holder[edge]],
      slot: graph.slot[edge],
      target: graph.id[graph.target[edge]],
    })),
    options,
  );
  const written = new Map(recorded.map((edge, i) => [edge, events[i]]));
  return edges.map((edge) => {
    const holder = graph.holder[edge];
    const event = written.get(edge) ?? null;
    return {
      holder: holder === ROOT ? null : nameOf(replayer, graph, holder),
      slot: isUnseen(graph, edge) ? null : slotNameOf(definitions, graph.slot[edge]),
      target: nameOf(replayer, graph, graph.target[edge]),
      written: event && momentOf(replayer.trace, event),
    };
  });
}

export function isUnseen(graph: HeapGraph, edge: number): boolean {
  return graph.holder[edge] === ROOT && graph.slot[edge] === UNSEEN_SLOT;
}
