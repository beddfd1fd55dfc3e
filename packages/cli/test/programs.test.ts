import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folderOfTests, heapreel } from './heapreel.js';

const { path, file } = folderOfTests();
const text = `# Two objects that hold each other.
a = list
b = instance Node
a.append b
b.owner = a
del a
del b
repeat 2
  collect
end
show get_threshold
observe
`;
const program = file('cycle.ops', text);

describe('run, of a heap program', () => {
  test('prints its log, as the profile has it', () => {
    const log = (thresholds: string) =>
      `collect = 2\ncollect = 0\nget_threshold = (${thresholds})\nobserve: no variables\n`;
    expect(heapreel('run', program)).toEqual({ code: 0, out: log('2000, 10, 10'), error: '' });
    for (const args of [
      [program, '--profile', '3.12'],
      ['--profile', '3.12', program],
    ])
      expect(heapreel('run', ...args)).toEqual({ code: 0, out: log('700, 10, 10'), error: '' });
    expect(heapreel('run', program, '--profile', '3.14.2').out).toBe(log('2000, 10, 0'));
  });

  test('runs on another collector', () => {
    expect(heapreel('run', program, '--collector', 'counting').out).toMatch(/^collect = 0\ncollect = 0\n/);
    const module = file('none.js', 'export default (heap, parts) => { throw new TypeError("no heap"); };');
    const { code, out, error } = heapreel('run', program, '--collector', module);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^heapreel: .*none\.js: .*TypeError: no heap \(none\.js:1\)\n$/);
  });

  test('an error ends it after the log that there is', () => {
    const failing = file('failing.ops', 'log "here"\ndel a\nlog "not here"\n');
    const { code, out, error } = heapreel('run', failing);
    expect([code, out]).toEqual([1, 'log here\n']);
    expect(error).toMatch(/^heapreel: failing\.ops:2: NameError[^\n]*\n$/);
  });

  test('tells the time as JSON', () => {
    const { error } = heapreel('run', program, '--json');
    expect(JSON.parse(error)).toEqual({ exitCode: 0, milliseconds: expect.any(Number), problem: null });
  });

  test.each([
    [['--python', '3.12', program], /--python is for Python scripts, and .*cycle\.ops is a heap program/],
    [[program, '--python', '3.12'], /--python is for Python scripts/],
    [[program, 'argument'], /cycle\.ops is a heap program and takes no arguments: argument/],
    [['--profile', '3.12', file('fine.py', '')], /--profile is for heap programs/],
    [[program, '--profile', '3.9'], /there is no profile '3\.9'|There is no profile '3\.9'/],
    [[program, '--nothing'], /unknown option '--nothing'/],
    [[path('absent.ops')], /no such file: .*absent\.ops/],
  ])('%j is refused in one line', (args, message) => {
    const { code, out, error } = heapreel('run', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^heapreel: [^\n]+\n$/);
    expect(error).toMatch(message);
  });
});

test('record takes the profile and the collector too', () => {
  const trace = path('cycle.reel');
  const { code } = heapreel(
    'record',
    program,
    '--profile',
    '3.11-32',
    '-q',
    '-o',
    trace,
    '--collector',
    'mark-sweep',
  );
  expect(code).toBe(0);
  const info = JSON.parse(heapreel('info', trace, '--json').out);
  expect(info).toMatchObject({
    pointerBits: 32,
    producer: { version: expect.stringMatching(/cpython-3\.11-32$/) },
  });
  expect(heapreel('verify', trace).code).toBe(0);
});

