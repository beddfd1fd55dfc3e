import type { PyBytes, PyObject, PyStr } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { lengthOf } from './integers.js';
import { typeError, valueError } from './raise.js';

/**
 * What str and bytes have in common: their methods are the same algorithms (Objects/stringlib) over two ways of making
 * results. Text is a list of units: code points of str, bytes of bytes.
 */
export interface TextKind<Text extends PyStr | PyBytes> {
  readonly type: Text['type'];
  readonly empty: Text;
  /** A copied part: cached where it is a single character or byte. */
  part(value: string): Text;
  /** A result built in place: never cached. */
  built(value: string): Text;
  units(value: string): readonly string[];
  isSpace(unit: string): boolean;
  /** What repeating something no times gives. */
  none(): Text;
  /** The argument as text of this kind. */
  text(argument: PyObject): Text;
}

/** What ends a line of str; of bytes only the first two. */
const lineBreaks = '\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029';
/** Python takes the four separators and NEL for white space too. */
const spacesBesides = '\x1c\x1d\x1e\x1f\x85';

export function strKind(space: ObjectSpace): TextKind<PyStr> {
  return {
    type: 'str',
    empty: space.emptyStr,
    part: (value) => space.str(value),
    built: (value) => space.newStr(value),
    units: (value) => [...value],
    none: () => space.emptyStr,
    isSpace: (unit) => (/\s/.test(unit) || spacesBesides.includes(unit)) && unit !== '\ufeff',
    text: (argument) => {
      if (argument.type !== 'str') throw typeError(`must be str, not ${argument.type}`);
      return argument;
    },
  };
}

export function bytesKind(space: ObjectSpace): TextKind<PyBytes> {
  return {
    type: 'bytes',
    empty: space.emptyBytes,
    part: (value) => space.bytes(value),
    built: (value) => space.newBytes(value),
    units: (value) => value.split(''),
    // bytes_repeat allocates whatever the size.
    none: () => ({ type: 'bytes', value: '', birth: space.birth }),
    isSpace: (unit) => ' \t\n\r\v\f'.includes(unit),
    text: (argument) => {
      if (argument.type !== 'bytes')
        throw typeError(`a bytes-like object is required, not '${argument.type}'`);
      return argument;
    },
  };
}

export function repeat<Text extends PyStr | PyBytes>(kind: TextKind<Text>, text: Text, times: number): Text {
  if (times === 1 || text.value === '') return text;
  if (times < 1) return kind.none();
  lengthOf(text.value.length * times);
  return kind.built(text.value.repeat(times));
}

/** Cuts that leave all give the text itself: PyUnicode_Substring, do_xstrip. */
function between<Text extends PyStr | PyBytes>(
  kind: TextKind<Text>,
  text: Text,
  start: number,
  end: number,
): Text {
  const units = kind.units(text.value);
  return start <= 0 && end >= units.length ? text : kind.part(units.slice(start, end).join(''));
}

export function strip<Text extends PyStr | PyBytes>(
  kind: TextKind<Text>,
  text: Text,
  characters: PyObject | undefined,
  sides: 'both' | 'left' | 'right',
): Text {
  const units = kind.units(text.value);
  const given =
    characters === undefined || characters.type === 'NoneType'
      ? null
      : kind.units(kind.text(characters).value);
  const strips = (unit: string) => (given === null ? kind.isSpace(unit) : given.includes(unit));
  let [start, end] = [0, units.length];
  if (sides !== 'right') while (start < end && strips(units[start])) start++;
  if (sides !== 'left') while (end > start && strips(units[end - 1])) end--;
  return between(kind, text, start, end);
}

/** Nothing to do if wide enough already. (pad in unicodeobject.c, stringlib/transmogrify.h for bytes.) */
export function justify<Text extends PyStr | PyBytes>(
  kind: TextKind<Text>,
  text: Text,
  width: number,
  fill: PyObject | undefined,
  side: 'left' | 'right' | 'center',
): Text {
  const length = kind.units(text.value).length;
  const filler = fill === undefined ? ' ' : kind.text(fill).value;
  if (kind.units(filler).length !== 1)
    throw typeError('the fill character must be exactly one character long');
  const missing = lengthOf(width - length);
  if (missing <= 0) return text;
  const before = side === 'right' ? missing : side === 'left' ? 0 : (missing >> 1) + (missing & width & 1);
  return kind.built(filler.repeat(before) + text.value + filler.repeat(missing - before));
}

export function zeroFill<Text extends PyStr | PyBytes>(
  kind: TextKind<Text>,
  text: Text,
  width: number,
): Text {
  const missing = lengthOf(width - kind.units(text.value).length);
  if (missing <= 0) return text;
  const sign = /^[-+]/.exec(text.value)?.[0] ?? '';
  return kind.built(sign + '0'.repeat(missing) + text.value.slice(sign.length));
}

export function removeAffix<Text extends PyStr | PyBytes>(
  kind: TextKind<Text>,
  text: Text,
  affix: PyObject,
  end: 'prefix' | 'suffix',
): Text {
  const { value } = kind.text(affix);
  const found = end === 'prefix' ? text.value.startsWith(value) : text.value.endsWith(value);
  if (!found || value === '') return text;
  return kind.part(
    end === 'prefix' ? text.value.slice(value.length) : text.value.slice(0, text.value.length - value.length),
  );
}

