import { EXCEPTIONS } from '../exceptions.js';
import { CONSTANTS, type Expression } from '../program.js';
import type { Classes } from './classes.js';
import { operand, operands, placeOf, popIndex, takeMethod, variable } from './operands.js';
import type { TokenReader } from './token-reader.js';

type ReadExpression = (reader: TokenReader, classes: Classes) => Expression;

/** What follows the word that an expression begins with. */
const EXPRESSIONS: Readonly<Record<string, ReadExpression>> = {
  list: (reader) => ({ new: 'list', items: operands(reader) }),
  tuple: (reader) => ({ new: 'tuple', items: operands(reader) }),
  set: (reader) => ({ new: 'set', items: operands(reader) }),
  frozenset: (reader) => ({ new: 'frozenset', items: operands(reader) }),
  generator: (reader) => ({ new: 'generator', items: operands(reader) }),
  slice: (reader) => ({
    new: 'slice',
    items: [operand(reader, "the slice's start"), operand(reader, 'its stop'), operand(reader, 'its step')],
  }),
  method: (reader) => ({
    new: 'method',
    items: [operand(reader, 'a function'), operand(reader, "the method's self")],
  }),
  iterator: (reader) => ({ new: 'iterator', items: [operand(reader, 'what to go through')] }),
  exception: (reader) => ({ new: 'exception', class: exceptionClass(reader), items: operands(reader) }),
  dict: () => ({ new: 'dict' }),
  function: () => ({ new: 'function' }),
  cell: () => ({ new: 'cell' }),
  object: () => ({ new: 'object' }),
  instance: (reader, classes) => ({ new: 'instance', class: classes.used(reader) }),
  weakref: (reader) => ({ new: 'weakref', ...weakly(reader) }),
  proxy: (reader) => ({ new: 'proxy', ...weakly(reader) }),
  weakmethod: (reader) => {
    const { referent, ...callback } = weakly(reader);
    return { new: 'weakmethod', method: referent, ...callback };
  },
  weakvaluedict: () => ({ new: 'weakvaluedict' }),
  weakkeydict: () => ({ new: 'weakkeydict' }),
  weakset: () => ({ new: 'weakset' }),
  finalize: (reader) => ({
    new: 'finalize',
    referent: operand(reader),
    function: operand(reader, 'a function'),
    arguments: operands(reader),
  }),
  int: (reader) => ({ new: 'int', value: reader.anyInteger() }),
  float: (reader) => ({ new: 'float', value: reader.float() }),
  complex: (reader) => ({ new: 'complex', real: reader.float(), imaginary: reader.float() }),
  range: (reader) => ({
    new: 'range',
    start: reader.integer(-Infinity, "the range's start"),
    stop: reader.integer(-Infinity, 'its stop'),
    step: step(reader),
  }),
  str: (reader) => ({ new: 'str', value: reader.string('a string in quotes') }),
  bytes: (reader) => ({ new: 'bytes', value: reader.bytes() }),
  bytearray: (reader) => ({ new: 'bytearray', value: reader.bytes() }),
  copy: (reader) => ({ copy: variable(reader) }),
  concatenate: (reader) => ({ concatenate: [variable(reader), variable(reader, 'a second variable')] }),
  multiply: (reader) => ({
    multiply: variable(reader),
    times: reader.integer(-Infinity, 'how many times'),
  }),
  call: (reader) => ({ call: variable(reader), arguments: operands(reader) }),
};

/** What stands to the right of `name =`. */
export function parseExpression(reader: TokenReader, classes: Classes): Expression {
  const { kind, text } = reader.peek();
  if (kind !== 'name') throw reader.expected('what to bind: a name, or a type such as list or int');
  if (Object.hasOwn(EXPRESSIONS, text)) {
    reader.next();
    return EXPRESSIONS[text](reader, classes);
  }
  if (text === 'gc') return { collector: collectorList(reader) };
  const object = operand(reader);
  if (reader.ended()) return { variable: object };
  if (CONSTANTS.has(object)) throw reader.expected('the end of the line');
  switch (reader.peek(1).text) {
    case 'pop':
      if (takeMethod(reader) !== null) return { pop: object, ...popIndex(reader) };
      break;
    case 'peek':
      if (takeMethod(reader) !== null) return { peek: object };
      break;
    case 'detach':
      if (takeMethod(reader) !== null) return { detach: object };
  }
  return { load: placeOf(reader, object) };
}

function exceptionClass(reader: TokenReader): string {
  if (!EXCEPTIONS.has(reader.peek().text)) throw reader.expected('a built-in exception such as ValueError');
  return reader.next().text;
}

function weakly(reader: TokenReader): { readonly referent: string; readonly callback?: string } {
  const referent = operand(reader);
  return reader.ended() ? { referent } : { referent, callback: operand(reader, 'a callback') };
}

function step(reader: TokenReader): number {
  const token = reader.peek();
  const value = reader.integer(-Infinity, 'its step');
  if (value === 0) throw reader.problemAt(token, "a range's step can't be 0");
  return value;
}

function collectorList(reader: TokenReader): 'garbage' | 'callbacks' {
  reader.next();
  const dotted = reader.takeSign('.');
  const { text } = reader.peek();
  if (!dotted || (text !== 'garbage' && text !== 'callbacks')) {
    throw reader.expected("gc's '.garbage' or '.callbacks'");
  }
  reader.next();
  return text;
}
