import { Worker } from 'node:worker_threads';
import { CollectorError } from '../collector/custom.js';
import type { SubjectName } from './subject.js';
import type { News, Task } from './task.js';

/** How long things may take, in seconds. */
export interface Patience {
  /** A thread that is silent for longer while a program runs, which takes milliseconds, is in an endless loop. */
  readonly running: number;
  /** The same while it does anything else, which may be the long work of comparing states. */
  readonly working: number;
  /** A counterexample is small enough after that. */
  readonly shrinking: number;
}

export const DEFAULT_PATIENCE: Patience = { running: 10, working: 120, shrinking: 60 };

/** What a thread may take of memory, in megabytes: a collector that leaks is not to take all that the machine has. */
const MEMORY = 1024;

/** How a task ended: it was done, or the thread broke down over it. */
export type Ending =
  | { readonly ended: 'done' | 'stopped' }
  | { readonly ended: 'silent'; readonly seconds: number }
  | { readonly ended: 'died'; readonly problem: string };

/** A worker thread in which the subject is at work. It is of no use after a task that did not end in `done`. */
export class Thread {
  readonly properties: readonly string[];
  readonly #worker: Worker;
  readonly #patience: Patience;

  private constructor(worker: Worker, properties: readonly string[], patience: Patience) {
    this.#worker = worker;
    this.properties = properties;
    this.#patience = patience;
  }

  /** @throws CollectorError when the subject can't be had. */
  static async start(subject: SubjectName, patience: Patience): Promise<Thread> {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: subject,
      stdout: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    // What a collector prints while it is being debugged is no part of the answer.
    worker.stdout.pipe(process.stderr);
    let first: News | undefined;
    const ending = await listen(worker, patience, (news) => {
      first = news;
      return true;
    });
    if (first?.told === 'ready') return new Thread(worker, first.properties, patience);
    await worker.terminate();
    if (first?.told === 'refused') throw new CollectorError(first.problem);
    throw new CollectorError(
      `${subject.collector ?? subject.profile}: ${describeEnding(ending)} while it was loaded`,
    );
  }

  /** Has the task done and hears what is told of it; ends the thread unless it is done. */
  async perform(task: Task, hear: (news: News) => void, signal?: AbortSignal): Promise<Ending> {
    const ended = listen(
      this.#worker,
      this.#patience,
      (news) => {
        if (news.told === 'done') return true;
        hear(news);
        return false;
      },
      signal,
    );
    this.#worker.postMessage(task);
    const ending = await ended;
    if (ending.ended !== 'done') await this.end();
    return ending;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** What became of the thread, after its name. */
export function describeEnding(ending: Ending): string {
  switch (ending.ended) {
    case 'silent':
      return `had not come to its end after ${ending.seconds} s`;
    case 'died':
      return ending.problem;
    default:
      return `was ${ending.ended}`;
  }
}

/** Hears the thread until `hear` says that this was the last of it, or there will be nothing more. */
function listen(
  worker: Worker,
  patience: Patience,
  hear: (news: News) => boolean,
  signal?: AbortSignal,
): Promise<Ending> {
  return new Promise((resolve) => {
    let alarm: NodeJS.Timeout;
    const finish = (ending: Ending): void => {
      clearTimeout(alarm);
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      signal?.removeEventListener('abort', onAbort);
      resolve(ending);
    };
    const wait = (seconds: number): void => {
      clearTimeout(alarm);
      alarm = setTimeout(() => finish({ ended: 'silent', seconds }), seconds * 1000);
    };
    const onMessage = (news: News): void => {
      if (hear(news)) finish({ ended: 'done' });
      else wait(news.told === 'running' || news.told === 'stepped' ? patience.running : patience.working);
    };
    const onError = (error: Error & { readonly code?: string }): void =>
      finish({
        ended: 'died',
        problem:
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? 'ran out of memory'
            : `threw ${error.name}: ${error.message}`,
      });
    const onExit = (code: number): void =>
      finish({ ended: 'died', problem: `ended the process (exit code ${code})` });
    const onAbort = (): void => finish({ ended: 'stopped' });
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    else wait(patience.working);
  });
}
