import { PythonException, unmodelled } from '../identity-error.js';
import { keyOf } from '../objects/equality.js';
import type { PyObject, PySlice } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { reprOf } from '../objects/repr.js';
import { isInteger, sizeOf } from './integers.js';
import { typeError, valueError } from './raise.js';
import { rangeLength } from './range.js';

/** `object[key]`. */
export function itemOf(space: ObjectSpace, object: PyObject, key: PyObject): PyObject {
  switch (object.type) {
    case 'str':
    case 'bytes': {
      const units = object.type === 'str' ? [...object.value] : object.value.split('');
      if (key.type === 'slice') return sliceOfText(space, object, units, key);
      const unit = units[position(object, key, units.length)];
      return object.type === 'str' ? space.str(unit) : space.int(unit.charCodeAt(0));
    }
    case 'tuple':
    case 'list': {
      const { items } = object;
      if (key.type !== 'slice') return items[position(object, key, items.length)];
      const picked = indices(key, items.length);
      const whole = picked.step === 1 && picked.length === items.length;
      if (object.type === 'list') return space.list(pick(items, picked));
      return whole ? object : space.tuple(pick(items, picked));
    }
    case 'dict': {
      const entry = object.entries.get(keyOf(key));
      if (entry === undefined) throw new PythonException('KeyError', reprOf(key));
      return entry.value;
    }
    case 'range': {
      if (key.type === 'slice') throw unmodelled('slices of ranges');
      const at = position(object, key, Number(rangeLength(object)));
      return space.int(object.start + BigInt(at) * object.step);
    }
    default:
      throw typeError(`'${object.type}' object is not subscriptable`);
  }
}

/**
 * A slice of all is the thing itself; one without steps is copied and so finds a cached character; one with steps is
 * built. (unicode_subscript, bytes_subscript.)
 */
function sliceOfText(
  space: ObjectSpace,
  object: PyObject & { type: 'str' | 'bytes' },
  units: readonly string[],
  slice: PySlice,
): PyObject {
  const picked = indices(slice, units.length);
  if (picked.step === 1 && picked.length === units.length && picked.length > 0) return object;
  const text = pick(units, picked).join('');
  if (object.type === 'str') return picked.step === 1 ? space.str(text) : space.newStr(text);
  return picked.step === 1 ? space.bytes(text) : space.newBytes(text);
}

function position(object: PyObject, key: PyObject, length: number): number {
  if (!isInteger(key)) throw typeError(`${object.type} indices must be integers or slices, not ${key.type}`);
  const index = sizeOf(key);
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) {
    throw new PythonException(
      'IndexError',
      `${object.type === 'str' ? 'string' : object.type} index out of range`,
    );
  }
  return at;
}

interface Picked {
  readonly start: number;
  readonly step: number;
  readonly length: number;
}

/** PySlice_AdjustIndices. */
function indices({ start, stop, step }: PySlice, length: number): Picked {
  const stride = step.type === 'NoneType' ? 1 : sizeOf(step);
  if (stride === 0) throw valueError('slice step cannot be zero');
  const bound = (given: PyObject, missing: number) => {
    if (given.type === 'NoneType') return missing;
    const value = sizeOf(given);
    const at = value < 0 ? value + length : value;
    return stride > 0 ? Math.min(Math.max(at, 0), length) : Math.min(Math.max(at, -1), length - 1);
  };
  const from = bound(start, stride > 0 ? 0 : length - 1);
  const to = bound(stop, stride > 0 ? length : -1);
  const count = Math.ceil((to - from) / stride);
  return { start: from, step: stride, length: Math.max(0, count) };
}

function pick<Item>(items: readonly Item[], { start, step, length }: Picked): Item[] {
  return Array.from({ length }, (_, index) => items[start + index * step]);
}
