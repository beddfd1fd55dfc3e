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
  test('sees its name, arguments, folders, input and modules', () => {
    workplace.write('beside.py', 'value = 41\n');
    mkdirSync(workplace.path('lib'), { recursive: true });
    workplace.write('lib/elsewhere.py', 'value = 1\n');
    const { stdout, script } = bothWays(
      `sees-${python}`,
      [
        'import sys, os, beside, elsewhere, heapreel',
        'print(__name__, __file__, sys.argv[1:], os.getcwd())',
        'print(beside.value + elsewhere.value, sys.version_info[:2], sys.path[0])',
        'print(sys.stdin.read().upper(), sorted(n for n in globals() if not n.startswith("__")))',
        'print("caf\u00e9", file=sys.stderr)',
      ],
      {
        python,
        arguments: ['-x', 'caf\u00e9 \u{1f600}'],
        input: 'text\n',
        cwd: folder,
        paths: [workplace.path('lib')],
      },
    );
    expect(stdout.split('\n')).toEqual([
      `__main__ ${script} ['-x', 'caf\u00e9 \u{1f600}'] ${folder}`,
      `42 (3, ${python.split('.')[1]}) ${workplace.folder}`,
      'TEXT',
      " ['beside', 'elsewhere', 'heapreel', 'os', 'sys']",
      '',
    ]);
  });

  test('ends as it would outside: uncaught exception, sys.exit, exit handlers, finalizers', () => {
    const failing = bothWays(`fails-${python}`, ['def f():', '    raise ValueError("no")', 'f()'], {
      python,
    });
    expect(failing.exitCode).toBe(1);
    expect(failing.stderr).toContain('Traceback (most recent call last):');
    expect(failing.stderr).toContain(`File "${failing.script}", line 2, in f`);
    expect(failing.stderr).toContain('    raise ValueError("no")');
    expect(failing.stderr.trim().split('\n').at(-1)).toBe('ValueError: no');

    const leaving = bothWays(
      `leaves-${python}`,
      [
        'import sys, atexit',
        'class Last:',
        '    def __del__(self): print("finalized")',
        'last = Last()',
        'atexit.register(print, "at exit")',
        'print("unfinished line", end="")',
        'sys.exit(7)',
      ],
      { python },
    );
    expect(leaving.exitCode).toBe(7);
    expect(leaving.stdout).toBe('unfinished lineat exit\nfinalized\n');

    const complaining = bothWays(`complains-${python}`, ['import sys', 'sys.exit("bad luck")'], { python });
    expect([complaining.exitCode, complaining.stderr]).toEqual([1, 'bad luck\n']);
    const broken = bothWays(`broken-${python}`, ['def f(:'], { python });
    expect(broken.exitCode).toBe(1);
    expect(broken.stderr).toContain('SyntaxError');
  });
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
