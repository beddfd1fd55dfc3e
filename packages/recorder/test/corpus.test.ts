import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builds } from '@heapreel/cpython';
import { TraceReader } from '@heapreel/trace';
import { FileAccess } from '@heapreel/trace/node';
import { afterAll, describe, expect, test } from 'vitest';
import { runInProcess, Workplace } from './recorded.js';

const cpythonTests = new URL('../../cpython/test/', import.meta.url);
const corpus = fileURLToPath(new URL('corpus', cpythonTests));
const runner = fileURLToPath(new URL('run-corpus.py', cpythonTests));
const scripts = readdirSync(corpus).filter((name) => name.endsWith('.py'));
const workplace = new Workplace();
afterAll(() => workplace.remove());

test('the corpus has 60 scripts or more', () => {
  expect(scripts.length).toBeGreaterThanOrEqual(60);
});

describe.each(Object.keys(builds))('the corpus on Python %s', (python) => {
  test('every audit finds what the log said: counts, types, lives and tracking', {
    timeout: 300_000,
  }, async () => {
    const output = workplace.path(`corpus-${python}.reel`);
    const options = { python, arguments: [corpus], output, auditEvery: 2_000_000 };
    const { stdout, stderr, result, exitCode } = runInProcess(runner, options);
    expect(stdout.split('\n'), stderr).toContain('failed: none');
    expect(exitCode).toBe(0);
    expect(result?.mismatches).toBe(0);
    expect(result?.audits).toBeGreaterThan(scripts.length);
    const reader = await TraceReader.open(await FileAccess.open(output));
    expect(reader.marks.map(({ label }) => label)).toEqual(scripts.sort());
    expect(reader.audits.flatMap(({ mismatches }) => mismatches)).toEqual([]);
    await reader.close();
  });
});
