import type { Profile } from '../../profile/profile.js';
import type { Program, Statement } from '../../program/program.js';
import { runProgram } from '../../program/run.js';

/** A program that lacks something of another. */
export interface SmallerProgram {
  readonly program: Program;
  /** Where to go on in search of one that is smaller still. */
  readonly place: ShrinkPlace;
}

/** `size` statements before `end` are next to be left out; with size 0, the statement at `end` to be made simpler. */
export interface ShrinkPlace {
  readonly size: number;
  readonly end: number;
}

/**
 * Programs that lack something of this one and still run without an error, those that lack most first. Who goes on from
 * the place of the one that was taken tries a number of programs that grows with the program's length, not its square.
 * (Zeller and Hildebrandt, Simplifying and Isolating Failure-Inducing Input, 2002.)
 */
export function* smallerPrograms(
  program: Program,
  profile: Profile,
  place?: ShrinkPlace,
): IterableIterator<SmallerProgram> {
  for (const [statements, next] of fewerFrom(program.statements, place)) {
    const smaller = { ...program, statements };
    if (runs(smaller, profile)) yield { program: smaller, place: next };
  }
}

/** The sizes of what is left out in the second round, when most is gone. */
const LAST_SIZE = 2;

function* fewerFrom(
  statements: readonly Statement[],
  place?: ShrinkPlace,
): Generator<readonly [Statement[], ShrinkPlace]> {
  const { length } = statements;
  if (place === undefined) {
    yield* round(statements, { size: Math.ceil(length / 2), end: length });
    return;
  }
  yield* round(statements, place);
  // What could not go before may go now.
  yield* round(statements, { size: Math.min(LAST_SIZE, length), end: length });
}

function* round(
  statements: readonly Statement[],
  place: ShrinkPlace,
): Generator<readonly [Statement[], ShrinkPlace]> {
  let { size, end } = place;
  for (; size > 0; size >>= 1, end = statements.length) {
    for (; end > 0; end -= size) {
      const start = Math.max(0, end - size);
      yield [[...statements.slice(0, start), ...statements.slice(end)], { size, end: start }];
    }
  }
  for (let index = place.size === 0 ? place.end : 0; index < statements.length; index++) {
    for (const replacement of simpler(statements[index])) {
      yield [
        [...statements.slice(0, index), ...replacement, ...statements.slice(index + 1)],
        { size: 0, end: index },
      ];
    }
  }
}

function runs(program: Program, profile: Profile): boolean {
  if (!declaresBeforeUse(program.statements)) return false;
  const { error, unraisable, heap } = runProgram(program, null, { profile });
  return error === null && unraisable.length + heap.hazards.length === 0;
}

/** Classes that others are derived from, or that have a finalizer, must be declared, and before. */
function declaresBeforeUse(statements: readonly Statement[]): boolean {
  const declared = new Set<string | undefined>([undefined]);
  for (const statement of statements) {
    if (statement.op === 'class') {
      if (!declared.has(statement.base)) return false;
      declared.add(statement.name);
    }
    if (statement.op === 'finalizer' && !declared.has(statement.class)) return false;
  }
  return true;
}

function* simpler(statement: Statement): Generator<Statement[]> {
  if ('body' in statement) {
    for (const [body] of fewerFrom(statement.body)) yield [{ ...statement, body }];
  }
  if (statement.op === 'repeat') {
    yield [...statement.body];
    if (statement.times > 1) {
      yield [{ ...statement, times: statement.times >> 1 }];
      yield [{ ...statement, times: statement.times - 1 }];
    }
  }
  if (statement.op === 'bind' && 'callback' in statement.value) {
    const { callback: _, ...value } = statement.value;
    yield [{ ...statement, value }];
  }
  if (statement.op === 'bind' && 'items' in statement.value && statement.value.items.length > 0) {
    const { items } = statement.value;
    if (
      statement.value.new === 'slice' ||
      statement.value.new === 'method' ||
      statement.value.new === 'iterator'
    )
      return;
    for (const index of items.keys()) {
      yield [{ ...statement, value: { ...statement.value, items: items.filter((_, at) => at !== index) } }];
    }
  }
}
