import { unmodelled } from '../identity-error.js';
import type { PyObject, PyStr } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { asciiRepr, reprOf, tellsSetOrder } from '../objects/repr.js';

/** `str(object)`: a str is itself, a bool has its name at hand; digits are written anew, even a single one. */
export function strOf(space: ObjectSpace, object: PyObject): PyStr {
  return object.type === 'str' ? object : representation(space, object);
}

/** `repr(object)`. */
export function representation(space: ObjectSpace, object: PyObject): PyStr {
  if (object.type === 'bool') return space.booleanName(object.value);
  if (addressed.has(object.type)) throw unmodelled(`the repr of a ${object.type}, which tells its address`);
  if (tellsSetOrder(object)) throw unmodelled('the order of a set');
  return space.newStr(reprOf(object));
}

/** `ascii(object)`. */
export function asciiOf(space: ObjectSpace, object: PyObject): PyStr {
  return object.type === 'str' ? space.newStr(asciiRepr(object.value)) : representation(space, object);
}

const addressed = new Set(['function', 'method', 'iterator', 'code', 'module', 'object']);
