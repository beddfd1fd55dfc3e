// `heapreel leaks` names the line that a leak program blames, and reports nothing of a clean one.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordScript } from '@heapreel/recorder';
import { type Leak, leaks, openTrace } from '@heapreel/replayer';
import { afterAll, describe, expect, test } from 'vitest';

const programs = fileURLToPath(new URL('../../examples/leaks', import.meta.url));
const clean = join(programs, 'clean');
const folder = mkdtempSync(join(tmpdir(), 'heapreel-leaks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const scripts = (at: string): string[] => readdirSync(at).filter((name) => name.endsWith('.py'));

async function leaksOf(at: string, name: string): Promise<readonly Leak[]> {
  const output = join(folder, `${name}.reel`);
  const { exitCode, mismatches } = await recordScript({ script: join(at, name), output, heapreel: 'test' });
  expect([exitCode, mismatches]).toEqual([0, 0]);
  const replayer = await openTrace(output);
  const answer = await leaks(replayer);
  await replayer.close();
  return answer.leaks;
}

/** Where it names another line: that of the birth, or one that uses the object. */
const othersNamed = new Set([
  'chat_waiters.py',
  'message_classes.py',
  'mirror_download.py',
  'recycled_connections.py',
  'report_cursors.py',
]);

describe('of a leak program the line to blame is named first', () => {
  test.each(scripts(programs).filter((name) => !othersNamed.has(name)))('%s', async (name) => {
    const blamed = readFileSync(join(programs, name), 'utf8')
      .split('\n')
      .flatMap((line, i) => (line.includes('# leaks') ? [i + 1] : []));
    const [first] = await leaksOf(programs, name);
    const site = first?.line ?? first?.born;
    expect(basename(site?.file ?? '')).toBe(name);
    expect(blamed).toContain(site?.line);
  });

  test.each([...othersNamed])('%s is found, at another line', async (name) => {
    expect(await leaksOf(programs, name)).not.toEqual([]);
  });
});

describe('a clean program has no leak', () => {
  test.each(scripts(clean))('%s', async (name) => {
    expect(await leaksOf(clean, name)).toEqual([]);
  });
});
