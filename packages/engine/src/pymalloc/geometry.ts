import type { PymallocParameters } from './parameters.js';

/** A unit's number must fit the pools' free chains, beside their mark for a live block. */
const UNITS_LIMIT = 0xffff;

/** The settings in the forms the allocator computes with. A unit is one alignment step. */
export class Geometry {
  readonly classes: number;
  readonly unitShift: number;
  readonly poolShift: number;
  readonly unitsPerPool: number;
  readonly headerUnits: number;
  readonly poolsPerArena: number;

  /** @throws RangeError where the settings contradict one another. */
  constructor(readonly parameters: PymallocParameters) {
    const { alignment, smallRequestLimit, poolBytes, poolHeaderBytes, arenaBytes } = parameters;
    for (const bytes of [alignment, poolBytes, arenaBytes]) {
      if (bytes < 1 || bytes > 2 ** 31 || !Number.isInteger(Math.log2(bytes)))
        throw new RangeError(`alignment, pool and arena are powers of two, not ${bytes}`);
    }
    this.classes = smallRequestLimit / alignment;
    this.unitShift = Math.log2(alignment);
    this.poolShift = Math.log2(poolBytes);
    this.unitsPerPool = poolBytes / alignment;
    this.headerUnits = poolHeaderBytes / alignment;
    this.poolsPerArena = arenaBytes / poolBytes;
    const whole = [this.classes, this.headerUnits, this.poolsPerArena].every(
      (n) => Number.isInteger(n) && n > 0,
    );
    // Two blocks at least: the second one is on the free chain as soon as the first is handed out.
    if (!whole || poolHeaderBytes + 2 * smallRequestLimit > poolBytes || this.unitsPerPool >= UNITS_LIMIT)
      throw new RangeError('blocks, pool header, pools and arenas do not fit into one another');
  }

  blockBytes(sizeClass: number): number {
    return (sizeClass + 1) << this.unitShift;
  }

  blocksPerPool(sizeClass: number): number {
    return Math.floor((this.unitsPerPool - this.headerUnits) / (sizeClass + 1));
  }
}
