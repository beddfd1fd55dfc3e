import { CONSTANTS, type Key, type Place, RESERVED } from '../program.js';
import { TokenReader } from '../text/token-reader.js';
import { COMMENT, NAME, NUMBER, type Patterns, STRING } from '../text/tokens.js';
import { attributeOf, type VariableNames } from './names.js';

const PYTHON: Patterns = [
  ['bytes', /b"(?:[^"\\]|\\.)*"/y],
  NAME,
  NUMBER,
  STRING,
  ['sign', /[-=.,:+*|()[\]{}]/y],
  COMMENT,
];

/** What the names of a script mean. */
export interface ScriptNames {
  readonly variables: VariableNames;
  /** Classes of the program, as the script calls them. */
  readonly classes: ReadonlySet<string>;
}

/** Takes the tokens of one line of Python. */
export class ScriptReader extends TokenReader {
  constructor(
    text: string,
    file: string,
    line: number,
    readonly names: ScriptNames,
  ) {
    super(text, file, line, PYTHON);
  }

  /** Takes each sign or word of these, in a row. */
  take(...texts: readonly string[]): void {
    for (const text of texts) {
      if (!this.takeSign(text) && !this.takeWord(text)) throw this.expected(`'${text}'`);
    }
  }

  variable(what = 'a variable'): string {
    const token = this.peek();
    const python = this.name(what);
    const name = this.names.variables.of(python);
    if (name === null || RESERVED.has(name) || this.names.classes.has(python)) {
      throw this.problemAt(token, `'${python}' is not a variable of the program`);
    }
    return name;
  }

  /** A variable or a constant, which may be read from a variable of the script. */
  operand(): string {
    const { text } = this.peek();
    const constant = text.charAt(0).toUpperCase() + text.slice(1);
    if (CONSTANTS.has(constant)) this.next();
    return CONSTANTS.has(constant) ? constant : this.variable();
  }

  /** Operands up to the closing sign, which is taken; a comma may stand after the last. */
  operands(close: string): string[] {
    const all: string[] = [];
    while (!this.takeSign(close)) {
      all.push(this.operand());
      if (this.peek().text !== close) this.take(',');
    }
    return all;
  }

  key(): Key {
    const { kind } = this.peek();
    if (kind === 'string') return this.next().text;
    if (kind === 'number') return this.integer(-Infinity, 'an index or key');
    return { variable: this.operand() };
  }

  /** What follows the name of an object: `[key]` or `.attribute`. */
  placeOf(object: string): Place {
    if (this.takeSign('[')) {
      const place = { object, key: this.key() };
      this.take(']');
      return place;
    }
    this.take('.');
    const token = this.peek();
    const attribute = attributeOf(this.name('an attribute'));
    if (attribute === null) throw this.problemAt(token, `'${token.text}' is not an attribute`);
    return { object, attribute };
  }

  /** A bytes literal. */
  bytesLiteral(): string {
    const { kind, text } = this.peek();
    if (kind !== 'bytes') throw this.expected('bytes in quotes');
    this.next();
    return text
      .slice(2, -1)
      .replaceAll(/\\(?:x([0-9a-f]{2})|(.))/gs, (_, hex: string | undefined, other: string) =>
        hex === undefined ? other : String.fromCharCode(Number.parseInt(hex, 16)),
      );
  }

  /** What is between parentheses, which are taken. */
  parenthesized<Value>(read: () => Value): Value {
    this.take('(');
    const value = read();
    this.take(')');
    return value;
  }
}
