import type { Expression, Place, Statement } from './program.js';

/** The keys and numbers that stand in the statements, which Python has as constants of its code. */
export function* literalsOf(statements: readonly Statement[]): Generator<string | number> {
  for (const statement of statements) {
    if ('body' in statement) yield* literalsOf(statement.body);
    if ('place' in statement) yield* keysOf(statement.place);
    if (statement.op === 'setdefault' && typeof statement.key !== 'object') yield statement.key;
    if (statement.op === 'bind') yield* literalsIn(statement.value);
  }
}

function* literalsIn(expression: Expression): Generator<string | number> {
  if ('load' in expression) yield* keysOf(expression.load);
  if ('new' in expression && expression.new === 'range')
    yield* [expression.start, expression.stop, expression.step];
}

function* keysOf(place: Place): Generator<string | number> {
  if ('attribute' in place) yield place.attribute;
  else if (typeof place.key !== 'object') yield place.key;
}
