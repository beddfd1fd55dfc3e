import { PythonException, unmodelled } from '../identity-error.js';
import { keyOf } from '../objects/equality.js';
import type { PyBytes, PyObject, PyStr } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { format } from '../operations/format-specification.js';
import { sizeOf } from '../operations/integers.js';
import { typeError } from '../operations/raise.js';
import { strFormat } from '../operations/str-format.js';
import {
  bytesKind,
  join,
  justify,
  partition,
  removeAffix,
  replace,
  split,
  splitLines,
  strip,
  strKind,
  type TextKind,
  zeroFill,
} from '../operations/texts.js';
import { isTrue } from '../operations/truth.js';
import { type Call, type Implementation, takes } from './call.js';
import { itemsOf } from './iteration.js';

/** Methods; the first argument is `self`. */
export type Methods = Readonly<Record<string, Implementation>>;

const asStr = (self: PyObject | undefined): PyStr => {
  if (self?.type !== 'str') throw typeError(`a str is required, not ${self?.type ?? 'nothing'}`);
  return self;
};

const asBytes = (self: PyObject | undefined): PyBytes => {
  if (self?.type !== 'bytes') throw typeError(`a bytes object is required, not ${self?.type ?? 'nothing'}`);
  return self;
};

const times = (limit: PyObject | undefined) => (limit === undefined ? -1 : sizeOf(limit));

/** What str and bytes share. */
function textMethods<Text extends PyStr | PyBytes>(
  kindOf: (space: ObjectSpace) => TextKind<Text>,
  as: (self: PyObject | undefined) => Text,
): Methods {
  const kind = (call: Call) => kindOf(call.space);
  const list = (call: Call, items: PyObject[]) => call.space.list(items);
  const found = (run: (text: string, part: string) => number) =>
    takes(2, 2, (call, self, part) => call.space.int(run(as(self).value, kind(call).text(part!).value)));
  const ends = (run: (text: string, part: string) => boolean) =>
    takes(2, 2, (call, self, part) => call.space.bool(run(as(self).value, kind(call).text(part!).value)));
  const mapped = (change: (text: string) => string) =>
    takes(1, 1, (call, self) => kind(call).built(change(as(self).value)));
  return {
    strip: takes(1, 2, (call, self, characters) => strip(kind(call), as(self), characters, 'both')),
    lstrip: takes(1, 2, (call, self, characters) => strip(kind(call), as(self), characters, 'left')),
    rstrip: takes(1, 2, (call, self, characters) => strip(kind(call), as(self), characters, 'right')),
    ljust: takes(2, 3, (call, self, width, fill) =>
      justify(kind(call), as(self), sizeOf(width!), fill, 'left'),
    ),
    rjust: takes(2, 3, (call, self, width, fill) =>
      justify(kind(call), as(self), sizeOf(width!), fill, 'right'),
    ),
    center: takes(2, 3, (call, self, width, fill) =>
      justify(kind(call), as(self), sizeOf(width!), fill, 'center'),
    ),
    zfill: takes(2, 2, (call, self, width) => zeroFill(kind(call), as(self), sizeOf(width!))),
    removeprefix: takes(2, 2, (call, self, affix) => removeAffix(kind(call), as(self), affix!, 'prefix')),
    removesuffix: takes(2, 2, (call, self, affix) => removeAffix(kind(call), as(self), affix!, 'suffix')),
    split: takes(
      1,
      3,
      (call, self, separator, limit) =>
        list(call, split(kind(call), as(self), separator, times(limit), 'left')),
      ['', 'sep', 'maxsplit'],
    ),
    rsplit: takes(
      1,
      3,
      (call, self, separator, limit) =>
        list(call, split(kind(call), as(self), separator, times(limit), 'right')),
      ['', 'sep', 'maxsplit'],
    ),
    partition: takes(2, 2, (call, self, separator) =>
      call.space.tuple(partition(kind(call), as(self), separator!, 'left')),
    ),
    rpartition: takes(2, 2, (call, self, separator) =>
      call.space.tuple(partition(kind(call), as(self), separator!, 'right')),
    ),
    splitlines: takes(
      1,
      2,
      (call, self, keep) => list(call, splitLines(kind(call), as(self), keep !== undefined && isTrue(keep))),
      ['', 'keepends'],
    ),
    join: takes(2, 2, (call, self, items) => join(kind(call), as(self), itemsOf(call.space, items!))),
    replace: takes(3, 4, (call, self, from, to, limit) =>
      replace(kind(call), as(self), kind(call).text(from!), kind(call).text(to!), times(limit)),
    ),
    upper: mapped((text) => text.toUpperCase()),
    lower: mapped((text) => text.toLowerCase()),
    swapcase: mapped((text) =>
      [...text]
        .map((unit) => (unit === unit.toLowerCase() ? unit.toUpperCase() : unit.toLowerCase()))
        .join(''),
    ),
    capitalize: mapped((text) => {
      const [first = '', ...rest] = [...text];
      return first.toUpperCase() + rest.join('').toLowerCase();
    }),
    title: mapped((text) =>
      text.replace(/\p{L}+/gu, (word) => word[0].toUpperCase() + word.slice(1).toLowerCase()),
    ),
    find: found((text, part) => text.indexOf(part)),
    rfind: found((text, part) => text.lastIndexOf(part)),
    count: found((text, part) => (part === '' ? text.length + 1 : text.split(part).length - 1)),
    index: found((text, part) => {
      const at = text.indexOf(part);
      if (at < 0) throw new PythonException('ValueError', 'substring not found');
      return at;
    }),
    startswith: ends((text, part) => text.startsWith(part)),
    endswith: ends((text, part) => text.endsWith(part)),
  };
}

