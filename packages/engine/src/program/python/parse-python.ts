import { printStatement } from '../print.js';
import type { Program, Statement } from '../program.js';
import { ProgramError } from '../program-error.js';
import { DEEPEST, TextProgram } from '../text/parse-text.js';
import { BELOW } from './as-python.js';
import { attributeOf, classOf, VariableNames } from './names.js';
import { TITLE } from './prelude.js';
import { readStatement } from './read-statement.js';
import { ScriptReader } from './script-reader.js';

/**
 * Reads a program back from the Python that `asPython` or `pythonBody` has printed of it, whatever was changed by hand since
 * so long as each line is still the idiom of a statement.
 *
 * @param name the file's name, for sites and messages
 * @throws ProgramError, one line that says where and what
 */
export function parsePythonProgram(text: string, name: string): Program {
  return { name, statements: new Script(text, name).read() };
}

interface Line {
  /** Spaces before it. */
  readonly indent: number;
  /** Without them. */
  readonly text: string;
  readonly whole: string;
  /** From 1. */
  readonly number: number;
}

type Body = { readonly body: Statement[]; readonly endComment?: string };

class Script {
  readonly #lines: readonly Line[];
  /** Of each line, the indent of the first one from there on that is not empty; and of the first that is code. */
  readonly #indents: readonly (readonly [written: number, code: number])[];
  readonly #name: string;
  readonly #names: ScriptReader['names'];
  #at = 0;

