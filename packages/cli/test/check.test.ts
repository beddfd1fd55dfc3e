import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderOfTests, heapreel, type Outcome } from './heapreel.js';
import { start } from './started.js';

const { path, file } = folderOfTests();
const sample = (name: string): string =>
  fileURLToPath(new URL(`../../engine/samples/${name}.js`, import.meta.url));
const right = sample('two-generations');

/** Runs the command to its end, however long that takes. */
async function checkIn(corpus: string, ...args: string[]): Promise<Outcome> {
  return start(['check', '--corpus', path(corpus), ...args]).ended;
}

const jsonIn = async (corpus: string, ...args: string[]) =>
  JSON.parse((await checkIn(corpus, ...args, '--json')).out);

/** The commands that the report tells the reader to type. */
const commandsIn = (out: string): string[][] =>
  [...out.matchAll(/^ {4}heapreel (.*)$/gm)].map(([, line]) => line.split(' '));

const programsIn = (corpus: string): string[] =>
  readdirSync(path(corpus)).filter((name) => name.endsWith('.ops'));

describe("a collector of the user's own", () => {
  test('a right one passes', async () => {
    const { code, out, error } = await checkIn('none', '--collector', right, '--runs', '40', '--seed', '1');
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(
      / with .*two-generations\.js: seed 1, 40 programs, \d+ properties, [\d.]+ s: every property holds\n$/,
    );
    expect(existsSync(path('none'))).toBe(false);
  });

  test.each([
    ['broken-frees-the-living', /object \d+ was found unreachable and can be reached|killed object \d+/],
    ['broken-misses-cycles', /a full collection missed the objects \d+|object \d+ is garbage and left/],
    ['broken-finalizes-first', /weak reference \d+ to object \d+ was cleared after its finalizer had run/],
  ])(
    '%s is caught, explained and kept',
    async (name, problem) => {
      const { code, out, error } = await checkIn(
        name,
        '--collector',
        sample(name),
        '--runs',
        '5000',
        '--seed',
        '1',
      );
      expect([code, error]).toEqual([1, '']);
      expect(out).toMatch(
        /^ {2}What must hold: \S.*\n {2}What happened: {2}\S.*\n {2}Where: +\w+\.ops:\d+, after event \d/m,
      );
      expect(out).toMatch(problem);
      // The program is small, and the line at which it was noticed is pointed at.
      expect(out.match(/^ {2}[> ] +\d+ {2}/gm)!.length).toBeLessThan(20);
      expect(out).toMatch(/^ {2}> +\d+ {2}\S/m);
      const [program, ...others] = programsIn(name);
      expect(others).toEqual([]);
      expect(readFileSync(path(`${name}/${program}`), 'utf8')).toMatch(/^# Breaks: /);
      // Each command that the report names works, and the last one finds the failure again.
      const commands = commandsIn(out);
      expect(commands.map(([verb]) => verb)).toEqual(
        out.includes('About:')
          ? ['state', 'object', 'history', 'dump', 'collections', 'check']
          : ['state', 'collections', 'check'],
      );
      expect(commands.map((command) => heapreel(...command).code)).toEqual([
        ...commands.slice(1).map(() => 0),
        1,
      ]);
      expect(programsIn(name)).toEqual([program]);
      const fixed = await jsonIn(name, '--collector', right, '--runs', '0');
      expect(fixed).toMatchObject({
        ended: 'all',
        programs: 1,
        corpus: { programs: 1, skipped: 0 },
        failure: null,
      });
    },
    200_000,
  );

  test('one that throws is a failure, with the place in its code', async () => {
    const throwing = file(
      'throws.js',
      `import make from ${JSON.stringify(right)};
export default (heap, parts) => {
  const collector = make(heap, parts);
  collector.collect = () => nowhere.to.be.found;
  return collector;
};
`,
    );
    const { code, out, error } = await checkIn('throws', '--collector', throwing, '--seed', '1');
    expect([code, error]).toEqual([1, '']);
    expect(out).toMatch(/What must hold: every program comes to its end/);
    expect(out).toMatch(/What happened: {2}ReferenceError: nowhere is not defined \(throws\.js:4\)\n/);
    // What was written until then can be looked at.
    const [state] = commandsIn(out);
    expect(heapreel(...state).code).toBe(0);
  });

  test('what one prints does not get into the answer', async () => {
    const chatty = file(
      'chatty.js',
      `import make from ${JSON.stringify(right)};
export default (heap, parts) => { console.log('made'); return make(heap, parts); };
`,
    );
    const { code, out, error } = await checkIn(
      'none',
      '--collector',
      chatty,
      '--runs',
      '2',
      '--seed',
      '1',
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).ended).toBe('all');
    expect(error).toMatch(/^(made\n)+$/);
  });
});