describe('program', () => {
  test('each form reads back from each other', () => {
    const printed = heapreel('program', program).out;
    expect(printed).toBe(text);
    for (const [as, name] of Object.entries({ text: 'copy.ops', json: 'copy.json', python: 'copy.py' })) {
      const { out } = heapreel('program', program, '--as', as);
      // The output's name says the form as well.
      expect(heapreel('program', program, '-o', path(name))).toEqual({ code: 0, out: '', error: '' });
      expect(readFileSync(path(name), 'utf8')).toBe(out.replace('cycle.ops', 'copy.ops'));
      expect(heapreel('program', path(name)).out).toBe(printed);
    }
    expect(JSON.parse(readFileSync(path('copy.json'), 'utf8')).name).toBe('copy.ops');
  });

  test.each([
    [
      'Python of another kind',
      [file('other.py', 'print("hello")\n')],
      /other\.py:1:1: .*only what a heap program was printed as/,
    ],
    ['a missing file', [path('absent.ops')], /no such file/],
    ['a form that there is not', [program, '--as', 'xml'], /'xml' is invalid.*text, json, python/],
    ['a folder that there is not', [program, '-o', path('absent/x.py')], /cannot write .*: no such folder/],
  ])('%s is refused in one line', (_, args, message) => {
    const { code, out, error } = heapreel('program', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^heapreel: [^\n]+\n$/);
    expect(error).toMatch(message);
  });
});

describe('is', () => {
  test('answers, and says why', () => {
    const { code, out } = heapreel('is', "'ab'[0] is 'a'");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^True\n {2}'ab'\[0\] is 'a': one object\n {4}.*'a'.*\n {4}Objects\/unicodeobject\.c\n$/,
    );
  });

  test('several questions are lines at the prompt', () => {
    expect(heapreel('is', 'a = 257; b = 257; a is b').out).toMatch(/^True\n/);
    expect(heapreel('is', 'a = 257', 'b = 257', 'a is b').out).toMatch(/^False\n/);
  });

  test('the profile decides', () => {
    const ask = (profile: string) =>
      JSON.parse(heapreel('is', '--json', '--profile', profile, "s = 'ab'; s[0] is 'a'").out);
    expect(ask('3.12')).toMatchObject({ profile: 'cpython-3.12', answer: 'False', same: false });
    expect(ask('3.13')).toMatchObject({ profile: 'cpython-3.13', answer: 'True', same: true });
  });

  test.each([
    ['no Python', ['a is'], /expected an expression/],
    ['what raises', ['()[1] is 1'], /the question raises IndexError: tuple index out of range/],
    ['an unknown profile', ['--profile', '1.5', '1 is 1'], /There is no profile/],
  ])('%s is refused in one line', (_, args, message) => {
    const { code, out, error } = heapreel('is', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^heapreel: [^\n]+\n$/);
    expect(error).toMatch(message);
  });
});

describe('engine profiles', () => {
  const answer = (...args: string[]) => JSON.parse(heapreel('engine', 'profiles', '--json', ...args).out);

  test('all of one width side by side, or those that are named', () => {
    const { profiles, settings } = answer();
    expect(profiles).toHaveLength(5);
    for (const { values } of settings) expect(values).toHaveLength(5);
    expect(answer('--bits', '32').profiles).toEqual(profiles.map((name: string) => `${name}-32`));
    expect(answer('3.12.1', '3.14.2-32').profiles).toEqual(['cpython-3.12', 'cpython-3.14.0-32']);
  });

  test('differences are those', () => {
    const { settings } = answer('3.12', '3.13', '--differences');
    const names = settings.map(({ name }: { name: string }) => name);
    expect(names).toContain('collector.thresholds');
    expect(names).not.toContain('pointerBits');
    for (const { values } of settings) expect(values[0]).not.toBe(values[1]);
  });

  test('no value is a riddle', () => {
    expect(heapreel('engine', 'profiles', '--json').out).not.toMatch(/\[object|undefined|NaN/);
  });

  test('as a table', () => {
    const { out } = heapreel('engine', 'profiles', '3.11', '3.13');
    expect(out).toMatch(/^ {2}setting +cpython-3\.11 +cpython-3\.13\n/);
    expect(out).toMatch(/^ {2}collector\.thresholds +700 10 10 +2000 10 10$/m);
  });

  test.each([
    [['2.7'], /There is no profile '2\.7'/],
    [['--bits', '16'], /Allowed choices are 32, 64/],
  ])('%j is refused in one line', (args, message) => {
    const { code, error } = heapreel('engine', 'profiles', ...args);
    expect(code).toBe(2);
    expect(error).toMatch(/^heapreel: [^\n]+\n$/);
    expect(error).toMatch(message);
  });
});
