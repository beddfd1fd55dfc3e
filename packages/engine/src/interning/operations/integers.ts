import { unmodelled } from '../identity-error.js';
import type { PyBool, PyInt, PyObject } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import type { BinaryOperator } from '../syntax/tree.js';
import { typeError, valueError, zeroDivision } from './raise.js';

/** Above this a result is not worth computing. */
const MAX_BITS = 1_000_000n;
/** Nor is anything longer worth making. */
const MAX_LENGTH = 10_000_000;
/** Ints are stored in digits of 30 bits. */
const DIGIT_BITS = 30n;

export function isInteger(object: PyObject): object is PyInt | PyBool {
  return object.type === 'int' || object.type === 'bool';
}

/** The value of an int or a bool, as `__index__` gives it. */
export function indexOf(object: PyObject): bigint {
  if (object.type === 'int') return object.value;
  if (object.type === 'bool') return BigInt(object.value);
  throw typeError(`'${object.type}' object cannot be interpreted as an integer`);
}

/** An index, or a number of things to count down: what lies beyond 2**53 is as good as that. */
export function sizeOf(object: PyObject): number {
  const value = indexOf(object);
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  return Number(value > limit ? limit : value < -limit ? -limit : value);
}

/** The length of something to be made. */
export function lengthOf(length: number): number {
  if (length > MAX_LENGTH) throw unmodelled(`an object of ${length} items`);
  return length;
}

/** Objects/longobject.c, and Objects/boolobject.c for `&`, `|` and `^` of two bools. */
export function integerBinary(
  space: ObjectSpace,
  operator: BinaryOperator,
  left: PyInt | PyBool,
  right: PyInt | PyBool,
): PyObject {
  const a = indexOf(left);
  const b = indexOf(right);
  if (left.type === 'bool' && right.type === 'bool' && '&|^'.includes(operator)) {
    return space.bool(
      operator === '&'
        ? left.value && right.value
        : operator === '|'
          ? left.value || right.value
          : left.value !== right.value,
    );
  }
  switch (operator) {
    case '+':
      return space.int(a + b);
    case '-':
      return space.int(a - b);
    case '*':
      if (bitLength(a) + bitLength(b) > MAX_BITS) throw unmodelled('ints of more than a million bits');
      return space.int(a * b);
    case '/':
      if (b === 0n) throw zeroDivision();
      return space.float(quotient(a, b));
    case '//':
      if (b === 0n) throw zeroDivision();
      return space.int(floorDivide(a, b));
    case '%':
      if (b === 0n) throw zeroDivision();
      return remainder(space, left, a, b);
    case '**':
      return power(space, a, b);
    case '<<':
      if (b < 0n) throw valueError('negative shift count');
      if (a !== 0n && b + bitLength(a) > MAX_BITS) throw unmodelled('ints of more than a million bits');
      return space.int(a === 0n ? 0n : a << b);
    case '>>':
      if (b < 0n) throw valueError('negative shift count');
      return space.int(b > bitLength(a) ? (a < 0n ? -1n : 0n) : a >> b);
    case '|':
      return space.int(a | b);
    case '&':
      return space.int(a & b);
    case '^':
      return space.int(a ^ b);
  }
}

/** `divmod(a, b)`. */
export function integerDivmod(space: ObjectSpace, left: PyInt | PyBool, right: PyInt | PyBool): PyObject {
  const [a, b] = [indexOf(left), indexOf(right)];
  if (b === 0n) throw zeroDivision();
  return space.tuple([space.int(floorDivide(a, b)), remainder(space, left, a, b)]);
}

/**
 * A dividend shorter than the divisor, or as long with a smaller first digit, is itself the remainder, unless the signs
 * differ. Two ints of one digit each go another way. (long_rem, l_mod and fast_mod.)
 */
function remainder(space: ObjectSpace, left: PyInt | PyBool, a: bigint, b: bigint): PyObject {
  const result = ((a % b) + b) % b;
  const [length, divisorLength] = [digits(a), digits(b)];
  const shorter =
    length < divisorLength || (length === divisorLength && firstDigit(a, length) < firstDigit(b, length));
  const oneDigitEach = length <= 1n && divisorLength <= 1n;
  if (left.type === 'int' && shorter && !oneDigitEach && result === a) return left;
  return space.int(result);
}

function power(space: ObjectSpace, base: bigint, exponent: bigint): PyObject {
  if (exponent < 0n) {
    if (base === 0n) throw zeroDivision();
    return space.float(Number(base) ** Number(exponent));
  }
  if (bitLength(base) > 1n && exponent * bitLength(base) > MAX_BITS) {
    throw unmodelled('ints of more than a million bits');
  }
  if (base === 1n || base === 0n) return space.int(exponent === 0n ? 1n : base);
  if (base === -1n) return space.int(exponent % 2n === 0n ? 1n : -1n);
  return space.int(base ** exponent);
}

/** `pow(base, exponent, modulus)`. */
export function modularPower(space: ObjectSpace, base: bigint, exponent: bigint, modulus: bigint): PyObject {
  if (modulus === 0n) throw valueError('pow() 3rd argument cannot be 0');
  if (exponent < 0n) throw unmodelled('pow() with a negative exponent and a modulus');
  let result = 1n;
  let square = ((base % modulus) + modulus) % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return space.int(((result % modulus) + modulus) % modulus);
}

export function floorDivide(a: bigint, b: bigint): bigint {
  const whole = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? whole - 1n : whole;
}

function quotient(a: bigint, b: bigint): number {
  const exact = (value: bigint) => BigInt(Number(value)) === value && bitLength(value) <= 53n;
  if (!exact(a) || !exact(b)) throw unmodelled('/ of ints beyond 2**53');
  return Number(a) / Number(b);
}

export function bitLength(value: bigint): bigint {
  return value === 0n ? 0n : BigInt((value < 0n ? -value : value).toString(2).length);
}

function digits(value: bigint): bigint {
  return (bitLength(value) + DIGIT_BITS - 1n) / DIGIT_BITS;
}

function firstDigit(value: bigint, length: bigint): bigint {
  const magnitude = value < 0n ? -value : value;
  return length === 0n ? 0n : magnitude >> ((length - 1n) * DIGIT_BITS);
}
