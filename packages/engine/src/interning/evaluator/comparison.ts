import { equal, keyOf, same } from '../objects/equality.js';
import type { PyObject } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { sizeOf } from '../operations/integers.js';
import { typeError } from '../operations/raise.js';
import type { CompareOperator } from '../syntax/tree.js';
import { itemsOf } from './iteration.js';
import { less } from './order.js';

/** `a operator b`. */
export function compares(space: ObjectSpace, operator: CompareOperator, a: PyObject, b: PyObject): boolean {
  switch (operator) {
    case 'is':
      return a === b;
    case 'is not':
      return a !== b;
    case '==':
      return equal(a, b);
    case '!=':
      return !equal(a, b);
    case '<':
      return less(a, b);
    case '>':
      return less(b, a);
    case '<=':
      return less(a, b) || equal(a, b);
    case '>=':
      return less(b, a) || equal(a, b);
    default:
      return contains(space, b, a) === (operator === 'in');
  }
}

function contains(space: ObjectSpace, container: PyObject, item: PyObject): boolean {
  switch (container.type) {
    case 'str':
      if (item.type !== 'str')
        throw typeError(`'in <string>' requires string as left operand, not ${item.type}`);
      return container.value.includes(item.value);
    case 'bytes':
      if (item.type === 'bytes') return container.value.includes(item.value);
      return container.value.includes(String.fromCharCode(sizeOf(item)));
    case 'dict':
      return container.entries.has(keyOf(item));
    case 'set':
    case 'frozenset':
      return container.items.has(keyOf(item));
    default:
      return itemsOf(space, container).some((each) => same(each, item));
  }
}
