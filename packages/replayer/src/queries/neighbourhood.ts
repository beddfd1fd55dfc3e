import { type HeapGraph, ROOT } from '../graph/heap-graph.js';
import { slotNameOf } from '../names.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { graphAt, requireNode } from './graph-at.js';
import { isUnseen, nameOf, type ObjectName } from './reference.js';

/** `refs`: what the object leads to; `backrefs`: what leads to it. */
export type Direction = 'refs' | 'backrefs';

export interface NeighbourhoodOptions extends PassOptions {
  readonly id: number;
  readonly position: number;
  readonly direction: Direction;
  /** At most so many references away; 3 unless told. */
  readonly depth?: number | undefined;
  /** At most so many objects met from each; 10 unless told. */
  readonly width?: number | undefined;
  /** At most so many objects and places for roots; 200 unless told. */
  readonly most?: number | undefined;
}

export interface Neighbour extends ObjectName {
  /** References between it and the object asked for, on the shortest way. */
  readonly distance: number;
  /** Of its own block. */
  readonly bytes: number;
  /** References in the direction asked that the answer leaves out. */
  readonly more: number;
}

/** All references from one object, or from the roots, to another. */
export interface Bond {
  /** Id of the object that they lie in; 0 = roots. */
  readonly holder: number;
  /** The first slots; null = held by C code, or by what was not recorded. */
  readonly slots: readonly (string | null)[];
  readonly times: number;
  readonly target: number;
}

export interface NeighbourhoodAnswer {
  readonly object: ObjectName;
  readonly position: number;
  readonly direction: Direction;
  readonly depth: number;
  readonly pointerBits: 32 | 64;
  /** The nearest first, beginning with the object itself. */
  readonly objects: readonly Neighbour[];
  readonly bonds: readonly Bond[];
  /** Within the depth, and yet not in the answer. */
  readonly leftOut: { readonly objects: number; readonly references: number };
}

/** Slots that a bond lists. */
const LISTED = 3;
/** What the common drawing programs take without complaint. */
const MOST_BONDS = 500;

/**
 * The objects near one, and the references between them, few enough to be drawn; roots are in it where they hold what leads
 * to the object. Of the references, those on shortest ways come first.
 *
 * @throws QuestionError when the trace records no references, or the object is not alive at the position.
 */
export async function neighbourhood(
  replayer: Replayer,
  options: NeighbourhoodOptions,
): Promise<NeighbourhoodAnswer> {
  const { direction, depth = 3, width = 10, most = 200 } = options;
  const graph = await graphAt(replayer, options.position, options);
  const start = requireNode(graph, options.id);
  const edgesOf = direction === 'refs' ? edgesFrom : edgesTo;
  const otherEnd = direction === 'refs' ? graph.target : graph.holder;

  const chosen = choose();
  const bonds = bondsAmong();
  const kept = bonds.slice(0, MOST_BONDS);
  const within = countWithin();
  const drawnOf = new Map<number, number>();
  for (const { holder, target, times } of kept) {
    const end = direction === 'refs' ? holder : target;
    drawnOf.set(end, (drawnOf.get(end) ?? 0) + times);
  }
  const drawn = kept.reduce((sum, { times }) => sum + times, 0);
  return {
    object: nameOf(replayer, graph, start),
    position: graph.position,
    direction,
    depth,
    pointerBits: replayer.trace.header.pointerBits,
    objects: [...chosen].map(([node, distance]) => ({
      ...nameOf(replayer, graph, node),
      distance,
      bytes: graph.bytes[node],
      more: [...edgesOf(graph, node)].length - (drawnOf.get(node) ?? 0),
    })),
    bonds: kept.map(({ holder, target, edges, times }) => ({
      holder: graph.id[holder],
      slots: edges.map((edge) =>
        isUnseen(graph, edge) ? null : slotNameOf(replayer.trace.definitions, graph.slot[edge]),
      ),
      times,
      target: graph.id[target],
    })),
    leftOut: {
      objects: within.objects - chosen.size,
      references: Math.max(0, within.references - drawn),
    },
  };

  /** The nodes to be shown, with their distances. */
  function choose(): Map<number, number> {
    const distances = new Map([[start, 0]]);
    let places = placesOf(start);
    for (const [node, distance] of distances) {
      if (distance === depth) break;
      let met = 0;
      for (const edge of edgesOf(graph, node)) {
        const next = otherEnd[edge];
        if (next === ROOT || distances.has(next)) continue;
        if (met++ === width || places + placesOf(next) > most) break;
        places += placesOf(next);
        distances.set(next, distance + 1);
      }
    }
    return distances;
  }

  /** An object takes a place, and so do the roots that hold it, where roots are shown. */
  function placesOf(node: number): number {
    const first = graph.incoming[graph.firstIncoming[node]];
    const isHeldByRoot =
      graph.firstIncoming[node] < graph.firstIncoming[node + 1] && graph.holder[first] === ROOT;
    return direction === 'backrefs' && isHeldByRoot ? 2 : 1;
  }

  /** The references among the chosen, those of one holder to one target as one, the nearest ends and shortest ways first. */
  function bondsAmong() {
    const ways: { holder: number; target: number; edges: number[]; times: number }[] = [];
    const others: typeof ways = [];
    for (const [node, distance] of chosen) {
      const byEnd = new Map<number, (typeof ways)[number]>();
      for (const edge of edgesOf(graph, node)) {
        const end = otherEnd[edge];
        if (end !== ROOT && !chosen.has(end)) continue;
        const bond = byEnd.get(end);
        if (bond === undefined) {
          const added = { holder: graph.holder[edge], target: graph.target[edge], edges: [edge], times: 1 };
          byEnd.set(end, added);
          (end === ROOT || chosen.get(end)! > distance ? ways : others).push(added);
        } else {
          bond.times++;
          if (bond.edges.length < LISTED) bond.edges.push(edge);
        }
      }
    }
    return [...ways, ...others];
  }

  /** How much there is within the depth: objects, and references between them or from roots. */
  function countWithin(): { readonly objects: number; readonly references: number } {
    const distances = new Map([[start, 0]]);
    for (const [node, distance] of distances) {
      if (distance === depth) break;
      for (const edge of edgesOf(graph, node)) {
        const next = otherEnd[edge];
        if (next !== ROOT && !distances.has(next)) distances.set(next, distance + 1);
      }
    }
    let references = 0;
    for (const node of distances.keys())
      for (const edge of edgesOf(graph, node))
        if (otherEnd[edge] === ROOT || distances.has(otherEnd[edge])) references++;
    return { objects: distances.size, references };
  }
}

function* edgesFrom({ firstEdge }: HeapGraph, node: number): Generator<number> {
  for (let edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) yield edge;
}

function* edgesTo({ firstIncoming, incoming }: HeapGraph, node: number): Generator<number> {
  for (let i = firstIncoming[node]; i < firstIncoming[node + 1]; i++) yield incoming[i];
}
