import {
  type Action,
  CONSTANTS,
  type Expression,
  type Key,
  METHODS,
  type Place,
  type Program,
  RESERVED,
  type Statement,
} from './program.js';
import { ProgramError } from './program-error.js';
import { type Token, tokenize } from './tokens.js';

const DEEPEST_REPEAT = 100;
/** Digits; Python's own limit. */
const LONGEST_INT = 4300;

interface OpenRepeat {
  readonly times: number;
  readonly comment: string | undefined;
  readonly line: number;
  /** The statements that the loop is among. */
  readonly outer: Statement[];
}

/** Reads the text form, of which docs/PROGRAMS.md has the grammar. */
export function parseTextProgram(text: string, name: string): Program {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const repeats: OpenRepeat[] = [];
  let statements: Statement[] = [];
  for (const [index, line] of lines.entries()) {
    const parser = new LineParser(line, name, index + 1);
    const parsed = parser.parse();
    if (parsed.op === 'repeat') {
      if (repeats.length === DEEPEST_REPEAT)
        throw parser.error(`more than ${DEEPEST_REPEAT} repeats in one another`);
      repeats.push({ times: parsed.times, comment: parsed.comment, line: index + 1, outer: statements });
      statements = [];
    } else if (parsed.op === 'end') {
      const repeat = repeats.pop();
      if (repeat === undefined) throw parser.error("'end' without a 'repeat' before it");
      const { times, comment } = repeat;
      const whole = { op: 'repeat' as const, times, body: statements };
      statements = repeat.outer;
      statements.push({
        ...whole,
        ...optional('comment', comment),
        ...optional('endComment', parsed.comment),
      });
    } else {
      statements.push(parsed);
    }
  }
  const open = repeats.at(-1);
  if (open !== undefined) throw new ProgramError(name, open.line, 1, "this 'repeat' has no 'end'");
  return { name, statements };
}

type Parsed<A> = A & { readonly comment?: string };
type LineAction =
  | Exclude<Action, { op: 'repeat' }>
  | { readonly op: 'repeat'; readonly times: number }
  | { readonly op: 'end' };

