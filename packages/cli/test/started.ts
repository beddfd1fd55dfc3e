import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
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

/** Starts the real command, to speak with it while it runs. `input` is a descriptor for its standard input. */
export function start(args: readonly string[], input: 'ignore' | number = 'ignore'): Started {
  const child = spawn(process.execPath, [command, ...args], { stdio: [input, 'pipe', 'pipe'] });
  // One that hangs must not go on when its test is over.
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('a piped stream is missing');
  let [out, error] = ['', ''];
  stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  stderr.setEncoding('utf8').on('data', (text: string) => {
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
          once(stdout, 'data'),
          ended.then(() => Promise.reject(new Error(`it ended without saying ${text}: ${out}${error}`))),
        ]);
      }
    },
    signal: (signal) => child.kill(signal),
    ended,
  };
}
