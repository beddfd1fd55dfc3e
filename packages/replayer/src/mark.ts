import type { TraceReader } from '@heapreel/trace';
import { ordinal } from './ordinal.js';
import { QuestionError } from './question-error.js';

/** `mark:LABEL[#K]` read, or undefined when the text is something else. */
export function parseMark(text: string): { readonly label: string; readonly ordinal: number } | undefined {
  if (!text.startsWith('mark:') || text.length === 5) return undefined;
  const label = text.slice(5);
  const numbered = /^(.+)#(\d+)$/s.exec(label);
  return numbered ? { label: numbered[1], ordinal: ordinal(numbered[2], text) } : { label, ordinal: 1 };
}

/**
 * The K-th mark of a label.
 *
 * @throws QuestionError when there is none.
 */
export function findMark(trace: TraceReader, label: string, ordinal: number): TraceReader['marks'][number] {
  const { marks } = trace;
  const found = marks.filter((mark) => mark.label === label);
  if (found.length >= ordinal) return found[ordinal - 1];
  // A label may itself end in #2.
  const literal = marks.find((mark) => mark.label === `${label}#${ordinal}`);
  if (literal) return literal;
  if (found.length > 0) {
    throw new QuestionError(`no mark "${label}#${ordinal}": the trace has ${found.length} of that label`);
  }
  const labels = [...new Set(marks.map((mark) => mark.label))];
  const few = labels.slice(0, 5).join(', ') + (labels.length > 5 ? ', …' : '');
  throw new QuestionError(
    `no mark "${label}": the trace ${labels.length === 0 ? 'has no marks' : `has ${few}`}`,
  );
}
