import fc from 'fast-check';
import type { Profile } from '../profile/profile.js';
import type { Program, Question } from '../program/program.js';
import { pythonBody } from '../program/python/as-python.js';
import { type RunResult, runProgram } from '../program/run.js';
import { coveredRun } from './coverage.js';
import { richProgram } from './rich-programs/rich-program.js';

/**
 * Questions that random programs do not ask. Which addresses come back depends on what the process did before, and so does
 * the number of blocks; both are held against real interpreters by programs that begin with a fresh process.
 */
export const NOT_ASKED: ReadonlySet<Question> = new Set(['id', 'getallocatedblocks']);

/** A real interpreter: runs Python as a module and gives the lines of its log, or what went wrong. */
export interface Judge {
  run(python: string): Promise<JudgeAnswer>;
}

export interface JudgeAnswer {
  readonly log: readonly string[];
  /** What ended the program early; null if nothing did. */
  readonly error: string | null;
}

/** A program that the engine and the judge do not agree on. */
export interface Difference {
  readonly program: Program;
  readonly engine: readonly string[];
  /** The judge's log, and what went wrong if anything did. */
  readonly python: readonly string[];
  /** Of the first line that differs, from 0. */
  readonly line: number;
}

export interface DifferentialOptions {
  /** Of the very interpreter that judges. */
  readonly profile: Profile;
  readonly judge: Judge;
  readonly seed: number;
  /** Numbers of the first program and of the one after the last. */
  readonly from?: number;
  readonly to: number;
  readonly maxStatements?: number;
}

/** What came of one program. */
export interface Compared {
  readonly index: number;
  readonly covered: ReadonlySet<string>;
  readonly difference: Difference | null;
}

/** Runs random programs on the engine and on the judge, which must write the same logs, line by line. */
export async function* differential(options: DifferentialOptions): AsyncGenerator<Compared> {
  const { profile, judge, seed, from = 0, to } = options;
  const programs = programsOf(options);
  let program = programAt(programs, seed, from);
  for (let index = from; index < to; index++) {
    const answer = judge.run(pythonBody(program));
    const { covered, result } = coveredRun(program, { profile });
    // While the judge still works.
    const next = index + 1 < to ? programAt(programs, seed, index + 1) : program;
    yield { index, covered, difference: firstDifference(program, result, await answer) };
    program = next;
  }
}

/** Runs one program on the engine and on the judge: null when they write the same log. */
export async function differenceOf(
  program: Program,
  { profile, judge }: Pick<DifferentialOptions, 'profile' | 'judge'>,
): Promise<Difference | null> {
  const answer = judge.run(pythonBody(program));
  return firstDifference(program, runProgram(program, null, { profile }), await answer);
}

/** The smallest program found to differ still, by leaving out what the difference does not need. */
export async function shrinkDifference(
  difference: Difference,
  options: Pick<DifferentialOptions, 'profile' | 'judge' | 'maxStatements'>,
): Promise<Difference> {
  const programs = programsOf(options);
  let smallest = difference;
  let context: unknown;
  for (;;) {
    let smaller: Difference | null = null;
    for (const candidate of programs.shrink(smallest.program, context)) {
      smaller = await differenceOf(candidate.value, options);
      if (smaller === null) continue;
      context = candidate.context;
      break;
    }
    if (smaller === null) return smallest;
    smallest = smaller;
  }
}

function programsOf({
  profile,
  maxStatements,
}: Pick<DifferentialOptions, 'profile' | 'maxStatements'>): fc.Arbitrary<Program> {
  return richProgram({
    profile,
    deepChains: true,
    ...(maxStatements === undefined ? {} : { maxStatements }),
  });
}

/** The program of that number in the sequence that the seed begins. */
function programAt(programs: fc.Arbitrary<Program>, seed: number, index: number): Program {
  // Neighbouring seeds give sequences of their own. (The multiplier is Knuth's.)
  const own = Math.imul(seed, 2_654_435_761) ^ (index + 1);
  return fc.sample(programs, { seed: own, numRuns: 1 })[0];
}

function firstDifference(
  program: Program,
  { log, error }: Pick<RunResult, 'log' | 'error'>,
  answer: JudgeAnswer,
): Difference | null {
  const engine = error === null ? log : [...log, error.message];
  const python = answer.error === null ? answer.log : [...answer.log, ...answer.error.trim().split('\n')];
  const length = Math.max(engine.length, python.length);
  for (let line = 0; line < length; line++) {
    if (engine[line] !== python[line]) return { program, engine, python, line };
  }
  return null;
}
