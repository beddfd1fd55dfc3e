import type { PyObject } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import type { UnaryOperator } from '../syntax/tree.js';
import { indexOf, isInteger } from './integers.js';
import { typeError } from './raise.js';
import { isTrue } from './truth.js';

/** `+` gives an exact int, float or complex back. (Objects/longobject.c, floatobject.c, complexobject.c.) */
export function unary(space: ObjectSpace, operator: UnaryOperator, operand: PyObject): PyObject {
  if (operator === 'not') return space.bool(!isTrue(operand));
  if (isInteger(operand)) {
    const value = indexOf(operand);
    if (operator === '-') return space.int(-value);
    if (operator === '~') return space.int(~value);
    return operand.type === 'int' ? operand : space.int(value);
  }
  if (operand.type === 'float' && operator !== '~') {
    return operator === '+' ? operand : space.float(-operand.value);
  }
  if (operand.type === 'complex' && operator !== '~') {
    return operator === '+' ? operand : space.complex(-operand.real, -operand.imaginary);
  }
  throw typeError(`bad operand type for unary ${operator}: '${operand.type}'`);
}
