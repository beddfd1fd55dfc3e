import { EXCEPTIONS } from '../exceptions.js';
import { CONSTANTS, type Expression } from '../program.js';
import { classOf } from './names.js';
import type { ScriptReader } from './script-reader.js';

type Read = (reader: ScriptReader) => Expression;

/** What follows the word that a Python expression begins with. */
const EXPRESSIONS: Readonly<Record<string, Read>> = {
  set: (reader) => ({ new: 'set', items: call(reader) }),
  frozenset: (reader) => ({ new: 'frozenset', items: tupleArgument(reader) }),
  generator: (reader) => ({ new: 'generator', items: tupleArgument(reader) }),
  slice: (reader) => ({ new: 'slice', items: call(reader, 3) }),
  iter: (reader) => ({ new: 'iterator', items: call(reader, 1) }),
  object: (reader) => {
    call(reader, 0);
    return { new: 'object' };
  },
  lambda: (reader) => {
    reader.take(':', 'None');
    return { new: 'function' };
  },
  types: (reader) => {
    reader.take('.');
    if (reader.takeWord('MethodType')) return { new: 'method', items: call(reader, 2) };
    reader.take('CellType');
    call(reader, 0);
    return { new: 'cell' };
  },
  weakref: (reader) => {
    reader.take('.');
    const { text } = reader.peek();
    if (!Object.hasOwn(WEAKREF, text)) throw reader.expected("a class of weakref's such as ref or finalize");
    reader.next();
    return WEAKREF[text](reader);
  },
  gc: (reader) => {
    reader.take('.');
    if (reader.takeWord('garbage')) return { collector: 'garbage' };
    reader.take('callbacks');
    return { collector: 'callbacks' };
  },
  int: (reader) => ({ new: 'int', value: digits(reader, () => reader.string('digits in quotes')) }),
  float: (reader) => ({ new: 'float', value: floating(reader) }),
  complex: (reader) =>
    reader.parenthesized(() => {
      const real = reader.float();
      reader.take(',');
      return { new: 'complex', real, imaginary: reader.float() };
    }),
  range: (reader) =>
    reader.parenthesized(() => {
      const start = reader.integer(-Infinity, "the range's start");
      reader.take(',');
      const stop = reader.integer(-Infinity, 'its stop');
      reader.take(',');
      return { new: 'range', start, stop, step: reader.integer(-Infinity, 'its step') };
    }),
  str: (reader) => {
    call(reader, 0);
    return { new: 'str', value: '' };
  },
  chr: (reader) => {
    const token = reader.peek(1);
    const point = reader.parenthesized(() => reader.integer(0, 'a character'));
    if (point > 0x10ffff) throw reader.problemAt(token, `a character can't be ${point}`);
    return { new: 'str', value: String.fromCodePoint(point) };
  },
  bytes: (reader) => ({ new: 'bytes', value: bytesArgument(reader) }),
  bytearray: (reader) => ({ new: 'bytearray', value: bytesArgument(reader) }),
};

/** What follows `weakref.` and a word. */
const WEAKREF: Readonly<Record<string, Read>> = {
  ref: (reader) => {
    const { object, ...callback } = weakly(reader);
    return { new: 'weakref', referent: object, ...callback };
  },
  proxy: (reader) => {
    const { object, ...callback } = weakly(reader);
    return { new: 'proxy', referent: object, ...callback };
  },
  WeakMethod: (reader) => {
    const { object, ...callback } = weakly(reader);
    return { new: 'weakmethod', method: object, ...callback };
  },
  WeakValueDictionary: (reader) => {
    call(reader, 0);
    return { new: 'weakvaluedict' };
  },
  WeakKeyDictionary: (reader) => {
    call(reader, 0);
    return { new: 'weakkeydict' };
  },
  WeakSet: (reader) => {
    call(reader, 0);
    return { new: 'weakset' };
  },
  finalize: (reader) => {
    const [referent, callable, ...others] = call(reader);
    if (callable === undefined) throw reader.error('a finalizer takes an object and a function');
    return { new: 'finalize', referent, function: callable, arguments: others };
  },
};

