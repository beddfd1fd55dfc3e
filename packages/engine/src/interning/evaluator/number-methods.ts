import { PythonException, unmodelled } from '../identity-error.js';
import type { PyFloat, PyInt, PyObject } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { bitLength, floorDivide, indexOf, isInteger, lengthOf, sizeOf } from '../operations/integers.js';
import { typeError } from '../operations/raise.js';
import { unary } from '../operations/unary.js';
import { takes } from './call.js';
import type { Methods } from './text-methods.js';

/** An exact int gives itself. (long_long in Objects/longobject.c.) */
function itself(space: ObjectSpace, self: PyObject | undefined): PyObject {
  return unary(space, '+', self!);
}

const asFloat = (self: PyObject | undefined): PyFloat => {
  if (self?.type !== 'float') throw typeError('a float is required');
  return self;
};

export const intMethods: Methods = {
  conjugate: takes(1, 1, ({ space }, self) => itself(space, self)),
  __index__: takes(1, 1, ({ space }, self) => itself(space, self)),
  __int__: takes(1, 1, ({ space }, self) => itself(space, self)),
  __pos__: takes(1, 1, ({ space }, self) => itself(space, self)),
  __trunc__: takes(1, 1, ({ space }, self) => itself(space, self)),
  bit_length: takes(1, 1, ({ space }, self) => space.int(bitLength(indexOf(self!)))),
  to_bytes: takes(
    1,
    3,
    ({ space }, self, length, order) => {
      const size = lengthOf(length === undefined ? 1 : sizeOf(length));
      const units: string[] = [];
      let value = indexOf(self!);
      for (let index = 0; index < size; index++, value >>= 8n)
        units.push(String.fromCharCode(Number(value & 0xffn)));
      if (value !== 0n) throw new PythonException('OverflowError', 'int too big to convert');
      if (order?.type !== 'str' || order.value === 'big') units.reverse();
      return space.newBytes(units.join(''));
    },
    ['', 'length', 'byteorder'],
  ),
};

export const floatMethods: Methods = {
  conjugate: takes(1, 1, (_, self) => asFloat(self)),
  __float__: takes(1, 1, (_, self) => asFloat(self)),
  __pos__: takes(1, 1, (_, self) => asFloat(self)),
  is_integer: takes(1, 1, ({ space }, self) => space.bool(Number.isInteger(asFloat(self).value))),
};

export const complexMethods: Methods = {
  conjugate: takes(1, 1, ({ space }, self) => {
    if (self?.type !== 'complex') throw typeError('a complex is required');
    return space.complex(self.real, -self.imaginary);
  }),
};

/** `round(number, digits)` of an int: itself unless digits before the point are rounded away. */
export function roundInt(space: ObjectSpace, number: PyInt, digits: PyObject | undefined): PyObject {
  const places = digits === undefined || digits.type === 'NoneType' ? 0 : sizeOf(digits);
  if (places >= 0) return number;
  if (places < -1000) return space.int(0);
  const unit = 10n ** BigInt(-places);
  const below = floorDivide(number.value, unit) * unit;
  const rest = (number.value - below) * 2n;
  const up = rest > unit || (rest === unit && (below / unit) % 2n !== 0n);
  return space.int(up ? below + unit : below);
}

/** To the nearest, halves to even. */
export function roundFloat(space: ObjectSpace, number: PyFloat, digits: PyObject | undefined): PyObject {
  const { value } = number;
  if (digits !== undefined && digits.type !== 'NoneType') {
    const places = sizeOf(digits);
    if (Math.abs(places) > 100) throw unmodelled('rounding a float to so many digits');
    const scaled =
      places >= 0
        ? Number(value.toFixed(Math.min(places, 100)))
        : Math.round(value * 10 ** places) / 10 ** places;
    return space.float(scaled);
  }
  if (!Number.isFinite(value)) {
    throw new PythonException(
      Number.isNaN(value) ? 'ValueError' : 'OverflowError',
      'cannot convert float to integer',
    );
  }
  const below = Math.floor(value);
  const rest = value - below;
  const up = rest > 0.5 || (rest === 0.5 && below % 2 !== 0);
  return space.int(BigInt(up ? below + 1 : below));
}

/** Attributes of numbers that are no methods. */
export function numberAttribute(space: ObjectSpace, object: PyObject, name: string): PyObject | null {
  if (isInteger(object)) {
    if (name === 'real' || name === 'numerator') return itself(space, object);
    if (name === 'imag') return space.int(0);
    if (name === 'denominator') return space.int(1);
  }
  if (object.type === 'float') {
    if (name === 'real') return object;
    if (name === 'imag') return space.float(0);
  }
  if (object.type === 'complex') {
    if (name === 'real') return space.float(object.real);
    if (name === 'imag') return space.float(object.imaginary);
  }
  return null;
}
