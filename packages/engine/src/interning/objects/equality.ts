import { PythonException } from '../identity-error.js';
import type { PyObject } from './object.js';

/**
 * What makes two hashable objects equal as keys: `1`, `1.0` and `True` give one key.
 *
 * @throws PythonException for a list, dict or set.
 */
export function keyOf(object: PyObject): unknown {
  switch (object.type) {
    case 'bool':
      return BigInt(object.value);
    case 'int':
      return object.value;
    case 'float':
      if (Number.isNaN(object.value)) return object;
      return Number.isInteger(object.value) ? BigInt(object.value) : object.value;
    case 'complex':
      if (object.imaginary === 0) return Number.isInteger(object.real) ? BigInt(object.real) : object.real;
      return `complex ${object.real + 0} ${object.imaginary + 0}`;
    case 'str':
      return `str ${object.value}`;
    case 'bytes':
      return `bytes ${object.value}`;
    case 'tuple':
      return `tuple ${joined(object.items.map(keyOf))}`;
    case 'frozenset':
      return `frozenset ${joined([...object.items.keys()].map(named).sort())}`;
    case 'list':
    case 'dict':
    case 'set':
      throw new PythonException('TypeError', `unhashable type: '${object.type}'`);
    default:
      return object;
  }
}

/** `a == b`. */
export function equal(a: PyObject, b: PyObject): boolean {
  if (a === b) return !(a.type === 'float' && Number.isNaN(a.value));
  if (a.type === 'list' && b.type === 'list') return equalItems(a.items, b.items);
  if (a.type === 'tuple' && b.type === 'tuple') return equalItems(a.items, b.items);
  if (a.type === 'dict' && b.type === 'dict') {
    if (a.entries.size !== b.entries.size) return false;
    for (const [key, { value }] of a.entries) {
      const other = b.entries.get(key);
      if (other === undefined || !same(value, other.value)) return false;
    }
    return true;
  }
  if (isSet(a) && isSet(b)) {
    return a.items.size === b.items.size && [...a.items.keys()].every((key) => b.items.has(key));
  }
  if (unhashable(a) || unhashable(b)) return false;
  return keyOf(a) === keyOf(b);
}

/** What containers ask of their items: identity first. */
export function same(a: PyObject, b: PyObject): boolean {
  return a === b || equal(a, b);
}

function equalItems(a: readonly PyObject[], b: readonly PyObject[]): boolean {
  return a.length === b.length && a.every((item, index) => same(item, b[index]));
}

function isSet(object: PyObject): object is PyObject & { type: 'set' | 'frozenset' } {
  return object.type === 'set' || object.type === 'frozenset';
}

function unhashable(object: PyObject): boolean {
  return (
    object.type === 'list' ||
    object.type === 'dict' ||
    object.type === 'set' ||
    (object.type === 'tuple' && object.items.some(unhashable))
  );
}

const numbers = new WeakMap<object, number>();
let numbered = 0;

/** Keys as text, so that they can lie side by side in another key. */
function named(key: unknown): string {
  if (typeof key === 'object' && key !== null) {
    if (!numbers.has(key)) numbers.set(key, ++numbered);
    return `object ${numbers.get(key)}`;
  }
  return `${typeof key} ${key}`;
}

function joined(keys: readonly unknown[]): string {
  return keys.map((key) => JSON.stringify(named(key))).join();
}
