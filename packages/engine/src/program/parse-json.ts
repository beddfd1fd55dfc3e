import { printStatement } from './print.js';
import type { Program, Statement } from './program.js';
import { ProgramError } from './program-error.js';
import { sameJson } from './same-json.js';
import { DEEPEST, TextProgram } from './text/parse-text.js';

/**
 * Reads the JSON form: `{"name": …, "statements": […]}`, `name` optional. A statement is right when its text form says
 * exactly the same, so that the two forms can't drift apart.
 */
export function parseJsonProgram(text: string, file: string): Program {
  const { name = file, statements } = readJson(text, file) as { name?: unknown; statements?: unknown };
  if (typeof name !== 'string') throw new ProgramError(file, null, null, '"name" must be a string');
  if (!Array.isArray(statements)) throw new ProgramError(file, null, null, '"statements" must be a list');
  const program = new TextProgram('');
  for (const [index, statement] of statements.entries()) {
    const problem = readStatement(statement, program);
    if (problem !== null) throw new ProgramError(file, null, null, `statements[${index}] ${problem}`);
  }
  return { name, statements };
}

function readJson(text: string, file: string): object {
  try {
    return JSON.parse(text) as object;
  } catch (error) {
    const { message } = error as SyntaxError;
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const before = text.slice(0, at).split('\n');
    const problem = message.replace(/,? (?:in JSON at position|"|\.\.\.).*/s, '');
    throw new ProgramError(file, before.length, before.at(-1)!.length + 1, `this is not JSON: ${problem}`);
  }
}

/** Adds the statement to the program; what is wrong with it if it is none. */
function readStatement(value: Statement, program: TextProgram): string | null {
  const { op } = (value ?? {}) as { op?: unknown };
  const given =
    typeof op === 'string' ? JSON.stringify(op.slice(0, 40)) : op === undefined ? 'missing' : 'no text';
  const generic = `is not a statement of a heap program (its op is ${given})`;
  if (nestsTooDeep(value)) return `has more than ${DEEPEST} blocks in one another`;
  const lines = printed(value);
  if (lines === null) return generic;
  try {
    for (const line of lines) program.read(line.slice(0, -1));
  } catch (error) {
    if (error instanceof ProgramError) return `${generic}: ${error.problem}`;
    throw error;
  }
  return sameJson(program.last, value) ? null : generic;
}

/** The statement's text form; null where there is nothing to print. */
function printed(value: Statement): string[] | null {
  try {
    return printStatement(value);
  } catch {
    // The printer takes statements only: whatever it stumbles over is none.
    return null;
  }
}

function nestsTooDeep(statement: Statement): boolean {
  const pending: [unknown, number][] = [[statement, 0]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [value, depth] = next;
    const body = (value as { body?: unknown } | null)?.body;
    if (!Array.isArray(body)) continue;
    if (depth === DEEPEST) return true;
    for (const inner of body) pending.push([inner, depth + 1]);
  }
  return false;
}
