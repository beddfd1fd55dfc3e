import type { ArenaTable } from './arena-table.js';
import type { Geometry } from './geometry.js';
import type { PymallocParameters } from './parameters.js';
import { CLASS, type PoolTable, USED } from './pool-table.js';

/** Where the arenas' memory is, as `_PyObject_DebugMallocStats` counts it. The bytes add up to those of the arenas. */
export interface DebugMallocStats {
  readonly parameters: PymallocParameters;
  /** Size classes that have a pool with a live block, smallest first. */
  readonly classes: readonly SizeClassStats[];
  readonly arenas: {
    readonly total: number;
    readonly reclaimed: number;
    readonly highwater: number;
    readonly current: number;
  };
  /** Pools in which no block lives, carved or not. */
  readonly unusedPools: number;
  readonly bytes: {
    readonly arenas: number;
    readonly allocated: number;
    readonly available: number;
    readonly unusedPools: number;
    readonly poolHeaders: number;
    readonly quantization: number;
    readonly arenaAlignment: number;
  };
  /**
   * Nodes of CPython's radix tree below its root, never given back. 32-bit addresses are within the reach of one bottom
   * node, so there is one of each level once there was an arena.
   */
  readonly arenaMap: { readonly middleNodes: number; readonly bottomNodes: number };
}

export interface SizeClassStats {
  readonly sizeClass: number;
  readonly blockBytes: number;
  readonly pools: number;
  readonly blocksInUse: number;
  readonly blocksAvailable: number;
}

export function takeStats(geometry: Geometry, arenas: ArenaTable, pools: PoolTable): DebugMallocStats {
  const { parameters } = geometry;
  const poolsOfClass = new Uint32Array(geometry.classes);
  const blocksOfClass = new Uint32Array(geometry.classes);
  let unusedPools = 0;
  let missingPools = 0;
  for (let arena = 0; arena < arenas.end; arena++) {
    if (arenas.address[arena] === 0) continue;
    unusedPools += arenas.free[arena];
    missingPools += geometry.poolsPerArena - arenas.total[arena];
    for (const pool of arenas.poolsOf(arena)) {
      const used = pools.field(pool, USED);
      if (used === 0) continue;
      const sizeClass = pools.field(pool, CLASS);
      poolsOfClass[sizeClass]++;
      blocksOfClass[sizeClass] += used;
    }
  }
  const classes: SizeClassStats[] = [];
  const bytes = { allocated: 0, available: 0, poolHeaders: 0, quantization: 0 };
  poolsOfClass.forEach((count, sizeClass) => {
    if (count === 0) return;
    const blockBytes = geometry.blockBytes(sizeClass);
    const room = parameters.poolBytes - parameters.poolHeaderBytes;
    const blocksInUse = blocksOfClass[sizeClass];
    const blocksAvailable = count * geometry.blocksPerPool(sizeClass) - blocksInUse;
    classes.push({ sizeClass, blockBytes, pools: count, blocksInUse, blocksAvailable });
    bytes.allocated += blocksInUse * blockBytes;
    bytes.available += blocksAvailable * blockBytes;
    bytes.poolHeaders += count * parameters.poolHeaderBytes;
    bytes.quantization += count * (room % blockBytes);
  });
  const nodes = arenas.mapped > 0 ? 1 : 0;
  return {
    parameters,
    classes,
    arenas: {
      total: arenas.mapped,
      reclaimed: arenas.mapped - arenas.current,
      highwater: arenas.highwater,
      current: arenas.current,
    },
    unusedPools,
    bytes: {
      ...bytes,
      arenas: arenas.current * parameters.arenaBytes,
      unusedPools: unusedPools * parameters.poolBytes,
      arenaAlignment: missingPools * parameters.poolBytes,
    },
    arenaMap: {
      middleNodes: parameters.arenaMap.middleBits > 0 ? nodes : 0,
      bottomNodes: parameters.arenaMap.topBits > 0 ? nodes : 0,
    },
  };
}

/** The text that `sys._debugmallocstats()` writes to stderr about the allocator, up to the free lists. */
export function debugMallocStats(stats: DebugMallocStats): string {
  const { parameters, classes, arenas, bytes, unusedPools } = stats;
  const { smallRequestLimit, alignment, arenaBytes, poolBytes } = parameters;
  return [
    `Small block threshold = ${smallRequestLimit}, in ${smallRequestLimit / alignment} size classes.`,
    '',
    'class   size   num pools   blocks in use  avail blocks',
    '-----   ----   ---------   -------------  ------------',
    ...classes.map(
      (row) =>
        padded(row.sizeClass, 5) +
        padded(row.blockBytes, 7) +
        padded(row.pools, 12) +
        padded(row.blocksInUse, 16) +
        padded(row.blocksAvailable, 14),
    ),
    '',
    figure('# arenas allocated total', arenas.total),
    figure('# arenas reclaimed', arenas.reclaimed),
    figure('# arenas highwater mark', arenas.highwater),
    figure('# arenas allocated current', arenas.current),
    figure(`${arenas.current} arenas * ${arenaBytes} bytes/arena`, bytes.arenas),
    '',
    figure('# bytes in allocated blocks', bytes.allocated),
    figure('# bytes in available blocks', bytes.available),
    figure(`${unusedPools} unused pools * ${poolBytes} bytes`, bytes.unusedPools),
    figure('# bytes lost to pool headers', bytes.poolHeaders),
    figure('# bytes lost to quantization', bytes.quantization),
    figure('# bytes lost to arena alignment', bytes.arenaAlignment),
    figure('Total', bytes.arenas),
    '',
    ...arenaMap(stats),
    '',
  ].join('\n');
}

function arenaMap({ parameters, arenaMap: { middleNodes, bottomNodes } }: DebugMallocStats): string[] {
  const { topBits, middleBits, bottomBits } = parameters.arenaMap;
  // A leaf is two 32-bit offsets; other entries are pointers, which only the 64-bit tree has.
  const bottomBytes = 2 ** bottomBits * 8;
  const lines = ['arena map counts'];
  if (topBits === 0) return [...lines, figure('# bytes lost to arena map root', bottomBytes)];
  const rootBytes = 2 ** topBits * 8;
  const middleBytes = 2 ** middleBits * 8 * middleNodes;
  return [
    ...lines,
    figure('# arena map mid nodes', middleNodes),
    figure('# arena map bot nodes', bottomNodes),
    '',
    figure('# bytes lost to arena map root', rootBytes),
    figure('# bytes lost to arena map mid', middleBytes),
    figure('# bytes lost to arena map bot', bottomBytes * bottomNodes),
    figure('Total', rootBytes + middleBytes + bottomBytes * bottomNodes),
  ];
}

function figure(name: string, value: number): string {
  return `${name.padEnd(35)}=${value.toLocaleString('en-US').padStart(21)}`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width);
}
