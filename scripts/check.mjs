// Types, lint, format and unused code. The types of the packages were checked by the build, which `npm run check` runs
// first; here it is the tests' turn.
import { spawnSync } from 'node:child_process';

const checks = [
  ['types of the tests', 'tsc', ['-p', 'tsconfig.tests.json']],
  ['lint and format', 'biome', ['ci', '.']],
  ['unused code', 'knip', []],
];
for (const [what, command, args] of checks) {
  console.log(`— ${what}`);
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
