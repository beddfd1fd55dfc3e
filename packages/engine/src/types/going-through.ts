import type { Heap } from '../heap/heap.js';
import type { DictContent, SetContent } from './content.js';
import { PythonError } from './python-error.js';
import { newIterator, newRecord } from './records.js';
import { newTuple } from './tuple.js';

// Loops over containers, as Python functions have them. An iterator holds what it goes through, and is let go when the loop ends.

/** `for key, value in dict.items()`. The loop's body gets the two without counts of its own. */
export function forEachItem(heap: Heap, dict: number, body: (key: number, value: number) => void): void {
  const { types, immortals, table, collector } = heap;
  const view = newRecord(heap, types.dictItems, [dict]);
  collector.safePoint(view);
  // Each pair comes in the same tuple, unless the loop has kept the last one.
  const iterator = newRecord(heap, types.dictItemIterator, [dict]);
  const pair = newTuple(heap, [immortals.none, immortals.none]);
  heap.link(iterator, 1, pair);
  heap.decref(view);
  try {
    const content = table.content[dict] as DictContent;
    const { size } = content.places;
    for (let place = 0; place < table.references[dict]!.length; place += 2) {
      const [value, key] = [table.references[dict]![place], table.references[dict]![place + 1]];
      if (key === 0) continue;
      body(key, value);
      collector.safePoint();
      if ((table.content[dict] as DictContent).places.size !== size) {
        throw new PythonError('RuntimeError', 'dictionary changed size during iteration');
      }
    }
  } finally {
    heap.decref(iterator);
  }
}

/** `for element in set`, in the order of its table; the body gets the element without a count of its own. */
export function forEachElement(heap: Heap, set: number, body: (element: number) => void): void {
  const { types, table, collector } = heap;
  const iterator = newRecord(heap, types.setIterator, [set]);
  try {
    const { size } = (table.content[set] as SetContent).places;
    for (let place = 0; place < table.references[set]!.length; place++) {
      const element = table.references[set]![place];
      if (element === 0) continue;
      body(element);
      collector.safePoint();
      if ((table.content[set] as SetContent).places.size !== size) {
        throw new PythonError('RuntimeError', 'Set changed size during iteration');
      }
    }
  } finally {
    heap.decref(iterator);
  }
}

/** `for item in sequence`, of a list or tuple; the body gets the item without a count of its own. */
export function forEachOfSequence(heap: Heap, sequence: number, body: (item: number) => void): void {
  const { table, collector } = heap;
  const iterator = newIterator(heap, sequence);
  try {
    for (let index = 0; index < table.references[sequence]!.length; index++) {
      body(table.references[sequence]![index]);
      collector.safePoint();
    }
  } finally {
    heap.decref(iterator);
  }
}
