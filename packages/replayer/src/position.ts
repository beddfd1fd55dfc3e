import { EventKind } from '@heapreel/trace';
import { sitesOnLine } from './file-names.js';
import { findMark, parseMark } from './mark.js';
import { ordinal, wholeNumber } from './ordinal.js';
import { QuestionError } from './question-error.js';
import type { Replayer } from './replayer.js';
import { type PassOptions, walk } from './walk.js';

/** What a position was asked as. */
export type PositionExpression =
  /** After the first n events. */
  | { readonly form: 'number'; readonly position: number }
  /** So many events before the end. */
  | { readonly form: 'end'; readonly before: number }
  /** After so many hundredths of the events. */
  | { readonly form: 'percent'; readonly percent: number }
  /** At the K-th mark of this label. */
  | { readonly form: 'mark'; readonly label: string; readonly ordinal: number }
  /** When the K-th collection was over. */
  | { readonly form: 'collection'; readonly ordinal: number }
  /** When the program came to this line for the K-th time; the file is given by the end of its path. */
  | { readonly form: 'line'; readonly file: string; readonly line: number; readonly ordinal: number };

const forms = 'N, end, end-N, 50%, mark:LABEL[#K], gc:K or FILE:LINE[#K]';

/**
 * Reads a position as people write it: `1200`, `end`, `end-10`, `50%`, `mark:LABEL[#K]`, `gc:K`, `FILE:LINE[#K]`.
 *
 * @throws QuestionError when it is none of these.
 */
export function parsePosition(text: string): PositionExpression {
  // With thousands separators too, as tables show positions.
  if (/^(\d+|\d{1,3}(,\d{3})+)$/.test(text)) {
    return { form: 'number', position: wholeNumber(text.replaceAll(',', ''), text) };
  }
  const end = /^end(?:-(\d+))?$/.exec(text);
  if (end) return { form: 'end', before: wholeNumber(end[1] ?? '0', text) };
  const hundredths = /^(\d+(?:\.\d+)?)%$/.exec(text);
  if (hundredths) {
    const percent = Number(hundredths[1]);
    if (percent > 100) throw new QuestionError(`position ${text} lies beyond the end: at most 100%`);
    return { form: 'percent', percent };
  }
  const mark = parseMark(text);
  if (mark) return { form: 'mark', ...mark };
  const collection = /^gc:(\d+)$/.exec(text);
  if (collection) return { form: 'collection', ordinal: ordinal(collection[1], text) };
  const line = /^(.+):(\d+)(?:#(\d+))?$/s.exec(text);
  if (line && !/^(mark|gc)$/.test(line[1])) {
    return {
      form: 'line',
      file: line[1],
      line: ordinal(line[2], text),
      ordinal: ordinal(line[3] ?? '1', text),
    };
  }
  throw new QuestionError(`"${text}" is not a position; write ${forms}`);
}

/**
 * The position that the text names in this trace. `FILE:LINE` takes a pass over the trace up to that arrival.
 *
 * @throws QuestionError when the text is no position or the trace has no such place.
 */
export async function resolvePosition(
  replayer: Replayer,
  text: string,
  options: PassOptions = {},
): Promise<number> {
  const { trace, events } = replayer;
  const expression = parsePosition(text);
  switch (expression.form) {
    case 'number':
      if (expression.position > events) {
        throw new QuestionError(`position ${text} lies beyond the end: the trace has ${events} events`);
      }
      return expression.position;
    case 'end':
      if (expression.before > events) {
        throw new QuestionError(`position ${text} lies before the start: the trace has ${events} events`);
      }
      return events - expression.before;
    case 'percent':
      return Math.floor((events * expression.percent) / 100);
    case 'mark':
      return findMark(trace, expression.label, expression.ordinal).position;
    case 'collection': {
      const collection = trace.collections[expression.ordinal - 1];
      if (collection === undefined) {
        throw new QuestionError(
          `no collection ${expression.ordinal}: the trace has ${trace.collections.length}`,
        );
      }
      return Math.min(collection.end + 1, events);
    }
    case 'line':
      return positionOfArrival(replayer, expression.file, expression.line, expression.ordinal, options);
  }
}

/**
 * The first position at which the line is in force for the K-th time. An arrival is a change from any other line to
 * this one, so coming back from a call counts too.
 */
async function positionOfArrival(
  replayer: Replayer,
  file: string,
  line: number,
  ordinal: number,
  options: PassOptions,
): Promise<number> {
  const { trace, events } = replayer;
  if (!trace.header.kinds.includes(EventKind.site)) {
    throw new QuestionError(`no position ${file}:${line}: this trace has no sites`);
  }
  const wanted = sitesOnLine(trace.definitions, file, line);

  let arrivals = 0;
  let there = false;
  for await (const { batch, from, to } of walk(trace, 0, events, options)) {
    for (let i = from; i < to; i++) {
      if (batch.kind[i] !== EventKind.site) continue;
      const arrives = wanted[batch.a[i]] === 1;
      if (arrives && !there && ++arrivals === ordinal) return batch.first + i + 1;
      there = arrives;
    }
  }
  const times = arrivals === 1 ? 'once' : `${arrivals} times`;
  throw new QuestionError(`no arrival ${ordinal} at ${file}:${line}: it was reached ${times}`);
}
