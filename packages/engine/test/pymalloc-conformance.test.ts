import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { profileNamed } from '../src/profile/profiles.js';
import type { ArenaSource } from '../src/pymalloc/arena-source.js';
import { CAllocator } from '../src/pymalloc/c-allocator.js';
import { debugMallocStats } from '../src/pymalloc/debug-malloc-stats.js';
import { PyMalloc } from '../src/pymalloc/pymalloc.js';
import { VirtualMemory } from '../src/pymalloc/virtual-memory.js';
import {
  ARENA_BYTES,
  type ArenaEvent,
  placeName,
  placeOf,
  type Recording,
  type Scenarios,
  unpack,
  unpackSteps,
} from './golden/pymalloc/golden.js';
import { Operation, scenarios } from './golden/pymalloc/workload.js';

function goldens<Golden>(kind: 'scenarios' | 'recording'): Golden[] {
  const folder = new URL('golden/pymalloc/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith(`.${kind}.json.gz`))
    .map((file) => JSON.parse(gunzipSync(readFileSync(new URL(file, folder))).toString()));
}

/** Arenas where the real interpreter had them, in the upper half of the address space: the C library has the lower one. */
class RecordedArenas implements ArenaSource {
  /** The operation under way. */
  at = 0;
  readonly events: ArenaEvent[] = [];
  readonly #bases: number[];
  readonly #mapped: number[] = [];

  constructor(events: readonly ArenaEvent[]) {
    this.#bases = events.flatMap((event) => ('base' in event ? [event.base] : []));
  }

  map(): number {
    const base = this.#bases[this.#mapped.length];
    if (base === undefined) expect.fail(`operation ${this.at} maps an arena that really was not mapped`);
    this.events.push({ at: this.at, base });
    this.#mapped.push(2 ** 31 + base);
    return 2 ** 31 + base;
  }

  unmap(address: number): void {
    this.events.push({ at: this.at, unmapped: this.#mapped.lastIndexOf(address) });
  }

  placeOf(address: number): number {
    if (address < 2 ** 31) return 0;
    const arena = this.#mapped.findLastIndex((base) => base <= address && address < base + ARENA_BYTES);
    return placeOf(arena, address - this.#mapped[arena]);
  }

  expectPlace(address: number, real: number): void {
    const place = this.placeOf(address);
    if (place !== real)
      expect.fail(`operation ${this.at} got ${placeName(place)}, really ${placeName(real)}`);
  }
}

function allocatorOf(version: string, arenas: ArenaSource): PyMalloc {
  return new PyMalloc(profileNamed(version).pymalloc, arenas, new CAllocator(new VirtualMemory()));
}

const asked = scenarios.map(({ name, operations }) => ({ name, words: operations() }));

describe.each(goldens<Scenarios>('scenarios'))('pymalloc of CPython $version', (golden) => {
  it('has been asked all there is to ask', () => {
    expect(golden.scenarios.map(({ name }) => name)).toEqual(scenarios.map(({ name }) => name));
    const operations = asked.reduce((sum, { words }) => sum + words.length / 3, 0);
    expect(operations).toBeGreaterThan(100_000);
  });

  it.each(asked)('address for address: $name', ({ name, words }) => {
    const real = golden.scenarios.find((scenario) => scenario.name === name)!;
    const arenas = new RecordedArenas(real.arenas);
    const allocator = allocatorOf(golden.version, arenas);
    const places = unpackSteps(real.after);
    const blocks: number[] = [];
    let given = 0;
    let checkpoints = 0;
    for (; arenas.at < words.length / 3; arenas.at++) {
      const [operation, slot, bytes] = words.subarray(arenas.at * 3, arenas.at * 3 + 3);
      if (operation === Operation.free) allocator.free(blocks[slot]);
      else if (operation === Operation.checkpoint) {
        const { allocatedBlocks, stats } = real.checkpoints[checkpoints++];
        expect(allocator.allocatedBlocks).toBe(allocatedBlocks);
        expect(debugMallocStats(allocator.stats())).toBe(stats);
      } else {
        if (operation === Operation.malloc) blocks[slot] = allocator.malloc(bytes);
        else if (operation === Operation.calloc) blocks[slot] = allocator.calloc(1, bytes);
        else blocks[slot] = allocator.realloc(blocks[slot], bytes);
        arenas.expectPlace(blocks[slot], places[given++]);
      }
    }
    expect(given).toBe(places.length);
    expect(checkpoints).toBe(real.checkpoints.length);
    expect(arenas.events).toEqual(real.arenas);
  });
});

describe.each(goldens<Recording>('recording'))('a script under CPython $version', (real) => {
  it('gets the same blocks from its first call to its last', () => {
    const arenas = new RecordedArenas(real.arenas);
    const allocator = allocatorOf(real.version, arenas);
    const [bytes, before, after] = [unpack(real.bytes), unpackSteps(real.before), unpackSteps(real.after)];
    const passedOn: number[] = [];
    /** Addresses in the model of the blocks that lie at a place in reality. */
    const blocks = new Map<number, number>();
    let given = 0;
    let taken = 0;
    const take = () => {
      const place = before[taken++];
      return place < 0 ? passedOn[-place - 1] : blocks.get(place)!;
    };
    const give = (address: number) => {
      const place = after[given++];
      arenas.expectPlace(address, place);
      if (place === 0) passedOn.push(address);
      else blocks.set(place, address);
    };
    const operations = unpack(real.operations);
    for (const operation of operations) {
      if (operation === Operation.free) allocator.free(take());
      else if (operation === Operation.realloc) give(allocator.realloc(take(), bytes[given]));
      else if (operation === Operation.calloc) give(allocator.calloc(1, bytes[given]));
      else give(allocator.malloc(bytes[given]));
      arenas.at++;
    }
    expect(operations.length).toBeGreaterThan(70_000);
    expect(arenas.events).toEqual(real.arenas);
    expect(debugMallocStats(allocator.stats())).toBe(real.stats);
  });
});
