import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { builds } from '@heapreel/cpython';
import { afterAll, describe, expect, test } from 'vitest';
import { runInProcess, Workplace } from './recorded.js';

const workplace = new Workplace();
afterAll(() => workplace.remove());
const folder = realpathSync(workplace.folder);

/** Runs a script of these lines both ways; what it sees and says must not differ. */
function bothWays(name: string, lines: string[], options: Parameters<typeof runInProcess>[1] = {}) {
  const script = workplace.write(`${name}.py`, `${lines.join('\n')}\n`);
  const plain = runInProcess(script, options);
  const recorded = runInProcess(script, { ...options, output: workplace.path(`${name}.reel`) });
  expect(recorded.stdout).toBe(plain.stdout);
  expect(recorded.stderr).toBe(plain.stderr);
  expect(recorded.exitCode).toBe(plain.exitCode);
  expect(recorded.result?.mismatches).toBe(0);
  return { ...recorded, script };
}

describe.each(Object.keys(builds))('a script on Python %s', (python) => {
  test('sees and says what it would outside, up to its last finalizer', () => {
    workplace.write('beside.py', 'value = 41\n');
    mkdirSync(workplace.path('lib'), { recursive: true });
    workplace.write('lib/elsewhere.py', 'value = 1\n');
    const { stdout, stderr, exitCode, script } = bothWays(
      `sees-${python}`,
      [
        'import sys, os, atexit, traceback, beside, elsewhere, heapreel',
        'print(__name__, __file__, sys.argv[1:], os.getcwd())',
        'print(beside.value + elsewhere.value, sys.version_info[:2], sys.path[0])',
        'print(sys.stdin.read().upper(), sorted(n for n in globals() if not n.startswith("__")))',
        'print("caf\u00e9", file=sys.stderr)',
        'def f():',
        '    raise ValueError("no")',
        'try: f()',
        'except ValueError: traceback.print_exc()',
        'class Last:',
        '    def __del__(self): print("finalized")',
        'last = Last()',
        'atexit.register(print, "at exit")',
        'print("unfinished line", end="")',
        'sys.exit(7)',
      ],
      {
        python,
        arguments: ['-x', 'caf\u00e9 \u{1f600}'],
        input: 'text\n',
        cwd: folder,
        paths: [workplace.path('lib')],
      },
    );
    expect(exitCode).toBe(7);
    expect(stdout.split('\n')).toEqual([
      `__main__ ${script} ['-x', 'caf\u00e9 \u{1f600}'] ${folder}`,
      `42 (3, ${python.split('.')[1]}) ${workplace.folder}`,
      'TEXT',
      " ['atexit', 'beside', 'elsewhere', 'heapreel', 'os', 'sys', 'traceback']",
      'unfinished lineat exit',
      'finalized',
      '',
    ]);
    expect(stderr).toContain('caf\u00e9\nTraceback (most recent call last):');
    expect(stderr).toContain(`File "${script}", line 7, in f`);
    expect(stderr).toContain('    raise ValueError("no")');
    expect(stderr.trim().split('\n').at(-1)).toBe('ValueError: no');
  });
});

test.each([
  ['an uncaught exception', ['raise ValueError("no")'], 1, /\nValueError: no\n$/],
  ['sys.exit with a text', ['import sys', 'sys.exit("bad luck")'], 1, /^bad luck\n$/],
  ['a syntax error', ['def f(:'], 1, /SyntaxError/],
])('%s ends a script as it would outside', (name, lines, exitCode, said) => {
  const ended = bothWays(name.replaceAll(' ', '-'), lines);
  expect(ended.exitCode).toBe(exitCode);
  expect(ended.stderr).toMatch(said);
});

test('a folder is read-only unless the script may write to it', () => {
  mkdirSync(workplace.path('out'));
  const { stdout } = bothWays(
    'writes',
    [
      'import os, errno',
      'here = os.path.dirname(__file__)',
      'for place in (here, os.path.join(here, "out")):',
      '    try:',
      '        with open(os.path.join(place, "made.txt"), "w") as f: f.write("made")',
      '        print("written")',
      '    except OSError as e: print(errno.errorcode[e.errno])',
      'for change in (lambda: os.remove(__file__), lambda: os.mkdir(os.path.join(here, "new")),',
      '               lambda: os.rename(__file__, __file__ + "x"), lambda: open(__file__, "a")):',
      '    try: change(); print("changed")',
      '    except OSError as e: print(errno.errorcode[e.errno])',
      'print(sorted(os.listdir(here))[:0], open(__file__).read(6))',
    ],
    { writable: [workplace.path('out')] },
  );
  expect(stdout.split('\n')).toEqual([
    'EROFS',
    'written',
    'EROFS',
    'EROFS',
    'EROFS',
    'EROFS',
    '[] import',
    '',
  ]);
  expect(readFileSync(workplace.path('out/made.txt'), 'utf8')).toBe('made');
  expect(existsSync(workplace.path('made.txt'))).toBe(false);
});
