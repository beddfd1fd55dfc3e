import type { PyObject } from '../objects/object.js';
import type { BinaryOperator } from '../syntax/tree.js';

/** Beyond these a constant would cost more to keep than to compute. (Python/ast_opt.c; Python/flowgraph.c from 3.14.) */
const MAX_INT_BITS = 128;
const MAX_COLLECTION_ITEMS = 256;
const MAX_TEXT_LENGTH = 4096;
const MAX_TOTAL_ITEMS = 1024;

/** Whether the compiler will compute this operation of constants. (safe_multiply, safe_power, safe_lshift, safe_mod.) */
export function worthFolding(operator: BinaryOperator, left: PyObject, right: PyObject): boolean {
  switch (operator) {
    case '*':
      return multiplies(left, right) && multiplies(right, left);
    case '**': {
      const [base, exponent] = [integer(left), integer(right)];
      if (base === null || exponent === null || base === 0n || exponent <= 0n) return true;
      return exponent <= MAX_INT_BITS && bits(base) <= Math.floor(MAX_INT_BITS / Number(exponent));
    }
    case '<<': {
      const [value, shift] = [integer(left), integer(right)];
      if (value === null || shift === null || value === 0n || shift === 0n) return true;
      return shift >= 0n && shift <= MAX_INT_BITS && bits(value) <= MAX_INT_BITS - Number(shift);
    }
    case '%':
      return left.type !== 'str' && left.type !== 'bytes';
    default:
      return true;
  }
}

function multiplies(factor: PyObject, other: PyObject): boolean {
  const times = integer(factor);
  if (times === null) return true;
  const number = integer(other);
  if (number !== null) return times === 0n || number === 0n || bits(times) + bits(number) <= MAX_INT_BITS;
  if (other.type === 'tuple') {
    const size = BigInt(other.items.length);
    if (size === 0n) return true;
    if (times < 0n || times > BigInt(MAX_COLLECTION_ITEMS) / size) return false;
    return times === 0n || itemsIn(other) <= Math.floor(MAX_TOTAL_ITEMS / Number(times));
  }
  if (other.type === 'str' || other.type === 'bytes') {
    const length = BigInt(other.type === 'str' ? [...other.value].length : other.value.length);
    return length === 0n || (times >= 0n && times <= BigInt(MAX_TEXT_LENGTH) / length);
  }
  return true;
}

/** Of nested tuples and frozensets together. */
function itemsIn(object: PyObject): number {
  if (object.type !== 'tuple' && object.type !== 'frozenset') return 0;
  const items = object.type === 'tuple' ? object.items : [...object.items.values()];
  return items.reduce((total, item) => total + itemsIn(item), items.length);
}

function integer(object: PyObject): bigint | null {
  if (object.type === 'bool') return BigInt(object.value);
  return object.type === 'int' ? object.value : null;
}

function bits(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;
}
