import { PythonException, unmodelled } from '../identity-error.js';
import type { PyObject } from '../objects/object.js';
import { binary, floatOf } from '../operations/binary.js';
import { format } from '../operations/format-specification.js';
import { indexOf, integerDivmod, isInteger, modularPower, sizeOf } from '../operations/integers.js';
import { typeError, valueError } from '../operations/raise.js';
import { rangeLength } from '../operations/range.js';
import { asciiOf, representation } from '../operations/text-of.js';
import { isTrue } from '../operations/truth.js';
import { type Call, type Implementation, takes } from './call.js';
import { anyOrder, itemsOf, iterate } from './iteration.js';
import { roundFloat, roundInt } from './number-methods.js';
import { less, sorted } from './order.js';

/** Python/bltinmodule.c. */
export const builtins: Readonly<Record<string, Implementation>> = {
  abs: takes(1, 1, ({ space }, value) => {
    // A positive int is its own absolute value; of floats a new one is made.
    if (value!.type === 'int' && value.value >= 0n) return value;
    if (isInteger(value!)) return space.int(indexOf(value) < 0n ? -indexOf(value) : indexOf(value));
    if (value!.type === 'float') return space.float(Math.abs(value.value));
    if (value!.type === 'complex') return space.float(Math.hypot(value.real, value.imaginary));
    throw typeError(`bad operand type for abs(): '${value!.type}'`);
  }),
  all: takes(1, 1, ({ space }, items) => space.bool(every(space, items!, isTrue))),
  any: takes(1, 1, ({ space }, items) => space.bool(!every(space, items!, (item) => !isTrue(item)))),
  ascii: takes(1, 1, ({ space }, value) => asciiOf(space, value!)),
  bin: takes(1, 1, ({ space }, value) => space.newStr(based(indexOf(value!), 2, '0b'))),
  oct: takes(1, 1, ({ space }, value) => space.newStr(based(indexOf(value!), 8, '0o'))),
  hex: takes(1, 1, ({ space }, value) => space.newStr(based(indexOf(value!), 16, '0x'))),
  chr: takes(1, 1, ({ space }, value) => {
    const code = sizeOf(value!);
    if (code < 0 || code > 0x10ffff) throw valueError('chr() arg not in range(0x110000)');
    return space.str(String.fromCodePoint(code));
  }),
  ord: takes(1, 1, ({ space }, value) => {
    const units =
      value!.type === 'str' ? [...value.value] : value!.type === 'bytes' ? value.value.split('') : [];
    if (units.length !== 1) throw typeError('ord() expected a character');
    return space.int(units[0].codePointAt(0)!);
  }),
  compile: takes(
    1,
    3,
    ({ interpreter }, source, _file, mode) => {
      if (source!.type !== 'str') throw unmodelled('compile() of anything but a str');
      return interpreter.compile(source.value, mode?.type === 'str' && mode.value === 'eval');
    },
    ['source', 'filename', 'mode'],
  ),
  divmod: takes(2, 2, ({ space }, a, b) => {
    if (isInteger(a!) && isInteger(b!)) return integerDivmod(space, a, b);
    return space.tuple([binary(space, '//', a!, b!), binary(space, '%', a!, b!)]);
  }),
  eval: takes(1, 1, (call, source) => evaluated(call, source!, true)),
  exec: takes(1, 1, (call, source) => evaluated(call, source!, false)),
  format: takes(1, 2, ({ space }, value, specification) => {
    if (specification !== undefined && specification.type !== 'str')
      throw typeError('format() argument 2 must be str');
    return format(space, value!, specification?.value ?? '');
  }),
  id: takes(1, 1, ({ interpreter, space }, value) => space.int(interpreter.facts.addressOf(value!))),
  isinstance: takes(2, 2, ({ interpreter, space }, value, type) => {
    const types = type!.type === 'tuple' ? type.items : [type!];
    const own = interpreter.typeOf(value!);
    return space.bool(
      types.some(
        (each) =>
          each === own ||
          (each.type === 'type' && (each.name === 'object' || (each.name === 'int' && own.name === 'bool'))),
      ),
    );
  }),
  iter: takes(1, 1, ({ space }, items) => iterate(space, items!)),
  len: takes(1, 1, ({ space }, value) => {
    if (value!.type === 'str') return space.int([...value.value].length);
    if (value!.type === 'bytes') return space.int(value.value.length);
    if (value!.type === 'dict') return space.int(value.entries.size);
    if (!['tuple', 'list', 'set', 'frozenset', 'range'].includes(value!.type)) {
      throw typeError(`object of type '${value!.type}' has no len()`);
    }
    if (value!.type === 'range') return space.int(rangeLength(value));
    return space.int(anyOrder(space, value!).length);
  }),
  max: extreme((item, best) => less(best, item)),
  min: extreme((item, best) => less(item, best)),
  next: takes(1, 2, (_, iterator, end) => {
    if (iterator!.type !== 'iterator') throw typeError(`'${iterator!.type}' object is not an iterator`);
    const item = iterator.next() ?? end;
    if (item === undefined) throw new PythonException('StopIteration', 'the iterator is exhausted');
    return item;
  }),
  pow: takes(2, 3, ({ space }, base, exponent, modulus) => {
    if (modulus === undefined) return binary(space, '**', base!, exponent!);
    return modularPower(space, indexOf(base!), indexOf(exponent!), indexOf(modulus));
  }),
  repr: takes(1, 1, ({ space }, value) => representation(space, value!)),
  round: takes(
    1,
    2,
    ({ space }, value, digits) => {
      if (value!.type === 'int') return roundInt(space, value, digits);
      if (value!.type === 'bool') return space.int(indexOf(value));
      if (value!.type === 'float') return roundFloat(space, value, digits);
      throw typeError(`type ${value!.type} doesn't define __round__ method`);
    },
    ['number', 'ndigits'],
  ),
  sorted: takes(
    1,
    2,
    ({ space }, items, reverse) => {
      const list = sorted(anyOrder(space, items!));
      return space.list(reverse !== undefined && isTrue(reverse) ? list.reverse() : list);
    },
    ['', 'reverse'],
  ),
  sum: takes(1, 2, ({ space }, items, start) => total(space, itemsOf(space, items!), start ?? space.int(0)), [
    '',
    'start',
  ]),
};

