// Types, lint, format and unused code. The types were checked by the build, which `npm run check` runs first.
import { spawnSync } from 'node:child_process';

const checks = [
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
