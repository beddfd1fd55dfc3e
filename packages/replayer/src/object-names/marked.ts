import type { TraceReader } from '@heapreel/trace';
import { findMark, markNamed, parseMark } from '../mark.js';
import { QuestionError } from '../question-error.js';
import type { Replayer } from '../replayer.js';
import { heads, type Start } from './splits.js';

/** `mark:LABEL[#K]`: the object that a mark names. */
export async function objectOfMark({ trace }: Replayer, text: string): Promise<Start> {
  for (const [head, rest] of heads(text)) {
    const asked = parseMark(head);
    const mark = asked && markNamed(trace, asked.label, asked.ordinal);
    if (mark !== undefined) return { id: objectOf(mark), rest };
  }
  const { label, ordinal } = parseMark(text)!;
  return { id: objectOf(findMark(trace, label, ordinal)), rest: '' };
}

function objectOf({ label, object }: TraceReader['marks'][number]): number {
  if (object === 0) throw new QuestionError(`mark "${label}" names no object`);
  return object;
}
