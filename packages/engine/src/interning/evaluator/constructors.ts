import { PythonException, unmodelled } from '../identity-error.js';
import { keyOf } from '../objects/equality.js';
import type { PyObject } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { floatOf } from '../operations/binary.js';
import { indexOf, isInteger, lengthOf, sizeOf } from '../operations/integers.js';
import { typeError, valueError } from '../operations/raise.js';
import { strOf } from '../operations/text-of.js';
import { isTrue } from '../operations/truth.js';
import { unary } from '../operations/unary.js';
import { type Implementation, takes } from './call.js';
import { itemsOf, iterate, iteratorOver } from './iteration.js';
import { decoded, encoded, encodingOf } from './text-methods.js';

/** What calling a builtin type makes, or gives back: exact and unchangeable arguments come back as they are. */
export const constructors: Readonly<Record<string, Implementation>> = {
  object: takes(0, 0, ({ space }) => ({ type: 'object', birth: space.birth })),
  bool: takes(0, 1, ({ space }, value) => space.bool(value !== undefined && isTrue(value))),
  int: takes(0, 2, ({ space }, value, base) => intOf(space, value, base), ['', 'base']),
  float: takes(0, 1, ({ space }, value) => floatFrom(space, value)),
  complex: takes(0, 2, ({ space }, real, imaginary) => {
    if (real?.type === 'complex' && imaginary === undefined) return real;
    const [a, b] = [real, imaginary].map((part) => (part === undefined ? 0 : floatOf(part)));
    if (a === null || b === null) throw unmodelled('complex() of anything but real numbers');
    return space.complex(a, b);
  }),
  str: takes(0, 2, ({ space }, value, encoding) => {
    if (value === undefined) return space.emptyStr;
    if (encoding === undefined) return strOf(space, value);
    if (value.type !== 'bytes')
      throw typeError(`decoding to str: need a bytes-like object, ${value.type} found`);
    return space.str(decoded(value.value, encodingOf(encoding)));
  }),
  bytes: takes(0, 2, ({ space }, value, encoding) => bytesFrom(space, value, encoding)),
  tuple: takes(0, 1, ({ space }, items) => {
    if (items?.type === 'tuple') return items;
    return space.tuple(items === undefined ? [] : itemsOf(space, items));
  }),
  list: takes(0, 1, ({ space }, items) => space.list(items === undefined ? [] : itemsOf(space, items))),
  set: takes(0, 1, ({ space }, items) => space.set('set', itemsByKey(space, items))),
  frozenset: takes(0, 1, ({ space }, items) =>
    items?.type === 'frozenset' ? items : space.set('frozenset', itemsByKey(space, items)),
  ),
  dict: ({ interpreter, space, args, keywords }) => {
    const dict = space.dict();
    const [from] = args;
    if (from?.type === 'dict') for (const [key, entry] of from.entries) dict.entries.set(key, { ...entry });
    else if (from !== undefined) {
      for (const pair of itemsOf(space, from)) {
        const [key, value] = itemsOf(space, pair);
        dict.entries.set(keyOf(key), { key: dict.entries.get(keyOf(key))?.key ?? key, value });
      }
    }
    for (const [name, value] of keywords) {
      const key = interpreter.nameOf(name);
      dict.entries.set(keyOf(key), { key, value });
    }
    return dict;
  },
  range: takes(1, 3, ({ space }, first, second, step) => {
    const stride = step === undefined ? 1n : indexOf(step);
    if (stride === 0n) throw valueError('range() arg 3 must not be zero');
    const [start, stop] = second === undefined ? [0n, indexOf(first!)] : [indexOf(first!), indexOf(second)];
    return { type: 'range', start, stop, step: stride, birth: space.birth };
  }),
  slice: takes(1, 3, ({ space }, first, second, step) => {
    const [start, stop] = second === undefined ? [space.none, first!] : [first!, second];
    return { type: 'slice', start, stop, step: step ?? space.none, birth: space.birth };
  }),
  type: takes(1, 1, ({ interpreter }, value) => interpreter.typeOf(value!)),
  enumerate: takes(1, 2, ({ space }, items, start) => {
    const iterator = iterate(space, items!);
    let index = start === undefined ? 0n : indexOf(start);
    return iteratorOver(space, [iterator], () => {
      const item = iterator.next();
      return item && space.tuple([space.int(index++), item]);
    });
  }),
  zip: ({ space, args }) => {
    const iterators = args.map((items) => iterate(space, items));
    return iteratorOver(space, iterators, () => {
      const items: PyObject[] = [];
      for (const iterator of iterators) {
        const item = iterator.next();
        if (item === undefined) return undefined;
        items.push(item);
      }
      return items.length === 0 ? undefined : space.tuple(items);
    });
  },
  reversed: takes(1, 1, ({ space }, items) => {
    const backwards = itemsOf(space, items!).reverse().values();
    return iteratorOver(space, [items!], () => backwards.next().value);
  }),
  map: ({ interpreter, space, args: [callee, ...sources] }) => {
    const iterators = sources.map((items) => iterate(space, items));
    return iteratorOver(space, [callee, ...iterators], () => {
      const items = iterators.map((iterator) => iterator.next());
      return items.includes(undefined) ? undefined : interpreter.call(callee, items as PyObject[], new Map());
    });
  },
  filter: takes(2, 2, ({ interpreter, space }, callee, items) => {
    const iterator = iterate(space, items!);
    return iteratorOver(space, [callee!, iterator], () => {
      for (let item = iterator.next(); item !== undefined; item = iterator.next()) {
        const kept = callee!.type === 'NoneType' ? item : interpreter.call(callee!, [item], new Map());
        if (isTrue(kept)) return item;
      }
      return undefined;
    });
  }),
};