function expanded(text: string, width: number): string {
  let column = 0;
  let result = '';
  for (const unit of text) {
    if (unit === '\t') {
      const spaces = width > 0 ? width - (column % width) : 0;
      result += ' '.repeat(spaces);
      column += spaces;
    } else {
      result += unit;
      column = unit === '\n' || unit === '\r' ? 0 : column + 1;
    }
  }
  return result;
}

const encodings = new Set(['utf-8', 'utf8', 'ascii', 'latin-1', 'latin1', 'iso-8859-1']);

/** Bytes, each a character up to U+00FF. */
export function encoded(text: string, encoding: string): string {
  if (!encodings.has(encoding)) throw unmodelled(`the encoding ${encoding}`);
  if (encoding.startsWith('utf')) return String.fromCharCode(...new TextEncoder().encode(text));
  const limit = encoding === 'ascii' ? 127 : 255;
  if ([...text].some((unit) => unit.codePointAt(0)! > limit)) {
    throw new PythonException('UnicodeEncodeError', `'${encoding}' codec can't encode the text`);
  }
  return text;
}

export function decoded(bytes: string, encoding: string): string {
  if (!encodings.has(encoding)) throw unmodelled(`the encoding ${encoding}`);
  if (encoding.startsWith('utf')) {
    try {
      const units = Uint8Array.from(bytes, (unit) => unit.charCodeAt(0));
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(units);
    } catch {
      throw new PythonException('UnicodeDecodeError', `'utf-8' codec can't decode the bytes`);
    }
  }
  if (encoding === 'ascii' && /[^\0-\x7f]/.test(bytes)) {
    throw new PythonException('UnicodeDecodeError', `'ascii' codec can't decode the bytes`);
  }
  return bytes;
}

export function encodingOf(argument: PyObject | undefined): string {
  return argument === undefined ? 'utf-8' : asStr(argument).value.toLowerCase();
}

/** Objects/unicodeobject.c. */
export const strMethods: Methods = {
  ...textMethods(strKind, asStr),
  casefold: takes(1, 1, ({ space }, self) =>
    space.newStr(asStr(self).value.toLowerCase().replaceAll('ß', 'ss')),
  ),
  expandtabs: takes(
    1,
    2,
    ({ space }, self, width) => {
      const text = asStr(self);
      if (!text.value.includes('\t')) return text;
      return space.str(expanded(text.value, width === undefined ? 8 : sizeOf(width)));
    },
    ['', 'tabsize'],
  ),
  translate: takes(2, 2, ({ space }, self, table) => {
    if (table?.type !== 'dict') throw unmodelled('str.translate with anything but a dict');
    let result = '';
    for (const unit of asStr(self).value) {
      const to = table.entries.get(keyOf(space.int(unit.codePointAt(0)!)))?.value;
      if (to === undefined) result += unit;
      else if (to.type === 'str') result += to.value;
      else if (to.type !== 'NoneType') result += String.fromCodePoint(sizeOf(to));
    }
    return space.str(result);
  }),
  encode: takes(1, 2, ({ space }, self, encoding) =>
    space.bytes(encoded(asStr(self).value, encodingOf(encoding))),
  ),
  format: ({ space, args: [self, ...args], keywords }) => strFormat(space, asStr(self), args, keywords),
  __format__: takes(2, 2, ({ space }, self, specification) =>
    format(space, asStr(self), asStr(specification).value),
  ),
};

/** Objects/bytesobject.c. */
export const bytesMethods: Methods = {
  ...textMethods(bytesKind, asBytes),
  expandtabs: takes(
    1,
    2,
    ({ space }, self, width) =>
      space.newBytes(expanded(asBytes(self).value, width === undefined ? 8 : sizeOf(width))),
    ['', 'tabsize'],
  ),
  translate: takes(2, 2, ({ space }, self, table) => {
    const text = asBytes(self);
    if (table!.type === 'NoneType') return text;
    const to = asBytes(table).value;
    if (to.length !== 256)
      throw new PythonException('ValueError', 'translation table must be 256 characters long');
    const result = text.value.replace(/./gs, (unit) => to[unit.charCodeAt(0)]);
    return result === text.value ? text : space.newBytes(result);
  }),
  decode: takes(1, 2, ({ space }, self, encoding) =>
    space.str(decoded(asBytes(self).value, encodingOf(encoding))),
  ),
  hex: takes(1, 1, ({ space }, self) =>
    space.newStr(
      [...asBytes(self).value].map((unit) => unit.charCodeAt(0).toString(16).padStart(2, '0')).join(''),
    ),
  ),
  __bytes__: takes(1, 1, (_, self) => asBytes(self)),
};