describe('what can be no check', () => {
  test.each([
    ['a missing module', ['--collector', path('nowhere.js')], /nowhere\.js: no such file/],
    ['a module without a collector', ['--collector', file('empty.js', '')], /empty\.js: .*default export/],
    [
      'half a collector',
      ['--collector', file('half.js', 'export default () => ({ allocated() {} });')],
      /half\.js: the collector has no method 'freed'/,
    ],
    ['what is no JavaScript', ['--collector', file('bad.js', 'export default (')], /bad\.js: /],
    [
      'a module that throws',
      ['--collector', file('throwing.js', 'throw new Error("not today")')],
      /throwing\.js: not today/,
    ],
    ['an unknown collector', ['--collector', 'copying'], /no collector 'copying'; there are generational, /],
    ['an unknown profile', ['--profile', '2.7'], /no profile '2\.7'; there are cpython-3\.11, /],
    ['no number', ['--runs', 'many'], /--runs.*whole number/],
    ['no duration', ['--time', '1 day'], /--time.*60s/],
    ['a seed that is none', ['--seed', '-1'], /--seed.*whole number/],
    ['no interpreter', ['--against', path('python')], /python: no Python: .*ENOENT/],
    ['two profiles', ['--against', '3.13', '--profile', '3.12'], /--against has a profile already/],
  ])('%s', async (_, args, message) => {
    const { code, out, error } = await checkIn('none', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^heapreel: [^\n]+\n$/);
    expect(error).toMatch(message);
  });

  test('a program in the corpus that is none', async () => {
    mkdirSync(path('unreadable'));
    writeFileSync(path('unreadable/broken.ops'), 'a = list\na.append (\n');
    const { code, error } = await checkIn('unreadable', '--runs', '1');
    expect(code).toBe(2);
    expect(error).toMatch(/^heapreel: broken\.ops:2:\d+: [^\n]+\n$/);
  });
});

test('the same seed finds the same, whichever thread is faster', async () => {
  const args = ['--collector', sample('broken-frees-the-living'), '--seed', '5'];
  const [one, two] = [await jsonIn('same1', ...args), await jsonIn('same2', ...args)];
  expect(one.failure).toEqual(two.failure);
  expect(programsIn('same1')).toEqual(programsIn('same2'));
});

test('time ends it, and coverage says what the programs did', async () => {
  const report = await jsonIn('none', '--time', '5s');
  expect(report).toMatchObject({ ended: 'time', planned: null, failure: null });
  expect(report.programs).toBeGreaterThan(0);
  expect(report.seconds).toBeLessThan(60);
  expect(report.coverage).toMatchObject({
    'statement bind': expect.any(Number),
    trashcan: expect.any(Number),
  });
  expect(report.coverage['statement bind']).toBeGreaterThan(report.programs / 2);
  for (const count of Object.values(report.coverage)) expect(count).toBeLessThanOrEqual(report.programs);
});

test('Ctrl-C ends it with what was found so far', async () => {
  const started = start(['check', '--time', '1h', '--corpus', path('none')]);
  setTimeout(() => started.signal('SIGINT'), 5000);
  const { code, out, error } = await started.ended;
  expect([code, error]).toEqual([130, '']);
  expect(out).toMatch(/, \d+ programs?, .*: stopped; so far every property holds\n$/);
});

test('a program of the corpus that raises is left out', async () => {
  mkdirSync(path('raising'));
  writeFileSync(path('raising/raises.ops'), 'a = list\ndel a\ndel a\n');
  writeFileSync(path('raising/runs.ops'), 'a = list\na.append a\ndel a\n');
  const report = await jsonIn('raising', '--runs', '0');
  expect(report).toMatchObject({
    programs: 1,
    planned: 2,
    corpus: { programs: 2, skipped: 1 },
    failure: null,
  });
});

describe('against a real interpreter', () => {
  test('the engine writes the same logs', async () => {
    const report = await jsonIn('none', '--against', '3.13', '--runs', '20', '--seed', '1');
    expect(report).toMatchObject({
      profile: 'cpython-3.13-32',
      against: '3.13',
      programs: 20,
      failure: null,
    });
  });

  test('a difference is made small, explained and kept', async () => {
    // An interpreter that says of every collection that it found nothing.
    const liar = file(
      'python',
      `#!${process.execPath}
const { createInterface } = require('node:readline');
createInterface(process.stdin).on('line', (line) => {
  const { program } = JSON.parse(line);
  const collections = program === undefined ? [] : program.match(/^show\\("collect"/gm) ?? [];
  const log = collections.map(() => 'collect = 0');
  console.log(JSON.stringify(program === undefined ? { version: '3.13.0', bits: 64 } : { log, error: null }));
});
`,
    );
    chmodSync(liar, 0o755);
    const { code, out, error } = await checkIn('liar', '--against', liar, '--seed', '1');
    expect([code, error]).toEqual([1, '']);
    expect(out).toMatch(
      /What must hold: the engine writes the log that Python 3\.13\.0 \(64 bits\) writes\n/,
    );
    expect(out).toMatch(
      /What happened: {2}line 1 of the log: the engine writes '.*', Python (nothing more|'collect = 0')\n/,
    );
    const commands = commandsIn(out);
    expect(commands.map(([verb]) => verb)).toEqual(['state', 'collections', 'check']);
    expect(commands.map((command) => heapreel(...command).code)).toEqual([0, 0, 1]);
    expect(programsIn('liar')).toHaveLength(1);
    expect(existsSync(join(path('liar'), programsIn('liar')[0].replace('.ops', '.reel')))).toBe(true);
  });
});
