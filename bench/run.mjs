// Measures one part, or all of them one after the other.
//
//   npm run bench -- [recording | graph | engine] [--runs 5] [--native python3.13] [the part's own options]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PARTS = ['recording', 'graph', 'engine'];

const [first, ...rest] = process.argv.slice(2);
const [parts, options] = PARTS.includes(first) ? [[first], rest] : [PARTS, process.argv.slice(2)];
for (const part of parts) {
  console.log(`\n== ${part}\n`);
  const script = fileURLToPath(new URL(`${part}.mjs`, import.meta.url));
  const { status } = spawnSync(process.execPath, [script, ...options], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
