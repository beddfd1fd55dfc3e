import { Dominators } from '../graph/dominators.js';
import { type HeapGraph, ROOT, UNSEEN_SLOT } from '../graph/heap-graph.js';
import { shortestPath } from '../graph/paths.js';
import { type Accumulation, accumulationsOf } from '../leaks/accumulations.js';
import { growsSteadily } from '../leaks/steady-growth.js';
import { storingLine } from '../leaks/storing-line.js';
import { type Births, type Survivors, survivorsOf } from '../leaks/survivors.js';
import { linkedHeapAt } from '../linked-heap.js';
import { type Site, siteOf, slotNameOf } from '../names.js';
import { type RangeOptions, rangeOf } from '../range.js';
import type { Replayer } from '../replayer.js';
import { graphAt } from './graph-at.js';
import { type ObjectsOfType, objectsByType } from './objects-by-type.js';
import { nameOf, type ObjectName, type Reference, referencesOf } from './reference.js';

export type LeaksOptions = RangeOptions;

/** Objects that pile up, round after round, and never go. */
export interface Leak {
  /** What holds them; null = a root, C code, or nothing at all. */
  readonly container: ObjectName | null;
  /** The root that holds them, where that is no object; null where `container` says it, C code does, or nothing does. */
  readonly root: string | null;
  /** Nothing leads to them: garbage that no collection has taken. */
  readonly unreachable: boolean;
  /** A shortest way from a root to the container; empty when there is none. */
  readonly path: readonly Reference[];
  /** The program's own line that made the references by which they stay; null when it can't be told. */
  readonly line: Site | null;
  /** Where most of those were born that the container itself holds. */
  readonly born: Site | null;
  /** How many times, lines of the program apart, there were more of them. */
  readonly times: number;
  readonly objects: number;
  /** Of their own blocks. */
  readonly bytes: number;
  /** Most bytes first. */
  readonly byType: readonly ObjectsOfType[];
  /** The youngest of those that the container itself holds. */
  readonly youngest: ObjectName;
}

export interface LeaksAnswer {
  readonly from: number;
  readonly to: number;
  readonly pointerBits: 32 | 64;
  /** Those whose container is known first, then most bytes first; none = nothing grows and stays. */
  readonly leaks: readonly Leak[];
}

/** Objects whose history is read to find the line that stored them. */
const SAMPLES = 5;
/** Times that others come, for which an object's history is read. */
const ROUNDS = 4;
/** Events of an object's life that are looked through for that at most. */
const MOST_EVENTS = 200_000;

/**
 * What grows and is never released: objects of which more and more were born in the range, up to its end, and are alive there, by
 * what holds them. What was loaded once does not grow, and what a cache with a bound holds has not been there for long.
 *
 * @throws QuestionError when the trace does not know the references at the end of the range.
 */
