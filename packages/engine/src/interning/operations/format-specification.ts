import { PythonException, unmodelled } from '../identity-error.js';
import type { PyObject, PyStr } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { floatRepr } from '../objects/repr.js';
import { indexOf, isInteger, lengthOf } from './integers.js';
import { typeError, valueError } from './raise.js';
import { strOf } from './text-of.js';

interface Specification {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly alternate: boolean;
  readonly zero: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number | null;
  readonly type: string;
}

function specificationOf(text: string): Specification {
  const match = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d*)([,_])?(?:\.(\d+))?([bcdeEfFgGnosxX%])?$/su.exec(
    text,
  );
  if (match === null) throw valueError('Invalid format specifier');
  const [, fill, align, sign, negativeZero, alternate, zero, width, grouping, precision, type] = match;
  if (negativeZero !== undefined) throw unmodelled('the z of format specifications');
  return {
    fill: fill ?? (zero === undefined ? ' ' : '0'),
    align: align ?? '',
    sign: sign ?? '-',
    alternate: alternate !== undefined,
    zero: zero !== undefined,
    width: lengthOf(Number(width)),
    grouping: grouping ?? '',
    precision: precision === undefined ? null : lengthOf(Number(precision)),
    type: type ?? '',
  };
}

/**
 * `format(value, specification)`; an exact str that the specification leaves as it is comes back.
 * (PyObject_Format in Objects/abstract.c, Python/formatter_unicode.c.)
 */
export function format(space: ObjectSpace, value: PyObject, specification: string): PyStr {
  if (specification === '') return strOf(space, value);
  if (value.type === 'str') return formatStr(space, value, specificationOf(specification));
  if (isInteger(value) || value.type === 'float') {
    return space.str(
      padded(numberText(value, specificationOf(specification)), specificationOf(specification)),
    );
  }
  if (value.type === 'complex') throw unmodelled('format specifications of complex numbers');
  throw typeError(`unsupported format string passed to ${value.type}.__format__`);
}

function formatStr(space: ObjectSpace, value: PyStr, specification: Specification): PyStr {
  const { type, align, precision, width, fill } = specification;
  if (type !== '' && type !== 's') throw valueError(`Unknown format code '${type}' for object of type 'str'`);
  if (align === '=') throw valueError("'=' alignment not allowed in string format specifier");
  const units = [...value.value];
  const cut = precision !== null && precision < units.length ? units.slice(0, precision) : units;
  if (cut.length === units.length && width <= units.length) return value;
  const missing = Math.max(0, width - cut.length);
  const before = align === '>' ? missing : align === '^' ? missing >> 1 : 0;
  return space.str(fill.repeat(before) + cut.join('') + fill.repeat(missing - before));
}

interface NumberText {
  readonly sign: string;
  readonly prefix: string;
  readonly digits: string;
}

const bases: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16, d: 10, n: 10, '': 10 };

function numberText(value: PyObject, specification: Specification): NumberText {
  const { type, sign, alternate, grouping, precision } = specification;
  const signOf = (negative: boolean) => (negative ? '-' : sign === '-' ? '' : sign);
  if (isInteger(value) && type === 'c') {
    return { sign: '', prefix: '', digits: character(value) };
  }
  if (isInteger(value) && bases[type] !== undefined) {
    if (precision !== null) throw valueError('Precision not allowed in integer format specifier');
    const exact = indexOf(value);
    const plain = (exact < 0n ? -exact : exact).toString(bases[type]);
    const digits = grouped(type === 'X' ? plain.toUpperCase() : plain, grouping, bases[type] === 10 ? 3 : 4);
    return {
      sign: signOf(exact < 0n),
      prefix: alternate && 'boxX'.includes(type) && type !== '' ? `0${type}` : '',
      digits,
    };
  }
  const number = isInteger(value) ? Number(indexOf(value)) : value.type === 'float' ? value.value : 0;
  const negative = number < 0 || Object.is(number, -0);
  const digits = grouped(floatText(Math.abs(number), type, precision, alternate), grouping, 3);
  return { sign: signOf(negative), prefix: '', digits };
}

/** `chr(code)`. */
export function character(code: PyObject): string {
  const value = indexOf(code);
  if (value < 0n || value > 0x10ffffn)
    throw new PythonException('OverflowError', '%c arg not in range(0x110000)');
  return String.fromCodePoint(Number(value));
}

/** The digits of a non-negative float as `%f`, `%e` and `%g` write them. */
function floatText(number: number, type: string, precision: number | null, alternate = false): string {
  if (!Number.isFinite(number)) return Number.isNaN(number) ? 'nan' : 'inf';
  if (alternate) throw unmodelled('# in the format of a float');
  if (precision !== null && precision > 100) throw unmodelled('a precision beyond 100');
  const lower = type.toLowerCase();
  const upper = (text: string) => (type !== lower ? text.toUpperCase() : text);
  if (lower === 'f' || type === '%') {
    const scaled = type === '%' ? number * 100 : number;
    if (scaled >= 1e21) throw unmodelled('the fixed-point format of so large a float');
    return scaled.toFixed(precision ?? 6) + (type === '%' ? '%' : '');
  }
  if (lower === 'e') return upper(exponent(number.toExponential(precision ?? 6)));
  if (lower === 'g' || (type === '' && precision !== null)) {
    const significant = Math.max(1, precision ?? 6);
    const power = number === 0 ? 0 : Number(number.toExponential(significant - 1).split('e')[1]);
    const fixed = power >= -4 && power < significant - (type === '' ? 1 : 0);
    const text = fixed
      ? number.toFixed(Math.max(0, significant - 1 - power))
      : number.toExponential(significant - 1);
    const [mantissa, rest] = text.split('e');
    const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
    const shown = rest === undefined ? short : exponent(`${short}e${rest}`);
    return type === '' && !/[.e]/.test(shown) ? `${shown}.0` : upper(shown);
  }
  if (type === '') return floatRepr(number);
  throw unmodelled(`the format code '${type}'`);
}

function exponent(text: string): string {
  return text.replace(/e([-+])(\d)$/, 'e$10$2');
}

function grouped(digits: string, separator: string, size: number): string {
  if (separator === '') return digits;
  const [whole, ...rest] = digits.split(/(?=[.e%])/);
  const groups = whole.replace(new RegExp(`\\B(?=(?:[\\da-fA-F]{${size}})+$)`, 'g'), separator);
  return [groups, ...rest].join('');
}

function padded(
  { sign, prefix, digits }: NumberText,
  { width, align, zero, fill, type }: Specification,
): string {
  const text = sign + prefix + digits;
  const missing = width - [...text].length;
  if (missing <= 0) return text;
  const where = align !== '' ? align : zero ? '=' : type === 'c' ? '<' : '>';
  if (where === '=') return sign + prefix + fill.repeat(missing) + digits;
  const before = where === '>' ? missing : where === '^' ? missing >> 1 : 0;
  return fill.repeat(before) + text + fill.repeat(missing - before);
}
