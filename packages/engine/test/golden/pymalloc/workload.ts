/** What a scenario asks of an allocator, as triples of words: operation, slot, bytes. A slot holds one live block. */
export const Operation = { malloc: 0, calloc: 1, realloc: 2, free: 3, checkpoint: 4 } as const;

export interface Scenario {
  readonly name: string;
  /** `mmap`: where the system puts them. `chosen`: apart from one another, every fourth one aligned to a pool. */
  readonly arenas: 'mmap' | 'chosen';
  readonly operations: () => Uint32Array;
}

export const scenarios: readonly Scenario[] = [
  { name: 'mixed sizes, all operations', arenas: 'chosen', operations: () => mixed(1, 36_000, 600) },
  { name: 'mixed sizes, small heap', arenas: 'mmap', operations: () => mixed(2, 12_000, 560) },
  { name: 'last in, first out', arenas: 'chosen', operations: () => stack(3) },
  { name: 'first in, first out', arenas: 'mmap', operations: () => queue(4) },
  { name: 'freed in random order', arenas: 'chosen', operations: () => shuffled(5) },
  { name: 'sawtooth over many arenas', arenas: 'chosen', operations: () => sawtooth(6, 9_000) },
  { name: 'sawtooth where mmap puts it', arenas: 'mmap', operations: () => sawtooth(7, 9_000) },
  { name: 'pools freed whole, twenty arenas', arenas: 'chosen', operations: () => wholePools(11) },
  { name: 'one class only', arenas: 'chosen', operations: () => oneClass(8) },
  { name: 'bursts of large requests', arenas: 'mmap', operations: () => bursts(9) },
  { name: 'pools change class', arenas: 'chosen', operations: () => changingClasses(10) },
];

/** Evenly spread numbers from 0 to below `limit`: mulberry32. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed * 0x9e3779b9;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** The blocks alive, oldest first, and what was asked so far. */
class Tape {
  readonly words: number[] = [];
  readonly live: number[] = [];
  readonly #vacant: number[] = [];
  #slots = 0;

  get length(): number {
    return this.words.length / 3;
  }

  allocate(operation: number, bytes: number): void {
    const slot = this.#vacant.pop() ?? this.#slots++;
    this.words.push(operation, slot, bytes);
    this.live.push(slot);
  }

  reallocate(at: number, bytes: number): void {
    this.words.push(Operation.realloc, this.live[at], bytes);
  }

  /** The block at this place in `live`; the last one takes its place, unless `keepOrder`. */
  free(at: number, keepOrder = false): void {
    const slot = this.live[at];
    if (keepOrder) this.live.splice(at, 1);
    else {
      const last = this.live.pop()!;
      if (last !== slot) this.live[at] = last;
    }
    this.words.push(Operation.free, slot, 0);
    this.#vacant.push(slot);
  }

  checkpoint(): void {
    this.words.push(Operation.checkpoint, 0, 0);
  }

  finish(): Uint32Array {
    this.checkpoint();
    return Uint32Array.from(this.words);
  }
}

/** Grows and shrinks by turns; sizes from 0 to `largest`, small ones more often. */
function mixed(seed: number, operations: number, largest: number): Uint32Array {
  const random = randomNumbers(seed);
  const tape = new Tape();
  const size = () => random(random(4) === 0 ? largest + 1 : 128);
  for (let growth = 70; tape.length < operations; ) {
    if (tape.length % 1000 === 0) growth = 35 + random(35);
    if (tape.length % 4000 === 0) tape.checkpoint();
    const draw = random(100);
    if (tape.live.length === 0 || draw < growth) {
      tape.allocate(random(8) === 0 ? Operation.calloc : Operation.malloc, size());
    } else if (draw % 5 === 0) tape.reallocate(random(tape.live.length), size());
    else tape.free(random(tape.live.length));
  }
  return tape.finish();
}

function stack(seed: number): Uint32Array {
  const random = randomNumbers(seed);
  const tape = new Tape();
  for (let round = 0; round < 8; round++) {
    for (let i = 1000 + random(1500); i > 0; i--) tape.allocate(Operation.malloc, 1 + random(512));
    tape.checkpoint();
    for (let i = random(tape.live.length); i > 0; i--) tape.free(tape.live.length - 1);
  }
  while (tape.live.length > 0) tape.free(tape.live.length - 1);
  return tape.finish();
}

