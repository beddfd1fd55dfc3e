import { type Action, DEBUG_FLAGS, type DebugFlag, METHODS } from '../program.js';
import { Classes } from '../text/classes.js';
import { parseStatement } from '../text/statements.js';
import { TokenReader } from '../text/token-reader.js';
import { printQuestion } from './print-statement.js';
import { call, popIndex, readExpression } from './read-expression.js';
import { ScriptReader } from './script-reader.js';

/** A statement that is no block, no class and no blank line. */
type Simple = Exclude<Action, { readonly op: 'repeat' | 'def' | 'finalizer' | 'class' | 'blank' }>;
type Read = (reader: ScriptReader) => Simple;

/** What follows the word that a line of Python begins with. */
const STATEMENTS: Readonly<Record<string, Read>> = {
  del: (reader) => {
    const object = reader.variable();
    return reader.ended() ? { op: 'delete', name: object } : { op: 'delete', place: reader.placeOf(object) };
  },
  gc: (reader) => {
    reader.take('.');
    return controlled(reader);
  },
  mark: (reader) =>
    reader.parenthesized(() => {
      const label = reader.string('a label in quotes');
      return { op: 'mark', label, ...(reader.takeSign(',') ? { object: reader.operand() } : {}) };
    }),
  log: (reader) => ({ op: 'log', text: reader.parenthesized(() => reader.string('a text in quotes')) }),
  show: (reader) => reader.parenthesized(() => shown(reader)),
  observe: (reader) => {
    call(reader, 0);
    return { op: 'observe' };
  },
};

/** The statement of one line, up to a comment or the end of the line. */
export function readStatement(reader: ScriptReader): Simple {
  const { text } = reader.peek();
  if (Object.hasOwn(STATEMENTS, text)) {
    reader.next();
    return STATEMENTS[text](reader);
  }
  const object = reader.variable('a statement');
  if (reader.takeSign('=')) return bound(reader, object);
  if (reader.takeSign('(')) return { op: 'call', function: object, arguments: reader.operands(')') };
  if (reader.peek().text === '.' && METHODS.has(reader.peek(1).text)) {
    reader.next();
    return method(reader, object, reader.next().text);
  }
  const place = reader.placeOf(object);
  reader.take('=');
  return { op: 'store', place, value: reader.operand() };
}

function bound(reader: ScriptReader, name: string): Simple {
  if (reader.peek().text !== 'sys') return { op: 'bind', name, value: readExpression(reader) };
  reader.take('sys', '.', 'intern');
  const token = reader.peek();
  const interned = reader.parenthesized(() => reader.variable());
  if (interned !== name) throw reader.problemAt(token, `what is interned must be '${name}' itself`);
  return { op: 'intern', name };
}

function method(reader: ScriptReader, object: string, name: string): Simple {
  switch (name) {
    case 'insert':
      return reader.parenthesized(() => {
        const index = reader.integer(-Infinity, 'an index');
        reader.take(',');
        return { op: 'insert', object, index, value: reader.operand() };
      });
    case 'setdefault':
      return reader.parenthesized(() => {
        const key = reader.key();
        reader.take(',');
        return { op: 'setdefault', object, key, value: reader.operand() };
      });
    case 'pop':
      return { op: 'pop', object, ...popIndex(reader) };
    case 'clear':
    case 'reverse':
    case 'popitem':
    case 'detach':
      call(reader, 0);
      return { op: name, object };
    default: {
      const [value] = call(reader, 1);
      return { op: name as 'append' | 'extend' | 'add' | 'discard' | 'remove' | 'update', object, value };
    }
  }
}

function controlled(reader: ScriptReader): Simple {
  const { text } = reader.peek();
  switch (text) {
    case 'enable':
    case 'disable':
      reader.next();
      call(reader, 0);
      return { op: 'gc', enabled: text === 'enable' };
    case 'freeze':
    case 'unfreeze':
      reader.next();
      call(reader, 0);
      return { op: text };
    case 'set_threshold':
      reader.next();
      return { op: 'threshold', values: reader.parenthesized(() => thresholds(reader)) };
    case 'set_debug':
      reader.next();
      return { op: 'debug', flags: reader.parenthesized(() => debugFlags(reader)) };
    default:
      throw reader.expected("a function of gc's that changes something");
  }
}

function thresholds(reader: ScriptReader): number[] {
  const values = [reader.integer(0, 'a threshold')];
  while (reader.takeSign(',')) values.push(reader.integer(0, 'a threshold'));
  return values;
}

function debugFlags(reader: ScriptReader): DebugFlag[] {
  const flags: DebugFlag[] = [];
  if (reader.peek().text === '0') {
    reader.next();
    return flags;
  }
  do {
    reader.take('gc', '.');
    const flag = DEBUG_FLAGS.find((known) => reader.takeWord(`DEBUG_${known.toUpperCase()}`));
    if (flag === undefined) throw reader.expected('a flag such as DEBUG_SAVEALL');
    flags.push(flag);
  } while (reader.takeSign('|'));
  return flags;
}

/** What `show` shows: the question in the program's words, then in Python's. */
function shown(reader: ScriptReader): Simple {
  const token = reader.peek();
  const question = reader.string('a question in quotes');
  reader.take(',');
  if (question === 'collect') return collected(reader);
  const asked = asStatement(`show ${question}`);
  if (asked?.op !== 'show') throw reader.problemAt(token, `${JSON.stringify(question)} is not a question`);
  const python = printQuestion(asked.question, asked.operands, reader.names.variables);
  const expected = new ScriptReader(python, reader.file, reader.line, reader.names);
  while (!expected.ended()) reader.take(expected.next().text);
  return asked;
}

function collected(reader: ScriptReader): Simple {
  reader.take('gc', '.', 'collect');
  return reader.parenthesized(() =>
    reader.peek().text === ')'
      ? { op: 'collect' }
      : { op: 'collect', generation: reader.integer(0, 'a generation') },
  );
}

/** The statement that a line of a program's text form says; null where it says none. */
function asStatement(text: string): ReturnType<typeof parseStatement> | null {
  try {
    const reader = new TokenReader(text, '', 1);
    const statement = parseStatement(reader, new Classes());
    return reader.ended() ? statement : null;
  } catch {
    return null;
  }
}
