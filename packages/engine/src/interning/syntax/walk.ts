import type { Expression, Parameters, Statement } from './tree.js';

type Change = (expression: Expression) => Expression;

/**
 * The expression with each of its parts changed, in the order in which Python evaluates them; a lambda's body is left as
 * it is: it is code of its own.
 */
export function withParts(expression: Expression, change: Change): Expression {
  const optional = (part: Expression | null) => (part === null ? null : change(part));
  switch (expression.kind) {
    case 'constant':
    case 'name':
      return expression;
    case 'tuple':
    case 'list':
    case 'set':
      return { ...expression, items: expression.items.map(change) };
    case 'dict': {
      const pairs = expression.keys.map(
        (key, index) => [change(key), change(expression.values[index])] as const,
      );
      return { ...expression, keys: pairs.map(([key]) => key), values: pairs.map(([, value]) => value) };
    }
    case 'starred':
      return { ...expression, value: change(expression.value) };
    case 'joined':
      return { ...expression, parts: expression.parts.map(change) };
    case 'formatted': {
      const value = change(expression.value);
      return { ...expression, value, specification: optional(expression.specification) };
    }
    case 'unary':
      return { ...expression, operand: change(expression.operand) };
    case 'binary':
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case 'boolean':
      return { ...expression, values: expression.values.map(change) };
    case 'compare': {
      const left = change(expression.left);
      return {
        ...expression,
        left,
        rest: expression.rest.map((part) => ({ ...part, right: change(part.right) })),
      };
    }
    case 'conditional': {
      const test = change(expression.test);
      return { ...expression, test, body: change(expression.body), orelse: change(expression.orelse) };
    }
    case 'call': {
      const callee = change(expression.callee);
      const args = expression.args.map(change);
      const keywords = expression.keywords.map((keyword) => ({ ...keyword, value: change(keyword.value) }));
      return { ...expression, callee, args, keywords };
    }
    case 'attribute':
      return { ...expression, object: change(expression.object) };
    case 'subscript':
      return { ...expression, object: change(expression.object), index: change(expression.index) };
    case 'slice': {
      const { lower, upper, step } = expression;
      return { ...expression, lower: optional(lower), upper: optional(upper), step: optional(step) };
    }
    case 'lambda':
      return { ...expression, parameters: withDefaults(expression.parameters, change) };
    case 'comprehension': {
      const clauses = expression.clauses.map((clause) => ({
        target: change(clause.target),
        iterable: change(clause.iterable),
        conditions: clause.conditions.map(change),
      }));
      return { ...expression, clauses, element: change(expression.element) };
    }
    case 'walrus':
      return { ...expression, value: change(expression.value) };
  }
}

/**
 * The statement with each expression in it changed, and each block inside it; a function's body is left as it is: it is
 * code of its own.
 */
export function withExpressions(
  statement: Statement,
  change: Change,
  block: (statements: readonly Statement[]) => readonly Statement[] = (statements) =>
    statements.map((inner) => withExpressions(inner, change)),
): Statement {
  switch (statement.kind) {
    case 'expression':
      return { ...statement, value: change(statement.value) };
    case 'assign': {
      const value = change(statement.value);
      return { ...statement, value, targets: statement.targets.map(change) };
    }
    case 'augmented':
      return { ...statement, target: change(statement.target), value: change(statement.value) };
    case 'delete':
      return { ...statement, targets: statement.targets.map(change) };
    case 'def':
      return { ...statement, parameters: withDefaults(statement.parameters, change) };
    case 'return':
      return { ...statement, value: statement.value === null ? null : change(statement.value) };
    case 'if': {
      const test = change(statement.test);
      return { ...statement, test, body: block(statement.body), orelse: block(statement.orelse) };
    }
    case 'for': {
      const iterable = change(statement.iterable);
      return { ...statement, iterable, target: change(statement.target), body: block(statement.body) };
    }
    case 'while':
      return { ...statement, test: change(statement.test), body: block(statement.body) };
    case 'import':
    case 'pass':
      return statement;
  }
}

function withDefaults(parameters: Parameters, change: Change): Parameters {
  return { ...parameters, defaults: parameters.defaults.map(change) };
}
