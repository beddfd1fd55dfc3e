import { availableParallelism } from 'node:os';
import { collectorNamed } from '../collector/collector-of.js';
import { profileNamed } from '../profile/profiles.js';
import type { Program } from '../program/program.js';
import { PHASES } from '../testing/coverage.js';
import { breakdownOf } from './breakdown.js';
import { readCorpus } from './corpus.js';
import { type Counterexample, counterexampleOf, type Found } from './counterexample.js';
import { COMES_TO_ITS_END } from './failure.js';
import type { CheckProgress, CheckReport } from './report.js';
import { schedule } from './schedule.js';
import { isCollectorModule, type SubjectName } from './subject.js';
import type { Failure, News, Task } from './task.js';
import { DEFAULT_PATIENCE, type Ending, type Patience, Thread } from './thread.js';

/** Programs unless told, and unless there is a time to fill. */
export const DEFAULT_RUNS = 500;

export interface CheckOptions {
  /** Which CPython to be, as `profileNamed` takes it; `3.13` unless told. */
  readonly profile?: string;
  /** `generational`, `mark-sweep` and so on, or the path of a module; the profile's own unless told. */
  readonly collector?: string;
  /** Random programs; 500 unless told, or as many as there is time for. */
  readonly runs?: number;
  /** Seconds after which the check ends. */
  readonly seconds?: number;
  /** The same seed gives the same programs; a random one unless told. */
  readonly seed?: number;
  /** A folder: its programs are tried first, and a counterexample is put there, with a trace. */
  readonly corpus?: string;
  /** Ends the check early. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CheckProgress) => void;
  readonly patience?: Patience;
}

/**
 * Holds the engine, or a collector of the user's own, against the properties, on as many threads as there are processors.
 *
 * @throws RangeError for a profile or collector that there isn't.
 * @throws CollectorError for a module that is no collector.
 * @throws ProgramError for a program in the corpus that can't be read.
 */
export function check(options: CheckOptions = {}): Promise<CheckReport> {
  return new Check(options).run();
}

class Check {
  readonly #options: CheckOptions;
  readonly #subject: SubjectName;
  readonly #patience: Patience;
  readonly #seed: number;
  readonly #corpus: readonly Program[];
  readonly #planned: number | null;
  readonly #tasks: Iterator<Task>;
  /** Tasks under way, by their place in the schedule. */
  readonly #underWay = new Map<number, AbortController>();
  #turn = 0;
  #held = 0;
  #skipped = 0;
  readonly #coverage: Record<string, number> = Object.fromEntries(PHASES.map((phase) => [phase, 0]));
  /** Programs tried in making a counterexample smaller. */
  #shrinking = 0;
  #found: (Found & { readonly turn: number }) | null = null;
  #ended: CheckReport['ended'] = 'all';

  constructor(options: CheckOptions) {
    const { profile = '3.13', collector = null, seconds, corpus } = options;
    this.#options = options;
    if (collector !== null && !isCollectorModule(collector)) collectorNamed(collector);
    this.#subject = { profile: profileNamed(profile).name, collector };
    this.#patience = options.patience ?? DEFAULT_PATIENCE;
    this.#seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
    this.#corpus = corpus === undefined ? [] : readCorpus(corpus);
    const runs = options.runs ?? (seconds === undefined ? DEFAULT_RUNS : Number.POSITIVE_INFINITY);
    this.#planned = Number.isFinite(runs) ? runs + this.#corpus.length : null;
    this.#tasks = schedule(runs, this.#seed, this.#corpus);
  }

