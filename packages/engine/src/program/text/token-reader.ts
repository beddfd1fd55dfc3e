import { ProgramError } from '../program-error.js';
import { type Patterns, type Token, tokenize } from './tokens.js';

/** Python's own limit for decimal digits. */
const LONGEST_INT = 4300;

/** Takes the tokens of one line from left to right; what is not there is an error that says what was expected. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(
    text: string,
    readonly file: string,
    /** From 1. */
    readonly line: number,
    patterns?: Patterns,
  ) {
    this.#tokens = tokenize(text, file, line, patterns);
  }

  /** The token that is next, or one further on. */
  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)];
  }

  next(): Token {
    return this.#tokens[this.#at++];
  }

  /** Takes the sign if it is next. */
  takeSign(sign: string): boolean {
    return this.#take('sign', sign);
  }

  /** Takes the word if it is next. */
  takeWord(word: string): boolean {
    return this.#take('name', word);
  }

  /** Whether nothing is left but a comment. */
  ended(): boolean {
    const { kind } = this.peek();
    return kind === 'end' || kind === 'comment';
  }

  /** The end of the line, with the words of its comment where there is one. */
  end(): { readonly comment?: string } {
    const { kind, text } = this.peek();
    if (kind === 'end') return {};
    if (kind !== 'comment') throw this.expected('the end of the line');
    const comment = text.slice(1).trim();
    if (holdsControls(comment)) throw this.error("a comment can't hold control characters");
    return { comment };
  }

  name(what: string): string {
    if (this.peek().kind !== 'name') throw this.expected(what);
    return this.next().text;
  }

  string(what: string): string {
    if (this.peek().kind !== 'string') throw this.expected(what);
    return this.next().text;
  }

  /** A string that is one line. */
  lineOfText(what: string): string {
    const token = this.peek();
    const text = this.string(what);
    if (holdsControls(text)) throw this.problemAt(token, `${what} can't hold control characters`);
    return text;
  }

  bytes(): string {
    const token = this.peek();
    const text = this.string('bytes in quotes');
    if (/[^\0-\xff]/.test(text)) throw this.problemAt(token, 'bytes are characters up to U+00FF');
    return text;
  }

  /** An integer in the range of JavaScript's exact ones. */
  integer(least: number, what: string): number {
    const token = this.peek();
    const value = Number(token.text);
    if (!this.#isInteger()) throw this.expected(what);
    if (!Number.isSafeInteger(value) || value < least)
      throw this.problemAt(token, `${what} can't be ${token.text}`);
    this.next();
    return value + 0;
  }

  /** An integer of any size; its digits where it is beyond JavaScript's exact ones. */
  anyInteger(): number | string {
    const { text } = this.peek();
    if (!this.#isInteger()) throw this.expected('an integer');
    if (text.length > LONGEST_INT) throw this.error(`this integer has more than ${LONGEST_INT} digits`);
    this.next();
    const value = BigInt(text);
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }

  float(): number {
    const token = this.peek();
    if (token.kind !== 'number') throw this.expected('a number');
    const value = Number(token.text);
    if (!Number.isFinite(value)) throw this.problemAt(token, 'this number is too large for a float');
    this.next();
    // Nothing here can tell -0.0 from 0.0, and JSON would lose the sign.
    return value === 0 ? 0 : value;
  }

  /** What is wrong at the next token. */
  error(problem: string): ProgramError {
    return this.problemAt(this.peek(), problem);
  }

  problemAt(token: Token, problem: string): ProgramError {
    return new ProgramError(this.file, this.line, token.column, problem);
  }

  expected(what: string): ProgramError {
    const found = this.ended() ? 'the line ends here' : `found ${JSON.stringify(this.peek().text)}`;
    return this.error(`expected ${what}; ${found}`);
  }

  #take(kind: Token['kind'], text: string): boolean {
    const token = this.peek();
    if (token.kind !== kind || token.text !== text) return false;
    this.#at++;
    return true;
  }

  #isInteger(): boolean {
    const { kind, text } = this.peek();
    return kind === 'number' && /^-?\d+$/.test(text);
  }
}

/** Line breaks and the like, and halves of characters, which no file could hold. */
function holdsControls(text: string): boolean {
  return /[\p{Cc}\p{Cs}]/u.test(text.replaceAll('\t', ''));
}
