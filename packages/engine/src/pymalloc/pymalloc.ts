import { addressFault } from './address-fault.js';
import { type Allocator, checkedRequest } from './allocator.js';
import type { ArenaSource } from './arena-source.js';
import { ArenaTable } from './arena-table.js';
import { type DebugMallocStats, takeStats } from './debug-malloc-stats.js';
import { Geometry } from './geometry.js';
import type { PymallocParameters } from './parameters.js';
import { CLASS, FREE, HEADER_SHIFT, LIVE, PAGE, PoolTable, USED } from './pool-table.js';

/**
 * CPython's allocator for small objects, address for address: blocks lie in pools of one size class each, pools in
 * arenas. Requests for nothing and requests over the limit are passed on to the C library's allocator.
 *
 * `malloc` and `free` are the hot paths: they touch typed arrays only and look at an arena once in hundreds of calls.
 *
 * Source: Objects/obmalloc.c.
 */
export class PyMalloc implements Allocator {
  readonly geometry: Geometry;
  readonly pools: PoolTable;
  readonly arenas: ArenaTable;
  /** Live blocks that the C library's allocator serves. */
  passedOn = 0;
  readonly #raw: Allocator;
  readonly #limit: number;
  readonly #unitShift: number;
  readonly #linkShift: number;
  readonly #poolShift: number;
  readonly #poolMask: number;
  readonly #alignmentMask: number;

  /** `arenas` and `raw` hand out addresses of one address space: they never overlap. */
  constructor(parameters: PymallocParameters, arenas: ArenaSource, raw: Allocator) {
    this.geometry = new Geometry(parameters);
    this.pools = new PoolTable(this.geometry);
    this.arenas = new ArenaTable(this.geometry, this.pools, arenas);
    this.#raw = raw;
    this.#limit = parameters.smallRequestLimit;
    this.#unitShift = this.geometry.unitShift;
    this.#linkShift = this.pools.linkShift;
    this.#poolShift = this.geometry.poolShift;
    this.#poolMask = parameters.poolBytes - 1;
    this.#alignmentMask = parameters.alignment - 1;
  }

  malloc(bytes: number): number {
    if ((bytes | 0) !== bytes || bytes <= 0 || bytes > this.#limit) return this.#passOn(bytes);
    const sizeClass = (bytes - 1) >>> this.#unitShift;
    const { pools } = this;
    let pool = pools.front[sizeClass];
    if (pool === 0) {
      pool = this.arenas.takePool();
      if (pool === 0) return this.#passOn(bytes);
      pools.open(pool, sizeClass);
    }
    const { headers, links } = pools;
    const header = pool << HEADER_SHIFT;
    const unit = headers[header + FREE];
    const link = (pool << this.#linkShift) + unit;
    const next = links[link];
    links[link] = LIVE;
    headers[header + FREE] = next;
    headers[header + USED]++;
    if (next === 0) pools.extend(pool);
    return ((headers[header + PAGE] << this.#poolShift) + (unit << this.#unitShift)) >>> 0;
  }

  calloc(count: number, bytes: number): number {
    const total = checkedRequest(count) * checkedRequest(bytes);
    if (total > 0 && total <= this.#limit) return this.malloc(total);
    return this.#counted(this.#raw.calloc(count, bytes));
  }

  free(address: number): void {
    const pool = this.#poolAt(address);
    if (pool === 0) {
      this.#freePassedOn(address);
      return;
    }
    const { headers, links } = this.pools;
    const header = pool << HEADER_SHIFT;
    const unit = this.#liveUnit(pool, address);
    const last = headers[header + FREE];
    links[(pool << this.#linkShift) + unit] = last;
    headers[header + FREE] = unit;
    const used = headers[header + USED] - 1;
    headers[header + USED] = used;
    if (last === 0) {
      // It was full. Now in front of the used pools, it gives this very block to the next request.
      this.pools.link(pool, headers[header + CLASS]);
    } else if (used === 0) {
      this.pools.unlink(pool);
      this.arenas.returnPool(pool);
    }
  }

  /**
   * A block shrinks in place unless that wastes a quarter of it or more; a block that was passed on stays with the C
   * library, however small it gets.
   */
  realloc(address: number, bytes: number): number {
    if (address === 0) return this.malloc(bytes);
    checkedRequest(bytes);
    if (this.#poolAt(address) === 0) return this.#raw.realloc(address, bytes);
    const size = this.blockBytes(address);
    if (bytes <= size && 4 * bytes > 3 * size) return address;
    const moved = this.malloc(bytes);
    if (moved !== 0) this.free(address);
    return moved;
  }

  blockBytes(address: number): number {
    const pool = this.#poolAt(address);
    if (pool === 0) return this.#raw.blockBytes(address);
    this.#liveUnit(pool, address);
    return this.geometry.blockBytes(this.pools.field(pool, CLASS));
  }

  get allocatedBlocks(): number {
    let blocks = this.passedOn;
    const { arenas, pools } = this;
    for (let arena = 0; arena < arenas.end; arena++) {
      if (arenas.address[arena] === 0) continue;
      for (const pool of arenas.poolsOf(arena)) blocks += pools.field(pool, USED);
    }
    return blocks;
  }

  /** What `sys._debugmallocstats()` tells of the allocator. */
  stats(): DebugMallocStats {
    return takeStats(this.geometry, this.arenas, this.pools);
  }

  /** The pool whose memory the address is in, or 0. */
  #poolAt(address: number): number {
    const { byPage, firstPage } = this.pools;
    const index = (address >>> this.#poolShift) - firstPage;
    return index >= 0 && index < byPage.length ? byPage[index] : 0;
  }

  #passOn(bytes: number): number {
    return this.#counted(this.#raw.malloc(checkedRequest(bytes)));
  }

  #counted(address: number): number {
    if (address !== 0) this.passedOn++;
    return address;
  }

  #freePassedOn(address: number): void {
    if (address === 0) return;
    this.#raw.free(address);
    this.passedOn--;
  }

  /** Where in its pool the live block at the address starts. */
  #liveUnit(pool: number, address: number): number {
    const unit = (address & this.#poolMask) >>> this.#unitShift;
    const whole = address >>> 0 === address && (address & this.#alignmentMask) === 0;
    if (whole && this.pools.links[(pool << this.#linkShift) + unit] === LIVE) return unit;
    const sizeClass = this.pools.field(pool, CLASS);
    const offset = unit - this.geometry.headerUnits;
    if (offset < 0) throw addressFault(address, 'it is in the header of a pool');
    if (!whole || offset % (sizeClass + 1) !== 0)
      throw addressFault(address, `it is not where one of its pool's blocks starts`);
    throw addressFault(address, 'the block there is free');
  }
}
