import { Dominators } from '../graph/dominators.js';
import { type HeapGraph, ROOT } from '../graph/heap-graph.js';
import { pathsFromRoot } from '../graph/paths.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { graphAt, requireNode } from './graph-at.js';
import { isUnseen, nameOf, type ObjectName, type Reference, referencesOf } from './reference.js';

export interface WhyOptions extends PassOptions {
  readonly id: number;
  readonly position: number;
  /** At most so many paths; 3 unless told. */
  readonly paths?: number | undefined;
  /** At most so many cuts; 5 unless told. */
  readonly cuts?: number | undefined;
}

/** A reference without which the object would be unreachable. */
export interface Cut {
  readonly reference: Reference;
  /** What nothing would lead to without it. */
  readonly frees: { readonly objects: number; readonly bytes: number };
}

export interface WhyAnswer {
  readonly object: ObjectName;
  readonly position: number;
  readonly pointerBits: 32 | 64;
  /** False: nothing leads to it, it is garbage that nobody has freed yet. */
  readonly reachable: boolean;
  /** Shortest paths from a root to the object, which share no object between, the shortest first. */
  readonly paths: readonly (readonly Reference[])[];
  /** The references that all paths lead over, those that would free the most first. */
  readonly cuts: readonly Cut[];
}

/**
 * Why the object is alive: who holds it, who holds that one, and so on, from the roots; and which single references keep it.
 *
 * @throws QuestionError when the trace records no references, or the object is not alive at the position.
 */
export async function why(replayer: Replayer, options: WhyOptions): Promise<WhyAnswer> {
  const graph = await graphAt(replayer, options.position, options);
  const node = requireNode(graph, options.id);
  const dominators = new Dominators(graph);
  const paths = pathsFromRoot(graph, node, options.paths ?? 3);
  const cuts = soleEdges(graph, dominators, node).slice(0, options.cuts ?? 5);
  const edges = [...new Set([...paths.flat(), ...cuts])];
  const references = await referencesOf(replayer, graph, edges, options);
  const referenceOf = new Map(edges.map((edge, i) => [edge, references[i]]));
  return {
    object: nameOf(replayer, graph, node),
    position: graph.position,
    pointerBits: replayer.trace.header.pointerBits,
    reachable: dominators.reaches(node),
    paths: paths.map((path) => path.map((edge) => referenceOf.get(edge)!)),
    cuts: cuts.map((edge) => ({
      reference: referenceOf.get(edge)!,
      frees: {
        objects: dominators.retained[graph.target[edge]],
        bytes: dominators.retainedBytes[graph.target[edge]],
      },
    })),
  };
}

/**
 * The edges that every path from the root to the node leads over, outermost first: the only way in to one of the node's
 * dominators, but for ways that lead through that one itself.
 */
function soleEdges(graph: HeapGraph, dominators: Dominators, node: number): number[] {
  if (!dominators.reaches(node)) return [];
  const sole: number[] = [];
  const { firstIncoming, incoming, holder } = graph;
  for (let through = node; through !== ROOT; through = dominators.immediate[through]) {
    const ways: number[] = [];
    for (let i = firstIncoming[through]; i < firstIncoming[through + 1]; i++) {
      const from = holder[incoming[i]];
      if (dominators.reaches(from) && !dominators.dominates(through, from)) ways.push(incoming[i]);
    }
    if (ways.length === 1 && !isUnseen(graph, ways[0])) sole.push(ways[0]);
  }
  return sole.reverse();
}
