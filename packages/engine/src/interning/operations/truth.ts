import type { PyObject } from '../objects/object.js';
import { rangeLength } from './range.js';

/** `bool(object)`. */
export function isTrue(object: PyObject): boolean {
  switch (object.type) {
    case 'NoneType':
      return false;
    case 'bool':
      return object.value;
    case 'int':
      return object.value !== 0n;
    case 'float':
      return object.value !== 0;
    case 'complex':
      return object.real !== 0 || object.imaginary !== 0;
    case 'str':
    case 'bytes':
      return object.value !== '';
    case 'tuple':
    case 'list':
      return object.items.length > 0;
    case 'dict':
      return object.entries.size > 0;
    case 'set':
    case 'frozenset':
      return object.items.size > 0;
    case 'range':
      return rangeLength(object) > 0n;
    default:
      return true;
  }
}
