import { ObjectFlag } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import { intSize, strSize } from '../types/sizes.js';

/** The objects that exist once, from the start: None, the booleans, small ints, the empty and one-character strings and bytes, `()`. */
export class Immortals {
  readonly none: number;
  readonly false: number;
  readonly true: number;
  readonly emptyTuple: number;
  readonly #ints: number[] = [];
  readonly #firstInt: number;
  readonly #strings = new Map<string, number>();
  readonly #bytes = new Map<string, number>();

  constructor(heap: Heap) {
    const { types, profile } = heap;
    const { sizes, smallInts } = profile;
    this.none = heap.allocateShared(types.none, sizes.none, null);
    this.false = heap.allocateShared(types.bool, sizes.bool, 0);
    this.true = heap.allocateShared(types.bool, sizes.bool, 1);
    this.emptyTuple = heap.allocateShared(types.tuple, sizes.tuple.base, null);
    this.#firstInt = smallInts.first;
    for (let value = smallInts.first; value <= smallInts.last; value++) {
      this.#ints.push(heap.allocateShared(types.int, intSize(profile, value), value));
    }
    const characters = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
    for (const text of ['', ...characters]) {
      // Those outside ASCII are born with a copy of their UTF-8 form: two bytes and a zero.
      const size = strSize(profile, text) + (profile.charactersWithUtf8 && text > '\x7f' ? 3 : 0);
      const str = heap.allocateShared(types.str, size, text, ObjectFlag.interned);
      this.#strings.set(text, str);
      heap.interned.add(text, str);
      this.#bytes.set(text, heap.allocateShared(types.bytes, sizes.bytes + text.length, text));
    }
  }

  int(value: number | bigint): number | undefined {
    return typeof value === 'number' ? this.#ints[value - this.#firstInt] : undefined;
  }

  str(text: string): number | undefined {
    return this.#strings.get(text);
  }

  bytes(text: string): number | undefined {
    return this.#bytes.get(text);
  }
}
