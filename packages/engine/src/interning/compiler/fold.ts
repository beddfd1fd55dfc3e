import { PythonException } from '../identity-error.js';
import { keyOf } from '../objects/equality.js';
import type { PyObject } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { binary } from '../operations/binary.js';
import { itemOf } from '../operations/subscript.js';
import { unary } from '../operations/unary.js';
import type { Constant, Expression, Slice, Statement } from '../syntax/tree.js';
import { withExpressions, withParts } from '../syntax/walk.js';
import { formattedAsFString } from './format-operator.js';
import { worthFolding } from './limits.js';

/**
 * Computes the operations of constants, as CPython's compiler does before any code runs: on the syntax tree up to 3.13
 * (Python/ast_opt.c), on the instructions from 3.14 (optimize_basic_block in Python/flowgraph.c).
 */
export class Folding {
  readonly #onTree: boolean;

  constructor(private readonly space: ObjectSpace) {
    this.#onTree = space.profile.identity.folding === 'tree';
  }

  statement(statement: Statement): Statement {
    const folded = withExpressions(
      statement,
      (expression) => this.#expression(expression),
      (block) => block.map((inner) => this.statement(inner)),
    );
    return folded.kind === 'for' ? { ...folded, iterable: this.#readOnly(folded.iterable) } : folded;
  }

  /** What happens on the tree even where the rest waits for the instructions. */
  onTree(statement: Statement): Statement {
    const change = (expression: Expression): Expression => {
      const changed = withParts(expression, change);
      return changed.kind === 'binary' ? this.#formatted(changed) : changed;
    };
    return this.#onTree ? statement : withExpressions(statement, change);
  }

  #expression(expression: Expression): Expression {
    const folded = withParts(expression, (part) => this.#expression(part));
    switch (folded.kind) {
      case 'unary':
        return this.#unary(folded);
      case 'binary':
        return this.#binary(folded);
      case 'tuple':
        return this.#computed(folded, folded.items, (items) => this.space.tuple([...items]));
      case 'subscript':
        return this.#subscript(folded, expression);
      case 'compare':
        return this.#compare(folded);
      case 'comprehension': {
        const clauses = folded.clauses.map((clause) => ({
          ...clause,
          iterable: this.#readOnly(clause.iterable),
        }));
        return { ...folded, clauses };
      }
      default:
        return folded;
    }
  }

  #unary(folded: Expression & { kind: 'unary' }): Expression {
    const { operand, operator } = folded;
    const invertsBool = operator === '~' && operand.kind === 'constant' && operand.value.type === 'bool';
    if (invertsBool && !this.#onTree) return folded;
    return this.#computed(folded, [operand], ([value]) => unary(this.space, operator, value));
  }

  #binary(folded: Expression & { kind: 'binary' }): Expression {
    const { left, right, operator } = folded;
    // With the tree folded first, a tuple of constants is no display any more and the % is left to run.
    const formatted = this.#onTree ? this.#formatted(folded) : folded;
    if (formatted !== folded) return formatted;
    return this.#computed(folded, [left, right], ([a, b]) =>
      worthFolding(operator, a, b) ? binary(this.space, operator, a, b) : null,
    );
  }

  #formatted(operation: Expression & { kind: 'binary' }): Expression {
    const { left, right, operator } = operation;
    if (operator !== '%' || right.kind !== 'tuple') return operation;
    if (left.kind !== 'constant' || left.value.type !== 'str') return operation;
    return formattedAsFString(this.space, left.value, right.items) ?? operation;
  }

  #subscript(folded: Expression & { kind: 'subscript' }, written: Expression): Expression {
    const { object, index } = folded;
    if (index.kind !== 'slice') {
      return this.#computed(folded, [object, index], ([value, key]) => itemOf(this.space, value, key));
    }
    // A slice is a constant where its bounds were written as such: not `[:-1]`, which is an operation.
    const bounds =
      written.kind === 'subscript' && written.index.kind === 'slice' ? boundsOf(written.index) : [];
    if (this.#onTree || bounds.some((bound) => bound !== null && bound.kind !== 'constant')) return folded;
    return this.#computed(folded, [object], ([value]) => {
      const [start, stop, step] = bounds.map((bound) => (bound as Constant | null)?.value ?? this.space.none);
      return itemOf(this.space, value, { type: 'slice', start, stop, step, birth: this.space.birth });
    });
  }

  #compare(folded: Expression & { kind: 'compare' }): Expression {
    const last = folded.rest.at(-1)!;
    if (last.operator !== 'in' && last.operator !== 'not in') return folded;
    return { ...folded, rest: [...folded.rest.slice(0, -1), { ...last, right: this.#readOnly(last.right) }] };
  }

  /** A display that is only searched or gone through need not be a list or a set: a tuple or a frozenset will do. */
  #readOnly(expression: Expression): Expression {
    if (expression.kind !== 'list' && expression.kind !== 'set') return expression;
    const { kind, items } = expression;
    if (kind === 'set' && items.length === 0) return expression;
    return this.#computed(expression, items, (values) =>
      kind === 'list'
        ? this.space.tuple([...values])
        : this.space.set('frozenset', new Map(values.map((value) => [keyOf(value), value]))),
    );
  }

  /** What `compute` makes of constants, as a constant; else, and where Python would raise, the expression itself. */
  #computed(
    expression: Expression,
    parts: readonly Expression[],
    compute: (values: readonly PyObject[]) => PyObject | null,
  ): Expression {
    const values: PyObject[] = [];
    for (const part of parts) {
      if (part.kind !== 'constant') return expression;
      values.push(part.value);
    }
    try {
      const value = this.space.during(this.#birth(expression), () => compute(values));
      if (value === null) return expression;
      return { kind: 'constant', value };
    } catch (error) {
      if (error instanceof PythonException) return expression;
      throw error;
    }
  }

  #birth(expression: Expression) {
    const source = this.#onTree ? 'Python/ast_opt.c' : 'Python/flowgraph.c';
    const what = expression.kind === 'tuple' || expression.kind === 'list' ? 'a' : 'a folded';
    return { by: `${what} constant of its compilation unit`, source, kind: 'constant' } as const;
  }
}

function boundsOf({ lower, upper, step }: Slice): (Expression | null)[] {
  return [lower, upper, step];
}