function itemsByKey(space: ObjectSpace, items: PyObject | undefined): Map<unknown, PyObject> {
  if (items?.type === 'set' || items?.type === 'frozenset') return new Map(items.items);
  const byKey = new Map<unknown, PyObject>();
  if (items === undefined) return byKey;
  for (const item of itemsOf(space, items)) {
    const key = keyOf(item);
    if (!byKey.has(key)) byKey.set(key, item);
  }
  return byKey;
}

function intOf(space: ObjectSpace, value: PyObject | undefined, base: PyObject | undefined): PyObject {
  if (value === undefined) return space.int(0);
  if (value.type === 'str' || value.type === 'bytes') {
    return space.int(parsedInt(value.value, base === undefined ? 10 : sizeOf(base)));
  }
  if (base !== undefined) throw typeError("int() can't convert non-string with explicit base");
  if (isInteger(value)) return unary(space, '+', value);
  if (value.type === 'float') {
    if (!Number.isFinite(value.value)) throw valueError('cannot convert float to integer');
    return space.int(BigInt(Math.trunc(value.value)));
  }
  throw typeError(
    `int() argument must be a string, a bytes-like object or a real number, not '${value.type}'`,
  );
}

function parsedInt(text: string, base: number): bigint {
  const match = /^\s*([-+]?)(0[xXoObB])?_?([\da-zA-Z]+(?:_[\da-zA-Z]+)*)\s*$/.exec(text);
  const marked: Readonly<Record<string, number>> = { x: 16, o: 8, b: 2 };
  const bad = () => valueError(`invalid literal for int() with base ${base}`);
  if (match === null) throw bad();
  const [, sign, prefix, digits] = match;
  const prefixed = prefix === undefined ? null : marked[prefix[1].toLowerCase()];
  let radix = base;
  let body = digits.replaceAll('_', '').toLowerCase();
  if (base === 0) radix = prefixed ?? 10;
  if (prefixed !== null && prefixed !== radix) body = `${prefix}${body}`.toLowerCase();
  let value = 0n;
  for (const digit of body) {
    const worth = Number.parseInt(digit, 36);
    if (Number.isNaN(worth) || worth >= radix) throw bad();
    value = value * BigInt(radix) + BigInt(worth);
  }
  return sign === '-' ? -value : value;
}

function floatFrom(space: ObjectSpace, value: PyObject | undefined): PyObject {
  if (value === undefined) return space.float(0);
  if (value.type === 'float') return value;
  if (value.type === 'str') {
    const text = value.value.trim().replaceAll('_', '');
    const special = /^([-+]?)(inf|infinity|nan)$/i.exec(text);
    if (special !== null) {
      const size = special[2].toLowerCase() === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
      return space.float(special[1] === '-' ? -size : size);
    }
    if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text))
      throw valueError('could not convert string to float');
    return space.float(Number(text));
  }
  const number = floatOf(value);
  if (number === null)
    throw typeError(`float() argument must be a string or a real number, not '${value.type}'`);
  return space.float(number);
}

/** From a list or an iterator bytes are gathered and then copied; from a tuple they are built in place. (PyBytes_FromObject.) */
function bytesFrom(
  space: ObjectSpace,
  value: PyObject | undefined,
  encoding: PyObject | undefined,
): PyObject {
  if (value === undefined) return space.emptyBytes;
  if (value.type === 'str') {
    if (encoding === undefined) throw typeError('string argument without an encoding');
    return space.bytes(encoded(value.value, encodingOf(encoding)));
  }
  if (value.type === 'bytes') return value;
  if (isInteger(value)) {
    const size = sizeOf(value);
    if (size < 0) throw valueError('negative count');
    return space.newBytes('\0'.repeat(lengthOf(size)));
  }
  const units = itemsOf(space, value).map((item) => {
    const unit = indexOf(item);
    if (unit < 0n || unit > 255n) throw new PythonException('ValueError', 'bytes must be in range(0, 256)');
    return String.fromCharCode(Number(unit));
  });
  return value.type === 'tuple' ? space.newBytes(units.join('')) : space.bytes(units.join(''));
}
