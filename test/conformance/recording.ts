import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTrace, type Replayer } from '@heapreel/replayer';
import { afterAll } from 'vitest';

const command = fileURLToPath(new URL('../../packages/cli/bin/heapreel.js', import.meta.url));
export const cpythonTests = fileURLToPath(new URL('../../packages/cpython/test', import.meta.url));

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the real command. Never throws: how it ended is the outcome. */
export function heapreel(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [command, ...args],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
      (failure, out, error) => {
        const code = failure === null ? 0 : typeof failure.code === 'number' ? failure.code : -1;
        resolve({ code, out, error });
      },
    );
    child.stdin?.end();
  });
}

/** A folder for one test file's scripts and traces; removed when its tests are done, its traces closed. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'heapreel-conformance-'));
  readonly #open: Replayer[] = [];

  constructor() {
    afterAll(async () => {
      for (const replayer of this.#open) await replayer.close();
      rmSync(this.folder, { recursive: true });
    });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Writes a file and gives its path. */
  file(name: string, text: string): string {
    writeFileSync(this.path(name), text);
    return this.path(name);
  }

  /** Records a script and opens its trace. */
  async record(
    script: string,
    options: {
      readonly python: string;
      readonly trace: string;
      /** Further options of `record`. */
      readonly record?: readonly string[];
      /** The script's own. */
      readonly args?: readonly string[];
    },
  ): Promise<Outcome & { readonly replayer: Replayer }> {
    const trace = this.path(options.trace);
    const { python, record = [], args = [] } = options;
    const outcome = await heapreel(
      ...['record', '--quiet', '--python', python, '-o', trace, ...record, script, ...args],
    );
    const replayer = await openTrace(trace);
    this.#open.push(replayer);
    return { ...outcome, replayer };
  }
}
