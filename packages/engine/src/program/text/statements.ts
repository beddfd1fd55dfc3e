import {
  type Action,
  type Block,
  DEBUG_FLAGS,
  type DebugFlag,
  QUESTIONS,
  type Question,
} from '../program.js';
import type { Classes } from './classes.js';
import { parseExpression } from './expressions.js';
import { key, operand, operands, placeOf, popIndex, takeMethod, variable } from './operands.js';
import type { TokenReader } from './token-reader.js';

/** What one line says: a statement, the head of a block, or the end of one. */
export type LineAction = WithoutBody<Action> | { readonly op: 'end' };
type WithoutBody<A> = A extends Block<infer Head> ? Omit<Head, 'body' | 'endComment'> : A;

type ReadStatement = (reader: TokenReader, classes: Classes) => LineAction;

/** What follows the word that a statement begins with. */
const STATEMENTS: Readonly<Record<string, ReadStatement>> = {
  del: (reader) => {
    const object = variable(reader);
    if (reader.ended()) return { op: 'delete', name: object };
    return { op: 'delete', place: placeOf(reader, object) };
  },
  intern: (reader) => ({ op: 'intern', name: variable(reader) }),
  call: (reader) => ({ op: 'call', function: variable(reader), arguments: operands(reader) }),
  collect: (reader) => ({ op: 'collect', ...(reader.ended() ? {} : { generation: generation(reader) }) }),
  threshold: (reader) => ({ op: 'threshold', values: thresholds(reader) }),
  gc: (reader) => {
    if (reader.takeWord('debug')) return { op: 'debug', flags: debugFlags(reader) };
    if (reader.takeWord('on')) return { op: 'gc', enabled: true };
    if (reader.takeWord('off')) return { op: 'gc', enabled: false };
    throw reader.expected("'on', 'off' or 'debug'");
  },
  freeze: () => ({ op: 'freeze' }),
  unfreeze: () => ({ op: 'unfreeze' }),
  mark: (reader) => {
    const label = reader.string('a label in quotes');
    return { op: 'mark', label, ...(reader.ended() ? {} : { object: operand(reader) }) };
  },
  log: (reader) => ({ op: 'log', text: reader.lineOfText('a text in quotes') }),
  show: (reader) => {
    const question = questionOf(reader);
    const asked = Array.from({ length: QUESTIONS[question] }, () => operand(reader));
    return { op: 'show', question, operands: asked };
  },
  observe: () => ({ op: 'observe' }),
  repeat: (reader) => ({ op: 'repeat', times: reader.integer(0, 'how many times') }),
  def: (reader) => ({
    op: 'def',
    name: variable(reader, 'a name for the function'),
    parameters: parameters(reader),
  }),
  class: (reader, classes) => {
    const name = classes.declare(reader);
    const base = reader.takeWord('base') ? { base: classes.base(reader, name) } : {};
    return { op: 'class', name, ...base, ...(reader.takeWord('slots') ? { slots: slots(reader) } : {}) };
  },
  finalizer: (reader, classes) => ({
    op: 'finalizer',
    class: classes.finalize(reader),
    parameter: variable(reader, 'a name for the object'),
  }),
  end: () => ({ op: 'end' }),
};

/** The statement, up to a comment or the end of the line. */
export function parseStatement(reader: TokenReader, classes: Classes): LineAction {
  if (reader.ended()) return { op: 'blank' };
  const { kind, text } = reader.peek();
  if (kind !== 'name') throw reader.expected('a name or a word such as del or collect');
  if (!Object.hasOwn(STATEMENTS, text)) return aboutVariable(reader, classes);
  reader.next();
  return STATEMENTS[text](reader, classes);
}

function aboutVariable(reader: TokenReader, classes: Classes): LineAction {
  const object = variable(reader);
  if (reader.takeSign('=')) return { op: 'bind', name: object, value: parseExpression(reader, classes) };
  const method = takeMethod(reader);
  if (method !== null) return methodCall(reader, object, method);
  const place = placeOf(reader, object);
  if (!reader.takeSign('=')) throw reader.expected("'='");
  return { op: 'store', place, value: operand(reader) };
}

function methodCall(reader: TokenReader, object: string, method: string): LineAction {
  switch (method) {
    case 'insert':
      return { op: 'insert', object, index: reader.integer(-Infinity, 'an index'), value: operand(reader) };
    case 'setdefault':
      return { op: 'setdefault', object, key: key(reader), value: operand(reader) };
    case 'pop':
      return { op: 'pop', object, ...popIndex(reader) };
    case 'clear':
    case 'reverse':
    case 'popitem':
    case 'detach':
      return { op: method, object };
    case 'peek':
      throw reader.error("what 'peek' gives must be bound to a name");
    default:
      return { op: method as OfTwo, object, value: operand(reader) };
  }
}

type OfTwo = 'append' | 'extend' | 'add' | 'discard' | 'remove' | 'update';

function generation(reader: TokenReader): number {
  if (!/^[012]$/.test(reader.peek().text)) throw reader.expected('a generation: 0, 1 or 2');
  return Number(reader.next().text);
}

function thresholds(reader: TokenReader): number[] {
  const values = [reader.integer(0, 'a threshold')];
  while (!reader.ended() && values.length < 3) values.push(reader.integer(0, 'a threshold'));
  return values;
}

function debugFlags(reader: TokenReader): DebugFlag[] {
  const flags: DebugFlag[] = [];
  while (!reader.ended()) {
    const flag = reader.peek().text as DebugFlag;
    if (!DEBUG_FLAGS.includes(flag)) throw reader.expected(`a flag: ${DEBUG_FLAGS.join(', ')}`);
    if (flags.includes(flag)) throw reader.error(`'${flag}' is named twice`);
    flags.push(flag);
    reader.next();
  }
  return flags;
}

function questionOf(reader: TokenReader): Question {
  const { text } = reader.peek();
  if (!Object.hasOwn(QUESTIONS, text)) {
    throw reader.expected(`a question: ${Object.keys(QUESTIONS).join(', ')}`);
  }
  reader.next();
  return text as Question;
}

function parameters(reader: TokenReader): string[] {
  return distinct(reader, 2, () => variable(reader, 'a parameter'));
}

function slots(reader: TokenReader): string[] {
  return distinct(reader, Infinity, () => {
    const token = reader.peek();
    const slot = reader.name('the name of a slot');
    // Python would call it by another name. (`_Py_Mangle`, Python/compile.c.)
    if (/^__.*(?<!__)$/.test(slot)) throw reader.problemAt(token, `'${slot}' would be private to the class`);
    return slot;
  });
}

/** The rest of the line, so many names at most, none of them twice. */
function distinct(reader: TokenReader, most: number, read: () => string): string[] {
  const names: string[] = [];
  while (!reader.ended() && names.length < most) {
    const token = reader.peek();
    const name = read();
    if (names.includes(name)) throw reader.problemAt(token, `'${name}' is named twice`);
    names.push(name);
  }
  return names;
}
