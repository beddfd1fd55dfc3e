import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builds } from '@heapreel/cpython';
import { verify } from '@heapreel/replayer';
import { describe, expect, test } from 'vitest';
import { cpythonTests, heapreel, Workplace } from './recording.js';

const corpus = join(cpythonTests, 'corpus');
const runner = join(cpythonTests, 'run-corpus.py');
const scripts = readdirSync(corpus)
  .filter((name) => name.endsWith('.py'))
  .sort();
const workplace = new Workplace();

test('the corpus has 60 scripts or more', () => {
  expect(scripts.length).toBeGreaterThanOrEqual(60);
});

describe.each(Object.keys(builds))('the corpus on Python %s', (python) => {
  test('memory, the log and the file agree on every object at every audit', {
    timeout: 300_000,
  }, async () => {
    const { replayer, out, error, code } = await workplace.record(runner, {
      python,
      trace: `corpus-${python}.reel`,
      record: ['--audit-every', '2000000'],
      args: [corpus],
    });
    expect(out.split('\n'), error).toContain('failed: none');
    expect(code).toBe(0);
    expect(replayer.trace.marks.map(({ label }) => label)).toEqual(scripts);
    const reasons = new Set(replayer.trace.audits.map(({ reason }) => reason));
    expect([...reasons].sort()).toEqual(['end', 'interval', 'mark']);
    const answer = await verify(replayer);
    expect(answer.findings).toEqual([]);
    expect(answer).toMatchObject({ mismatches: 0, keyframeMismatches: 0, impossible: 0 });
    expect(answer.audits).toBeGreaterThan(scripts.length);
  });
});

test('heapreel verify says so too', async () => {
  const { code, out } = await heapreel('verify', '--json', workplace.path('corpus-3.13.reel'));
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ mismatches: 0, impossible: 0 });
});
