import type { HeapState } from '../heap-state.js';
import { Band } from './band.js';
import type { Steps } from './watched-object.js';

/** The live objects of all types of one name. */
export class WatchedType {
  readonly #heap: HeapState;
  readonly #types: readonly number[];
  readonly #aliveBand: Band;
  readonly #bytesBand: Band;

  constructor(types: readonly number[], steps: Steps<string>, heap: HeapState) {
    this.#heap = heap;
    this.#types = types;
    this.#aliveBand = new Band(steps.get('alive') ?? []);
    this.#bytesBand = new Band(steps.get('bytes') ?? []);
    this.moved();
  }

  get alive(): bigint {
    return BigInt(this.#alive());
  }

  get bytes(): bigint {
    return BigInt(this.#bytes());
  }

  /** Whether a total left its band since the last call. */
  moved(): boolean {
    const aliveMoved = this.#aliveBand.leftBy(this.#alive());
    return this.#bytesBand.leftBy(this.#bytes()) || aliveMoved;
  }

  #alive(): number {
    let sum = 0;
    for (const type of this.#types) sum += this.#heap.countOfType(type);
    return sum;
  }

  #bytes(): number {
    let sum = 0;
    for (const type of this.#types) sum += this.#heap.bytesOfType(type);
    return sum;
  }
}

/** All live objects. How many they are is counted here, so that chunks can be passed over by what the index says of them. */
export class WatchedHeap {
  readonly #heap: HeapState;
  readonly #objectsBand: Band;
  readonly #bytesBand: Band;
  #objects: number;

  constructor(steps: Steps<string>, heap: HeapState) {
    this.#heap = heap;
    this.#objectsBand = new Band(steps.get('objects') ?? []);
    this.#bytesBand = new Band(steps.get('bytes') ?? []);
    this.#objects = heap.objects;
    this.#objectsBand.leftBy(heap.objects);
    this.moved();
  }

  get objects(): bigint {
    return BigInt(this.#objects);
  }

  get bytes(): bigint {
    return BigInt(this.#heap.bytes);
  }

  /** Whether the bytes left their band since the last call. */
  moved(): boolean {
    return this.#bytesBand.leftBy(this.#heap.bytes);
  }

  /** Whether the number of objects left its band. */
  count(gained: number): boolean {
    this.#objects += gained;
    return this.#objectsBand.leftBy(this.#objects);
  }

  /** Whether their number stays in its band while so many are born and so many die, in any order. */
  staysWith(births: number, deaths: number): boolean {
    return this.#objectsBand.holds(this.#objects - deaths, this.#objects + births);
  }
}
