import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpython313, cpython313On32 } from '../src/profile/cpython-3.13.js';
import type { ArenaSource } from '../src/pymalloc/arena-source.js';
import { CAllocator } from '../src/pymalloc/c-allocator.js';
import { debugMallocStats } from '../src/pymalloc/debug-malloc-stats.js';
import { Geometry } from '../src/pymalloc/geometry.js';
import { createObjectAllocator } from '../src/pymalloc/object-allocator.js';
import type { PymallocParameters } from '../src/pymalloc/parameters.js';
import { PyMalloc } from '../src/pymalloc/pymalloc.js';
import { type PoolView, viewArenas, viewUsableArenas, viewUsedPools } from '../src/pymalloc/view.js';
import { VirtualMemory } from '../src/pymalloc/virtual-memory.js';
import { ensure } from '../src/testing/ensure.js';

/** So few blocks to a pool and pools to an arena that short programs see arenas come and go. */
const tiny: PymallocParameters = {
  ...cpython313.pymalloc,
  smallRequestLimit: 64,
  poolBytes: 256,
  poolHeaderBytes: 32,
  arenaBytes: 2048,
};

/** Hands out arenas wherever a test's numbers say, and checks that only empty ones come back. */
class ScatteredArenas implements ArenaSource {
  readonly mapped = new Map<number, number>();
  released = 0;
  readonly #live: ReadonlyMap<number, number>;
  readonly #shifts: readonly number[];
  #count = 0;

  constructor(live: ReadonlyMap<number, number>, shifts: readonly number[]) {
    this.#live = live;
    this.#shifts = shifts;
  }

  map(bytes: number): number {
    const shift = this.#shifts[this.#count % this.#shifts.length];
    const place = this.#count % 2 === 0 ? 1000 + this.#count : 1000 - this.#count;
    this.#count++;
    const address = 2 ** 31 + place * 2 * bytes + shift;
    this.mapped.set(address, bytes);
    return address;
  }

