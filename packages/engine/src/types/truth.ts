import type { Heap } from '../heap/heap.js';

/** `bool(object)`: numbers but zero, what is not empty, and whatever is neither. (PEP 8's "truth value testing".) */
export function truthOf(heap: Heap, object: number): boolean {
  const { types, table } = heap;
  const type = heap.typeOf(object);
  const content = table.content[object];
  switch (type) {
    case types.none:
      return false;
    case types.bool:
    case types.int:
    case types.float:
    case types.str:
    case types.bytes:
      return Boolean(content);
    case types.complex:
      return content !== '0,0';
    case types.tuple:
    case types.list:
      return table.references[object]!.length > 0;
    default:
      if (typeof content === 'object' && content !== null) {
        if ('places' in content) return content.places.size > 0;
        if ('text' in content) return content.text.length > 0;
      }
      return true;
  }
}
