// Installs the dependencies and builds the packages, when something changed since the last time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`heapreel needs Node 20.19 or newer; this is ${process.versions.node}`);
  process.exit(1);
}

/** Runs a command, and shows what it printed only when it fails. */
function run(what, command, args) {
  const shell = process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    shell,
    maxBuffer: 1 << 28,
  });
  if (status === 0) return;
  const reason = error ? `: ${error.message}` : '';
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}heapreel: ${what} failed${reason}\n`);
  process.exit(status ?? 1);
}

const inputs = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];
const key = createHash('sha256');
for (const input of inputs) key.update(readFileSync(input));
const wanted = key.digest('hex');
const stamp = join('node_modules', '.heapreel-installed');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error('heapreel: installing dependencies (once) …');
  run('installing', 'npx', ['--yes', 'pnpm@10', 'install', '--frozen-lockfile', '--prefer-offline']);
  writeFileSync(stamp, wanted);
}
console.error('heapreel: building …');
run('building', process.execPath, ['scripts/build.mjs']);
