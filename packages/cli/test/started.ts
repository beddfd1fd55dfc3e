import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { command, type Outcome } from './heapreel.js';

export interface Started {
  readonly pid: number;
  /** What it has written to standard output so far. */
  readonly out: string;
  /** Resolves when standard output has this text. */
  says(text: string): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** Resolves when it has ended; `code` is null when a signal ended it. */
  readonly ended: Promise<Outcome>;
}

/** Starts the real command, to speak with it while it runs. */
export function start(
  args: readonly string[],
  options: { readonly input?: 'open' | 'closed' } = {},
): Started {
  const child = spawn(process.execPath, [command, ...args]);
  if (options.input !== 'open') child.stdin.end();
  let [out, error] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    error += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, error }));
  return {
    pid: child.pid ?? 0,
    get out() {
      return out;
    },
    async says(text) {
      while (!out.includes(text)) {
        await Promise.race([
          once(child.stdout, 'data'),
          ended.then(() => Promise.reject(new Error(`it ended without saying ${text}: ${out}${error}`))),
        ]);
      }
    },
    signal: (signal) => child.kill(signal),
    ended,
  };
}
