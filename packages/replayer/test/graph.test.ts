import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cyclicComponents } from '../src/graph/components.js';
import { Dominators } from '../src/graph/dominators.js';
import { HeapGraph, ROOT, UNSEEN_SLOT } from '../src/graph/heap-graph.js';
import { pathsFromRoot, shortestPath } from '../src/graph/paths.js';
import { HeapState } from '../src/heap-state.js';
import { heapAt, laidOut } from './scenario.js';

interface Drawn {
  readonly graph: HeapGraph;
  /** Every edge once more, as plain pairs. */
  readonly edges: readonly (readonly [number, number])[];
}

/** A heap with ids apart, whose objects hold one another at random; some are held by variables, some by what nobody saw. */
const heap: fc.Arbitrary<HeapState> = fc
  .tuple(
    fc.array(
      fc.record({ gap: fc.integer({ min: 1, max: 3 }), size: fc.nat(9), unseen: fc.nat({ max: 1 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
    fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.nat(4)), { maxLength: 30 }),
    fc.nat(3),
  )
  .map(([objects, links, sparse]) => {
    let last = 0;
    const id = Uint32Array.from(objects, ({ gap }) => (last += gap));
    const length = id.length;
    const count = Uint32Array.from(objects, ({ unseen }) => (sparse > 0 ? 0 : unseen));
    const chosen = links
      .filter(([holder, target]) => holder <= length && target < length)
      .map(([holder, target, slot]) => {
        count[target]++;
        return [holder === 0 ? 0 : id[holder - 1], slot * 2 + 1, id[target]];
      });
    return HeapState.fromSnapshot(
      {
        position: 7,
        length,
        id,
        type: new Uint32Array(length),
        count,
        size: Uint32Array.from(objects, ({ size }) => size),
        address: new Uint32Array(length),
        flags: new Uint8Array(length),
        born: new Float64Array(length),
        bornSite: new Uint32Array(length),
        site: 0,
        links: Uint32Array.from(chosen.flat()),
      },
      { types: 1, sites: 1 },
    );
  });

const drawn: fc.Arbitrary<Drawn> = heap.map((state) => {
  const graph = new HeapGraph(state);
  return { graph, edges: Array.from(graph.target, (to, edge) => [graph.holder[edge], to] as const) };
});

/** Nodes that can be reached from one, itself included, without entering `without`. */
function reached(edges: Drawn['edges'], from: number, without = -1): Set<number> {
  const met = new Set([from]);
  for (let size = 0; size < met.size; ) {
    size = met.size;
    for (const [holder, target] of edges) if (met.has(holder) && target !== without) met.add(target);
  }
  return met;
}

/** Least number of edges between two nodes, by rounds; 0 when there is no way. */
function distance(edges: Drawn['edges'], from: number, to: number): number {
  let front = new Set([from]);
  for (let steps = 1; steps <= edges.length; steps++) {
    front = new Set(edges.filter(([holder]) => front.has(holder)).map(([, target]) => target));
    if (front.has(to)) return steps;
  }
  return 0;
}

describe('the graph of a heap', () => {
  test('has every live object, every link, and what the counts have beyond them', () =>
    fc.assert(
      fc.asyncProperty(laidOut, async ({ scenario, positions }) => {
        for (const position of positions) {
          const { links, ...snapshot } = heapAt(scenario, position).snapshot();
          const state = HeapState.fromSnapshot({ ...snapshot, links }, { types: 9, sites: 9 });
          const graph = new HeapGraph(state);
          expect([...graph.id.subarray(1)]).toEqual([...snapshot.id]);
          const seen = Array.from(graph.target, (to, edge) => [
            graph.id[graph.holder[edge]],
            graph.slot[edge],
            graph.id[to],
          ]).filter(([, slot]) => slot !== UNSEEN_SLOT);
          const triples = Array.from({ length: links.length / 3 }, (_, i) => [
            ...links.subarray(i * 3, i * 3 + 3),
          ]);
          expect(seen.filter(([holder]) => holder === 0)).toEqual(triples.filter(([holder]) => holder === 0));
        }
      }),
    ));

  test('lists the edges to each node as it lists those from it', () =>
    fc.assert(
      fc.property(drawn, ({ graph, edges }) => {
        for (let node = 0; node < graph.nodes; node++) {
          const to = [...graph.incoming.subarray(graph.firstIncoming[node], graph.firstIncoming[node + 1])];
          expect(to).toEqual(edges.flatMap(([, target], edge) => (target === node ? [edge] : [])));
          for (let edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++)
            expect(graph.holder[edge]).toBe(node);
        }
      }),
    ));

  test('finds each object by its id, and none by any other', () =>
    fc.assert(
      fc.property(drawn, fc.nat(50), ({ graph }, id) => {
        const node = graph.nodeOf(id);
        if (node === ROOT) expect(graph.id.indexOf(id, 1)).toBe(-1);
        else expect(graph.id[node]).toBe(id);
      }),
    ));
});

describe('dominators', () => {
  test('are those without whom the root does not lead there, and retain just that', () =>
    fc.assert(
      fc.property(drawn, ({ graph, edges }) => {
        const dominators = new Dominators(graph);
        const all = reached(edges, ROOT);
        for (let node = 0; node < graph.nodes; node++) {
          expect(dominators.reaches(node)).toBe(all.has(node));
          if (node === ROOT || !all.has(node)) continue;
          const left = reached(edges, ROOT, node);
          const lost = [...all].filter((one) => !left.has(one));
          expect(dominators.retained[node]).toBe(lost.length);
          expect(dominators.retainedBytes[node]).toBe(lost.reduce((sum, one) => sum + graph.bytes[one], 0));
          for (let other = 1; other < graph.nodes; other++)
            expect(dominators.dominates(node, other)).toBe(lost.includes(other));
        }
      }),
      { numRuns: 500 },
    ));

  test('of a long chain, without recursion', () => {
    const length = 300_000;
    const links = new Uint32Array(length * 3);
    for (let i = 0; i < length; i++) links.set([i, 1, i + 1], i * 3);
    const column = () => new Uint32Array(length);
    const state = HeapState.fromSnapshot(
      {
        position: 0,
        length,
        id: Uint32Array.from({ length }, (_, i) => i + 1),
        type: column(),
        count: column().fill(1),
        size: column().fill(8),
        address: column(),
        flags: new Uint8Array(length),
        born: new Float64Array(length),
        bornSite: column(),
        site: 0,
        links,
      },
      { types: 1, sites: 1 },
    );
    const graph = new HeapGraph(state);
    const { retained } = new Dominators(graph);
    expect(retained[1]).toBe(length);
    expect(retained[length]).toBe(1);
    expect(pathsFromRoot(graph, length, 3)).toHaveLength(1);
    expect(cyclicComponents(graph)).toEqual([]);
  });
});

test('cyclic components are the sets that lead to one another', () =>
  fc.assert(
    fc.property(drawn, ({ graph, edges }) => {
      const leadsTo = Array.from({ length: graph.nodes }, (_, node) => {
        const met = new Set<number>();
        for (const [holder, target] of edges)
          if (holder === node) for (const one of reached(edges, target)) met.add(one);
        return met;
      });
      const sets = new Map<number, number[]>();
      for (let node = 1; node < graph.nodes; node++) {
        if (!leadsTo[node].has(node)) continue;
        const members = [...leadsTo[node]].filter((one) => leadsTo[one].has(node)).sort((a, b) => a - b);
        sets.set(members[0], members);
      }
      expect(cyclicComponents(graph).map((set) => [...set])).toEqual([...sets.values()]);
    }),
    { numRuns: 500 },
  ));

describe('paths', () => {
  test('are as short as can be, and each edge begins where the one before ended', () =>
    fc.assert(
      fc.property(drawn, fc.nat(12), fc.nat(12), ({ graph, edges }, one, other) => {
        const [from, to] = [one % graph.nodes, other % graph.nodes];
        const path = shortestPath(graph, from, to);
        const steps = distance(edges, from, to);
        if (path === null) {
          expect(steps).toBe(0);
          return;
        }
        expect(path).toHaveLength(steps);
        let at = from;
        for (const edge of path) {
          expect(graph.holder[edge]).toBe(at);
          at = graph.target[edge];
        }
        expect(at).toBe(to);
      }),
      { numRuns: 500 },
    ));

  test('from the root share nothing between, and come shortest first', () =>
    fc.assert(
      fc.property(drawn, fc.nat(12), ({ graph, edges }, one) => {
        const node = 1 + (one % (graph.nodes - 1));
        const paths = pathsFromRoot(graph, node, 4);
        expect(paths.length > 0).toBe(reached(edges, ROOT).has(node));
        const lengths = paths.map((path) => path.length);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
        const between = paths.flatMap((path) => path.slice(0, -1).map((edge) => graph.target[edge]));
        expect(new Set(between).size).toBe(between.length);
      }),
    ));
});
