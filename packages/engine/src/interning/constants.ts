import { ObjectFlag } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import { intSize, strSize } from '../types/sizes.js';

/**
 * The keys and numbers that stand in a program's text: constants of its code, made when that is compiled and alive as long as
 * it. Equal ones are one object; strings that look like names are interned. (Python/compile.c, Objects/codeobject.c.)
 */
export class Constants {
  readonly #heap: Heap;
  readonly #slots = new Map<string | number, number>();

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /** The constant, of which the caller owns no count. One that was not asked for before is made now, without an event. */
  of(value: string | number): number {
    const { immortals } = this.#heap;
    const shared = typeof value === 'string' ? immortals.str(value) : immortals.int(value);
    const known = shared ?? this.#slots.get(value);
    if (known !== undefined) return known;
    const slot = this.#make(value);
    this.#slots.set(value, slot);
    return slot;
  }

  #make(value: string | number): number {
    const heap = this.#heap;
    const { profile, types, interned } = heap;
    if (typeof value === 'number') return heap.allocateShared(types.int, intSize(profile, value), value);
    const isName = /^[A-Za-z0-9_]*$/.test(value);
    const existing = isName ? interned.get(value) : undefined;
    if (existing !== undefined) return existing;
    const flags = isName ? ObjectFlag.interned : 0;
    const slot = heap.allocateShared(types.str, strSize(profile, value), value, flags);
    if (isName) interned.add(value, slot);
    return slot;
  }
}
