import type { Geometry } from './geometry.js';

/** Fields of a pool's header, at `pool << HEADER_SHIFT` in `PoolTable.headers`. */
export const HEADER_SHIFT = 3;
/** Live blocks. */
export const USED = 0;
/** Head of the chain of free blocks, a unit; 0 when all blocks that were carved are live. */
export const FREE = 1;
/** Neighbours among the used pools of its class; in an empty pool, NEXT is the arena's next empty one. */
export const NEXT = 2;
const PREVIOUS = 3;
export const ARENA = 4;
/** Size class of the blocks, or of the last ones in an empty pool. */
export const CLASS = 5;
/** Unit of the next block to be carved. */
export const VIRGIN = 6;
export const PAGE = 7;

/** Class of a pool that never held a block. */
const NO_CLASS = 0xffff;
/** In `links`: the block here is live. */
export const LIVE = 0xffff;

const INITIAL_POOLS = 8;

/**
 * The pools' headers and free chains. What CPython keeps in the pool's own memory, its header and the link at the start of
 * each free block, lies here in two arrays, which are replaced when the table grows.
 *
 * A pool is named by a number from 1 on, a place in it by its unit: the offset in alignment steps.
 */
export class PoolTable {
  headers = new Int32Array(INITIAL_POOLS << HEADER_SHIFT);
  /** By pool and unit: the next free block's unit, 0 at the chain's end; `LIVE` where a live block starts. */
  links: Uint16Array;
  /** Of a pool's links in `links`. */
  readonly linkShift: number;
  /** By size class: the used pool that the next block comes from; 0 where all pools are full. */
  readonly front: Int32Array;
  /**
   * By page (address / pool bytes), from `firstPage` on: the pool there, or 0. It tells pymalloc's addresses from others, as
   * CPython's radix tree of arenas does.
   */
  byPage = new Int32Array(0);
  firstPage = 0;
  readonly #geometry: Geometry;

  constructor(geometry: Geometry) {
    this.#geometry = geometry;
    this.linkShift = Math.log2(geometry.unitsPerPool);
    this.links = new Uint16Array(INITIAL_POOLS << this.linkShift);
    this.front = new Int32Array(geometry.classes);
  }

  field(pool: number, field: number): number {
    return this.headers[(pool << HEADER_SHIFT) + field];
  }

  /** Puts an untouched pool on the page. */
  add(pool: number, arena: number, page: number): void {
    this.#reservePool(pool);
    this.#reservePage(page);
    const header = pool << HEADER_SHIFT;
    this.headers.fill(0, header, header + (1 << HEADER_SHIFT));
    this.headers[header + ARENA] = arena;
    this.headers[header + CLASS] = NO_CLASS;
    this.headers[header + PAGE] = page;
    this.byPage[page - this.firstPage] = pool;
  }

  /** The pool's memory is gone. */
  remove(pool: number): void {
    this.byPage[this.field(pool, PAGE) - this.firstPage] = 0;
  }

  /** Makes a free pool the only used one of a class. The caller takes its first block at once. */
  open(pool: number, sizeClass: number): void {
    this.link(pool, sizeClass);
    const { headers } = this;
    const header = pool << HEADER_SHIFT;
    // A pool that last held this class has its free chain still.
    if (headers[header + CLASS] === sizeClass) return;
    const first = this.#geometry.headerUnits;
    headers[header + CLASS] = sizeClass;
    headers[header + FREE] = first;
    // Only the second block is on the chain behind the first; the rest is carved one block at a time.
    const second = first + sizeClass + 1;
    headers[header + VIRGIN] = second + sizeClass + 1;
    this.links[(pool << this.linkShift) + first] = second;
    this.links[(pool << this.linkShift) + second] = 0;
  }

  /** The pool's last free block was taken: carves another, or else the pool is full and no longer a used one. */
  extend(pool: number): void {
    const { headers } = this;
    const header = pool << HEADER_SHIFT;
    const virgin = headers[header + VIRGIN];
    const after = virgin + headers[header + CLASS] + 1;
    if (after > this.#geometry.unitsPerPool) {
      this.unlink(pool);
      return;
    }
    headers[header + FREE] = virgin;
    headers[header + VIRGIN] = after;
    this.links[(pool << this.linkShift) + virgin] = 0;
  }

  /** To the front of the used pools of a class: its next block comes from this pool. */
  link(pool: number, sizeClass: number): void {
    const { headers, front } = this;
    const next = front[sizeClass];
    headers[(pool << HEADER_SHIFT) + NEXT] = next;
    headers[(pool << HEADER_SHIFT) + PREVIOUS] = 0;
    if (next !== 0) headers[(next << HEADER_SHIFT) + PREVIOUS] = pool;
    front[sizeClass] = pool;
  }

  unlink(pool: number): void {
    const { headers } = this;
    const header = pool << HEADER_SHIFT;
    const next = headers[header + NEXT];
    const previous = headers[header + PREVIOUS];
    if (previous === 0) this.front[headers[header + CLASS]] = next;
    else headers[(previous << HEADER_SHIFT) + NEXT] = next;
    if (next !== 0) headers[(next << HEADER_SHIFT) + PREVIOUS] = previous;
  }

  /** The used pools of a class, front first. */
  *usedPools(sizeClass: number): Generator<number> {
    for (let pool = this.front[sizeClass]; pool !== 0; pool = this.field(pool, NEXT)) yield pool;
  }

  /** Units of the pool's free blocks, in the order in which they will be handed out. */
  *freeChain(pool: number): Generator<number> {
    for (let unit = this.field(pool, FREE); unit !== 0; unit = this.links[(pool << this.linkShift) + unit])
      yield unit;
  }

  #reservePool(pool: number): void {
    const capacity = this.headers.length >> HEADER_SHIFT;
    if (pool < capacity) return;
    const larger = Math.max(pool + 1, capacity * 2);
    const headers = new Int32Array(larger << HEADER_SHIFT);
    headers.set(this.headers);
    this.headers = headers;
    const links = new Uint16Array(larger << this.linkShift);
    links.set(this.links);
    this.links = links;
  }

  /** The map grows at both ends: arenas come from above as a rule, pools are carved upwards. */
  #reservePage(page: number): void {
    const { byPage } = this;
    if (byPage.length === 0) this.firstPage = page;
    const start = this.firstPage;
    const end = start + byPage.length;
    if (page >= start && page < end) return;
    const spare = Math.max(this.#geometry.poolsPerArena, byPage.length);
    this.firstPage = page < start ? Math.max(0, Math.min(page, start - spare)) : start;
    const newEnd = page >= end ? Math.max(page + 1, end + spare) : end;
    this.byPage = new Int32Array(newEnd - this.firstPage);
    this.byPage.set(byPage, start - this.firstPage);
  }
}
