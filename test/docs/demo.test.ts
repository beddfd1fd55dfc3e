// The demo is the first thing that a newcomer sees.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { repository } from './documents.js';

test('the demo tells its story to the end', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/demo.mjs'], {
    cwd: repository,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const part of [
    'collected:         0 documents, 0 views',
    /^ {2}object +\d+, Document$/m,
    /-1 +0 +.*cycle_leak\.py:53 in <module>$/m,
    /brought it to 0: found = gc\.collect\(\)/,
    /^ +1 +2 +manual .* 11 /m,
    /^ {2}list #\d+\[0\]/m,
    'The View born at cycle_leak.py:38',
    'npx heapreel record your_script.py',
  ]) {
    expect(stdout).toMatch(part);
  }
  expect(stdout).not.toMatch(/undefined|NaN/);
});
