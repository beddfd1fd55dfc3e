import { expect, test } from 'vitest';
import { folderOfTests, heapreel } from './heapreel.js';

const { path, file } = folderOfTests();

/** A heap program in rounds. */
function traceOf(name: string, round: readonly string[]): string {
  const lines = ['keep = list', 'recent = list', 'repeat 30', ...round.map((line) => `  ${line}`), 'end'];
  const output = path(`${name}.reel`);
  expect(heapreel('record', '-q', '-o', output, file(`${name}.ops`, `${lines.join('\n')}\n`))).toMatchObject({
    code: 0,
  });
  return output;
}

test('names what grows, what holds it, and the line that stores it', () => {
  const trace = traceOf('grows', [
    'a = instance Node',
    'b = list a',
    'a.seen = b',
    'keep.append a',
    'b = None',
  ]);
  const { leaks } = JSON.parse(heapreel('leaks', trace, '--json').out);
  expect(leaks).toHaveLength(1);
  expect(leaks[0]).toMatchObject({
    container: { type: 'list' },
    root: null,
    unreachable: false,
    times: 60,
    objects: 60,
  });
  expect(leaks[0].line.line).toBe(7);
  expect(leaks[0].path.at(-1)).toMatchObject({ holder: null, slot: 'keep' });
  const { out } = heapreel('leaks', trace);
  expect(out).toMatch(/^1 leak between 0 and [\d,]+\n\n1\. .*grows\.ops:7/);
  expect(out).toMatch(/held by {4}list #\d+\n {2}way there {2}root keep\n/);
});

test('says that there is no leak where everything goes, or has its place', () => {
  const trace = traceOf('stays', ['a = instance Node', 'recent.clear', 'recent.append a']);
  expect(heapreel('leaks', trace)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^No leak between 0 and /),
  });
  expect(JSON.parse(heapreel('leaks', trace, '--json').out).leaks).toEqual([]);
});

test('a range that ends before it begins is refused in one line', () => {
  const trace = traceOf('range', ['a = list']);
  expect(heapreel('leaks', trace, '--from', '5', '--to', '2')).toEqual({
    code: 2,
    out: '',
    error: `heapreel: ${trace}: position 5 lies after 2: give the earlier one first\n`,
  });
});
