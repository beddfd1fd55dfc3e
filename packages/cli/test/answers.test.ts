import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { EventKind } from '@heapreel/trace';
import { describe, expect, test } from 'vitest';
import { fixture, story } from './fixture.js';
import { command, folderOfTests, heapreel } from './heapreel.js';

const { file } = folderOfTests();
const trace = file('story.reel', fixture());

function json(...args: string[]): unknown {
  const { code, out, error } = heapreel(...args, '--json');
  expect(error).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

const make = { file: '/app/story.py', line: 3, function: 'make' };
const top = { file: '/app/story.py', line: 10, function: '<module>' };
const drop = { file: '/app/story.py', line: 12, function: '<module>' };

describe('JSON', () => {
  test('info', () => {
    expect(json('info', trace)).toMatchObject({
      events: 28,
      bytes: fixture().length,
      complete: true,
      producer: { kind: 'cpython', version: '3.13.2' },
      kinds: { alloc: 2, dealloc: 2, 'collect-begin': 1, 'collect-end': 1, site: 4, mark: 2 },
      marks: [
        { label: 'made', position: 11, object: story.node },
        { label: 'end', position: 27, object: 0 },
      ],
    });
  });

  test('state', () => {
    expect(json('state', trace, '--at', 'mark:made')).toMatchObject({
      position: 11,
      site: top,
      objects: 4,
      bytes: 532,
      pointerBits: 32,
      tracked: 4,
      immortal: 1,
      generations: null,
      byType: [
        { type: 'type', count: 1, bytes: 400 },
        { type: 'Node', count: 2, bytes: 96 },
        { type: 'list', count: 1, bytes: 36 },
      ],
    });
    expect(json('state', trace)).toMatchObject({ position: 28, objects: 2 });
  });

  test('object', () => {
    expect(json('object', trace, 'mark:made', '--at', 'mark:made')).toMatchObject({
      id: story.node,
      position: 11,
      alive: true,
      type: 'Node',
      count: 2,
      size: 48,
      age: 9,
      born: { position: 2, site: make, beforeRecording: false },
      died: { position: 23, site: drop },
      tracked: true,
      holders: [{ holder: story.other, type: 'Node', slot: 'next' }],
    });
    expect(json('object', trace, '3', '--at', 'end')).toMatchObject({ alive: false, count: 0 });
    expect(json('object', trace, '1')).toMatchObject({ immortal: true, died: null });
  });

  test('history', () => {
    const all = [
      { position: 2, delta: 1, count: 1, site: make },
      { position: 6, delta: 1, count: 2, site: make },
      { position: 12, delta: 1, count: 3, site: top },
      { position: 13, delta: -1, count: 2, site: top },
      { position: 15, delta: -1, count: 1, site: drop },
      { position: 22, delta: -1, count: 0, site: drop },
    ];
    expect(json('history', trace, '3')).toEqual(all);
    expect(json('history', trace, '3', '--fold')).toEqual([
      { ...all[0], pairsBefore: 0 },
      { ...all[5], pairsBefore: 2 },
    ]);
    expect(json('history', trace, '3', '--same-line')).toEqual([
      { ...all[0], pairsBefore: 0 },
      { ...all[1], pairsBefore: 0 },
      { ...all[4], pairsBefore: 1 },
      { ...all[5], pairsBefore: 0 },
    ]);
    expect(json('history', trace, '1')).toEqual([]);
  });

  test('when', () => {
    expect(json('when', trace, `#${story.node}.holders.exists(h, h.slot == 'next')`)).toEqual([
      { position: 8, until: 22, event: 'link', site: make },
    ]);
    expect(json('when', trace, "type('Node').alive == 2", '--from', '5', '--to', 'mark:made')).toEqual([
      { position: 5, until: null, event: null, site: null },
    ]);
  });

  test('diff', () => {
    expect(json('diff', trace, '0', 'mark:made')).toMatchObject({
      from: 0,
      to: 11,
      born: { count: 2, bytes: 96 },
      died: { count: 0, bytes: 0 },
      survived: { count: 2, bytes: 436 },
      passing: 0,
    });
    expect(json('diff', trace, '0', 'end')).toMatchObject({ born: { count: 0 }, passing: 2 });
  });

  test('collections', () => {
    expect(json('collections', trace)).toEqual([
      {
        position: 17,
        end: 26,
        generation: 2,
        trigger: 'manual',
        collected: 2,
        uncollectable: 0,
        freed: 2,
        site: drop,
      },
    ]);
  });

  test('top', () => {
    expect(json('top', trace, '--by', 'site')).toMatchObject({
      by: 'site',
      rows: [
        { type: null, site: make, born: 2, died: 2, alive: 0, bytes: 0, bornBytes: 96 },
        { type: null, site: null, born: 0, died: 0, alive: 2, bytes: 436 },
      ],
    });
  });

  test('lines', () => {
    const quiet = { survivors: 0, bytes: 0, source: null };
    expect(json('lines', trace, 'story.py')).toMatchObject({
      file: '/app/story.py',
      rows: [
        { line: 3, born: 2, died: 0, references: 4, links: 2, ...quiet },
        { line: 10, born: 0, died: 0, references: 0, links: 0, ...quiet },
        { line: 12, born: 0, died: 2, references: -4, links: -2, ...quiet },
      ],
    });
  });

  test('heap', () => {
    const { rows } = json('heap', trace, '--at', 'mark:made', '--by', 'age') as { rows: unknown[] };
    expect(rows).toMatchObject([
      { age: { from: 1, below: 10 }, count: 2, countPercent: 50, bytes: 96, cumulativeBytes: 96, type: null },
      { age: { from: 11, below: null }, count: 2, bytes: 436, cumulativeBytes: 532, cumulativePercent: 100 },
    ]);
  });

  test('growth', () => {
    expect(json('growth', trace, '--to', 'mark:made')).toMatchObject({
      from: 0,
      to: 11,
      rows: [{ type: 'Node', count: 2, countDiff: 2, bytes: 96, bytesDiff: 96 }],
    });
    expect(json('growth', trace)).toMatchObject({ rows: [] });
  });

  test('snapshot', () => {
    expect(json('snapshot', trace, '--at', 'mark:made')).toMatchObject({
      position: 11,
      rows: [
        { file: null, line: null, count: 2, bytes: 436, average: 218 },
        { file: '/app/story.py', line: 3, count: 2, bytes: 96, average: 48 },
      ],
    });
    expect(json('snapshot', trace, '--compare', 'mark:made', 'end')).toMatchObject({
      from: 11,
      to: 28,
      countDiff: -2,
      rows: [
        { file: '/app/story.py', line: 3, count: 0, countDiff: -2, bytesDiff: -96, average: 0 },
        { file: null, count: 2, countDiff: 0, bytesDiff: 0 },
      ],
    });
  });

  test('dump: a line per event', () => {
    const { out } = heapreel('dump', trace, '--json', '--kind', 'collect-begin,mark');
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { position: 11, kind: 'mark', label: 'made', object: 3 },
      { position: 17, kind: 'collect-begin', generation: 2, trigger: 'manual' },
      { position: 27, kind: 'mark', label: 'end', object: 0 },
    ]);
  });

  test('verify', () => {
    expect(json('verify', trace)).toMatchObject({ audits: 1, objects: 2, mismatches: 0, impossible: 0 });
  });

  test('doctor', () => {
    expect(json('doctor')).toMatchObject({ ok: true });
  });
});

