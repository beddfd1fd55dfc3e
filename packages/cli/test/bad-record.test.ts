import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { command, folderOfTests, heapreel } from './heapreel.js';
import { shell } from './shell.js';

const { path, file } = folderOfTests();
const script = file('fine.py', 'print("ran")\n');
const program = file('fine.ops', 'a = list\ndel a\n');
mkdirSync(path('folder'));
mkdirSync(path('folder.reel'));
const made = readdirSync(path(''));

/** One line on standard error, nothing on standard output, exit code 2, and no file that was not there. */
function expectRefusal(args: readonly string[], message: RegExp): void {
  const { code, out, error } = heapreel(...args);
  expect(error).toMatch(/^heapreel: [^\n]+\n$/);
  expect(error).toMatch(message);
  expect(out).toBe('');
  expect(code).toBe(2);
  expect(readdirSync(path(''))).toEqual(made);
}

describe('what cannot be run', () => {
  test.each([
    ['nothing', [], /missing required argument 'script'/],
    ['a missing script', [path('none.py')], /no such file: .*none\.py/],
    ['a folder', [path('folder')], /not a file: .*folder/],
    ['an unknown Python', ['--python', '2.7', script], /'2\.7' is invalid.*3\.11, 3\.12, 3\.13, 3\.14/],
    ['an import folder that is none', ['--path', script, script], /not a folder: .*fine\.py/],
    ['a missing import folder', ['--path', path('none'), script], /not a folder: .*none/],
    ['a writable folder that is none', ['--write', path('none'), script], /not a folder: .*none/],
    [
      "a folder where the interpreter's own files are",
      ['--path', '/lib', script],
      /\/lib .*interpreter's own files/,
    ],
    ['the whole disk', ['--write', '/', script], /\/ .*interpreter's own files/],
    ['an unknown option', ['--pth', 'lib', script], /unknown option '--pth'/],
  ])('%s', (_, args, message) => {
    expectRefusal(['record', '-o', path('out.reel'), ...args], message);
    expectRefusal(['run', ...args], message);
  });

  test.each([
    ['no number of events', ['--audit-every', 'often'], /--audit-every.*a whole number from 1 on/],
    ['no events', ['--audit-every', '0'], /--audit-every.*a whole number from 1 on/],
  ])('%s', (_, args, message) => {
    expectRefusal(['record', ...args, '-o', path('out.reel'), script], message);
  });
});

describe('where no trace can be written', () => {
  const places: [string, string, RegExp][] = [
    ['a missing folder', path('none/out.reel'), /cannot write .*: no such folder: .*none/],
    ['a folder', path('folder.reel'), /cannot write .*folder\.reel: it is a folder/],
    ['within a file', `${script}/out.reel`, /cannot write .*: not a folder: .*fine\.py/],
    ['a device', '/dev/full', /cannot write \/dev\/full: not a regular file/],
    ['a name too long', path(`${'x'.repeat(300)}.reel`), /cannot write .*: the name is too long/],
    ['a file system without files', '/proc/out.reel', /cannot write \/proc\/out\.reel: /],
  ];
  test.each(places)('%s', (_, output, message) => {
    expectRefusal(['record', '-o', output, script], message);
    expectRefusal(['record', '-o', output, program], message);
  });

  test('the script itself, by whatever name', () => {
    symlinkSync(script, path('alias.reel'));
    made.push('alias.reel');
    made.sort();
    expectRefusal(['record', '-o', script, script], /cannot write .*fine\.py: it is the script/);
    expectRefusal(['record', '-o', path('alias.reel'), script], /it is the script/);
    expectRefusal(['record', '-o', program, program], /it is the script/);
  });
});

test('a disk that fills up ends the script with one line, and keeps what was written', () => {
  const hungry = file(
    'hungry.py',
    'rows = []\nwhile True: rows.append([str(n) for n in range(len(rows))])\n',
  );
  const output = path('full.reel');
  // A limit on the size of files stands in for a full disk; ignored, its signal becomes an error of the write.
  const { code, error } = shell(
    `trap '' XFSZ; ulimit -f 600; exec "${process.execPath}" "${command}" record -q -o "${output}" "${hungry}"`,
  );
  expect(error).toMatch(
    /^heapreel: cannot write .*full\.reel: the file grew larger than is allowed; what was recorded until then is in .*full\.reel\.part\n$/,
  );
  expect(code).toBe(2);
  expect(existsSync(output)).toBe(false);
  const info = heapreel('info', '--json', `${output}.part`);
  expect(info.error).toMatch(/incomplete, known up to position/);
  expect(JSON.parse(info.out).events).toBeGreaterThan(100_000);
});

describe('a script that Python refuses', () => {
  test.each([
    [
      'not UTF-8',
      Uint8Array.from([0x70, 0x20, 0x3d, 0x20, 0x22, 0xe9, 0x22, 0x0a]),
      /SyntaxError: .*utf-8|SyntaxError: \(unicode error\)|Non-UTF-8/,
    ],
    ['a syntax error', 'def f(:\n', /, line 1\n {4}def f\(:\n.*\nSyntaxError: invalid syntax\n$/],
    ['a zero byte', 'x = 1\0\n', /null bytes/],
    ['of an unknown encoding', '# -*- coding: klingon -*-\n', /SyntaxError: .*klingon/],
  ])("%s: the error is Python's own, the trace complete", (name, text, message) => {
    const bad = file(`${name}.py`, text);
    const { code, out, error } = heapreel('record', '-q', '-o', path(`${name}.reel`), bad);
    expect([code, out]).toEqual([1, '']);
    expect(error).toMatch(message);
    expect(error).not.toContain('heapreel:');
    expect(JSON.parse(heapreel('info', '--json', path(`${name}.reel`)).out)).toMatchObject({
      complete: true,
      exitCode: 1,
      reason: 'uncaught SyntaxError',
    });
  });

  test('an empty one runs', () => {
    const empty = file('empty.py', '');
    expect(heapreel('record', '-q', '-o', path('empty.reel'), empty)).toEqual({
      code: 0,
      out: '',
      error: '',
    });
  });
});

describe('heap programs', () => {
  test('a syntax error is named with its line and column, and nothing is written', () => {
    const bad = file('bad.ops', 'a = list\na.append (b\n');
    const { code, out, error } = heapreel('record', '-o', path('bad.reel'), bad);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^heapreel: bad\.ops:2:\d+: [^\n]+\n$/);
    expect(existsSync(path('bad.reel'))).toBe(false);
    expect(existsSync(path('bad.reel.part'))).toBe(false);
  });

  test('a missing one is refused', () => {
    const { code, error } = heapreel('record', '-o', path('none.reel'), path('none.ops'));
    expect(code).toBe(2);
    expect(error).toMatch(/^heapreel: no such file: [^\n]*none\.ops\n$/);
  });

  test('one that fails as it runs leaves a complete trace up to there', () => {
    const failing = file('failing.ops', 'a = list\nb = list\na.append b\ndel c\n');
    const { code, error } = heapreel('record', '-o', path('failing.reel'), failing);
    expect(code).toBe(1);
    expect(error).toMatch(/^heapreel: wrote [^\n]*; the program failed: failing\.ops:4: [^\n]+\n$/);
    expect(heapreel('verify', path('failing.reel')).code).toBe(0);
  });

  test('a good one is recorded', () => {
    expect(heapreel('record', '-q', '-o', path('fine.reel'), program)).toEqual({
      code: 0,
      out: '',
      error: '',
    });
    expect(heapreel('verify', path('fine.reel')).code).toBe(0);
  });
});
