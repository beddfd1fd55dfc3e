import { unmodelled } from '../identity-error.js';
import type { PyBytes, PyObject, PyStr } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { character, format } from './format-specification.js';
import { indexOf, isInteger } from './integers.js';
import { typeError, valueError } from './raise.js';
import { asciiOf, representation, strOf } from './text-of.js';
import { TextWriter } from './text-writer.js';

interface Unit {
  readonly flags: string;
  readonly width: string;
  readonly precision: string | undefined;
  readonly conversion: string;
}

const conversions = { s: strOf, r: representation, a: asciiOf };

/** The literal pieces and the units of a % format, in order. */
function piecesOf(text: string): (string | Unit)[] {
  const pieces: (string | Unit)[] = [];
  let rest = text;
  while (rest !== '') {
    const literal = /^[^%]+/.exec(rest)?.[0];
    if (literal !== undefined) {
      pieces.push(literal);
      rest = rest.slice(literal.length);
      continue;
    }
    const unit = /^%([-+ #0]*)(\d*)(?:\.(\d*))?[hlL]?(.)/s.exec(rest);
    if (unit === null) throw valueError('incomplete format');
    const [all, flags, width, precision, conversion] = unit;
    if (conversion === '(' || conversion === '*') throw unmodelled(`%${conversion} in a format`);
    pieces.push({ flags, width, precision, conversion });
    rest = rest.slice(all.length);
  }
  return pieces;
}

/** `text % value`. (PyUnicode_Format in Objects/unicodeobject.c.) */
export function formatText(space: ObjectSpace, text: PyStr, value: PyObject): PyStr {
  const args = value.type === 'tuple' ? [...value.items] : [value];
  const pieces = piecesOf(text.value);
  const writer = new TextWriter();
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1;
    if (typeof piece === 'string') {
      if (last && piece === text.value) writer.write(text, true);
      else writer.add(piece);
    } else if (piece.conversion === '%') {
      writer.add('%');
    } else {
      const argument = args.shift();
      if (argument === undefined) throw typeError('not enough arguments for format string');
      const text = converted(space, piece, argument);
      if (typeof text === 'string') writer.add(text);
      else writer.write(text, last);
    }
  }
  if (
    args.length > 0 &&
    (value.type === 'tuple' || !['dict', 'list', 'bytes', 'range'].includes(value.type))
  ) {
    throw typeError('not all arguments converted during string formatting');
  }
  return writer.finish(space);
}

/** What a unit makes of its argument: a str that can be kept, or text written in place. */
function converted(space: ObjectSpace, unit: Unit, argument: PyObject): PyStr | string {
  const { conversion, flags, width, precision } = unit;
  const size = Number(width) || '';
  switch (conversion) {
    case 's':
    case 'r':
    case 'a': {
      const plain = width === '' && precision === undefined;
      // Ints are written out in place, without a str between.
      if (plain && argument.type === 'int') return argument.value.toString();
      const text = conversions[conversion](space, argument);
      return plain ? text : format(space, text, `${align(unit)}${size}${cut(precision)}`);
    }
    case 'd':
    case 'i':
    case 'u':
    case 'x':
    case 'X':
    case 'o': {
      const number = integerOf(argument, conversion);
      if (precision !== undefined) throw unmodelled(`a precision in %${conversion}`);
      const code = 'diu'.includes(conversion) ? 'd' : conversion;
      const marks = `${align(unit)}${sign(flags)}${flags.includes('#') ? '#' : ''}${zero(unit)}`;
      return format(space, space.int(number), `${marks}${size}${code}`).value;
    }
    case 'c': {
      const text = isInteger(argument) ? character(argument) : argument.type === 'str' ? argument.value : '';
      if ([...text].length !== 1) throw typeError('%c requires an int or a unicode character');
      return format(space, space.newStr(text), `${align(unit)}${size}`).value;
    }
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': {
      if (!isInteger(argument) && argument.type !== 'float') {
        throw typeError(`must be real number, not ${argument.type}`);
      }
      const marks = `${align(unit)}${sign(flags)}${zero(unit)}`;
      return format(space, argument, `${marks}${size}${cut(precision)}${conversion}`).value;
    }
    default:
      throw valueError(`unsupported format character '${conversion}'`);
  }
}

function integerOf(argument: PyObject, conversion: string): bigint {
  if (isInteger(argument)) return indexOf(argument);
  const decimal = 'diu'.includes(conversion);
  if (!decimal || argument.type !== 'float') {
    const wanted = decimal ? 'a real number' : 'an integer';
    throw typeError(`%${conversion} format: ${wanted} is required, not ${argument.type}`);
  }
  if (!Number.isFinite(argument.value)) throw valueError('cannot convert float to integer');
  return BigInt(Math.trunc(argument.value));
}

const align = ({ flags, width }: Unit) =>
  width === '' ? '' : flags.includes('-') ? '<' : flags.includes('0') ? '' : '>';
const sign = (flags: string) => (flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '');
const zero = ({ flags }: Unit) => (flags.includes('0') && !flags.includes('-') ? '0' : '');
const cut = (precision: string | undefined) => (precision === undefined ? '' : `.${Number(precision)}`);

/** `text % value` of bytes: the result is always copied. (_PyBytes_FormatEx in Objects/bytesobject.c.) */
export function formatBytes(space: ObjectSpace, text: PyBytes, value: PyObject): PyBytes {
  const args = value.type === 'tuple' ? [...value.items] : [value];
  let result = '';
  for (const piece of piecesOf(text.value)) {
    if (typeof piece === 'string') {
      result += piece;
      continue;
    }
    if (piece.conversion === '%') {
      result += '%';
      continue;
    }
    const argument = args.shift();
    if (argument === undefined) throw typeError('not enough arguments for format string');
    if (piece.width !== '' || piece.flags !== '' || piece.precision !== undefined) {
      throw unmodelled('widths and precisions in a bytes format');
    }
    if ('bs'.includes(piece.conversion)) {
      if (argument.type !== 'bytes')
        throw typeError(`%b requires a bytes-like object, not '${argument.type}'`);
      result += argument.value;
    } else if (piece.conversion === 'd') {
      result += indexOf(argument).toString();
    } else if (piece.conversion === 'c') {
      const unit = argument.type === 'bytes' ? argument.value : character(argument);
      if (unit.length !== 1 || unit > '\xff')
        throw typeError('%c requires an integer in range(256) or a single byte');
      result += unit;
    } else {
      throw unmodelled(`%${piece.conversion} in a bytes format`);
    }
  }
  if (args.length > 0 && value.type === 'tuple')
    throw typeError('not all arguments converted during bytes formatting');
  return space.bytes(result);
}
