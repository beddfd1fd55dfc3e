import { requireObject } from './life.js';
import { findMark, parseMark } from './mark.js';
import { wholeNumber } from './ordinal.js';
import { QuestionError } from './question-error.js';
import type { Replayer } from './replayer.js';

/**
 * The id of the object that the text names: `1200`, or `mark:LABEL[#K]` for the one that a mark names.
 *
 * @throws QuestionError when it names none.
 */
export function resolveObject(replayer: Replayer, text: string): number {
  const { trace } = replayer;
  if (/^\d+$/.test(text)) {
    const id = wholeNumber(text, text);
    requireObject(trace, id);
    return id;
  }
  const mark = parseMark(text);
  if (mark === undefined)
    throw new QuestionError(`"${text}" is not an object; write its id or mark:LABEL[#K]`);
  const { object } = findMark(trace, mark.label, mark.ordinal);
  if (object === 0) throw new QuestionError(`mark "${mark.label}" names no object`);
  return object;
}
