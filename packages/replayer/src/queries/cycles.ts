import { cyclicComponents } from '../graph/components.js';
import type { HeapGraph } from '../graph/heap-graph.js';
import { reachableNodes } from '../graph/reachable.js';
import type { HeapState } from '../heap-state.js';
import { type Site, siteOf, slotNameOf, typeNameOf } from '../names.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { graphAt } from './graph-at.js';
import { nameOf, type ObjectName } from './reference.js';

export interface CyclesOptions extends PassOptions {
  readonly position: number;
}

/** Cycles that look alike: the same types hold one another in the same slots. */
export interface CycleShape {
  /** Each kind of reference in them, such as `Node.next → Node`, in order. */
  readonly shape: readonly string[];
  readonly cycles: number;
  /** In all of them together. */
  readonly objects: number;
  readonly bytes: number;
  /** How many of the cycles no root leads to: garbage for the collector to find. */
  readonly garbage: number;
  /** Where their objects were born, most first; null = unknown, or before the recording. */
  readonly born: readonly { readonly site: Site | null; readonly objects: number }[];
  /** The members of the oldest one, in order of id. */
  readonly example: readonly ObjectName[];
}

export interface CyclesAnswer {
  readonly position: number;
  readonly pointerBits: 32 | 64;
  readonly cycles: number;
  /** Most objects first. */
  readonly shapes: readonly CycleShape[];
}

/**
 * The cycles at a position, by shape: sets of objects that all lead to one another.
 *
 * @throws QuestionError when the trace records no references.
 */
export async function cycles(replayer: Replayer, options: CyclesOptions): Promise<CyclesAnswer> {
  const { definitions, header } = replayer.trace;
  const graph = await graphAt(replayer, options.position, options);
  const heap = await replayer.seek(options.position, options);
  const reached = reachableNodes(graph);
  const groups = new Map<string, { shape: string[]; members: Uint32Array[] }>();
  const components = cyclicComponents(graph);
  for (const members of components) {
    const shape = shapeOf(replayer, graph, members);
    const key = shape.join('\0');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { shape, members: [members] });
    else group.members.push(members);
  }
  const shapes = [...groups.values()].map(({ shape, members }): CycleShape => {
    const all = members.flatMap((one) => [...one]);
    return {
      shape,
      cycles: members.length,
      objects: all.length,
      bytes: all.reduce((sum, node) => sum + graph.bytes[node], 0),
      garbage: members.filter(([first]) => reached[first] === 0).length,
      born: birthplaces(heap, graph, all).map(({ site, objects }) => ({
        site: siteOf(definitions, site),
        objects,
      })),
      example: Array.from(members[0], (node) => nameOf(replayer, graph, node)),
    };
  });
  return {
    position: graph.position,
    pointerBits: header.pointerBits,
    cycles: components.length,
    shapes: shapes.sort((x, y) => y.objects - x.objects || y.cycles - x.cycles),
  };
}

/** The references among the members, by type and slot; all items of a sequence are one. */
function shapeOf({ trace: { definitions } }: Replayer, graph: HeapGraph, members: Uint32Array): string[] {
  const inside = new Set(members);
  const kinds = new Set<string>();
  for (const node of members) {
    for (let edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
      if (!inside.has(graph.target[edge])) continue;
      const slot = slotNameOf(definitions, graph.slot[edge]).replace(/^\[\d+\]$/, '[]');
      const [holder, target] = [node, graph.target[edge]].map((one) =>
        typeNameOf(definitions, graph.type[one]),
      );
      kinds.add(`${holder}${slot.startsWith('[') ? '' : '.'}${slot} → ${target}`);
    }
  }
  return [...kinds].sort();
}

function birthplaces(
  heap: HeapState,
  graph: HeapGraph,
  nodes: readonly number[],
): { readonly site: number; readonly objects: number }[] {
  const counts = new Map<number, number>();
  for (const node of nodes) {
    const site = heap.bornSiteOf(graph.id[node]);
    counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  return [...counts].map(([site, objects]) => ({ site, objects })).sort((x, y) => y.objects - x.objects);
}
