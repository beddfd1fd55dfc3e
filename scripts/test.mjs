// Runs every test and closes with one plain line that counts them.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'heapreel-test-'));
const report = join(folder, 'report.json');
// vitest can't interrupt a test that loops for ever; then everything that it started is ended here.
const MINUTES_AT_MOST = 40;
const vitest = spawn(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', detached: true },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.kill(-vitest.pid, signal));
const timer = setTimeout(() => {
  console.error(`the tests did not end within ${MINUTES_AT_MOST} minutes`);
  process.kill(-vitest.pid, 'SIGKILL');
}, MINUTES_AT_MOST * 60_000);
const status = await new Promise((resolve) => vitest.on('close', resolve));
clearTimeout(timer);
let counted = '';
try {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  counted = `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`;
} catch {
  counted = 'no test report was written';
}
rmSync(folder, { recursive: true, force: true });
console.log(counted);
process.exit(status ?? 1);
