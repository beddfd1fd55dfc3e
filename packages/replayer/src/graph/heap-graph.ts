import type { HeapState } from '../heap-state.js';
import { IdTable } from '../id-table.js';
import { isImmortal } from '../immortal.js';

/** Node that stands for everything outside the heap's objects: variables, frames, the interpreter, C code. */
export const ROOT = 0;

/** In the place of a slot: the count says that somebody holds the object, and no recorded reference says who. */
export const UNSEEN_SLOT = 0;

/**
 * The references of a heap at one position, as arrays.
 *
 * Node 0 is the root; the others are the live objects in ascending order of id. Edges lie by holder, in order of slot, then
 * target: those of node n are `firstEdge[n]` up to `firstEdge[n + 1]`. An object whose count is above the references
 * recorded to it, or never moves, has an edge from the root in `UNSEEN_SLOT`, once.
 */
export class HeapGraph {
  readonly position: number;
  /** Live objects, and the root. */
  readonly nodes: number;
  readonly id: Uint32Array;
  readonly type: Uint32Array;
  /** Bytes of each object's own block. */
  readonly bytes: Uint32Array;
  readonly firstEdge: Uint32Array;
  readonly target: Uint32Array;
  readonly slot: Uint32Array;
  /** Edges by target: those to node n are `incoming[firstIncoming[n]]` up to `firstIncoming[n + 1]`. */
  readonly firstIncoming: Uint32Array;
  readonly incoming: Uint32Array;
  /** Holder of each edge. */
  readonly holder: Uint32Array;
  readonly #nodes = new IdTable();

  /** The state is read, not kept. */
  constructor(state: HeapState) {
    this.position = state.position;
    const nodes = state.objects + 1;
    this.nodes = nodes;
    this.id = new Uint32Array(nodes);
    this.type = new Uint32Array(nodes);
    this.bytes = new Uint32Array(nodes);
    /** What of each object's count no recorded reference explains; 0 for those whose count never moves. */
    const unseen = new Uint32Array(nodes);
    const isHeld = new Uint8Array(nodes);
    let node = 0;
    state.forEach(({ id, type, size, count, flags }) => {
      node++;
      this.id[node] = id;
      this.#nodes.add(id, node);
      this.type[node] = type;
      this.bytes[node] = size;
      if (isImmortal(count, flags)) isHeld[node] = 1;
      else unseen[node] = count;
    });
    const triples = state.links.triples();
    const links = triples.length / 3;
    const holders = new Uint32Array(links);
    const targets = new Uint32Array(links);
    let sound = 0;
    for (let i = 0; i < triples.length; i += 3) {
      const [from, to] = [this.nodeOf(triples[i]), this.nodeOf(triples[i + 2])];
      // Only a forged trace has references of the dead, or to them.
      if (to === ROOT || (from === ROOT && triples[i] !== 0)) continue;
      if (unseen[to] > 0) unseen[to]--;
      holders[sound] = from;
      targets[sound] = to;
      triples[sound++] = triples[i + 1];
    }
    for (let n = 1; n < nodes; n++) if (unseen[n] > 0) isHeld[n] = 1;
    const edges = sound + isHeld.reduce((sum, held) => sum + held, 0);
    this.target = new Uint32Array(edges);
    this.slot = new Uint32Array(edges);
    this.holder = new Uint32Array(edges);
    // Triples come by holder, so the root's are first.
    let edge = 0;
    for (let n = 1; n < nodes; n++) {
      if (isHeld[n] === 0) continue;
      this.target[edge] = n;
      this.slot[edge++] = UNSEEN_SLOT;
    }
    for (let i = 0; i < sound; i++, edge++) {
      this.holder[edge] = holders[i];
      this.target[edge] = targets[i];
      this.slot[edge] = triples[i];
    }
    this.firstEdge = starts(this.holder, nodes);
    this.firstIncoming = starts(this.target, nodes);
    this.incoming = new Uint32Array(edges);
    const next = this.firstIncoming.slice();
    for (let e = 0; e < edges; e++) this.incoming[next[this.target[e]]++] = e;
  }

  /** The object's node; 0 for the root's id 0, and when there is no such object. */
  nodeOf(id: number): number {
    return this.#nodes.get(id);
  }
}

/** Where the entries of each key begin when they are sorted by key, and the end: keys go from 0 to below `keys`. */
function starts(keyed: Uint32Array, keys: number): Uint32Array {
  const first = new Uint32Array(keys + 1);
  for (let i = 0; i < keyed.length; i++) first[keyed[i] + 1]++;
  for (let key = 0; key < keys; key++) first[key + 1] += first[key];
  return first;
}