  unmap(address: number, bytes: number): void {
    expect(this.mapped.get(address)).toBe(bytes);
    for (const block of this.#live.keys())
      ensure(block < address || block >= address + bytes, 'an arena was released with a live block in it');
    this.mapped.delete(address);
    this.released++;
  }
}

/** Blocks alive, by address: bytes asked for. */
type Live = Map<number, number>;

interface Run {
  readonly allocator: PyMalloc;
  readonly arenas: ScatteredArenas;
  readonly live: Live;
}

const step = fc.tuple(
  fc.constantFrom('grow', 'grow', 'grow', 'shrink', 'shrink', 'realloc', 'calloc'),
  fc.nat(10_000),
  fc.integer({ min: 1, max: 40 }),
);
const steps = fc.array(step, { maxLength: 60 });
const program = fc.tuple(steps, fc.array(fc.nat(127), { minLength: 1, maxLength: 5 }));
/** All arenas are aligned alike, and so have room for as many pools. */
const evenProgram = fc.tuple(steps, fc.tuple(fc.nat(127)));
type Program = [steps: [string, number, number][], shifts: number[]];

/** Plays a program, each step some times over; `each` is called after every step. */
function play(parameters: PymallocParameters, [steps, shifts]: Program, each: (run: Run) => void): Run {
  const live: Live = new Map();
  const arenas = new ScatteredArenas(
    live,
    shifts.map((shift) => shift * parameters.alignment),
  );
  const allocator = new PyMalloc(parameters, arenas, new CAllocator(new VirtualMemory()));
  const run = { allocator, arenas, live };
  const sizes = Math.ceil(parameters.smallRequestLimit * 1.2);
  /** The live blocks again, to pick from. */
  const order: number[] = [];
  const add = (address: number, bytes: number) => {
    ensure(!live.has(address), 'a live block was handed out again');
    live.set(address, bytes);
    order.push(address);
  };
  for (const [kind, seed, times] of steps) {
    for (let i = 0; i < times; i++) {
      const bytes = (seed * (i % 3 === 0 ? 31 : 1)) % sizes;
      if (kind === 'grow' || order.length === 0) {
        add(allocator.malloc(bytes), bytes);
        continue;
      }
      if (kind === 'calloc') {
        add(allocator.calloc(1, bytes), bytes);
        continue;
      }
      // Here and there, or the newest ones.
      const at = seed % 2 === 0 ? (seed + i) % order.length : order.length - 1;
      const [block] = order.splice(at, 1);
      live.delete(block);
      if (kind === 'shrink') allocator.free(block);
      else add(allocator.realloc(block, bytes), bytes);
    }
    each(run);
  }
  return run;
}

describe.each([
  ['tiny', tiny, 300],
  ['64-bit', cpython313.pymalloc, 40],
  ['32-bit', cpython313On32.pymalloc, 40],
])('pymalloc with %s settings', (_, parameters, numRuns) => {
  const geometry = new Geometry(parameters);
  const holds = (each: (run: Run) => void, programs: fc.Arbitrary<Program> = program) =>
    fc.assert(
      fc.property(programs, (steps) => {
        play(parameters, steps, each);
      }),
      { numRuns },
    );

  it('live blocks are aligned, large enough and apart from one another', () => {
    holds(({ allocator, live }) => {
      let end = 0;
      for (const address of [...live.keys()].sort((a, b) => a - b)) {
        ensure(address % parameters.alignment === 0, 'a block is not aligned');
        ensure(address >= end, 'two blocks overlap');
        const bytes = allocator.blockBytes(address);
        ensure(bytes >= live.get(address)!, 'a block is too small');
        end = address + bytes;
      }
    });
  });

  it('small requests are served from the arenas, others are passed on', () => {
    holds(({ allocator, arenas, live }) => {
      const bases = [...arenas.mapped.keys()];
      const inArena = (address: number) =>
        bases.some((base) => address >= base && address < base + parameters.arenaBytes);
      let passedOn = 0;
      for (const [address, bytes] of live) {
        const small = bytes > 0 && bytes <= parameters.smallRequestLimit;
        // A block that was passed on stays with the C library even when it becomes small.
        ensure(small || !inArena(address), 'a request was not passed on');
        if (!inArena(address)) passedOn++;
      }
      expect(allocator.passedOn).toBe(passedOn);
    });
  });

  it('counts and bytes add up', () => {
    holds(({ allocator, arenas, live }) => {
      const { arenas: arenaCounts, bytes, classes, unusedPools } = allocator.stats();
      expect(allocator.allocatedBlocks).toBe(live.size);
      expect(classes.reduce((sum, row) => sum + row.blocksInUse, allocator.passedOn)).toBe(live.size);
      expect(arenaCounts.current).toBe(arenas.mapped.size);
      expect(arenaCounts.reclaimed).toBe(arenas.released);
      expect(arenaCounts.highwater).toBeGreaterThanOrEqual(arenaCounts.current);
      expect(bytes.arenas).toBe(arenas.mapped.size * parameters.arenaBytes);
      expect(unusedPools * parameters.poolBytes).toBe(bytes.unusedPools);
      const { allocated, available, poolHeaders, quantization, arenaAlignment } = bytes;
      const sum = allocated + available + bytes.unusedPools + poolHeaders + quantization + arenaAlignment;
      expect(sum).toBe(bytes.arenas);
    });
  });

  it('every carved block is either live or free, in the pool of its class', () => {
    holds(({ allocator, live }) => {
      let liveBlocks = 0;
      for (const { address, bytes, pools, freePools, poolCount } of viewArenas(allocator)) {
        const inUse = pools.filter(({ state }) => state !== 'empty');
        expect(freePools + inUse.length).toBe(poolCount);
        for (const pool of pools) {
          expect(pool.address % parameters.poolBytes).toBe(0);
          expect(pool.address).toBeGreaterThanOrEqual(address);
          expect(pool.address + parameters.poolBytes).toBeLessThanOrEqual(address + bytes);
          expect(pool.carvedBlocks).toBeLessThanOrEqual(pool.blockCount);
          const free = new Set(pool.freeBlocks);
          expect(free.size).toBe(pool.freeBlocks.length);
          expect(free.size + pool.liveBlocks).toBe(pool.carvedBlocks);
          for (let i = 0; i < pool.carvedBlocks; i++) {
            const block = pool.address + parameters.poolHeaderBytes + i * pool.blockBytes;
            ensure(live.has(block) !== free.has(block), 'a block is both or neither');
          }
          liveBlocks += pool.liveBlocks;
          expect(pool.state).toBe(stateOf(pool));
        }
      }
      expect(liveBlocks + allocator.passedOn).toBe(live.size);
    });
  });

  it('the used pools of a class are those with both live and free blocks', () => {
    holds(({ allocator }) => {
      const pools = [...viewArenas(allocator)].flatMap((arena) => arena.pools);
      for (let sizeClass = 0; sizeClass < geometry.classes; sizeClass++) {
        const used = pools.filter((pool) => pool.state === 'used' && pool.sizeClass === sizeClass);
        const listed = [...viewUsedPools(allocator, sizeClass)];
        expect(new Set(listed.map(({ address }) => address))).toEqual(
          new Set(used.map(({ address }) => address)),
        );
        expect(listed.length).toBe(used.length);
      }
    });
  });

  it('usable arenas are sorted by free pools, and at most the last of them is wholly free', () => {
    holds(({ allocator }) => {
      const usable = [...viewUsableArenas(allocator)];
      const free = usable.map(({ freePools }) => freePools);
      expect(free).toEqual([...free].sort((a, b) => a - b));
      expect(free.every((count) => count > 0)).toBe(true);
      const withRoom = [...viewArenas(allocator)].filter(({ freePools }) => freePools > 0);
      expect(withRoom.length).toBe(usable.length);
      for (const arena of usable.slice(0, -1)) expect(arena.freePools).toBeLessThan(arena.poolCount);
    }, evenProgram);
  });

  it('the block freed last is the next one of its class', () => {
    holds(({ allocator, live }) => {
      for (const address of [...live.keys()].slice(0, 3)) {
        const bytes = live.get(address)!;
        const block = allocator.blockBytes(address);
        if (bytes === 0 || block > parameters.smallRequestLimit || address < 2 ** 31) continue;
        // As long as its pool, and with it the pool's place in line, remains.
        if (poolOf(allocator, address).liveBlocks === 1) continue;
        if (poolOf(allocator, address).state !== 'full' && !isFront(allocator, address)) continue;
        allocator.free(address);
        expect(allocator.malloc(block)).toBe(address);
      }
    });
  });

  it('when all is freed, at most one arena is left, and every block is handed out again in the same order', () => {
    fc.assert(
      fc.property(evenProgram, (steps) => {
        const { allocator, arenas, live } = play(parameters, steps, () => {});
        for (const address of [...live.keys()]) {
          live.delete(address);
          allocator.free(address);
        }
        expect(allocator.allocatedBlocks).toBe(0);
        expect(arenas.mapped.size).toBeLessThanOrEqual(1);
        const fill = () => Array.from({ length: 50 }, () => allocator.malloc(parameters.alignment));
        const blocks = fill();
        for (const address of [...blocks].reverse()) allocator.free(address);
        expect(fill()).toEqual(blocks);
      }),
      { numRuns },
    );
  });

  it('what does not live cannot be freed, resized or measured, and the attempt changes nothing', () => {
    holds(({ allocator, live }) => {
      const before = allocator.stats();
      const arenas = [...viewArenas(allocator)];
      const free = arenas.flatMap(({ pools }) => pools.flatMap(({ freeBlocks }) => freeBlocks)).slice(0, 5);
      const inside = [...live.keys()]
        .slice(0, 5)
        .flatMap((address) => [address + 1, address + 0.5, address + 2 ** 32]);
      const headers = arenas.flatMap(({ pools }) => pools.map(({ address }) => address)).slice(0, 3);
      const uncarved = arenas.map(({ address, bytes }) => address + bytes - parameters.alignment);
      const wrong = [
        ...free,
        ...inside,
        ...headers,
        ...uncarved.filter((address) => !live.has(address)),
        -16,
        NaN,
      ];
      for (const address of wrong) {
        ensure(
          isRefused(() => allocator.free(address)),
          `${address} was freed`,
        );
        ensure(
          isRefused(() => allocator.realloc(address, 8)),
          `${address} was resized`,
        );
        ensure(
          isRefused(() => allocator.blockBytes(address)),
          `${address} was measured`,
        );
      }
      expect(allocator.stats()).toEqual(before);
    });
  });
});

function isRefused(action: () => void): boolean {
  try {
    action();
    return false;
  } catch (error) {
    return error instanceof RangeError && /^no block lives at [^\n]+: [^\n]+$/.test(error.message);
  }
}

function stateOf({ liveBlocks, blockCount }: PoolView): PoolView['state'] {
  return liveBlocks === 0 ? 'empty' : liveBlocks === blockCount ? 'full' : 'used';
}

function poolOf(allocator: PyMalloc, address: number): PoolView {
  const { poolBytes } = allocator.geometry.parameters;
  const pools = [...viewArenas(allocator)].flatMap((arena) => arena.pools);
  return pools.find((pool) => address >= pool.address && address < pool.address + poolBytes)!;
}

function isFront(allocator: PyMalloc, address: number): boolean {
  const { address: pool, sizeClass } = poolOf(allocator, address);
  return viewUsedPools(allocator, sizeClass).next().value?.address === pool;
}

describe('requests at the edges', () => {
  const allocator = createObjectAllocator(cpython313.pymalloc);

  it('a request for nothing gets a block of its own, from the C library', () => {
    const [first, second] = [allocator.malloc(0), allocator.calloc(0, 8)];
    expect(first).not.toBe(second);
    expect(allocator.allocatedBlocks).toBe(2);
    allocator.free(first);
    allocator.free(second);
    expect(allocator.allocatedBlocks).toBe(0);
  });

  it('freeing NULL does nothing, reallocating NULL allocates', () => {
    allocator.free(0);
    expect(allocator.allocatedBlocks).toBe(0);
    expect(allocator.blockBytes(allocator.realloc(0, 33))).toBe(48);
  });

  it.each([
    [512, 385, true],
    [512, 384, false],
    [32, 25, true],
    [32, 24, false],
    [16, 16, true],
    [16, 0, false],
    [16, 17, false],
    [600, 10, true],
  ])('realloc from %i to %i bytes stays: %s', (from, to, stays) => {
    const before = allocator.malloc(from);
    expect(allocator.realloc(before, to) === before).toBe(stays);
  });

  it('a block that was freed twice is told from one that never was', () => {
    const address = allocator.malloc(40);
    allocator.malloc(40);
    allocator.free(address);
    const hex = `0x${address.toString(16)}`;
    expect(() => allocator.free(address)).toThrow(`no block lives at ${hex}: the block there is free`);
    expect(() => allocator.free(4096)).toThrow(
      'no block lives at 0x1000: it was freed already, or never allocated',
    );
    const large = allocator.malloc(5000);
    allocator.free(large);
    expect(() => allocator.free(large)).toThrow('freed already');
  });

  it.each([-1, 1.5, NaN, Infinity])('a request for %d bytes is refused', (bytes) => {
    const live = allocator.malloc(8);
    const message = `cannot allocate ${bytes} bytes`;
    expect(() => allocator.malloc(bytes)).toThrow(message);
    expect(() => allocator.calloc(1, bytes)).toThrow(message);
    expect(() => allocator.realloc(live, bytes)).toThrow(message);
  });

  it('memory that runs out gives NULL and leaves what lives alone', () => {
    const block = allocator.malloc(100);
    const count = allocator.allocatedBlocks;
    expect(allocator.malloc(2 ** 40)).toBe(0);
    expect(allocator.calloc(2 ** 30, 2 ** 30)).toBe(0);
    expect(allocator.realloc(block, 2 ** 40)).toBe(0);
    expect(allocator.blockBytes(block)).toBe(112);
    expect(allocator.allocatedBlocks).toBe(count);
  });

  it("memory of a released arena can become the C library's", () => {
    const memory = new VirtualMemory();
    const mixed = new PyMalloc(cpython313.pymalloc, memory, new CAllocator(memory));
    const blocks = Array.from({ length: 5000 }, () => mixed.malloc(512));
    for (const block of blocks) mixed.free(block);
    const { reclaimed } = mixed.stats().arenas;
    expect(reclaimed).toBe(2);
    const large = Array.from({ length: 4 }, () => mixed.malloc(900_000));
    const [low, high] = [Math.min(...blocks), Math.max(...blocks)];
    expect(large.some((block) => block > low && block < high)).toBe(true);
    for (const block of large) mixed.free(block);
    expect(mixed.allocatedBlocks).toBe(0);
  });

  it('slots of released arenas are used again', () => {
    const memory = new VirtualMemory();
    const sawtooth = new PyMalloc(cpython313.pymalloc, memory, new CAllocator(memory));
    for (let round = 0; round < 20; round++) {
      const blocks = Array.from({ length: 4000 }, () => sawtooth.malloc(512));
      for (const block of blocks) sawtooth.free(block);
    }
    expect(sawtooth.stats().arenas.total).toBeGreaterThan(16);
    expect(sawtooth.arenas.end).toBe(16);
  });

  it('without room for an arena small requests are passed on too', () => {
    const none: ArenaSource = { map: () => 0, unmap: () => expect.fail('nothing was mapped') };
    const starved = new PyMalloc(cpython313.pymalloc, none, new CAllocator(new VirtualMemory()));
    const block = starved.malloc(16);
    expect(block).not.toBe(0);
    expect(starved.passedOn).toBe(1);
    starved.free(block);
    expect(starved.allocatedBlocks).toBe(0);
  });

  it('a build without pymalloc uses the C library and counts nothing', () => {
    const builds = createObjectAllocator(cpython313On32.pymalloc, () => expect.fail('there are no arenas'));
    expect(builds.malloc(16)).not.toBe(0);
    expect(builds.allocatedBlocks).toBe(0);
  });

  it('32-bit statistics list 64 classes and a map without inner nodes', () => {
    const memory = new VirtualMemory();
    const narrow = new PyMalloc(cpython313On32.pymalloc, memory, new CAllocator(memory));
    narrow.malloc(9);
    const text = debugMallocStats(narrow.stats());
    expect(text).toContain('Small block threshold = 512, in 64 size classes.');
    expect(text).toContain('    1     16           1               1           253\n');
    expect(text).toContain('1 arenas * 262144 bytes/arena      =              262,144\n');
    expect(
      text.endsWith('arena map counts\n# bytes lost to arena map root     =              131,072\n'),
    ).toBe(true);
  });

  it('settings that do not fit into one another are refused', () => {
    for (const wrong of [
      { alignment: 12 },
      { poolBytes: 1000 },
      { smallRequestLimit: 8192 },
      { poolHeaderBytes: 50 },
    ])
      expect(() => new Geometry({ ...cpython313.pymalloc, ...wrong })).toThrow(RangeError);
  });
});

describe('the address space', () => {
  const requests = fc.array(
    fc.oneof(
      fc.record({ map: fc.integer({ min: 1, max: 3e8 }) }),
      fc.record({ extend: fc.integer({ min: 1, max: 1e8 }) }),
      fc.record({ unmap: fc.nat(50) }),
    ),
    { maxLength: 60 },
  );

  it('ranges handed out never overlap, and what is given back is handed out again', () => {
    fc.assert(
      fc.property(requests, (steps) => {
        const memory = new VirtualMemory();
        const ranges: { address: number; bytes: number; mapped: boolean }[] = [];
        for (const step of steps) {
          if ('unmap' in step) {
            const mapped = ranges.filter((range) => range.mapped);
            const range = mapped[step.unmap % (mapped.length || 1)];
            if (range === undefined) continue;
            memory.unmap(range.address, range.bytes);
            ranges.splice(ranges.indexOf(range), 1);
            expect(() => memory.unmap(range.address, range.bytes)).toThrow('is not mapped');
            continue;
          }
          const bytes = 'map' in step ? step.map : step.extend;
          const address = 'map' in step ? memory.map(bytes) : memory.extend(bytes);
          if (address === 0) continue;
          expect(address + bytes).toBeLessThan(2 ** 32);
          for (const other of ranges) {
            const apart = address + bytes <= other.address || other.address + other.bytes <= address;
            expect(apart).toBe(true);
          }
          ranges.push({ address, bytes, mapped: 'map' in step });
        }
        for (const { address, bytes, mapped } of ranges) if (mapped) memory.unmap(address, bytes);
        if (ranges.every(({ mapped }) => mapped))
          expect(memory.map(2 ** 20)).toBe(new VirtualMemory().map(2 ** 20));
      }),
    );
  });

  it('the break grows without gaps, up to the first mapping', () => {
    const memory = new VirtualMemory();
    const first = memory.extend(100);
    expect(memory.extend(60)).toBe(first + 100);
    const limit = memory.map(2 ** 31 - 2 ** 20);
    expect(memory.extend(limit - first - 159)).toBe(0);
    expect(memory.extend(limit - first - 160)).toBe(first + 160);
  });

  it('an arena is not aligned to a pool, as under mmap', () => {
    expect(new VirtualMemory().map(2 ** 20) % 16_384).toBe(12_288);
  });

  it('all of it can be mapped, the lower half first', () => {
    const memory = new VirtualMemory();
    const addresses: number[] = [];
    for (let address = memory.map(2 ** 20); address !== 0; address = memory.map(2 ** 20))
      addresses.push(address);
    expect(addresses.length).toBe(4095);
    expect(addresses.findIndex((address) => address >= 2 ** 31 - 4096)).toBe(2047);
    for (const address of addresses) memory.unmap(address, 2 ** 20);
    expect(memory.map(2 ** 31 + 2 ** 30)).not.toBe(0);
  });
});
