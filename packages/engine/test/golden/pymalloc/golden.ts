/** In order; `at` is the operation during which it happened. Arenas are numbered as they are mapped, from 0. */
export type ArenaEvent = { at: number; base: number } | { at: number; unmapped: number };

/** What a real interpreter did in the scenarios of `workload.ts`. */
export interface Scenarios {
  readonly version: string;
  readonly scenarios: readonly {
    readonly name: string;
    readonly arenas: readonly ArenaEvent[];
    readonly checkpoints: readonly { allocatedBlocks: number; stats: string }[];
    /** Places of the blocks that malloc, calloc and realloc gave. */
    readonly after: Packed;
  }[];
}

/** All allocator calls of a real interpreter from its start to the end of `script.py`. */
export interface Recording {
  readonly version: string;
  readonly arenas: readonly ArenaEvent[];
  /** One `Operation` for each call. */
  readonly operations: Packed;
  /** Of each malloc, calloc and realloc: bytes asked for. */
  readonly bytes: Packed;
  /** Of each realloc and free: place of the block; minus n for the n-th block that the C library gave. */
  readonly before: Packed;
  /** Of each malloc, calloc and realloc: place of the block it gave. */
  readonly after: Packed;
  /** What `_PyObject_DebugMallocStats` prints at the end. */
  readonly stats: string;
}

const ALIGNMENT = 16;
export const ARENA_BYTES = 2 ** 20;

/**
 * Where a block lies, as one number: from 1 on, counting steps of the alignment through the arenas in the order in which
 * they were mapped. 0: the C library has it.
 */
export function placeOf(arena: number, offset: number): number {
  return 1 + (arena * ARENA_BYTES + offset) / ALIGNMENT;
}

export function placeName(place: number): string {
  const bytes = (place - 1) * ALIGNMENT;
  return place === 0 ? 'the C library' : `arena ${Math.floor(bytes / ARENA_BYTES)} + ${bytes % ARENA_BYTES}`;
}

/** Whole numbers as base64 of zigzag varints, or their differences where neighbours are alike. */
type Packed = string;

export function unpack(packed: Packed): number[] {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (const byte of Buffer.from(packed, 'base64')) {
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    value = 0;
    scale = 1;
  }
  return numbers;
}

/** Of numbers that were packed as differences from their neighbours. */
export function unpackSteps(packed: Packed): number[] {
  let number = 0;
  return unpack(packed).map((step) => {
    number += step;
    return number;
  });
}
