import { BufferAccess, EventKind } from '@heapreel/trace';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTrace } from '../src/open-trace.js';
import { lines } from '../src/queries/lines.js';
import { sourceMismatch } from '../src/source-text.js';
import { bytesOf, definitions, heapAt, laidOut, sourceOf } from './scenario.js';

/** As far as they are in no doubt by the end of their paths. */
const files = ['/app/main.py', '/app/lib/main.py', '/app/lib/tree.py'];

describe('lines', () => {
  test('each line has what happened while the program was there', () =>
    fc.assert(
      fc.asyncProperty(laidOut, async ({ scenario, layout, positions }) => {
        const [from, to] = [positions[0], positions.at(-1)!].sort((x, y) => x - y);
        const replayer = await openTrace(sourceOf(scenario, layout));
        const expected = new Map<string, number[]>();
        const rowAt = (site: number): number[] => {
          const { file, line } = definitions.sites[site];
          const key = `${file}:${line}`;
          if (!expected.has(key)) expected.set(key, [0, 0, 0, 0, 0, 0]);
          return expected.get(key)!;
        };
        let site = 0;
        for (const [position, [kind, , a]] of scenario.events.slice(0, to).entries()) {
          if (kind === EventKind.site) site = a;
          else if (position >= from && site !== 0) {
            const row = rowAt(site);
            if (kind === EventKind.alloc) row[0]++;
            if (kind === EventKind.dealloc) row[1]++;
            row[4] +=
              kind === EventKind.alloc
                ? 1
                : kind === EventKind.incref
                  ? a
                  : kind === EventKind.decref
                    ? -a
                    : 0;
            row[5] += kind === EventKind.link ? 1 : kind === EventKind.unlink ? -1 : 0;
          }
        }
        for (const { born, bornSite, size } of heapAt(scenario, to).objects.values()) {
          if (bornSite === 0 || born < from) continue;
          const row = rowAt(bornSite);
          row[2]++;
          row[3] += size;
        }
        const found = new Map<string, number[]>();
        for (const file of files) {
          const answer = await lines(replayer, { file, from, to });
          expect(answer.file).toBe(file);
          const order = answer.rows.map(({ line }) => line);
          expect(order).toEqual(order.toSorted((x, y) => x - y));
          for (const { line, born, died, survivors, bytes, references, links } of answer.rows)
            found.set(`${file}:${line}`, [born, died, survivors, bytes, references, links!]);
        }
        expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    ));

  const [{ scenario, layout }] = fc.sample(laidOut, { numRuns: 1, seed: 1 });

  test('a file is named by either end of its path', async () => {
    const replayer = await openTrace(sourceOf(scenario, layout));
    for (const file of [
      'tree.py',
      './lib/tree.py',
      '../../lib/tree.py',
      '/home/me/app/lib/tree.py',
      '/app/lib/tree.py',
    ])
      expect((await lines(replayer, { file })).file).toBe('/app/lib/tree.py');
    await expect(lines(replayer, { file: 'main.py' })).rejects.toThrow('names several files');
    await expect(lines(replayer, { file: 'ree.py' })).rejects.toThrow(
      'no file "ree.py" in this trace; there are',
    );
  });

  test('a trace without sites has no lines, one without references no links', async () => {
    const without = async (kind: EventKind) =>
      openTrace(
        new BufferAccess(
          bytesOf(scenario, layout, {
            kinds: [EventKind.site, EventKind.link].filter((one) => one !== kind),
          }),
        ),
      );
    await expect(lines(await without(EventKind.site), { file: 'tree.py' })).rejects.toThrow('no sites');
    const { rows } = await lines(await without(EventKind.link), { file: '/app/main.py' });
    for (const { links } of rows) expect(links).toBeNull();
  });

  test('the text stands in its rows when it may be that of the file', async () => {
    const replayer = await openTrace(sourceOf(scenario, layout));
    const source = 'one\r\ndef f(): g\n';
    const { rows, sourceProblem } = await lines(replayer, { file: '/app/main.py', source });
    expect(sourceProblem).toBeNull();
    for (const { line, source: text } of rows) expect(text).toBe(['one', 'def f(): g'][line - 1]);
    const other = await lines(replayer, { file: '/app/main.py', source: 'one\n' });
    expect(other.sourceProblem).toBe('its line 2 is empty, and ran');
    for (const { source: text } of other.rows) expect(text).toBeNull();
  });
});

describe('a text is not that of a file', () => {
  const at = (line: number, name: string) => ({ file: 'app.py', line, function: name });
  test.each([
    ['too short', 'a = 1', [at(2, '<module>')], 'it ends before line 2, which ran'],
    ['an empty line', 'a = 1\n\nb', [at(2, '<module>')], 'its line 2 is empty, and ran'],
    ['another function', 'def f():\n  pass', [at(2, 'C.g')], 'it has no function g, and that ran'],
  ])('%s', (_, text, sites, problem) => {
    expect(sourceMismatch(text, sites)).toBe(problem);
  });

  test.each([
    ['a module from its empty first line on', '\na', [at(1, '<module>')]],
    ['what has no name in it', 'a = lambda: 1', [at(1, '<lambda>'), at(1, '__annotate__'), at(0, '')]],
    ['a method by its last name', 'class C:\n  def m(self): 1', [at(2, 'C.m'), at(2, 'f.<locals>.m')]],
  ])('but may be: %s', (_, text, sites) => {
    expect(sourceMismatch(text, sites)).toBeNull();
  });
});
