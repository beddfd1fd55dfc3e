import { EventKind } from '@heapreel/trace';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTrace } from '../src/open-trace.js';
import { parsePosition, resolvePosition } from '../src/position.js';
import { QuestionError } from '../src/question-error.js';
import type { Replayer } from '../src/replayer.js';
import { ReferenceHeap } from './reference-heap.js';
import { definitions, sourceOf } from './scenario.js';

describe('reading', () => {
  test.each([
    ['0', { form: 'number', position: 0 }],
    ['1200', { form: 'number', position: 1200 }],
    ['1,234,567', { form: 'number', position: 1234567 }],
    ['end', { form: 'end', before: 0 }],
    ['end-10', { form: 'end', before: 10 }],
    ['50%', { form: 'percent', percent: 50 }],
    ['12.5%', { form: 'percent', percent: 12.5 }],
    ['mark:a b', { form: 'mark', label: 'a b', ordinal: 1 }],
    ['mark:rc:x=3', { form: 'mark', label: 'rc:x=3', ordinal: 1 }],
    ['mark:a#2', { form: 'mark', label: 'a', ordinal: 2 }],
    ['gc:3', { form: 'collection', ordinal: 3 }],
    ['app.py:12', { form: 'line', file: 'app.py', line: 12, ordinal: 1 }],
    ['/a/app.py:12#5', { form: 'line', file: '/a/app.py', line: 12, ordinal: 5 }],
    ['C:\\app.py:12', { form: 'line', file: 'C:\\app.py', line: 12, ordinal: 1 }],
    ['<string>:1', { form: 'line', file: '<string>', line: 1, ordinal: 1 }],
  ])('%s', (text, expected) => {
    expect(parsePosition(text)).toEqual(expected);
  });

  test.each([
    '',
    ' ',
    '-1',
    '1.5',
    '1,23',
    '1e9',
    '0x10',
    'NaN',
    'Infinity',
    'END',
    'end+1',
    'end-',
    '101%',
    '1000000%',
    '-5%',
    '%',
    'mark:',
    'gc:',
    'gc:0',
    'gc:x',
    'gc:-1',
    'app.py',
    'app.py:',
    'app.py:0',
    'app.py:1#0',
    ':5',
    '99999999999999999999',
    'app.py:99999999999999999999',
  ])('"%s" is refused in one line', (text) => {
    expect(() => parsePosition(text)).toThrow(QuestionError);
    expect(() => parsePosition(text)).toThrow(/^[^\n]+$/);
  });

  test('any text is read or refused', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parsePosition(text);
        } catch (error) {
          expect(error).toBeInstanceOf(QuestionError);
        }
      }),
    ));
});

describe('resolving', () => {
  let replayer: Replayer;

  beforeAll(async () => {
    const mark = (label: string): number => definitions.string(label);
    replayer = await openTrace(
      sourceOf(
        {
          initial: new ReferenceHeap().snapshot(),
          events: [
            [EventKind.site, 0, 1, 0, 0],
            [EventKind.alloc, 1, 1, 16, 64],
            [EventKind.site, 0, 2, 0, 0],
            [EventKind.mark, 1, mark('leaked'), 0, 0],
            [EventKind.site, 0, 3, 0, 0],
            [EventKind.mark, 0, mark('odd#2'), 0, 0],
            [EventKind.site, 0, 1, 0, 0],
            [EventKind.collectBegin, 0, 0, 1, 0],
            [EventKind.collectEnd, 0, 0, 0, 0],
            [EventKind.site, 0, 2, 0, 0],
            [EventKind.mark, 0, mark('leaked'), 0, 0],
            [EventKind.site, 0, 5, 0, 0],
          ],
        },
        { chunkEvents: 5, keyframes: [], audits: [] },
      ),
    );
  });

  test.each([
    ['0', 0],
    ['12', 12],
    ['end', 12],
    ['end-12', 0],
    ['0%', 0],
    ['50%', 6],
    ['99.9%', 11],
    ['100%', 12],
    ['mark:leaked', 3],
    ['mark:leaked#2', 10],
    ['mark:odd#2', 5],
    ['gc:1', 9],
    // Site 3 is the same line in another function: no new arrival.
    ['/app/main.py:2', 3],
    ['app/main.py:1#2', 7],
    ['app/main.py:2#2', 10],
    ['tree.py:7', 12],
  ])('%s is %i', async (text, position) => {
    expect(await resolvePosition(replayer, text)).toBe(position);
  });

  test.each([
    ['13', 'position 13 lies beyond the end: the trace has 12 events'],
    ['end-13', 'position end-13 lies before the start: the trace has 12 events'],
    ['mark:none', 'no mark "none": the trace has leaked, odd#2'],
    ['mark:leaked#3', 'no mark "leaked#3": the trace has 2 of that label'],
    ['gc:2', 'no collection 2: the trace has 1'],
    ['app/main.py:99', 'line 99 of /app/main.py was not reached'],
    ['app/main.py:1#3', 'no arrival 3 at app/main.py:1: it was reached 2 times'],
    ['tree.py:7#2', 'no arrival 2 at tree.py:7: it was reached once'],
    ['ain.py:1', 'no file "ain.py" in this trace'],
  ])('%s is refused', async (text, message) => {
    await expect(resolvePosition(replayer, text)).rejects.toThrow(message);
  });

  test('a whole percentage of a hundred events is that many', async () => {
    const events = Array.from({ length: 100 }, () => [EventKind.arenaMap, 0, 0, 1, 0] as const);
    const hundred = await openTrace(
      sourceOf(
        { initial: new ReferenceHeap().snapshot(), events },
        { chunkEvents: 64, keyframes: [], audits: [] },
      ),
    );
    for (let n = 0; n <= 100; n++) expect(await resolvePosition(hundred, `${n}%`)).toBe(n);
  });
});
