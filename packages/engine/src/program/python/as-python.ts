import type { Program, Statement } from '../program.js';
import { pythonClass, VariableNames } from './names.js';
import { PRELUDE } from './prelude.js';
import { boundNames, printBegin, printPlainClass, printStatement } from './print-statement.js';

/** Separates what every script has from the program's own lines. */
export const BELOW = '# The program.';

/**
 * The program as a Python script that does the same on CPython from 3.11, and prints the program's log when it ends.
 * docs/PROGRAMS.md has the idiom of each statement; `parsePythonProgram` reads the script back without loss.
 */
export function asPython(program: Program): string {
  const atEnd = 'import atexit\n\natexit.register(print_log)\n';
  return `${PRELUDE}\n\n${atEnd}\n${BELOW}\n${pythonBody(program)}`;
}

/** What bodies need to have executed in their namespace, or in one of which theirs is a copy. */
export function pythonPrelude(): string {
  return PRELUDE;
}

/** The program's own lines, to be executed as a module. `log_lines()` gives the log afterwards. */
export function pythonBody({ statements }: Program): string {
  const { declared, plain } = classesOf(statements);
  const names = new VariableNames([...declared, ...plain].map(pythonClass));
  const first = statements.findLastIndex(({ op }) => op === 'class' || op === 'finalizer') + 1;
  const print = (statement: Statement): string[] => printStatement(statement, names);
  return [
    ...[...plain].sort().map(printPlainClass),
    ...statements.slice(0, first).flatMap(print),
    printBegin(variablesOf(statements), names),
    ...statements.slice(first).flatMap(print),
  ].join('');
}

/** Classes that the program declares, and those that it makes instances of without that. */
function classesOf(statements: readonly Statement[]): { declared: Set<string>; plain: Set<string> } {
  const declared = new Set<string>();
  const plain = new Set<string>();
  for (const statement of everyStatement(statements)) {
    if (statement.op === 'class') declared.add(statement.name);
    if (statement.op === 'bind' && 'new' in statement.value && statement.value.new === 'instance') {
      if (!declared.has(statement.value.class)) plain.add(statement.value.class);
    }
  }
  return { declared, plain };
}

/** Variables of the program as a whole, in order of their names. */
function variablesOf(statements: readonly Statement[]): string[] {
  const all = boundNames(statements);
  for (const statement of everyStatement(statements)) {
    if (statement.op !== 'def' && statement.op !== 'finalizer') continue;
    const parameters = statement.op === 'def' ? statement.parameters : [statement.parameter];
    for (const name of boundNames(statement.body)) if (!parameters.includes(name)) all.add(name);
  }
  return [...all].sort();
}

function* everyStatement(statements: readonly Statement[]): Generator<Statement> {
  for (const statement of statements) {
    yield statement;
    if ('body' in statement) yield* everyStatement(statement.body);
  }
}