/** A text without the separator is the only piece, itself. (stringlib/split.h.) */
export function split<Text extends PyStr | PyBytes>(
  kind: TextKind<Text>,
  text: Text,
  separator: PyObject | undefined,
  limit: number,
  from: 'left' | 'right',
): Text[] {
  const most = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  if (separator === undefined || separator.type === 'NoneType') return splitAtSpace(kind, text, most, from);
  const { value } = kind.text(separator);
  if (value === '') throw valueError('empty separator');
  const pieces: string[] = [];
  let rest = text.value;
  while (pieces.length < most) {
    const at = from === 'left' ? rest.indexOf(value) : rest.lastIndexOf(value);
    if (at < 0) break;
    pieces.push(from === 'left' ? rest.slice(0, at) : rest.slice(at + value.length));
    rest = from === 'left' ? rest.slice(at + value.length) : rest.slice(0, at);
  }
  if (pieces.length === 0) return [text];
  pieces.push(rest);
  if (from === 'right') pieces.reverse();
  return pieces.map((piece) => kind.part(piece));
}

function splitAtSpace<Text extends PyStr | PyBytes>(
  kind: TextKind<Text>,
  text: Text,
  most: number,
  from: 'left' | 'right',
): Text[] {
  const units = [...kind.units(text.value)];
  if (from === 'right') units.reverse();
  const pieces: string[][] = [];
  let at = 0;
  for (;;) {
    while (at < units.length && kind.isSpace(units[at])) at++;
    if (at === units.length) break;
    const start = at;
    if (pieces.length >= most) {
      let end = units.length;
      while (kind.isSpace(units[end - 1])) end--;
      pieces.push(units.slice(start, end));
      break;
    }
    while (at < units.length && !kind.isSpace(units[at])) at++;
    // Only the search itself notices that the whole text is one piece; what is left after the last split is copied.
    if (start === 0 && at === units.length) return [text];
    pieces.push(units.slice(start, at));
  }
  if (from === 'left') return pieces.map((piece) => kind.part(piece.join('')));
  return pieces.map((piece) => kind.part(piece.reverse().join(''))).reverse();
}

/** Not found: the text itself beside two empty ones; found: the separator itself between the parts. */
export function partition<Text extends PyStr | PyBytes>(
  kind: TextKind<Text>,
  text: Text,
  separator: PyObject,
  from: 'left' | 'right',
): [Text, Text, Text] {
  const found = kind.text(separator);
  if (found.value === '') throw valueError('empty separator');
  const at = from === 'left' ? text.value.indexOf(found.value) : text.value.lastIndexOf(found.value);
  if (at < 0) return from === 'left' ? [text, kind.empty, kind.empty] : [kind.empty, kind.empty, text];
  return [kind.part(text.value.slice(0, at)), found, kind.part(text.value.slice(at + found.value.length))];
}

export function splitLines<Text extends PyStr | PyBytes>(
  kind: TextKind<Text>,
  text: Text,
  keepEnds: boolean,
): Text[] {
  const breaks = kind.type === 'str' ? lineBreaks : lineBreaks.slice(0, 2);
  const { value } = text;
  const lines: Text[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    if (!breaks.includes(value[at])) continue;
    const end = value[at] === '\r' && value[at + 1] === '\n' ? at + 2 : at + 1;
    const line = value.slice(start, keepEnds ? end : at);
    // A line that takes the whole text, its end kept, is the text.
    lines.push(line.length === value.length ? text : kind.part(line));
    start = end;
    at = end - 1;
  }
  if (start < value.length) lines.push(start === 0 ? text : kind.part(value.slice(start)));
  return lines;
}

/** A single text joined is itself. (_PyUnicode_JoinArray, stringlib/join.h.) */
export function join<Text extends PyStr | PyBytes>(
  kind: TextKind<Text>,
  separator: Text,
  items: readonly PyObject[],
): Text {
  const texts = items.map((item, index) => {
    if (item.type !== kind.type) {
      throw typeError(`sequence item ${index}: expected ${kind.type} instance, ${item.type} found`);
    }
    return item as Text;
  });
  if (texts.length === 1) return texts[0];
  return kind.built(texts.map((text) => text.value).join(separator.value));
}

/** With nothing to replace the text itself. */
export function replace<Text extends PyStr | PyBytes>(
  kind: TextKind<Text>,
  text: Text,
  from: Text,
  to: Text,
  limit: number,
): Text {
  if (limit === 0 || (from.value === '' && to.value === '')) return text;
  // str looks whether both are one object; bytes do not.
  if (kind.type === 'str' && from === to) return text;
  const most = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  if (from.value === '') {
    const units = kind.units(text.value);
    const inserted = units.map((unit, index) => (index < most ? to.value + unit : unit)).join('');
    return kind.built(inserted + (units.length < most ? to.value : ''));
  }
  let result = '';
  let at = 0;
  for (let done = 0; done < most; done++) {
    const found = text.value.indexOf(from.value, at);
    if (found < 0) break;
    result += text.value.slice(at, found) + to.value;
    at = found + from.value.length;
  }
  return at === 0 ? text : kind.built(result + text.value.slice(at));
}
