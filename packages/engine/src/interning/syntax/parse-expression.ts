import type { IdentityError } from '../identity-error.js';
import type { PyObject } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { type Field, fStringPieces } from './f-string.js';
import { stringLiteral, unescaped } from './string-literal.js';
import { invalid, type Token, tokensOf } from './tokens.js';
import type {
  BinaryOperator,
  Call,
  Compare,
  CompareOperator,
  Comprehension,
  Constant,
  Expression,
  Formatted,
  Parameters,
} from './tree.js';

/** Binary operators, weakest first. */
const precedence: readonly (readonly BinaryOperator[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%'],
];
const comparisons = new Set(['is', 'in', 'not', '==', '!=', '<', '<=', '>', '>=']);
const reserved = new Set(
  'False None True and as def del elif else for from if import in is lambda not or pass return while'.split(
    ' ',
  ),
);

/** Recursive descent over the tokens of one source; expressions as in Python's grammar. */
export class ExpressionParser {
  #at = 0;
  /** Where the values of literals are said to be born. */
  readonly #literal = {
    by: 'a constant of its compilation unit',
    source: 'Python/compile.c',
    kind: 'constant',
  } as const;

  constructor(
    protected readonly source: string,
    protected readonly tokens: readonly Token[],
    protected readonly space: ObjectSpace,
  ) {}

  /** One or more expressions: with a comma, a tuple. */
  expressions(): Expression {
    const first = this.#starredOrNamed();
    if (!this.at(',')) return first;
    const items = [first];
    while (this.take(',')) {
      if (this.#atEndOfList()) break;
      items.push(this.#starredOrNamed());
    }
    return { kind: 'tuple', items };
  }

  expression(): Expression {
    if (this.take('lambda')) {
      const parameters = this.parameters(':');
      this.expect(':');
      return { kind: 'lambda', parameters, body: this.expression(), code: null };
    }
    const body = this.#or();
    if (!this.take('if')) return body;
    const test = this.#or();
    this.expect('else');
    return { kind: 'conditional', test, body, orelse: this.expression() };
  }

  protected parameters(end: string): Parameters {
    const names: string[] = [];
    const defaults: Expression[] = [];
    while (!this.at(end)) {
      if (this.at('*') || this.at('**') || this.at('/'))
        throw this.problem('* and / parameters are not modelled');
      names.push(this.identifier());
      if (this.at(':') && end !== ':') throw this.problem('annotations are not modelled');
      if (this.take('=')) defaults.push(this.expression());
      else if (defaults.length > 0)
        throw this.problem('parameter without a default follows one with a default');
      if (!this.take(',')) break;
    }
    return { names, defaults };
  }

  /** What `for` and `del` take: names, subscripts, and tuples of them. */
  protected targets(): Expression {
    const items = [this.#binary(0)];
    let tuple = false;
    while (this.take(',')) {
      tuple = true;
      if (this.at('in') || this.atKind('newline')) break;
      items.push(this.#binary(0));
    }
    return tuple ? { kind: 'tuple', items } : items[0];
  }

  protected get token(): Token {
    return this.tokens[this.#at];
  }

  protected advance(): Token {
    return this.tokens[this.#at++];
  }

  protected at(text: string): boolean {
    const { token } = this;
    return token.text === text && (token.kind === 'operator' || token.kind === 'name');
  }

  protected atKind(kind: Token['kind']): boolean {
    return this.token.kind === kind;
  }

  protected take(text: string): boolean {
    if (!this.at(text)) return false;
    this.#at++;
    return true;
  }

  protected expect(text: string): void {
    if (!this.take(text)) throw this.problem(`expected '${text}'`);
  }

  protected expectKind(kind: Token['kind'], what: string): void {
    if (!this.atKind(kind)) throw this.problem(`expected ${what}`);
    this.#at++;
  }

  protected identifier(): string {
    if (!this.atKind('name') || reserved.has(this.token.text)) throw this.problem('expected a name');
    return this.advance().text;
  }

  protected problem(what: string): IdentityError {
    const { text, kind, start } = this.token;
    const found = kind === 'end' || kind === 'newline' ? 'the end of the line' : JSON.stringify(text);
    return invalid(this.source, start, what.startsWith('expected') ? `${what}, not ${found}` : what);
  }

  #atEndOfList(): boolean {
    return (
      this.atKind('newline') ||
      this.atKind('end') ||
      [')', ']', '}', '=', ':', ';'].some((text) => this.at(text))
    );
  }

  #starredOrNamed(): Expression {
    if (this.take('*')) return { kind: 'starred', value: this.#binary(0) };
    return this.#named();
  }

  #named(): Expression {
    const next = this.tokens[this.#at + 1];
    if (this.atKind('name') && next?.text === ':=') {
      const name = this.identifier();
      this.expect(':=');
      return { kind: 'walrus', name, value: this.expression() };
    }
    return this.expression();
  }

  #or(): Expression {
    const values = [this.#and()];
    while (this.take('or')) values.push(this.#and());
    return values.length === 1 ? values[0] : { kind: 'boolean', operator: 'or', values };
  }

  #and(): Expression {
    const values = [this.#not()];
    while (this.take('and')) values.push(this.#not());
    return values.length === 1 ? values[0] : { kind: 'boolean', operator: 'and', values };
  }

  #not(): Expression {
    if (this.take('not')) return { kind: 'unary', operator: 'not', operand: this.#not() };
    return this.#comparison();
  }

  #comparison(): Expression {
    let start = this.token.start;
    const left = this.#binary(0);
    const rest: { operator: CompareOperator; right: Expression; text: string }[] = [];
    while (comparisons.has(this.token.text) && !this.atKind('string')) {
      let operator = this.advance().text;
      if (operator === 'not') {
        this.expect('in');
        operator = 'not in';
      } else if (operator === 'is' && this.take('not')) {
        operator = 'is not';
      }
      const rightStart = this.token.start;
      const right = this.#binary(0);
      const text = this.source.slice(start, this.tokens[this.#at - 1].end);
      rest.push({ operator: operator as CompareOperator, right, text });
      start = rightStart;
    }
    const compare: Compare = { kind: 'compare', left, rest };
    return rest.length === 0 ? left : compare;
  }

  #binary(level: number): Expression {
    if (level === precedence.length) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = precedence[level].find(
        (candidate) => this.token.kind === 'operator' && this.at(candidate),
      );
      if (operator === undefined) return left;
      this.advance();
      left = { kind: 'binary', operator, left, right: this.#binary(level + 1) };
    }
  }

  #unary(): Expression {
    for (const operator of ['-', '+', '~'] as const) {
      if (this.take(operator)) return { kind: 'unary', operator, operand: this.#unary() };
    }
    const base = this.#primary();
    if (!this.take('**')) return base;
    return { kind: 'binary', operator: '**', left: base, right: this.#unary() };
  }

  #primary(): Expression {
    let expression = this.#atom();
    for (;;) {
      if (this.take('.')) {
        expression = { kind: 'attribute', object: expression, name: this.identifier() };
      } else if (this.take('(')) {
        expression = this.#call(expression);
      } else if (this.take('[')) {
        expression = { kind: 'subscript', object: expression, index: this.#index() };
        this.expect(']');
      } else {
        return expression;
      }
    }
  }

  #call(callee: Expression): Call {
    const args: Expression[] = [];
    const keywords: { name: string; value: Expression }[] = [];
    while (!this.at(')')) {
      if (this.at('**')) throw this.problem('** arguments are not modelled');
      if (this.atKind('name') && this.tokens[this.#at + 1].text === '=') {
        const name = this.identifier();
        this.expect('=');
        keywords.push({ name, value: this.expression() });
      } else {
        if (keywords.length > 0) throw this.problem('positional argument follows keyword argument');
        const argument = this.#starredOrNamed();
        args.push(this.at('for') ? this.#comprehension('generator', argument) : argument);
      }
      if (!this.take(',')) break;
    }
    this.expect(')');
    return { kind: 'call', callee, args, keywords };
  }

  #index(): Expression {
    const first = this.#indexOrSlice();
    if (!this.at(',')) return first;
    const items = [first];
    while (this.take(',')) if (!this.at(']')) items.push(this.#indexOrSlice());
    return { kind: 'tuple', items };
  }

  #indexOrSlice(): Expression {
    const part = () => (this.at(':') || this.at(']') || this.at(',') ? null : this.expression());
    const lower = part();
    if (!this.take(':')) {
      if (lower === null) throw this.problem('expected an index');
      return lower;
    }
    const upper = part();
    const step = this.take(':') ? part() : null;
    return { kind: 'slice', lower, upper, step };
  }

  #comprehension(makes: Comprehension['makes'], element: Expression): Comprehension {
    const clauses: { target: Expression; iterable: Expression; conditions: Expression[] }[] = [];
    while (this.take('for')) {
      const target = this.targets();
      this.expect('in');
      const iterable = this.#or();
      const conditions: Expression[] = [];
      while (this.take('if')) conditions.push(this.#or());
      clauses.push({ target, iterable, conditions });
    }
    return { kind: 'comprehension', makes, element, clauses };
  }

  #atom(): Expression {
    const { token, space } = this;
    if (token.kind === 'number') return this.#number();
    if (token.kind === 'string') return this.#strings();
    if (this.take('None')) return { kind: 'constant', value: space.none };
    if (this.take('True')) return { kind: 'constant', value: space.true };
    if (this.take('False')) return { kind: 'constant', value: space.false };
    if (this.take('...')) return { kind: 'constant', value: space.ellipsis };
    if (this.take('(')) {
      if (this.take(')')) return { kind: 'tuple', items: [] };
      const inner = this.expressions();
      if (this.at('for')) {
        const generator = this.#comprehension('generator', inner);
        this.expect(')');
        return generator;
      }
      if (inner.kind === 'starred') throw this.problem('cannot use starred expression here');
      this.expect(')');
      return inner;
    }
    if (this.take('[')) {
      const list = this.#display('list', ']');
      this.expect(']');
      return list;
    }
    if (this.take('{')) {
      const display = this.#braces();
      this.expect('}');
      return display;
    }
    if (token.kind === 'name') return { kind: 'name', name: this.identifier() };
    throw this.problem('expected an expression');
  }

  #display(makes: 'list' | 'set', end: string): Expression {
    if (this.at(end)) return { kind: makes, items: [] };
    const items = [this.#starredOrNamed()];
    if (this.at('for')) return this.#comprehension(makes, items[0]);
    while (this.take(',')) if (!this.at(end)) items.push(this.#starredOrNamed());
    return { kind: makes, items };
  }

  #braces(): Expression {
    if (this.at('}')) return { kind: 'dict', keys: [], values: [] };
    if (this.at('**')) throw this.problem('** in displays is not modelled');
    const before = this.#at;
    const first = this.#starredOrNamed();
    if (!this.take(':')) {
      this.#at = before;
      return this.#display('set', '}');
    }
    const keys = [first];
    const values = [this.expression()];
    if (this.at('for')) throw this.problem('dict comprehensions are not modelled');
    while (this.take(',')) {
      if (this.at('}')) break;
      keys.push(this.expression());
      this.expect(':');
      values.push(this.expression());
    }
    return { kind: 'dict', keys, values };
  }

  #constant(make: () => PyObject): Constant {
    return { kind: 'constant', value: this.space.during(this.#literal, make) };
  }

  #number(): Constant {
    const { text } = this.token;
    const digits = text.replaceAll('_', '');
    const based = /^0[xob]/i.test(digits);
    if (!based && /^0\d*[1-9]\d*$/.test(digits))
      throw this.problem('leading zeros in decimal integer literals');
    this.advance();
    return this.#constant(() => {
      if (!based && /j$/i.test(digits)) return this.space.complex(0, Number(digits.slice(0, -1)));
      if (!based && /[.e]/i.test(digits)) return this.space.float(Number(digits));
      return this.space.int(BigInt(digits));
    });
  }

  /** Literals side by side are one string. (Parser/action_helpers.c.) */
  #strings(): Expression {
    const pieces: (string | Formatted)[] = [];
    let bytes: boolean | null = null;
    let formatted = false;
    while (this.atKind('string')) {
      const literal = stringLiteral(this.token.text);
      if (bytes !== null && bytes !== literal.bytes)
        throw this.problem('cannot mix bytes and nonbytes literals');
      bytes = literal.bytes;
      if (literal.formatted) {
        formatted = true;
        pieces.push(...this.#fields(literal.body, literal.raw));
      } else {
        pieces.push(this.#text(literal.body, literal.raw, literal.bytes));
      }
      this.advance();
    }
    if (formatted) return { kind: 'joined', parts: this.#joined(pieces) };
    const text = pieces.join('');
    if (!bytes) return this.#constant(() => this.space.str(text));
    if (/[^\0-\x7f]/.test(this.tokens[this.#at - 1].text)) {
      throw this.problem('bytes can only contain ASCII literal characters');
    }
    return this.#constant(() => this.space.bytes(text));
  }

  #text(body: string, raw: boolean, bytes: boolean): string {
    const text = raw ? body : unescaped(body, bytes);
    if (text === null) throw this.problem('an escape that is not one, or \\N{…}, which is not modelled');
    return text;
  }

  #joined(pieces: readonly (string | Formatted)[]): (Constant | Formatted)[] {
    const parts: (Constant | Formatted)[] = [];
    let text = '';
    const flush = () => {
      const value = text;
      if (value !== '') parts.push(this.#constant(() => this.space.str(value)));
      text = '';
    };
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        text += piece;
      } else {
        flush();
        parts.push(piece);
      }
    }
    flush();
    return parts;
  }

  /** The text and the replacement fields of an f-string's body, or of a format specification. */
  #fields(body: string, raw: boolean): (string | Formatted)[] {
    const pieces = fStringPieces(body);
    if (typeof pieces === 'string') throw this.problem(`f-string: ${pieces}`);
    return pieces.map((piece) =>
      typeof piece === 'string' ? this.#text(piece, raw, false) : this.#field(piece, raw),
    );
  }

  #field({ expression, conversion, specification }: Field, raw: boolean): Formatted {
    if (/[^=!<>]=\s*$/.test(expression)) throw this.problem('f-string fields with = are not modelled');
    if (conversion !== null && !/^[sra]$/.test(conversion))
      throw this.problem('f-string: invalid conversion');
    const inner = new ExpressionParser(expression.trim(), tokensOf(expression.trim()), this.space);
    const value = inner.expressions();
    inner.expectKind('newline', "'}'");
    let formatted: Expression | null = null;
    if (specification !== null) {
      formatted = { kind: 'joined', parts: this.#joined(this.#fields(specification, raw)) };
    }
    return {
      kind: 'formatted',
      value,
      conversion: conversion as Formatted['conversion'],
      specification: formatted,
    };
  }
}
