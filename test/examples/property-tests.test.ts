// The example of a user's own tests passes as it stands, and fails when its policy is broken.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));
let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'heapreel-example-'));
  cpSync(join(repository, 'examples/property-tests'), project, { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(project, 'node_modules'));
});
afterAll(() => rmSync(project, { recursive: true }));

/** Runs the project's tests: the exit code, and what was printed without colours. */
function runTests(): { readonly status: number | null; readonly printed: string } {
  const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    // Should the broken policy loop for ever, vitest would wait for ever.
    timeout: 150_000,
    killSignal: 'SIGKILL',
  });
  return { status, printed: stdout + stderr };
}

test('it passes', { timeout: 160_000 }, () => {
  const { status, printed } = runTests();
  expect(printed).toMatch(/Tests {2}\d+ passed/);
  expect(status).toBe(0);
});

test('a policy that loses track of objects fails', { timeout: 160_000 }, () => {
  const path = join(project, 'doubling.ts');
  const right = readFileSync(path, 'utf8');
  const broken = right.replace('  return collector;', '  collector.forget = () => {};\n  return collector;');
  expect(broken).not.toBe(right);
  writeFileSync(path, broken);
  const { status, printed } = runTests();
  expect(printed).toMatch(/Property failed after \d+ tests/);
  expect(status).toBe(1);
});
