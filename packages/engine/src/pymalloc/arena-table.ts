import type { ArenaSource } from './arena-source.js';
import type { Geometry } from './geometry.js';
import { ARENA, HEADER_SHIFT, NEXT, type PoolTable } from './pool-table.js';

const NONE = -1;
/** CPython's vector of arenas starts at this and doubles. */
const INITIAL_ARENAS = 16;

/**
 * The arenas, and which of them the next pool comes from.
 *
 * Usable arenas, those with a free pool, form a list sorted by their number of free pools, so that the fullest are filled
 * up and the emptiest get a chance to be given back. Sources: Objects/obmalloc.c, `allocate_from_new_pool`,
 * `insert_to_freepool`; bpo-37029 (search fingers), bpo-37257 (the last arena is kept).
 */
export class ArenaTable {
  /** 0 in a slot without an arena. */
  address = new Uint32Array(0);
  /** Pools the arena has room for: one fewer where its address is not aligned to a pool. */
  total = new Uint32Array(0);
  /** Pools in which no block lives, carved or not. */
  free = new Uint32Array(0);
  carved = new Uint32Array(0);
  /** Head of the chain of carved pools that are free; 0 for none. */
  #freePools = new Int32Array(0);
  /** Neighbours in the list of usable arenas; in a slot without an arena, `#next` is the next such slot. */
  #next = new Int32Array(0);
  #previous = new Int32Array(0);
  #usable = NONE;
  #vacant = NONE;
  /** By a number of free pools: the last usable arena that has so many. */
  readonly #lastWith: Int32Array;
  readonly #geometry: Geometry;
  readonly #pools: PoolTable;
  readonly #source: ArenaSource;

  current = 0;
  highwater = 0;
  /** Arenas ever mapped. */
  mapped = 0;

  constructor(geometry: Geometry, pools: PoolTable, source: ArenaSource) {
    this.#geometry = geometry;
    this.#pools = pools;
    this.#source = source;
    this.#lastWith = new Int32Array(geometry.poolsPerArena + 1).fill(NONE);
  }

