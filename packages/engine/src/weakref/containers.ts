import type { Heap } from '../heap/heap.js';
import { newWeakKeyDictionary } from './weak-key-dictionary.js';
import { clearWeakMapping, updateWeakMapping, weakMappingOf } from './weak-mapping.js';
import { clearWeakSet, copyWeakSet, lengthOfWeakSet, newWeakSet, updateWeakSet } from './weak-set.js';
import { newWeakValueDictionary } from './weak-value-dictionary.js';

// What the weak dictionaries and the weak set have in common.

/** Whether the object is one of weakref's containers. */
export function isWeakContainer(heap: Heap, object: number): boolean {
  return heap.typeOf(object) === heap.types.weakSet || weakMappingOf(heap, object) !== null;
}

/** An empty one, called by a program by its word. */
export function newWeakContainer(heap: Heap, word: 'weakvaluedict' | 'weakkeydict' | 'weakset'): number {
  if (word === 'weakset') return newWeakSet(heap);
  return word === 'weakkeydict' ? newWeakKeyDictionary(heap) : newWeakValueDictionary(heap);
}

/** `len(container)`. */
export function lengthOfWeakContainer(heap: Heap, container: number): number {
  return weakMappingOf(heap, container)?.length(heap, container) ?? lengthOfWeakSet(heap, container);
}

/** `container.copy()`, of which the caller owns a count. */
export function copyWeakContainer(heap: Heap, container: number): number {
  return weakMappingOf(heap, container)?.copy(heap, container) ?? copyWeakSet(heap, container);
}

/** `container.clear()`. */
export function clearWeakContainer(heap: Heap, container: number): void {
  if (heap.typeOf(container) === heap.types.weakSet) clearWeakSet(heap, container);
  else clearWeakMapping(heap, container);
}

/** `container.update(other)`. */
export function updateWeakContainer(heap: Heap, container: number, other: number): void {
  if (heap.typeOf(container) === heap.types.weakSet) updateWeakSet(heap, container, other);
  else updateWeakMapping(heap, container, other);
}
