import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { setTimeout as later } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { folderOfTests, heapreel } from './heapreel.js';
import { type Started, start } from './started.js';

const { path, file } = folderOfTests();

/** Starts a recording of a script of these lines. */
function record(name: string, lines: readonly string[], ...options: string[]): Started {
  const script = file(`${name}.py`, `${lines.join('\n')}\n`);
  return start(['record', ...options, '-o', path(`${name}.reel`), script]);
}

function info(name: string) {
  const { out, error, code } = heapreel('info', '--json', path(`${name}.reel`));
  expect(code, error).toBe(0);
  return { ...JSON.parse(out), warning: error };
}

/** A complete trace whose file agrees with the audit taken at its end. */
function expectComplete(name: string, exitCode: number): void {
  const facts = info(name);
  expect([facts.complete, facts.exitCode, facts.warning]).toEqual([true, exitCode, '']);
  const verified = heapreel('verify', '--json', path(`${name}.reel`));
  expect(verified.error).toBe('');
  expect(JSON.parse(verified.out)).toMatchObject({ mismatches: 0, impossible: 0 });
  expect(existsSync(path(`${name}.reel.part`))).toBe(false);
}

/** A trace that ends early, opens, and says why. */
function expectCutShort(name: string, why: RegExp): void {
  const { complete, problem, warning } = info(name);
  expect(complete).toBe(false);
  expect(problem).toMatch(why);
  expect(warning).toMatch(/^heapreel: [^\n]+: incomplete, known up to position [\d,]+: [^\n]+\n$/);
  const verified = JSON.parse(heapreel('verify', '--json', path(`${name}.reel`)).out);
  expect(verified).toMatchObject({ mismatches: 0, impossible: 0 });
}

const forever = ['n = 0', 'print("running", flush=True)', 'while True:', '    n += 1'];
const longInC = ['print("running", flush=True)', 'sum(range(10**12))'];

describe('SIGINT', () => {
  test.each(['3.11', '3.12', '3.13', '3.14'])('is KeyboardInterrupt on Python %s', async (python) => {
    const name = `uncaught-${python}`;
    const lines = [
      'caught = 0',
      'while caught < 3:',
      '    try:',
      '        print("ready", caught, flush=True)',
      '        while True: pass',
      '    except KeyboardInterrupt: caught += 1',
      ...forever,
    ];
    const running = record(name, lines, '--python', python);
    for (const turn of [0, 1, 2]) {
      await running.says(`ready ${turn}`);
      running.signal('SIGINT');
    }
    await running.says('running');
    running.signal('SIGINT');
    const { code, error } = await running.ended;
    expect(code).toBe(130);
    const said = error.trimEnd().split('\n');
    expect(said[0]).toBe('Traceback (most recent call last):');
    expect(said[1]).toMatch(
      new RegExp(`^  File ".*${name.replaceAll('.', '\\.')}\\.py", line \\d+, in <module>$`),
    );
    expect(said.at(-2)).toBe('KeyboardInterrupt');
    expect(said.at(-1)).toMatch(/^heapreel: wrote .*1 audit$/);
    expectComplete(name, 130);
  });

  test('ends a script that does not come back from C when it is repeated', async () => {
    const running = record('in-c', longInC);
    await running.says('running');
    await later(300);
    running.signal('SIGINT');
    await later(300);
    running.signal('SIGINT');
    const { code, error } = await running.ended;
    expect(code).toBe(130);
    expect(error).toMatch(/^heapreel: wrote [^\n]*; cut short: interrupted\n$/);
    expectCutShort('in-c', /interrupted/);
  });

  test('ends a script that waits for input', async () => {
    const script = file('asks.py', 'print("asking", flush=True)\ninput()\n');
    execFileSync('mkfifo', [path('silent')]);
    // Opened to write as well, so that it never comes to an end.
    const silent = openSync(path('silent'), 'r+');
    const running = start(['record', '-o', path('asks.reel'), script], silent);
    await running.says('asking');
    await later(300);
    running.signal('SIGINT');
    const { code, error } = await running.ended;
    expect(code).toBe(130);
    expect(error).toContain('\nKeyboardInterrupt\n');
    closeSync(silent);
    expectComplete('asks', 130);
  });
});

test('SIGTERM ends a script at once', async () => {
  const running = record('terminated', [
    ...forever.slice(0, 2),
    'while True:',
    '    try: n += 1',
    '    except: pass',
  ]);
  await running.says('running');
  await later(300);
  running.signal('SIGTERM');
  const { code, error } = await running.ended;
  expect(code).toBe(143);
  expect(error).toMatch(/cut short: terminated\n$/);
  expectCutShort('terminated', /terminated/);
});

test('kill -9 leaves what was whole by then, under the name of an unfinished trace', async () => {
  const running = record('killed', ['import heapreel', 'heapreel.mark("first")', ...forever]);
  await running.says('running');
  await later(1500);
  running.signal('SIGKILL');
  await running.ended;
  expect(existsSync(path('killed.reel'))).toBe(false);
  const { out, error, code } = heapreel('info', '--json', path('killed.reel.part'));
  expect(code).toBe(0);
  expect(error).toMatch(/^heapreel: [^\n]*killed\.reel\.part: incomplete, known up to position [^\n]+\n$/);
  const { complete, events, marks } = JSON.parse(out);
  expect(complete).toBe(false);
  expect(events).toBeGreaterThan(100_000);
  expect(marks).toHaveLength(1);
  expect(heapreel('state', path('killed.reel.part'), '--at', 'mark:first').code).toBe(0);
});

describe('a script that ends by itself', () => {
  test.each([
    [
      'in sys.exit, deep down',
      ['import sys', 'def f(n):', '    if n: f(n - 1)', '    sys.exit(9)', 'f(3)'],
      9,
      /^$/,
    ],
    ['in an uncaught exception', ['def f(): raise ValueError("no")', 'f()'], 1, /\nValueError: no\n$/],
    [
      'in endless recursion',
      ['def f(n): return f(n + 1)', 'f(0)'],
      1,
      /\nRecursionError: maximum recursion depth exceeded/,
    ],
    ['out of memory', ['rows = []', 'while True: rows.append(bytearray(10**8))'], 1, /\nMemoryError\n$/],
    ['in os._exit', ['import os', 'print("before", flush=True)', 'os._exit(3)'], 3, /^$/],
    ['in an exit handler', ['import atexit, os', 'atexit.register(os._exit, 4)'], 4, /^$/],
  ])('%s: the trace is complete', async (name, lines, exitCode, said) => {
    const { code, error } = await record(name.replaceAll(' ', '-'), lines, '--quiet').ended;
    expect(code).toBe(exitCode);
    expect(error).toMatch(said);
    expectComplete(name.replaceAll(' ', '-'), exitCode);
  });

  test('in a crash of the interpreter: the trace holds what came before', async () => {
    const { code, error, out } = await record('crashed', [
      'import os',
      'print("before", flush=True)',
      'os.abort()',
    ]).ended;
    expect([code, out]).toEqual([134, 'before\n']);
    expect(error).toMatch(/^heapreel: wrote [^\n]*cut short: the interpreter crashed: [^\n]+\n$/);
    expectCutShort('crashed', /the interpreter crashed/);
    expect(info('crashed').births).toBeGreaterThan(10);
  });
});
