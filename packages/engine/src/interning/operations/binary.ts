import { unmodelled } from '../identity-error.js';
import { keyOf } from '../objects/equality.js';
import type { PyObject, PySet } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import type { BinaryOperator } from '../syntax/tree.js';
import { integerBinary, isInteger, lengthOf, sizeOf } from './integers.js';
import { formatBytes, formatText } from './percent-format.js';
import { typeError, unsupportedOperands, zeroDivision } from './raise.js';
import { bytesKind, repeat, strKind } from './texts.js';

/** `left operator right` of exact builtin types; where CPython gives an operand back, so does this. */
export function binary(
  space: ObjectSpace,
  operator: BinaryOperator,
  left: PyObject,
  right: PyObject,
): PyObject {
  if (isInteger(left) && isInteger(right)) return integerBinary(space, operator, left, right);
  const numeric = numbers(space, operator, left, right);
  if (numeric !== null) return numeric;
  if (operator === '+') return concatenation(space, left, right);
  if (operator === '*') {
    if (isInteger(right)) return repetition(space, left, sizeOf(right), right);
    if (isInteger(left)) return repetition(space, right, sizeOf(left), left);
  }
  if (operator === '%' && left.type === 'str') return formatText(space, left, right);
  if (operator === '%' && left.type === 'bytes') return formatBytes(space, left, right);
  if (isSet(left) && isSet(right)) return ofSets(space, operator, left, right);
  throw unsupportedOperands(operator === '**' ? '** or pow()' : operator, left, right);
}

function numbers(
  space: ObjectSpace,
  operator: BinaryOperator,
  left: PyObject,
  right: PyObject,
): PyObject | null {
  if (left.type === 'complex' || right.type === 'complex') {
    const [a, b] = [complexOf(left), complexOf(right)];
    if (a === null || b === null) return null;
    if (operator === '+') return space.complex(a.real + b.real, a.imaginary + b.imaginary);
    if (operator === '-') return space.complex(a.real - b.real, a.imaginary - b.imaginary);
    if (operator === '*') {
      return space.complex(
        a.real * b.real - a.imaginary * b.imaginary,
        a.real * b.imaginary + a.imaginary * b.real,
      );
    }
    throw unmodelled(`${operator} of complex numbers`);
  }
  const [a, b] = [floatOf(left), floatOf(right)];
  if (a === null || b === null) return null;
  switch (operator) {
    case '+':
      return space.float(a + b);
    case '-':
      return space.float(a - b);
    case '*':
      return space.float(a * b);
    case '/':
      if (b === 0) throw zeroDivision();
      return space.float(a / b);
    case '//':
      if (b === 0) throw zeroDivision();
      return space.float(Math.floor((a - floatRemainder(a, b)) / b + 0.5));
    case '%':
      if (b === 0) throw zeroDivision();
      return space.float(floatRemainder(a, b));
    case '**':
      if (a === 0 && b < 0) throw zeroDivision();
      if (a < 0 && !Number.isInteger(b)) throw unmodelled('a complex power of floats');
      return space.float(a ** b);
    default:
      return null;
  }
}

function floatRemainder(a: number, b: number): number {
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

export function floatOf(object: PyObject): number | null {
  if (object.type === 'float') return object.value;
  if (object.type === 'bool') return Number(object.value);
  return object.type === 'int' ? Number(object.value) : null;
}

function complexOf(object: PyObject): { readonly real: number; readonly imaginary: number } | null {
  if (object.type === 'complex') return object;
  const real = floatOf(object);
  return real === null ? null : { real, imaginary: 0 };
}

/** An empty side gives the other back, except for lists. (PyUnicode_Concat, bytes_concat, tuple_concat.) */
function concatenation(space: ObjectSpace, left: PyObject, right: PyObject): PyObject {
  if (left.type === 'str' && right.type === 'str') {
    if (left.value === '') return right;
    return right.value === '' ? left : space.newStr(left.value + right.value);
  }
  if (left.type === 'bytes' && right.type === 'bytes') {
    if (left.value === '') return right;
    return right.value === '' ? left : space.newBytes(left.value + right.value);
  }
  if (left.type === 'tuple' && right.type === 'tuple') {
    if (left.items.length === 0) return right;
    return right.items.length === 0 ? left : space.tuple([...left.items, ...right.items]);
  }
  if (left.type === 'list' && right.type === 'list') return space.list([...left.items, ...right.items]);
  if (['str', 'bytes', 'tuple', 'list'].includes(left.type)) {
    throw typeError(`can only concatenate ${left.type} (not "${right.type}") to ${left.type}`);
  }
  throw unsupportedOperands('+', left, right);
}

/** Once is the thing itself, except for lists. (unicode_repeat, bytes_repeat, tuple_repeat.) */
function repetition(space: ObjectSpace, object: PyObject, times: number, factor: PyObject): PyObject {
  switch (object.type) {
    case 'str':
      return repeat(strKind(space), object, times);
    case 'bytes':
      return repeat(bytesKind(space), object, times);
    case 'tuple':
    case 'list': {
      if (object.type === 'tuple' && (times === 1 || object.items.length === 0)) return object;
      const length = lengthOf(Math.max(0, times) * object.items.length);
      const items = length === 0 ? [] : Array.from({ length: times }, () => object.items).flat();
      return object.type === 'tuple' ? space.tuple(items) : space.list(items);
    }
    default:
      throw unsupportedOperands('*', object, factor);
  }
}

function isSet(object: PyObject): object is PySet {
  return object.type === 'set' || object.type === 'frozenset';
}

function ofSets(space: ObjectSpace, operator: BinaryOperator, left: PySet, right: PySet): PySet {
  const items = new Map(left.items);
  switch (operator) {
    case '|':
      for (const [key, item] of right.items) if (!items.has(key)) items.set(key, item);
      break;
    case '&':
      return intersection(space, left, right);
    case '-':
      for (const key of right.items.keys()) items.delete(key);
      break;
    case '^':
      for (const [key, item] of right.items) {
        if (!items.delete(key)) items.set(key, item);
      }
      break;
    default:
      throw unsupportedOperands(operator, left, right);
  }
  return space.set(left.type, items);
}

/** The items are those of the smaller side, or of the right one. (set_intersection in Objects/setobject.c.) */
function intersection(space: ObjectSpace, left: PySet, right: PySet): PySet {
  const [looked, kept] = right.items.size > left.items.size ? [right, left] : [left, right];
  const items = new Map<unknown, PyObject>();
  for (const item of kept.items.values()) {
    const key = keyOf(item);
    if (looked.items.has(key)) items.set(key, item);
  }
  return space.set(left.type, items);
}
