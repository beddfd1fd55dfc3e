import { QuestionError } from './question-error.js';

/** The digits' number; `text` is what they are part of, for the error. */
export function wholeNumber(digits: string, text: string): number {
  const n = Number(digits);
  if (!Number.isSafeInteger(n))
    throw new QuestionError(`"${text}" is not in any trace: the number is too large`);
  return n;
}

/** The digits' number when it is at least 1. */
export function ordinal(digits: string, text: string): number {
  const n = wholeNumber(digits, text);
  if (n === 0) throw new QuestionError(`"${text}" is not in any trace: its numbers count from 1`);
  return n;
}
