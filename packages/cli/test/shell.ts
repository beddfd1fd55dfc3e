import { spawnSync } from 'node:child_process';
import type { Outcome } from './heapreel.js';

/** Runs a line of POSIX shell. */
export function shell(line: string): Outcome {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: status, out: stdout, error: stderr };
}
