import { MapBit } from '../../probe/log-format.js';
import type { MapRange } from '../census.js';
import type { InterpreterMemory } from '../interpreter-memory.js';

/** References found so far: columns that grow. Takes only those to live objects. */
export class LinkColumns {
  length = 0;
  holder = new Uint32Array(1 << 16);
  slot = new Uint32Array(1 << 16);
  target = new Uint32Array(1 << 16);
  readonly #bytes: Uint8Array;

  constructor(
    memory: InterpreterMemory,
    private readonly map: MapRange,
  ) {
    this.#bytes = memory.bytes;
  }

  isLive(object: number): boolean {
    const word = object >>> 2;
    return (
      (object & 3) === 0 &&
      word !== 0 &&
      word < this.map.bytes &&
      (this.#bytes[this.map.start + word] & MapBit.live) !== 0
    );
  }

  add(holder: number, slot: number, target: number): void {
    if (!this.isLive(target)) return;
    const at = this.length++;
    if (at === this.target.length) this.#grow();
    this.holder[at] = holder;
    this.slot[at] = slot;
    this.target[at] = target;
  }

  #grow(): void {
    for (const column of ['holder', 'slot', 'target'] as const) {
      const larger = new Uint32Array(this[column].length * 2);
      larger.set(this[column]);
      this[column] = larger;
    }
  }
}
