import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const command = fileURLToPath(new URL('../bin/heapreel.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the real command. */
export function heapreel(...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    timeout: 30_000,
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, error: stderr };
}

/** A folder for the files of one test file; removed when its tests are done. */
export function folderOfTests(): {
  path(name: string): string;
  file(name: string, content: Uint8Array | string): string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'heapreel-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    file(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}