class LineParser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(
    text: string,
    readonly file: string,
    readonly line: number,
  ) {
    this.#tokens = tokenize(text, file, line);
  }

  parse(): Parsed<LineAction> {
    const action: LineAction = this.#ended() ? { op: 'blank' } : this.#action();
    const { kind, text } = this.#peek();
    if (kind === 'comment') return { ...action, comment: text.slice(1).trim() };
    if (kind !== 'end') throw this.#expected('the end of the line');
    return action;
  }

  error(problem: string): ProgramError {
    return new ProgramError(this.file, this.line, this.#peek().column, problem);
  }

  #action(): LineAction {
    const word = this.#peek();
    if (word.kind !== 'name') throw this.#expected('a name or a word such as del or collect');
    switch (word.text) {
      case 'del':
        this.#next();
        return this.#delete();
      case 'intern':
        this.#next();
        return { op: 'intern', name: this.#variable() };
      case 'collect':
        this.#next();
        return { op: 'collect', ...(this.#ended() ? {} : { generation: this.#generation() }) };
      case 'threshold':
        this.#next();
        return { op: 'threshold', values: this.#thresholds() };
      case 'gc':
        this.#next();
        return { op: 'gc', enabled: this.#switch() };
      case 'freeze':
      case 'unfreeze':
        this.#next();
        return { op: word.text };
      case 'mark':
        this.#next();
        return this.#mark();
      case 'repeat':
        this.#next();
        return { op: 'repeat', times: this.#integer(0, 'how many times') };
      case 'end':
        this.#next();
        return { op: 'end' };
      default:
        return this.#aboutVariable();
    }
  }

  #delete(): LineAction {
    const object = this.#variable();
    if (this.#ended()) return { op: 'delete', name: object };
    return { op: 'delete', place: this.#placeOf(object) };
  }

  #thresholds(): number[] {
    const values = [this.#integer(0, 'a threshold')];
    while (!this.#ended() && values.length < 3) values.push(this.#integer(0, 'a threshold'));
    return values;
  }

  #generation(): number {
    const token = this.#peek();
    if (!/^[012]$/.test(token.text)) throw this.#expected('a generation: 0, 1 or 2');
    return Number(this.#next().text);
  }

  #switch(): boolean {
    const { text } = this.#peek();
    if (text !== 'on' && text !== 'off') throw this.#expected("'on' or 'off'");
    this.#next();
    return text === 'on';
  }

  #mark(): LineAction {
    const label = this.#string('a label in quotes');
    return { op: 'mark', label, ...(this.#ended() ? {} : { object: this.#operand() }) };
  }

  #aboutVariable(): LineAction {
    const object = this.#variable();
    if (this.#take('=')) return { op: 'bind', name: object, value: this.#expression() };
    const method = this.#tokens[this.#at + 1];
    if (this.#peek().text === '.' && method?.kind === 'name' && METHODS.has(method.text)) {
      this.#at += 2;
      return this.#call(object, method.text);
    }
    const place = this.#placeOf(object);
    if (!this.#take('=')) throw this.#expected("'='");
    return { op: 'store', place, value: this.#operand() };
  }

  #call(object: string, method: string): LineAction {
    switch (method) {
      case 'insert':
        return {
          op: 'insert',
          object,
          index: this.#integer(-Infinity, 'an index'),
          value: this.#operand(),
        };
      case 'pop':
        return { op: 'pop', object, ...this.#popIndex() };
      case 'clear':
        return { op: 'clear', object };
      default:
        return { op: method as 'append' | 'extend' | 'add' | 'discard', object, value: this.#operand() };
    }
  }

  #popIndex(): { index?: number } {
    return this.#ended() ? {} : { index: this.#integer(-Infinity, 'an index') };
  }

  #expression(): Expression {
    const word = this.#peek();
    if (word.kind !== 'name') throw this.#expected('what to bind: a name, or a type such as list or int');
    switch (word.text) {
      case 'list':
      case 'tuple':
      case 'set':
        this.#next();
        return { new: word.text, items: this.#operands() };
      case 'dict':
      case 'function':
      case 'cell':
        this.#next();
        return { new: word.text };
      case 'instance':
        this.#next();
        return { new: 'instance', class: this.#name('the name of a class') };
      case 'int':
        this.#next();
        return { new: 'int', value: this.#int() };
      case 'float':
        this.#next();
        return { new: 'float', value: this.#float() };
      case 'str':
        this.#next();
        return { new: 'str', value: this.#string('a string in quotes') };
      case 'bytes':
        this.#next();
        return { new: 'bytes', value: this.#bytes() };
    }
    const object = this.#operand();
    if (this.#ended()) return { variable: object };
    if (CONSTANTS.has(object)) throw this.#expected('the end of the line');
    const method = this.#tokens[this.#at + 1];
    if (this.#peek().text === '.' && method?.text === 'pop') {
      this.#at += 2;
      return { pop: object, ...this.#popIndex() };
    }
    return { load: this.#placeOf(object) };
  }

  #placeOf(object: string): Place {
    if (this.#take('.')) {
      const token = this.#peek();
      const attribute = this.#name('an attribute');
      if (METHODS.has(attribute))
        throw this.#problemAt(token, `'${attribute}' can't be used here: it gives nothing`);
      return { object, attribute };
    }
    if (!this.#take('[')) throw this.#expected("'=', '.' or '['");
    const key = this.#key();
    if (!this.#take(']')) throw this.#expected("']'");
    return { object, key };
  }

  #key(): Key {
    const { kind } = this.#peek();
    if (kind === 'string') return this.#next().text;
    if (kind === 'number') return this.#integer(-Infinity, 'an index or key');
    return { variable: this.#operand() };
  }

  #operands(): string[] {
    const operands: string[] = [];
    while (!this.#ended()) operands.push(this.#operand());
    return operands;
  }

  /** A variable or a constant. */
  #operand(): string {
    return CONSTANTS.has(this.#peek().text) ? this.#next().text : this.#variable();
  }

  #variable(): string {
    const token = this.#peek();
    const name = this.#name('a variable');
    if (RESERVED.has(name))
      throw this.#problemAt(token, `'${name}' is a word of the language, not a variable`);
    return name;
  }

  #name(what: string): string {
    if (this.#peek().kind !== 'name') throw this.#expected(what);
    return this.#next().text;
  }

  #string(what: string): string {
    if (this.#peek().kind !== 'string') throw this.#expected(what);
    return this.#next().text;
  }

  #bytes(): string {
    const token = this.#peek();
    const text = this.#string('bytes in quotes');
    if (/[^\0-\xff]/.test(text)) throw this.#problemAt(token, 'bytes are characters up to U+00FF');
    return text;
  }

  #integer(least: number, what: string): number {
    const token = this.#peek();
    const value = Number(token.text);
    if (token.kind !== 'number' || !/^-?\d+$/.test(token.text)) throw this.#expected(what);
    if (!Number.isSafeInteger(value) || value < least)
      throw this.#problemAt(token, `${what} can't be ${token.text}`);
    this.#next();
    return value + 0;
  }

  #int(): number | string {
    const { kind, text } = this.#peek();
    if (kind !== 'number' || !/^-?\d+$/.test(text)) throw this.#expected('an integer');
    if (text.length > LONGEST_INT) throw this.error(`this integer has more than ${LONGEST_INT} digits`);
    this.#next();
    const value = BigInt(text);
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }

  #float(): number {
    const token = this.#peek();
    if (token.kind !== 'number') throw this.#expected('a number');
    const value = Number(token.text);
    if (!Number.isFinite(value)) throw this.#problemAt(token, 'this number is too large for a float');
    this.#next();
    // Nothing here can tell -0.0 from 0.0, and JSON would lose the sign.
    return value === 0 ? 0 : value;
  }

  #peek(): Token {
    return this.#tokens[this.#at];
  }

  #next(): Token {
    return this.#tokens[this.#at++];
  }

  #take(sign: string): boolean {
    const { kind, text } = this.#peek();
    if (kind !== 'sign' || text !== sign) return false;
    this.#at++;
    return true;
  }

  #ended(): boolean {
    const { kind } = this.#peek();
    return kind === 'end' || kind === 'comment';
  }

  #expected(what: string): ProgramError {
    const { kind, text } = this.#peek();
    const found =
      kind === 'end' || kind === 'comment' ? 'the line ends here' : `found ${JSON.stringify(text)}`;
    return this.error(`expected ${what}; ${found}`);
  }

  #problemAt(token: Token, problem: string): ProgramError {
    return new ProgramError(this.file, this.line, token.column, problem);
  }
}

function optional<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };
}