export async function leaks(replayer: Replayer, options: LeaksOptions = {}): Promise<LeaksAnswer> {
  const { trace } = replayer;
  const [from, to] = rangeOf(replayer, options);
  const heap = await linkedHeapAt(replayer, to, options);
  const graph = await graphAt(replayer, to, options);
  const survivors = await survivorsOf(trace, heap, from, to, options);
  const growing = growingNodes(graph, survivors);
  const dominators = new Dominators(graph);
  const found: Leak[] = [];
  for (const accumulation of accumulationsOf(graph, new Set(growing.keys()))) {
    const times = timesOf(accumulation.members, growing);
    if (!growsSteadily(times, times[0], survivors.end)) continue;
    found.push(await described(accumulation, new Set(times).size));
  }
  found.sort((x, y) => Number(isSeen(y)) - Number(isSeen(x)) || y.bytes - x.bytes || y.objects - x.objects);
  return { from, to, pointerBits: trace.header.pointerBits, leaks: found };

  async function described(
    { container, rootSlot, tops, members }: Accumulation,
    times: number,
  ): Promise<Leak> {
    const inOrder = tops.toSorted((x, y) => graph.id[x] - graph.id[y]);
    const byType = objectsByType(replayer, graph, members);
    const path = container === ROOT ? null : shortestPath(graph, ROOT, container);
    const isRoot = container === ROOT && rootSlot !== null;
    return {
      container: container === ROOT ? null : nameOf(replayer, graph, container),
      root: isRoot && rootSlot !== UNSEEN_SLOT ? slotNameOf(trace.definitions, rootSlot!) : null,
      unreachable: !members.some((node) => dominators.reaches(node)),
      path: path === null ? [] : await referencesOf(replayer, graph, path, options),
      line: siteOf(trace.definitions, await lineOf(heaviest(inOrder))),
      born: siteOf(trace.definitions, mostOften(inOrder.map((node) => growing.get(node)!.site))),
      times,
      objects: members.length,
      bytes: byType.reduce((sum, { bytes }) => sum + bytes, 0),
      byType,
      youngest: nameOf(replayer, graph, inOrder.at(-1)!),
    };
  }

  /** Those of the type that keeps the most alive: what was meant to be stored, rather than a key or a name of it. */
  function heaviest(nodes: readonly number[]): number[] {
    const kept = new Map<number, number>();
    for (const node of nodes) {
      const bytes = dominators.reaches(node) ? dominators.retainedBytes[node] : graph.bytes[node];
      kept.set(graph.type[node], (kept.get(graph.type[node]) ?? 0) + bytes);
    }
    const [type] = [...kept].reduce((best, one) => (one[1] > best[1] ? one : best));
    return nodes.filter((node) => graph.type[node] === type);
  }

  /** The line that stored most of some of these, who come in order of birth. */
  async function lineOf(nodes: readonly number[]): Promise<number> {
    const step = Math.max(1, Math.floor(nodes.length / SAMPLES));
    const lines: number[] = [];
    for (let i = 0; i < nodes.length && lines.length < SAMPLES; i += step) {
      const node = nodes[i];
      const { time } = growing.get(node)!;
      const born = heap.get(graph.id[node])!.born;
      // For some rounds, in which others are stored, and this one is used as they will be.
      const later = nodes.slice(i + 1).filter((other, n, rest) => {
        const before = n === 0 ? time : growing.get(rest[n - 1])!.time;
        return growing.get(other)!.time > before;
      });
      const next = later[ROUNDS - 1];
      const until = next === undefined ? to : heap.get(graph.id[next])!.born;
      const end = Math.min(to, until, born + MOST_EVENTS);
      lines.push(await storingLine(trace, { id: graph.id[node], born }, end, options));
    }
    return mostOften(lines.filter((line) => line !== 0));
  }
}

/** Whether it is known what holds them: not by C code alone. */
function isSeen({ container, root, unreachable }: Leak): boolean {
  return container !== null || root !== null || unreachable;
}

interface Birth extends Births {
  readonly time: number;
}

/** The nodes of survivors of whose kind, born on one line, more and more do survive. */
function growingNodes(graph: HeapGraph, { id, time, births, end }: Survivors): Map<number, Birth> {
  const alike = new Map<Births, number[]>();
  for (let i = 0; i < id.length; i++) {
    const of = alike.get(births[i]);
    if (of === undefined) alike.set(births[i], [i]);
    else of.push(i);
  }
  const growing = new Map<number, Birth>();
  for (const [of, indexes] of alike) {
    const times = indexes.map((i) => time[i]);
    if (of.site === 0 || !growsSteadily(times, of.first, end)) continue;
    for (const i of indexes) growing.set(graph.nodeOf(id[i]), { ...of, time: time[i] });
  }
  return growing;
}

function timesOf(nodes: readonly number[], births: ReadonlyMap<number, Birth>): number[] {
  return nodes.map((node) => births.get(node)!.time).sort((x, y) => x - y);
}

/** The number that occurs most often, the first of several; 0 of none. */
function mostOften(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let [best, most] = [0, 0];
  for (const [number, count] of counts) if (count > most) [best, most] = [number, count];
  return best;
}
