import { Worker } from 'node:worker_threads';
import { aborted } from './ending.js';
import { InterruptFlag } from './interrupt-flag.js';
import type { ScriptOutcome, ThreadData, ThreadReport } from './thread-data.js';

export type PythonThreadOptions = Omit<ThreadData, 'interrupt'>;

/** What shells give for SIGINT. */
const interrupted = { exitCode: 130, problem: 'interrupted' } as const;
/** Enough for the interpreter's own recursion limit to be met first. */
const stackMegabytes = 64;

/** A Python script running in a thread of its own, so that this one can count, draw and hear Ctrl-C meanwhile. */
export class PythonThread {
  /** Settles when the script has ended; rejects when it could not be run. */
  readonly finished: Promise<ScriptOutcome>;
  /** Settles when the interpreter is about to run the script, or cannot. */
  readonly started: Promise<void>;
  readonly #worker: Worker;
  readonly #interrupt = new InterruptFlag();
  #killed: Pick<ScriptOutcome, 'exitCode' | 'problem'> | undefined;

  constructor(options: PythonThreadOptions) {
    this.#worker = new Worker(new URL('./thread.js', import.meta.url), {
      workerData: { ...options, interrupt: this.#interrupt.shared } satisfies ThreadData,
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
      const endEarly = (how: Pick<ScriptOutcome, 'exitCode' | 'problem'>) => {
        begin();
        resolve({ ...how, milliseconds: Number.NaN });
      };
      const crashed = (message: string) => ({
        exitCode: aborted,
        problem: `the interpreter crashed: ${message}`,
      });
      this.#worker.on('error', (error) => endEarly(crashed(error.message)));
      this.#worker.on('exit', (code) => endEarly(this.#killed ?? crashed(`its thread ended with ${code}`)));
    });
    this.finished.catch(() => {});
  }

  /**
   * Makes the script raise KeyboardInterrupt as soon as it is back from C. When it has not even noticed an earlier
   * interrupt, it is killed.
   */
  async interrupt(): Promise<void> {
    if (this.#interrupt.send()) await this.kill();
  }

  /** Ends the thread at once, wherever the script is. */
  async kill(how: Pick<ScriptOutcome, 'exitCode' | 'problem'> = interrupted): Promise<void> {
    this.#killed ??= how;
    await this.#worker.terminate();
  }
}