/** What the `sys` module offers here. (Python/sysmodule.c.) */
export const sysFunctions: Readonly<Record<string, Implementation>> = {
  intern: takes(1, 1, ({ space }, text) => {
    if (text!.type !== 'str') throw typeError(`intern() argument must be str, not ${text!.type}`);
    return space.intern(text);
  }),
  getrefcount: takes(1, 1, ({ interpreter, space }, value) => space.int(interpreter.facts.countOf(value!))),
  _is_interned: takes(1, 1, ({ space }, text) => {
    if (text!.type !== 'str') throw typeError(`_is_interned() argument must be str, not ${text!.type}`);
    return space.bool(text.interned !== 'no');
  }),
  _is_immortal: takes(1, 1, ({ interpreter, space }, value) =>
    space.bool(interpreter.facts.isImmortal(value!)),
  ),
};

function every(space: Call['space'], items: PyObject, holds: (item: PyObject) => boolean): boolean {
  const iterator = iterate(space, items);
  for (let item = iterator.next(); item !== undefined; item = iterator.next()) if (!holds(item)) return false;
  return true;
}

function based(value: bigint, radix: number, prefix: string): string {
  return `${value < 0n ? '-' : ''}${prefix}${(value < 0n ? -value : value).toString(radix)}`;
}

function extreme(better: (item: PyObject, best: PyObject) => boolean): Implementation {
  return ({ space, name, args, keywords }) => {
    if (keywords.size > 0) throw unmodelled(`keywords of ${name}()`);
    const items = args.length === 1 ? itemsOf(space, args[0]) : args;
    if (items.length === 0) throw valueError(`${name}() iterable argument is empty`);
    let [best] = items;
    for (const item of items) if (better(item, best)) best = item;
    return best;
  };
}

/** While all are ints, or floats, they are added up outside any object. (builtin_sum_impl.) */
function total(space: Call['space'], items: readonly PyObject[], start: PyObject): PyObject {
  if (start.type === 'str' || start.type === 'bytes') throw typeError(`sum() can't sum ${start.type}`);
  const limit = 1n << BigInt(space.profile.pointerBits - 1);
  let sum: PyObject = start;
  // An int that no C long can hold is left as it is.
  if (sum.type === 'int' && sum.value >= -limit && sum.value < limit) sum = space.int(sum.value);
  if (sum.type === 'float') sum = space.float(sum.value);
  for (const item of items) {
    if (sum.type === 'float' && floatOf(item) !== null) sum = space.float(sum.value + floatOf(item)!);
    else sum = binary(space, '+', sum, item);
  }
  return sum;
}

/** `eval` and `exec`. */
function evaluated({ interpreter }: Call, source: PyObject, expression: boolean): PyObject {
  if (source.type === 'code') return interpreter.runCode(source);
  if (source.type !== 'str') {
    throw unmodelled(`${expression ? 'eval' : 'exec'}() of anything but a str or a code object`);
  }
  return interpreter.runSource(source.value, expression);
}
