import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderOfTests, heapreel } from './heapreel.js';

const { path, file } = folderOfTests();

/** Field names in a command's section of docs/JSON.md. */
function documented(command: string): string[] {
  const text = readFileSync(new URL('../../../docs/JSON.md', import.meta.url), 'utf8');
  const section = text.split(/^## /m).find((part) => part.startsWith(`${command}\n`)) ?? '';
  return [...section.matchAll(/`([a-zA-Z]+)`/g)].map(([, name]) => name);
}

test('record --json tells of the script and its trace, on standard error, in documented words', () => {
  const script = file('seven.py', 'import sys\nprint("seven")\nsys.exit(7)\n');
  const output = path('seven.reel');
  const { code, out, error } = heapreel('record', '--json', '-o', output, script);
  expect([code, out]).toEqual([7, 'seven\n']);
  const summary = JSON.parse(error);
  expect(summary).toMatchObject({
    output,
    exitCode: 7,
    audits: 1,
    mismatches: 0,
    complete: true,
    problem: null,
  });
  expect(summary.totalMilliseconds).toBeGreaterThanOrEqual(summary.milliseconds);
  const info = JSON.parse(heapreel('info', '--json', output).out);
  expect([summary.events, summary.bytes]).toEqual([info.events, info.bytes]);
  const names = documented('record');
  for (const field of Object.keys(summary)) expect(names).toContain(field);

  const ran = heapreel('run', '--json', script);
  expect([ran.code, ran.out]).toEqual([7, 'seven\n']);
  expect(Object.keys(JSON.parse(ran.error))).toEqual(['exitCode', 'milliseconds', 'problem']);
  for (const field of Object.keys(JSON.parse(ran.error))) expect(documented('run')).toContain(field);

  const program = file('fails.ops', 'del nothing\n');
  const failed = heapreel('record', '--json', '-o', path('fails.reel'), program);
  expect(Object.keys(JSON.parse(failed.error)).sort()).toEqual(Object.keys(summary).sort());
  expect(JSON.parse(failed.error)).toMatchObject({
    exitCode: 1,
    complete: true,
    problem: expect.any(String),
  });
});