describe('exit code 1', () => {
  test('when an audit disagrees', () => {
    const { code, out } = heapreel('verify', file('other.reel', fixture({ auditedType: 1 })));
    expect(code).toBe(1);
    expect(out).toContain('1 mismatch');
  });

  test('when an expression never holds', () => {
    const { code, out } = heapreel('when', trace, "type('Node').alive > 2");
    expect(code).toBe(1);
    expect(out).toBe("type('Node').alive > 2 from 0 to 28: never\n");
    expect(heapreel('when', trace, 'false', '--json')).toMatchObject({ code: 1, out: '[]\n' });
  });

  test('when an event is impossible', () => {
    const bytes = fixture({ extra: (push) => push(EventKind.incref, story.node, 1) });
    const { code, out } = heapreel('verify', file('impossible.reel', bytes));
    expect(code).toBe(1);
    expect(out).toMatch(/1 impossible event[\s\S]*incref +3 +not alive/);
  });
});

describe('text', () => {
  test('tables are aligned, bytes labelled, numbers grouped', () => {
    const big = file('pairs.reel', fixture({ pairs: 10_000 }));
    const { out } = heapreel('info', big);
    expect(out).toMatch(/events +20,028\n/);
    expect(heapreel('state', trace, '--at', '11').out).toContain(
      ['  type  count  32-bit bytes', '  type      1           400', '  Node      2            96'].join(
        '\n',
      ),
    );
  });

  test('history leaves out what was undone, and tells birth and death', () => {
    const rows = (...args: string[]): string[] =>
      heapreel('history', trace, '3', ...args)
        .out.split('\n')
        .map((line) => line.trim().replace(/ +/g, ' '))
        .filter((line) => /^(\d|…|object|died)/.test(line));
    expect(rows()).toEqual([
      'object 3, Node',
      '2 +1 1 /app/story.py:3 in make',
      '6 +1 2 /app/story.py:3 in make',
      '… 1 pair left out',
      '15 -1 1 /app/story.py:12 in <module>',
      '22 -1 0 /app/story.py:12 in <module>',
      'died at 23, /app/story.py:12 in <module>',
    ]);
    expect(rows('--same-line')).toEqual(rows());
    expect(rows('--fold')).toEqual([
      'object 3, Node',
      '2 +1 1 /app/story.py:3 in make',
      '… 2 pairs left out',
      '22 -1 0 /app/story.py:12 in <module>',
      'died at 23, /app/story.py:12 in <module>',
    ]);
    expect(rows('--all').length).toBe(8);
    expect(heapreel('history', trace, '1').out).toBe(
      '  object 1, type\n  born before the recording\n  immortal: not counted\n\n  outlives the trace\n',
    );
  });

  test('times during which an expression holds', () => {
    const times = (...more: string[]): string =>
      heapreel('when', trace, `refcount(#${story.node}) == 2`, ...more).out;
    const [head, titles, first, second] = times().split('\n');
    expect(head).toBe('refcount(#3) == 2 from 0 to 28: 2 times');
    expect(titles.trim().split(/ {2,}/)).toEqual(['position', 'until', 'events', 'made so by', 'at']);
    expect(first).toContain('incref');
    expect(times('--first')).toContain(`the first time\n${titles}\n${first}\n`);
    expect(times('--limit', '1')).toContain('1 more time; --limit all shows them');
    expect(times('--last').split('\n')[2].trim()).toBe(second.trim());
  });

  test('lines stand beside their text when it is what ran', () => {
    const source = file('story.py', `\n\ndef make(): pass\n${'pass\n'.repeat(6)}\ttop()\n\ndrop()\n`);
    const { out, error } = heapreel('lines', trace, source);
    expect(error).toBe('');
    expect(out.split('\n').slice(0, 7)).toEqual([
      '/app/story.py',
      '  line  born  died  survive  32-bit bytes  references  source',
      '     1',
      '     2',
      '     3     2     0        0             0          +4  def make(): pass',
      '     4                                                 pass',
      '     5                                                 pass',
    ]);
    expect(out).toMatch(/ 10 .* {10}top\(\)\n {4}11\n {4}12 .* {2}drop\(\)\n$/);
    const other = heapreel('lines', trace, file('story.py', 'drop()\n'));
    expect(other.error).toMatch(/story\.py is not the file that ran: it ends before line 10, which ran\n$/);
    expect(other.out).not.toContain('drop');
  });

  test('no colour but on a terminal', () => {
    for (const ask of ['info', 'state', 'verify', 'doctor']) {
      expect(heapreel(ask, ...(ask === 'doctor' ? [] : [trace])).out).not.toContain('\x1b');
    }
  });

  test('control characters of a trace never reach the terminal', () => {
    const hostile = file('hostile.reel', fixture({ file: '/app/\x1b[2Jstory.py' }));
    for (const ask of [
      ['state'],
      ['history', '3'],
      ['object', '3'],
      ['collections'],
      ['top', '--by', 'site'],
      ['dump'],
    ]) {
      const [name, ...rest] = ask;
      const { out, error } = heapreel(name, hostile, ...rest);
      expect(out + error).not.toContain('\x1b');
      expect(out).toContain('\\x1b[2Jstory.py');
    }
  });

  test('every command has help with examples', { timeout: 180_000 }, () => {
    const names = [...heapreel('--help').out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    expect(names).toContain('verify');
    for (const name of names.filter((one) => one !== 'help')) {
      const { code, out } = heapreel(name, '--help');
      expect(code).toBe(0);
      expect(out).toContain('Examples:');
    }
  });
});

test('a reader that goes away ends the command quietly', () => {
  const long = file('long.reel', fixture({ pairs: 200_000 }));
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['-c', `set -o pipefail; "${process.execPath}" "${command}" dump "${long}" | head -n 1`],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout.split('\n').length).toBe(2);
});

