import { QuestionError } from '../question-error.js';

/** Characters of the expression that an error shows. */
const SHOWN = 24;

/** An expression that can't be understood, with the place where. `at` is an index into it. */
export function expressionError(text: string, at: number, problem: string): QuestionError {
  const rest = text.slice(at).replace(/\s+/g, ' ');
  const near = rest === '' ? 'its end' : `"${rest.length > SHOWN ? `${rest.slice(0, SHOWN)}…` : rest}"`;
  return new QuestionError(`expression, column ${at + 1}, at ${near}: ${problem}`);
}
