import { builds, PlainPython, type PythonVersion } from '@heapreel/cpython';
import { type Profile, type Program, profileNamed, pythonPrelude } from '@heapreel/engine';
import {
  type CheckOptions,
  type CheckReport,
  type Counterexample,
  DEFAULT_RUNS,
  type Failure,
  keepFailure,
  readCorpus,
} from '@heapreel/engine/check';
import {
  coveredRun,
  type Difference,
  differenceOf,
  differential,
  PHASES,
  shrinkDifference,
} from '@heapreel/engine/testing';
import { RecordError } from '@heapreel/recorder';

export interface AgainstOptions
  extends Pick<CheckOptions, 'runs' | 'seconds' | 'seed' | 'corpus' | 'signal' | 'onProgress'> {
  /** One of the builds that heapreel brings, `3.13`, or the path of another interpreter. */
  readonly python: string;
}

/** Holds the logs that programs write on the engine against those they write on a real interpreter, whose profile it takes. */
export async function checkAgainst(options: AgainstOptions): Promise<CheckReport> {
  const { python } = options;
  const judge = new PlainPython({
    python: isBuild(python) ? { build: python } : { executable: python },
    prelude: pythonPrelude(),
  });
  try {
    const { version, pointerBits } = await judge.interpreter().catch((error: Error) => {
      throw new RecordError(`${python}: ${error.message}`);
    });
    const profile = profileNamed(`${version}-${pointerBits}`);
    return await new Comparison(options, judge, profile, `Python ${version} (${pointerBits} bits)`).run();
  } finally {
    judge.close();
  }
}

function isBuild(python: string): python is PythonVersion {
  return Object.hasOwn(builds, python);
}

class Comparison {
  readonly #options: AgainstOptions;
  readonly #judge: PlainPython;
  readonly #profile: Profile;
  readonly #property: string;
  readonly #corpus: readonly Program[];
  readonly #runs: number;
  readonly #seed: number;
  readonly #began = performance.now();
  readonly #coverage: Record<string, number> = Object.fromEntries(PHASES.map((phase) => [phase, 0]));
  #programs = 0;
  #skipped = 0;

  constructor(options: AgainstOptions, judge: PlainPython, profile: Profile, interpreter: string) {
    const { runs, seconds, seed, corpus } = options;
    this.#options = options;
    this.#judge = judge;
    this.#profile = profile;
    this.#property = `the engine writes the log that ${interpreter} writes`;
    this.#corpus = corpus === undefined ? [] : readCorpus(corpus);
    this.#runs = runs ?? (seconds === undefined ? DEFAULT_RUNS : Number.POSITIVE_INFINITY);
    this.#seed = seed ?? Math.floor(Math.random() * 2 ** 31);
  }

  async run(): Promise<CheckReport> {
    const found = (await this.#tryCorpus()) ?? (await this.#tryRandom());
    return {
      profile: this.#profile.name,
      collector: null,
      against: this.#options.python,
      seed: this.#seed,
      properties: [this.#property],
      programs: this.#programs,
      planned: Number.isFinite(this.#runs) ? this.#runs + this.#corpus.length : null,
      corpus: { programs: this.#corpus.length, skipped: this.#skipped },
      coverage: this.#coverage,
      seconds: this.#seconds,
      ended: found === null ? (this.#ended ?? 'all') : 'failure',
      failure: found?.failure ?? null,
      saved: found?.saved ?? null,
    };
  }

  get #seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }

  /** Why to end before everything was tried. */
  get #ended(): 'time' | 'stopped' | null {
    if (this.#options.signal?.aborted) return 'stopped';
    return this.#seconds > (this.#options.seconds ?? Number.POSITIVE_INFINITY) ? 'time' : null;
  }

  get #both() {
    return { profile: this.#profile, judge: this.#judge };
  }

  async #tryCorpus(): Promise<Counterexample | null> {
    for (const program of this.#corpus) {
      const { covered, result } = coveredRun(program, { profile: this.#profile });
      if (result.error !== null || result.unraisable.length > 0) {
        this.#skipped++;
        continue;
      }
      const difference = await differenceOf(program, this.#both);
      if (this.#ended !== null) return null;
      if (difference !== null) return { failure: this.#failureOf(difference), saved: null };
      this.#count(covered);
    }
    return null;
  }

  async #tryRandom(): Promise<Counterexample | null> {
    if (this.#runs === 0 || this.#ended !== null) return null;
    for await (const compared of differential({ ...this.#both, seed: this.#seed, to: this.#runs })) {
      if (this.#options.signal?.aborted) return null;
      if (compared.difference !== null) return this.#keep(compared.difference);
      this.#count(compared.covered);
      if (this.#ended !== null) return null;
    }
    return null;
  }

  async #keep(difference: Difference): Promise<Counterexample> {
    const failure = this.#failureOf(await shrinkDifference(difference, this.#both));
    const { corpus } = this.#options;
    return corpus === undefined ? { failure, saved: null } : keepFailure(failure, this.#profile.name, corpus);
  }

  #failureOf({ program, engine, python, line }: Difference): Failure & { readonly program: Program } {
    const said = (log: readonly string[]) => (line < log.length ? `'${log[line]}'` : 'nothing more');
    const problem = `line ${line + 1} of the log: the engine writes ${said(engine)}, Python ${said(python)}`;
    return { property: this.#property, problem, line: null, position: null, object: null, program };
  }

  #count(features: Iterable<string>): void {
    this.#programs++;
    for (const feature of features) this.#coverage[feature] = (this.#coverage[feature] ?? 0) + 1;
    const planned = Number.isFinite(this.#runs) ? this.#runs + this.#corpus.length : null;
    this.#options.onProgress?.({ programs: this.#programs, planned, shrinking: 0 });
  }
}