  async run(): Promise<CheckReport> {
    const { seconds, signal, corpus } = this.#options;
    const began = performance.now();
    // The first thread tells whether the subject can be had at all, before more are started.
    const first = await Thread.start(this.#subject, this.#patience);
    const timer = seconds === undefined ? undefined : setTimeout(() => this.#stop('time'), seconds * 1000);
    const onAbort = (): void => this.#stop('stopped');
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    const others = Array.from({ length: availableParallelism() - 1 }, () => this.#lane());
    await Promise.all([this.#lane(first), ...others]);
    clearTimeout(timer);
    const found: Counterexample | null =
      this.#found && (await counterexampleOf(this.#found, this.#subject, this.#patience, corpus, signal));
    signal?.removeEventListener('abort', onAbort);
    return {
      ...this.#subject,
      against: null,
      seed: this.#seed,
      properties: [COMES_TO_ITS_END, ...first.properties],
      programs: this.#held,
      planned: this.#planned,
      corpus: { programs: this.#corpus.length, skipped: this.#skipped },
      coverage: this.#coverage,
      seconds: (performance.now() - began) / 1000,
      ended: found === null ? this.#ended : 'failure',
      failure: found?.failure ?? null,
      saved: found?.saved ?? null,
    };
  }

  /** Does task after task on a thread, until there is none or something has been found. */
  async #lane(first?: Thread): Promise<void> {
    let thread = first;
    for (let task = this.#next(); task !== null; task = this.#next()) {
      const turn = this.#turn++;
      thread ??= await Thread.start(this.#subject, this.#patience);
      const ending = await this.#perform(thread, task, turn);
      if (ending.ended !== 'done') thread = undefined;
    }
    await thread?.end();
  }

  #next(): Task | null {
    if (this.#found !== null || this.#ended !== 'all') return null;
    const { done, value } = this.#tasks.next();
    return done ? null : value;
  }

  async #perform(thread: Thread, task: Task, turn: number): Promise<Ending> {
    const stop = new AbortController();
    if (this.#ended !== 'all' || this.#isLate(turn)) stop.abort();
    this.#underWay.set(turn, stop);
    const known = task.do === 'try';
    let program: Program | null = null;
    let failure: Failure | null = null;
    let enough: NodeJS.Timeout | undefined;
    const hear = (news: News): void => {
      if (news.told === 'running') {
        program = news.program;
        if (failure !== null) this.#shrinking++;
      } else if (news.told === 'held') {
        if (failure === null) this.#count(news.features);
      } else if (news.told === 'skipped') {
        this.#skipped++;
      } else if (news.told === 'broken') {
        failure = news.failure;
        enough ??= setTimeout(() => stop.abort(), this.#patience.shrinking * 1000);
        this.#find({ failure, known, turn, breakdown: null });
      }
      this.#report();
    };
    const ending = await thread.perform(task, hear, stop.signal);
    clearTimeout(enough);
    this.#underWay.delete(turn);
    if (failure === null && (ending.ended === 'silent' || ending.ended === 'died'))
      this.#find({ failure: breakdownOf(ending, program), known, turn, breakdown: ending });
    return ending;
  }

  #count(features: readonly string[]): void {
    this.#held++;
    for (const feature of features) this.#coverage[feature] = (this.#coverage[feature] ?? 0) + 1;
  }

  /** Of several failures it keeps the one that comes first in the schedule, so that a seed finds the same every time. */
  #find(found: Found & { readonly turn: number }): void {
    if (this.#isLate(found.turn)) return;
    this.#found = found;
    for (const [turn, stop] of this.#underWay) if (this.#isLate(turn)) stop.abort();
  }

  /** Whether something was found that comes before it in the schedule. */
  #isLate(turn: number): boolean {
    return this.#found !== null && this.#found.turn < turn;
  }

  /** Time leaves a counterexample the time to become small. */
  #stop(reason: 'time' | 'stopped'): void {
    if (this.#ended === 'all') this.#ended = reason;
    for (const [turn, stop] of this.#underWay)
      if (reason === 'stopped' || turn !== this.#found?.turn) stop.abort();
  }

  #report(): void {
    this.#options.onProgress?.({
      programs: this.#held,
      planned: this.#planned,
      shrinking: this.#shrinking,
    });
  }
}