/** The operands of what refers weakly. */
function weakly(reader: ScriptReader): { readonly object: string; readonly callback?: string } {
  const [object, callback, ...others] = call(reader);
  if (object === undefined || others.length > 0)
    throw reader.error('a weak reference takes one or two operands');
  return { object, ...(callback === undefined ? {} : { callback }) };
}

/** What stands to the right of `name =`. */
export function readExpression(reader: ScriptReader): Expression {
  const { kind, text } = reader.peek();
  if (kind === 'string' || kind === 'bytes') return joined(reader);
  if (reader.takeSign('[')) return { new: 'list', items: reader.operands(']') };
  if (reader.takeSign('(')) return { new: 'tuple', items: reader.operands(')') };
  if (reader.takeSign('{')) {
    const items = reader.operands('}');
    return items.length === 0 ? { new: 'dict' } : { new: 'set', items };
  }
  if (Object.hasOwn(EXPRESSIONS, text)) {
    reader.next();
    return EXPRESSIONS[text](reader);
  }
  if (reader.names.classes.has(text)) {
    reader.next();
    call(reader, 0);
    return { new: 'instance', class: classOf(text)! };
  }
  if (EXCEPTIONS.has(text)) {
    reader.next();
    return { new: 'exception', class: text, items: call(reader) };
  }
  return aboutObject(reader);
}

function aboutObject(reader: ScriptReader): Expression {
  const object = reader.operand();
  if (reader.ended() || CONSTANTS.has(object)) return { variable: object };
  if (reader.takeSign('(')) return { call: object, arguments: reader.operands(')') };
  if (reader.takeSign('+')) return { concatenate: [object, reader.variable()] };
  if (reader.takeSign('*')) return { multiply: object, times: reader.integer(-Infinity, 'how many times') };
  const { text } = reader.peek(1);
  const isMethod = /^(?:pop|copy|peek|detach)$/.test(text);
  if (reader.peek().text === '.' && isMethod && reader.peek(2).text === '(') {
    reader.take('.', text);
    if (text === 'pop') return { pop: object, ...popIndex(reader) };
    call(reader, 0);
    return text === 'copy' ? { copy: object } : text === 'peek' ? { peek: object } : { detach: object };
  }
  return { load: reader.placeOf(object) };
}

/** `pop`'s parentheses, with the index if there is one. */
export function popIndex(reader: ScriptReader): { readonly index?: number } {
  return reader.parenthesized(() =>
    reader.peek().text === ')' ? {} : { index: reader.integer(-Infinity, 'an index') },
  );
}

/** Parenthesized operands, so many if it is told how many. */
export function call(reader: ScriptReader, count?: number): string[] {
  const token = reader.peek();
  reader.take('(');
  const all = reader.operands(')');
  if (count !== undefined && all.length !== count) {
    throw reader.problemAt(token, `expected ${count} operands; found ${all.length}`);
  }
  return all;
}

/** `()`, or a tuple in parentheses. */
function tupleArgument(reader: ScriptReader): string[] {
  return reader.parenthesized(() => (reader.takeSign('(') ? reader.operands(')') : []));
}

function bytesArgument(reader: ScriptReader): string {
  return reader.parenthesized(() => (reader.peek().kind === 'bytes' ? reader.bytesLiteral() : ''));
}

/** `"".join((…, …))`, or the same of bytes. */
function joined(reader: ScriptReader): Expression {
  const kind = reader.peek().kind === 'bytes' ? 'bytes' : 'str';
  const literal = (): string =>
    kind === 'bytes' ? reader.bytesLiteral() : reader.string('a string in quotes');
  literal();
  reader.take('.', 'join', '(', '(');
  const left = literal();
  reader.take(',');
  const right = literal();
  reader.take(')', ')');
  return { new: kind, value: left + right };
}

function digits(reader: ScriptReader, read: () => string): number | string {
  const token = reader.peek(1);
  const text = reader.parenthesized(read);
  if (!/^-?\d{1,4300}$/.test(text)) throw reader.problemAt(token, 'these are not the digits of an integer');
  const number = Number(text) + 0;
  return Number.isSafeInteger(number) ? number : String(BigInt(text));
}

function floating(reader: ScriptReader): number {
  const token = reader.peek(1);
  const text = reader.parenthesized(() => reader.string('a number in quotes'));
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) throw reader.problemAt(token, 'this is not a number');
  return number === 0 ? 0 : number;
}
