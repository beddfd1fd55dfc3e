import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('./record-once.mjs', import.meta.url));

/** What a script printed and how it ended, under the recorder or on the unpatched module. */
export interface Recorded {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** Of the recording; null without one. */
  readonly result: { readonly events: number; readonly audits: number; readonly mismatches: number } | null;
}

export interface RecordedOptions {
  readonly python?: string;
  readonly arguments?: readonly string[];
  readonly output?: string;
  readonly input?: string;
  readonly cwd?: string;
  readonly paths?: readonly string[];
  readonly writable?: readonly string[];
  readonly auditEvery?: number;
}

/** A folder for one test file's scripts and traces. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'heapreel-recorder-'));

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Writes a file and gives its path. */
  write(name: string, text: string): string {
    writeFileSync(this.path(name), text);
    return this.path(name);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs a script in a process of its own; with `output` it is recorded. */
export function runInProcess(script: string, options: RecordedOptions = {}): Recorded {
  const { input = '', cwd, ...rest } = options;
  const done = spawnSync(process.execPath, [command, JSON.stringify({ script, ...rest })], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(cwd === undefined ? {} : { cwd }),
  });
  const marker = done.stderr.lastIndexOf('\u0001');
  return {
    stdout: done.stdout,
    stderr: marker < 0 ? done.stderr : done.stderr.slice(0, marker),
    exitCode: done.status ?? -1,
    result: marker < 0 ? null : JSON.parse(done.stderr.slice(marker + 1)),
  };
}
