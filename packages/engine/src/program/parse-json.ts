import { parseTextProgram } from './parse-text.js';
import { printStatement } from './print.js';
import type { Program, Statement } from './program.js';
import { ProgramError } from './program-error.js';
import { sameJson } from './same-json.js';

/**
 * Reads the JSON form: `{"name": …, "statements": […]}`, `name` optional. A statement is right when its text form says
 * exactly the same, so that the two forms can't drift apart.
 */
export function parseJsonProgram(text: string, file: string): Program {
  const { name = file, statements } = readJson(text, file) as { name?: unknown; statements?: unknown };
  if (typeof name !== 'string') throw new ProgramError(file, null, null, '"name" must be a string');
  if (!Array.isArray(statements)) throw new ProgramError(file, null, null, '"statements" must be a list');
  for (const [index, statement] of statements.entries()) {
    if (!isStatement(statement)) {
      const op = JSON.stringify((statement as Statement | null)?.op) ?? 'missing';
      const problem = `statements[${index}] is not a statement of a heap program (its op is ${op.slice(0, 40)})`;
      throw new ProgramError(file, null, null, problem);
    }
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

function isStatement(value: Statement): boolean {
  try {
    const { statements } = parseTextProgram(printStatement(value).join(''), '');
    return statements.length === 1 && sameJson(statements[0], value);
  } catch {
    // Whatever can't be printed, or read once printed, is none.
    return false;
  }
}
