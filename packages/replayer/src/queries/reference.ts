import { type HeapGraph, ROOT, UNSEEN_SLOT } from '../graph/heap-graph.js';
import type { HeapState } from '../heap-state.js';
import { type LifeMoment, momentOf } from '../life.js';
import type { Link } from '../link-table.js';
import { hasLinkEvents } from '../linked-heap.js';
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
  /** The event that wrote it; null when that is not known, it is older than the trace, or `slot` is null. */
  readonly written: LifeMoment | null;
  /** It is older than the trace; else, if `written` is null, the trace does not tell when it was written. */
  readonly beforeRecording: boolean;
}

/** Names objects of a state. */
export function namesIn({ trace }: Replayer, heap: HeapState): (id: number) => ObjectName {
  return (id) => ({ id, type: typeNameOf(trace.definitions, heap.typeOf(id)) });
}

/** What answers say of these links at a position, each with the event that wrote it. */
export async function recordedReferences(
  replayer: Replayer,
  position: number,
  links: readonly Link[],
  nameOf: (id: number) => ObjectName,
  options: PassOptions = {},
): Promise<Reference[]> {
  const { trace } = replayer;
  const told = hasLinkEvents(replayer);
  const events = told ? await writtenBy(trace, position, links, options) : links.map(() => null);
  return links.map(({ holder, slot, target }, i) => {
    const event = events[i];
    return {
      holder: holder === 0 ? null : nameOf(holder),
      slot: slotNameOf(trace.definitions, slot),
      target: nameOf(target),
      written: event && momentOf(trace, event),
      beforeRecording: told && event === null,
    };
  });
}

export function nameOf(replayer: Replayer, graph: HeapGraph, node: number): ObjectName {
  return { id: graph.id[node], type: typeNameOf(replayer.trace.definitions, graph.type[node]) };
}

/** The same of edges of a graph. */
export async function referencesOf(
  replayer: Replayer,
  graph: HeapGraph,
  edges: readonly number[],
  options: PassOptions = {},
): Promise<Reference[]> {
  const recorded = edges.filter((edge) => !isUnseen(graph, edge));
  const links = recorded.map((edge) => ({
    holder: graph.id[graph.holder[edge]],
    slot: graph.slot[edge],
    target: graph.id[graph.target[edge]],
  }));
  const named = (id: number) => nameOf(replayer, graph, graph.nodeOf(id));
  const references = await recordedReferences(replayer, graph.position, links, named, options);
  const referenceOf = new Map(recorded.map((edge, i) => [edge, references[i]]));
  return edges.map(
    (edge) =>
      referenceOf.get(edge) ?? {
        holder: null,
        slot: null,
        target: nameOf(replayer, graph, graph.target[edge]),
        written: null,
        beforeRecording: false,
      },
  );
}

export function isUnseen(graph: HeapGraph, edge: number): boolean {
  return graph.holder[edge] === ROOT && graph.slot[edge] === UNSEEN_SLOT;
}
