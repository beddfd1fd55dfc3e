import { CLASS, FREE, PAGE, USED, VIRGIN } from './pool-table.js';
import type { PyMalloc } from './pymalloc.js';

/** A moment of an arena: `bytes` from `address`, of which the pools start at the first multiple of a pool's size. */
export interface ArenaView {
  readonly address: number;
  readonly bytes: number;
  /** Pools that fit, carved or not. */
  readonly poolCount: number;
  /** Those in which no block lives. */
  readonly freePools: number;
  /** Those carved so far, in address order. */
  readonly pools: readonly PoolView[];
}

/** A moment of a pool. Used: some blocks live, some free. An empty pool takes the next size class that needs one. */
export interface PoolView {
  readonly address: number;
  readonly state: 'used' | 'full' | 'empty';
  /** Of the blocks; in an empty pool, of those that were there. */
  readonly sizeClass: number;
  readonly blockBytes: number;
  /** Blocks that fit. */
  readonly blockCount: number;
  readonly liveBlocks: number;
  /** Blocks ever handed out, or next in line: those after them are untouched memory. */
  readonly carvedBlocks: number;
  /** Addresses of the carved blocks that are free, the next to be handed out first. */
  readonly freeBlocks: readonly number[];
}

/** All arenas, in the order of their slots, as CPython's own statistics go through them. */
export function* viewArenas(allocator: PyMalloc): Generator<ArenaView> {
  const { arenas } = allocator;
  for (let arena = 0; arena < arenas.end; arena++)
    if (arenas.address[arena] !== 0) yield viewArena(allocator, arena);
}

/** The arenas that have a free pool, in the order in which pools are taken from them: fullest first. */
export function* viewUsableArenas(allocator: PyMalloc): Generator<ArenaView> {
  for (const arena of allocator.arenas.usable()) yield viewArena(allocator, arena);
}

/** The used pools of a size class, in the order in which blocks are taken from them. */
export function* viewUsedPools(allocator: PyMalloc, sizeClass: number): Generator<PoolView> {
  for (const pool of allocator.pools.usedPools(sizeClass)) yield viewPool(allocator, pool);
}

function viewArena(allocator: PyMalloc, arena: number): ArenaView {
  const { arenas, geometry } = allocator;
  return {
    address: arenas.address[arena],
    bytes: geometry.parameters.arenaBytes,
    poolCount: arenas.total[arena],
    freePools: arenas.free[arena],
    pools: Array.from(arenas.poolsOf(arena), (pool) => viewPool(allocator, pool)),
  };
}

function viewPool({ pools, geometry }: PyMalloc, pool: number): PoolView {
  const sizeClass = pools.field(pool, CLASS);
  const liveBlocks = pools.field(pool, USED);
  const free = pools.field(pool, FREE);
  const address = pools.field(pool, PAGE) * geometry.parameters.poolBytes;
  return {
    address,
    state: liveBlocks === 0 ? 'empty' : free === 0 ? 'full' : 'used',
    sizeClass,
    blockBytes: geometry.blockBytes(sizeClass),
    blockCount: geometry.blocksPerPool(sizeClass),
    liveBlocks,
    carvedBlocks: (pools.field(pool, VIRGIN) - geometry.headerUnits) / (sizeClass + 1),
    freeBlocks: Array.from(pools.freeChain(pool), (unit) => address + unit * geometry.parameters.alignment),
  };
}
