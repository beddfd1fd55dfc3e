import type { ObjectSpace } from '../objects/object-space.js';
import { ExpressionParser } from './parse-expression.js';
import { invalid, tokensOf } from './tokens.js';
import type { BinaryOperator, Expression, Statement } from './tree.js';

/**
 * The statements of one source, which is one compilation unit. The literals' objects are made in `space`, as Python's
 * parser makes them.
 *
 * @throws IdentityError where the source is not Python, or beyond the subset.
 */
export function parse(source: string, space: ObjectSpace): Statement[] {
  const parser = new Parser(source, space);
  return parser.file();
}

/** Statements that Python has and the subset has not. */
const beyond = new Set(
  'class with try raise global nonlocal assert async await break continue yield'.split(' '),
);

class Parser extends ExpressionParser {
  constructor(source: string, space: ObjectSpace) {
    super(source, tokensOf(source), space);
  }

  file(): Statement[] {
    const statements: Statement[] = [];
    while (!this.atKind('end')) statements.push(...this.#line());
    return statements;
  }

  #line(): Statement[] {
    const compound = this.#compound();
    if (compound !== null) return [compound];
    const statements = [this.#simple()];
    while (this.take(';')) if (!this.atKind('newline')) statements.push(this.#simple());
    this.expectKind('newline', 'the end of the line');
    return statements;
  }

  #compound(): Statement | null {
    if (this.take('def')) {
      const name = this.identifier();
      this.expect('(');
      const parameters = this.parameters(')');
      this.expect(')');
      return { kind: 'def', name, parameters, body: this.#block(), code: null };
    }
    if (this.take('if')) return this.#if();
    if (this.take('for')) {
      const target = this.targets();
      this.expect('in');
      const iterable = this.expressions();
      return { kind: 'for', target, iterable, body: this.#block() };
    }
    if (this.take('while')) return { kind: 'while', test: this.expression(), body: this.#block() };
    return null;
  }

  #if(): Statement {
    const test = this.expression();
    const body = this.#block();
    let orelse: Statement[] = [];
    if (this.take('elif')) orelse = [this.#if()];
    else if (this.take('else')) orelse = this.#block();
    return { kind: 'if', test, body, orelse };
  }

  #block(): Statement[] {
    this.expect(':');
    if (!this.atKind('newline')) return this.#line();
    this.expectKind('newline', 'a block');
    this.expectKind('indent', 'an indented block');
    const statements: Statement[] = [];
    while (!this.atKind('dedent')) statements.push(...this.#line());
    this.expectKind('dedent', 'the end of the block');
    return statements;
  }

  #simple(): Statement {
    const start = this.token;
    if (start.kind === 'name' && beyond.has(start.text))
      throw this.problem(`'${start.text}' is not modelled`);
    if (this.take('pass')) return { kind: 'pass' };
    if (this.take('return')) {
      return { kind: 'return', value: this.atKind('newline') ? null : this.expressions() };
    }
    if (this.take('del')) {
      const target = this.targets();
      return { kind: 'delete', targets: target.kind === 'tuple' ? target.items : [target] };
    }
    if (this.take('import')) return { kind: 'import', module: this.identifier(), names: null };
    if (this.take('from')) {
      const module = this.identifier();
      this.expect('import');
      const names = [this.identifier()];
      while (this.take(',')) names.push(this.identifier());
      return { kind: 'import', module, names };
    }
    const value = this.expressions();
    const augmented = /^(\*\*|\/\/|<<|>>|[-+*/%&|^])=$/.exec(this.token.text)?.[1];
    if (augmented !== undefined && this.token.kind === 'operator') {
      this.advance();
      const operator = augmented as BinaryOperator;
      return { kind: 'augmented', target: this.#target(value), operator, value: this.expressions() };
    }
    if (!this.at('=')) return { kind: 'expression', value };
    const chain = [value];
    while (this.take('=')) chain.push(this.expressions());
    const last = chain.pop()!;
    return { kind: 'assign', targets: chain.map((target) => this.#target(target)), value: last };
  }

  #target(expression: Expression): Expression {
    const items = expression.kind === 'tuple' || expression.kind === 'list' ? expression.items : [];
    for (const item of items) this.#target(item);
    const kinds = ['name', 'subscript', 'tuple', 'list'];
    if (!kinds.includes(expression.kind)) {
      throw expression.kind === 'attribute' || expression.kind === 'starred'
        ? this.problem(
            `assigning to ${expression.kind === 'starred' ? 'a starred target' : 'an attribute'} is not modelled`,
          )
        : invalid(this.source, this.token.start, `cannot assign to ${expression.kind}`);
    }
    return expression;
  }
}
