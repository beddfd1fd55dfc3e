import { Worker } from 'node:worker_threads';
import type { ScriptOutcome, ThreadData, ThreadReport } from './thread-data.js';

export type PythonThreadOptions = Omit<ThreadData, 'interrupt'>;

const interruptSignal = 2;
/** Exit codes that shells give for SIGINT and SIGABRT. */
const [interrupted, aborted] = [130, 134];
/** Enough for the interpreter's own recursion limit to be met first. */
const stackMegabytes = 64;

/** A Python script running in a thread of its own, so that this one can count, draw and hear Ctrl-C meanwhile. */
export class PythonThread {
  /** Settles when the script has ended; rejects when it could not be run. */
  readonly finished: Promise<ScriptOutcome>;
  /** Settles when the interpreter is about to run the script, or cannot. */
  readonly started: Promise<void>;
  readonly #worker: Worker;
  readonly #interrupt: Uint8Array;

  constructor(options: PythonThreadOptions) {
    const interrupt = new SharedArrayBuffer(1);
    this.#interrupt = new Uint8Array(interrupt);
    this.#worker = new Worker(new URL('./thread.js', import.meta.url), {
      workerData: { ...options, interrupt } satisfies ThreadData,
      transferList: options.recording ? [options.recording.port] : [],
      resourceLimits: { stackSizeMb: stackMegabytes, maxOldGenerationSizeMb: 4096 },
      // The script's streams are joined to this process's descriptors; what the loader itself prints is not the script's.
      stdout: true,
      stderr: true,
    });
    let begin = () => {};
    this.started = new Promise((resolve) => {
      begin = resolve;
    });
    this.finished = new Promise((resolve, reject) => {
      this.#worker.on('message', (report: ThreadReport) => {
        begin();
        if (report.kind === 'finished') {
          const { exitCode, milliseconds, problem } = report;
          resolve({ exitCode, milliseconds, problem });
        } else if (report.kind === 'failed') reject(new Error(report.message));
      });
      const endEarly = (exitCode: number, problem: string) => {
        begin();
        resolve({ exitCode, milliseconds: Number.NaN, problem });
      };
      this.#worker.on('error', (error) =>
        endEarly(aborted, `the interpreter's thread crashed: ${error.message}`),
      );
      this.#worker.on('exit', () => endEarly(interrupted, 'interrupted'));
    });
    this.finished.catch(() => {});
  }

  /** Makes the script raise KeyboardInterrupt. */
  interrupt(): void {
    Atomics.store(this.#interrupt, 0, interruptSignal);
  }

  /** Ends the thread at once, wherever the script is. */
  async kill(): Promise<void> {
    await this.#worker.terminate();
  }
}