  constructor(text: string, name: string) {
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    const below = lines[0] === TITLE ? lines.indexOf(BELOW) + 1 : 0;
    this.#name = name;
    this.#lines = lines.slice(below).map((line, index) => {
      const indent = /^[ \t]*/.exec(line)![0].length;
      return { indent, text: line.slice(indent), whole: line, number: below + index + 1 };
    });
    const indents: (readonly [number, number])[] = [];
    for (let at = this.#lines.length - 1, next = [0, 0] as readonly [number, number]; at >= 0; at--) {
      const { indent, text } = this.#lines[at];
      if (text !== '') next = [indent, text.startsWith('#') ? next[1] : indent];
      indents[at] = next;
    }
    this.#indents = indents;
    const classes = this.#lines.flatMap(
      (line) => /^class (\w+)/.exec(line.indent === 0 ? line.text : '')?.[1] ?? [],
    );
    this.#names = { variables: new VariableNames(classes), classes: new Set(classes) };
  }

  /** The statements, which the rules of the text form allow. */
  read(): Statement[] {
    const program = new TextProgram(this.#name);
    const statements: Statement[] = [];
    while (this.#at < this.#lines.length) {
      const { number } = this.#lines[this.#at];
      const statement = this.#statement(0, 0);
      if (statement === null) continue;
      try {
        for (const line of printStatement(statement)) program.read(line.slice(0, -1));
      } catch (error) {
        if (!(error instanceof ProgramError)) throw error;
        throw new ProgramError(this.#name, number, null, error.problem);
      }
      statements.push(statement);
    }
    return statements;
  }

  /** The statement that begins on the next line, which is taken; null where the line is no part of the program. */
  #statement(indent: number, depth: number): Statement | null {
    const line = this.#lines[this.#at++];
    const reader = this.#reader(line);
    if (line.indent !== indent && line.text !== '' && !line.text.startsWith('#')) {
      throw reader.error('this line is indented otherwise than those around it');
    }
    if (reader.ended()) return { op: 'blank', ...reader.end() };
    if (reader.takeWord('global')) return null;
    if (indent === 0 && reader.takeWord('begin')) return null;
    if (reader.takeWord('for')) return this.#loop(reader, line, depth);
    if (indent === 0 && reader.takeWord('def')) return this.#define(reader, line);
    if (indent === 0 && reader.takeWord('class')) return this.#class(reader, line);
    return { ...readStatement(reader), ...reader.end() };
  }

  #loop(reader: ScriptReader, line: Line, depth: number): Statement {
    reader.take('_', 'in', 'range');
    const times = reader.parenthesized(() => reader.integer(0, 'how many times'));
    return { op: 'repeat', times, ...this.#comment(reader), ...this.#body(line, depth + 1) };
  }

  #define(reader: ScriptReader, line: Line): Statement {
    const finalizer = reader.takeWord('__del__');
    const name = finalizer ? '' : reader.variable('a name for the function');
    const parameters: string[] = [];
    reader.take('(');
    while (!reader.takeSign(')')) {
      parameters.push(reader.variable('a parameter'));
      if (reader.peek().text !== ')') reader.take(',');
    }
    const rest = { ...this.#comment(reader), ...this.#body(line, 1) };
    if (!finalizer) return { op: 'def', name, parameters, ...rest };
    if (parameters.length !== 1) throw reader.error('a finalizer has one parameter');
    return { op: 'finalizer', class: this.#finalized(line), parameter: parameters[0], ...rest };
  }

  /** The class of the line `Node.__del__ = __del__`, which is taken. */
  #finalized(head: Line): string {
    const line = this.#lines[this.#at++];
    const reader = this.#reader(line ?? { ...head, whole: '' });
    const name = classOf(reader.name("'.__del__ = __del__' of a class"));
    reader.take('.', '__del__', '=', '__del__');
    if (name === null) throw reader.error('this is not a class of the program');
    return name;
  }

  #class(reader: ScriptReader, line: Line): Statement | null {
    let name = this.#className(reader);
    const base = reader.takeSign('(') ? { base: this.#className(reader) } : {};
    if ('base' in base) reader.take(')');
    reader.take(':');
    // A class of one line is one that the program does not declare.
    if (!reader.ended()) return null;
    const comment = reader.end();
    const slots: { slots?: string[] } = {};
    while (this.#lines[this.#at]?.indent > line.indent) {
      const inner = this.#reader(this.#lines[this.#at++]);
      if (inner.takeWord('pass')) continue;
      if (inner.takeWord('__qualname__')) {
        inner.take('=');
        name = inner.string('the name of the class');
        continue;
      }
      inner.take('__slots__', '=', '(');
      slots.slots = slotsOf(inner);
    }
    return { op: 'class', name, ...base, ...slots, ...comment };
  }

  #className(reader: ScriptReader): string {
    const token = reader.peek();
    const name = classOf(reader.name('the name of a class'));
    if (name === null) throw reader.problemAt(token, `'${token.text}' is not a class of the program`);
    return name;
  }

  /** What is indented deeper than the line. Blank lines at its end are not its own, unless a `pass` follows them. */
  #body(head: Line, depth: number): Body {
    if (depth > DEEPEST) throw this.#reader(head).error(`more than ${DEEPEST} blocks in one another`);
    const indent = this.#indents[this.#at]?.[1] ?? 0;
    if (indent <= head.indent) throw this.#reader(head).error('this block has no body');
    const body: Statement[] = [];
    for (let line = this.#next(head.indent); line !== null; line = this.#next(head.indent)) {
      const reader = this.#reader(line);
      if (reader.takeWord('pass')) {
        this.#at++;
        const { comment } = reader.end();
        return { body, ...(comment === undefined ? {} : { endComment: comment }) };
      }
      const statement = this.#statement(indent, depth);
      if (statement !== null) body.push(statement);
    }
    return { body };
  }

  /** The next line, if it is indented deeper than that, or empty and followed by one that is. */
  #next(indent: number): Line | null {
    return (this.#indents[this.#at]?.[0] ?? 0) > indent ? this.#lines[this.#at] : null;
  }

  /** The comment after the colon of a block's first line. */
  #comment(reader: ScriptReader): { readonly comment?: string } {
    reader.take(':');
    return reader.end();
  }

  #reader({ whole, number }: Line): ScriptReader {
    return new ScriptReader(whole, this.#name, number, this.#names);
  }
}

function slotsOf(reader: ScriptReader): string[] {
  const slots: string[] = [];
  while (!reader.takeSign(')')) {
    const token = reader.peek();
    const slot = attributeOf(reader.string('the name of a slot'));
    if (slot === null) throw reader.problemAt(token, `'${token.text}' is not a slot of the program`);
    slots.push(slot);
    if (reader.peek().text !== ')') reader.take(',');
  }
  return slots;
}
