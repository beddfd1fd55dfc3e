import type { HeapState, LiveObject } from '../heap-state.js';

/** Objects and their bytes. */
export interface Amount {
  readonly count: number;
  readonly bytes: number;
}

export const nothing: Amount = { count: 0, bytes: 0 };

/** The live objects, grouped. */
export function amountsBy<Key>(heap: HeapState, keyOf: (object: LiveObject) => Key): Map<Key, Amount> {
  const amounts = new Map<Key, { count: number; bytes: number }>();
  heap.forEach((object) => {
    const key = keyOf(object);
    const amount = amounts.get(key);
    if (amount === undefined) amounts.set(key, { count: 1, bytes: object.size });
    else {
      amount.count++;
      amount.bytes += object.size;
    }
  });
  return amounts;
}