function queue(seed: number): Uint32Array {
  const random = randomNumbers(seed);
  const tape = new Tape();
  for (let round = 0; round < 8; round++) {
    for (let i = 1000 + random(1500); i > 0; i--) tape.allocate(Operation.malloc, 1 + random(512));
    for (let i = random(tape.live.length); i > 0; i--) tape.free(0, true);
    tape.checkpoint();
  }
  while (tape.live.length > 0) tape.free(0, true);
  return tape.finish();
}

function shuffled(seed: number): Uint32Array {
  const random = randomNumbers(seed);
  const tape = new Tape();
  for (let round = 0; round < 4; round++) {
    for (let i = 0; i < 4000; i++) tape.allocate(Operation.malloc, 1 + random(512));
    tape.checkpoint();
    while (tape.live.length > 0) tape.free(random(tape.live.length));
    tape.checkpoint();
  }
  return tape.finish();
}

/**
 * Fills arenas with large blocks, then frees whole stretches of neighbours, so that arenas have all sorts of numbers of free
 * pools, get released in the middle of the list and mapped again.
 */
function sawtooth(seed: number, peak: number): Uint32Array {
  const random = randomNumbers(seed);
  const tape = new Tape();
  for (let round = 0; round < 6; round++) {
    const classes = 1 + random(4);
    while (tape.live.length < peak) tape.allocate(Operation.malloc, 512 - 16 * random(classes));
    tape.checkpoint();
    for (const floor = random(peak / 2); tape.live.length > floor; ) {
      const stretch = 1 + random(random(3) === 0 ? 1500 : 60);
      const start = random(tape.live.length);
      for (let i = Math.min(stretch, tape.live.length - start); i > 0; i--) tape.free(start, true);
      // A pool or two are taken while the arenas are out of order.
      if (random(4) === 0)
        for (let i = 1 + random(70); i > 0; i--) tape.allocate(Operation.malloc, 512 - 16 * random(8));
    }
    tape.checkpoint();
  }
  while (tape.live.length > 0) tape.free(random(tape.live.length));
  return tape.finish();
}

/** Blocks of one size, freed a pool's worth of neighbours at a time: arenas leave and enter their list again and again. */
function wholePools(seed: number): Uint32Array {
  const random = randomNumbers(seed);
  const tape = new Tape();
  const blocksPerPool = 31;
  for (const peak of [40_000, 20_000, 30_000]) {
    while (tape.live.length < peak) tape.allocate(Operation.malloc, 512);
    tape.checkpoint();
    while (tape.live.length > 3_000) {
      const start = random(Math.floor(tape.live.length / blocksPerPool)) * blocksPerPool;
      const stretch = blocksPerPool * (random(8) === 0 ? 80 : 1);
      for (let i = Math.min(stretch, tape.live.length - start); i > 0; i--) tape.free(start, true);
      if (random(8) === 0) for (let i = random(300); i > 0; i--) tape.allocate(Operation.malloc, 512);
    }
    tape.checkpoint();
  }
  return tape.finish();
}

function oneClass(seed: number): Uint32Array {
  const random = randomNumbers(seed);
  const tape = new Tape();
  for (let i = 0; i < 12_000; i++) {
    if (i % 3000 === 0) tape.checkpoint();
    const growing = i % 6000 < 4000 ? 75 : 20;
    if (tape.live.length === 0 || random(100) < growing) tape.allocate(Operation.malloc, 33 + random(16));
    else tape.free(random(tape.live.length));
  }
  return tape.finish();
}

function bursts(seed: number): Uint32Array {
  const random = randomNumbers(seed);
  const tape = new Tape();
  for (let round = 0; round < 60; round++) {
    const large = round % 3 === 0;
    for (let i = 20 + random(80); i > 0; i--)
      tape.allocate(Operation.malloc, large ? 500 + random(40_000) : 1 + random(600));
    for (let i = 20 + random(50); i > 0; i--) tape.reallocate(random(tape.live.length), random(1200));
    for (let i = random(tape.live.length); i > 0; i--) tape.free(random(tape.live.length));
    if (round % 10 === 0) tape.checkpoint();
  }
  return tape.finish();
}

/** Each round fills pools that the last round emptied, with blocks of another size, or by chance of the same. */
function changingClasses(seed: number): Uint32Array {
  const random = randomNumbers(seed);
  const tape = new Tape();
  for (let round = 0; round < 40; round++) {
    const bytes = 16 * (1 + random(32));
    for (let i = 100 + random(700); i > 0; i--) tape.allocate(Operation.malloc, bytes);
    const kept = random(20);
    while (tape.live.length > kept) tape.free(random(tape.live.length));
    if (round % 8 === 0) tape.checkpoint();
  }
  return tape.finish();
}
