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

type Mark = TraceReader['marks'][number];

/** The K-th mark of a label, or undefined when there is none. */
export function markNamed({ marks }: TraceReader, label: string, ordinal: number): Mark | undefined {
  return (
    marks.filter((mark) => mark.label === label)[ordinal - 1] ??
    // A label may itself end in #2.
    marks.find((mark) => mark.label === `${label}#${ordinal}`)
  );
}

/**
 * The K-th mark of a label.
 *
 * @throws QuestionError when there is none.
 */
export function findMark(trace: TraceReader, label: string, ordinal: number): Mark {
  const mark = markNamed(trace, label, ordinal);
  if (mark !== undefined) return mark;
  const { marks } = trace;
  const { length } = marks.filter((mark) => mark.label === label);
  if (length > 0) {
    throw new QuestionError(`no mark "${label}#${ordinal}": the trace has ${length} of that label`);
  }
  const labels = [...new Set(marks.map((mark) => mark.label))];
  const few = labels.slice(0, 5).join(', ') + (labels.length > 5 ? ', …' : '');
  throw new QuestionError(
    `no mark "${label}": the trace ${labels.length === 0 ? 'has no marks' : `has ${few}`}`,
  );
}