test.runIf(existsSync('/dev/full'))('an answer that can not be written is an error', () => {
  for (const ask of [`info "${trace}"`, `dump "${trace}"`, 'doctor', 'completion zsh']) {
    const { stderr, status } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${command}" ${ask} > /dev/full`],
      { encoding: 'utf8' },
    );
    expect(stderr).toMatch(/^heapreel: can't write the answer: .*no space left[^\n]*\n$/);
    expect(status).toBe(2);
  }
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('%s knows every command', (shell) => {
    const { code, out } = heapreel('completion', shell);
    expect(code).toBe(0);
    for (const name of ['info', 'history', 'completion']) expect(out).toContain(name);
    expect(out).toContain(shell === 'fish' ? 'same-line' : '--same-line');
  });

  test('bash completes commands, options and choices', () => {
    const complete = (...words: string[]): string[] => {
      const script = `source <("${process.execPath}" "${command}" completion bash)
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _heapreel; echo "\${COMPREPLY[*]}"`;
      const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
      expect(stderr).toBe('');
      return stdout
        .trim()
        .split(' ')
        .filter((word) => word !== '');
    };
    expect(complete('heapreel', 'hi')).toEqual(['history']);
    expect(complete('heapreel', 'history', 'x', '--s')).toEqual(['--same-line']);
    expect(complete('heapreel', 'top', '--by', '')).toEqual(['type', 'site']);
    expect(complete('heapreel', 'completion', 'f')).toEqual(['fish']);
  });
});