  /** A pool in which no block lives; 0 if memory has run out. */
  takePool(): number {
    if (this.#usable === NONE && !this.#mapArena()) return 0;
    const arena = this.#usable;
    const free = this.free[arena];
    // It stays first with one free pool fewer: it had fewest.
    if (this.#lastWith[free] === arena) this.#lastWith[free] = NONE;
    if (free > 1) this.#lastWith[free - 1] = arena;
    this.free[arena] = free - 1;
    if (free === 1) {
      this.#usable = this.#next[arena];
      if (this.#usable !== NONE) this.#previous[this.#usable] = NONE;
    }
    const pool = this.#freePools[arena];
    if (pool === 0) return this.#carve(arena);
    this.#freePools[arena] = this.#pools.field(pool, NEXT);
    return pool;
  }

  /** Takes back a pool whose last block was freed. */
  returnPool(pool: number): void {
    const { headers } = this.#pools;
    const arena = this.#pools.field(pool, ARENA);
    headers[(pool << HEADER_SHIFT) + NEXT] = this.#freePools[arena];
    this.#freePools[arena] = pool;

    const before = this.free[arena];
    const lastBefore = this.#lastWith[before];
    const previous = this.#previous[arena];
    if (lastBefore === arena)
      this.#lastWith[before] = previous !== NONE && this.free[previous] === before ? previous : NONE;
    const free = before + 1;
    this.free[arena] = free;

    if (free === 1) {
      // It was full and not in the list.
      this.#insertFirst(arena);
    } else if (free === this.total[arena] && this.#next[arena] !== NONE) {
      // The last arena is kept even when wholly free, lest a loop map and unmap one again and again.
      this.#unlink(arena);
      this.#unmapArena(arena);
    } else {
      if (this.#lastWith[free] === NONE) this.#lastWith[free] = arena;
      if (lastBefore !== arena) {
        // Behind those that still have as many free pools as it had.
        this.#unlink(arena);
        this.#insertAfter(arena, lastBefore);
      }
    }
  }

  /** Every arena is at a slot below. */
  get end(): number {
    return this.address.length;
  }

  /** Slots of the usable arenas, in the order in which pools are taken from them. */
  *usable(): Generator<number> {
    for (let arena = this.#usable; arena !== NONE; arena = this.#next[arena]) yield arena;
  }

  /** Pools carved from the arena, in address order. */
  *poolsOf(arena: number): Generator<number> {
    const first = this.#firstPool(arena);
    for (let pool = first; pool < first + this.carved[arena]; pool++) yield pool;
  }

  #firstPool(arena: number): number {
    return 1 + arena * this.#geometry.poolsPerArena;
  }

  #carve(arena: number): number {
    const { poolShift } = this.#geometry;
    const index = this.carved[arena]++;
    const firstPage = Math.ceil(this.address[arena] / (1 << poolShift));
    const pool = this.#firstPool(arena) + index;
    this.#pools.add(pool, arena, firstPage + index);
    return pool;
  }

  #mapArena(): boolean {
    if (this.#vacant === NONE) this.#grow();
    const { arenaBytes, poolBytes } = this.#geometry.parameters;
    const address = this.#source.map(arenaBytes);
    if (address === 0) return false;
    const arena = this.#vacant;
    this.#vacant = this.#next[arena];
    const pools = this.#geometry.poolsPerArena - (address % poolBytes === 0 ? 0 : 1);
    this.address[arena] = address;
    this.total[arena] = pools;
    this.free[arena] = pools;
    this.carved[arena] = 0;
    this.#freePools[arena] = 0;
    this.#next[arena] = NONE;
    this.#previous[arena] = NONE;
    this.#usable = arena;
    this.#lastWith[pools] = arena;
    this.mapped++;
    this.current++;
    this.highwater = Math.max(this.highwater, this.current);
    return true;
  }

  #unmapArena(arena: number): void {
    for (const pool of this.poolsOf(arena)) this.#pools.remove(pool);
    const address = this.address[arena];
    this.address[arena] = 0;
    this.#next[arena] = this.#vacant;
    this.#vacant = arena;
    this.current--;
    this.#source.unmap(address, this.#geometry.parameters.arenaBytes);
  }

  #insertFirst(arena: number): void {
    this.#next[arena] = this.#usable;
    this.#previous[arena] = NONE;
    if (this.#usable !== NONE) this.#previous[this.#usable] = arena;
    this.#usable = arena;
    if (this.#lastWith[1] === NONE) this.#lastWith[1] = arena;
  }

  #insertAfter(arena: number, left: number): void {
    const right = this.#next[left];
    this.#previous[arena] = left;
    this.#next[arena] = right;
    if (right !== NONE) this.#previous[right] = arena;
    this.#next[left] = arena;
  }

  #unlink(arena: number): void {
    const next = this.#next[arena];
    const previous = this.#previous[arena];
    if (previous === NONE) this.#usable = next;
    else this.#next[previous] = next;
    if (next !== NONE) this.#previous[next] = previous;
  }

  #grow(): void {
    const from = this.end;
    const to = from === 0 ? INITIAL_ARENAS : from * 2;
    const grown = <Column extends Int32Array | Uint32Array>(column: Column): Column => {
      const larger = new (column.constructor as new (length: number) => Column)(to);
      larger.set(column);
      return larger;
    };
    this.address = grown(this.address);
    this.total = grown(this.total);
    this.free = grown(this.free);
    this.carved = grown(this.carved);
    this.#freePools = grown(this.#freePools);
    this.#next = grown(this.#next);
    this.#previous = grown(this.#previous);
    for (let arena = from; arena < to; arena++) this.#next[arena] = arena + 1 < to ? arena + 1 : NONE;
    this.#vacant = from;
  }
}
