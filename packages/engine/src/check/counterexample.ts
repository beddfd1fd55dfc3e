import type { Program } from '../program/program.js';
import { placeOfBreakdown, shrinkBreakdown } from './breakdown.js';
import { asKept, keepProgram, pathIn, traceBeside } from './corpus.js';
import type { SavedCounterexample } from './report.js';
import type { SubjectName } from './subject.js';
import type { Failure } from './task.js';
import { DEFAULT_PATIENCE, describeEnding, type Ending, type Patience, Thread } from './thread.js';

/** A failure as it was found. */
export interface Found {
  readonly failure: Failure;
  /** Whether the program came from the corpus: it is kept already, and left as it is. */
  readonly known: boolean;
  /** How the thread broke down, if that is the failure. */
  readonly breakdown: Ending | null;
}

/** A failure in the form that it is told of. */
export interface Counterexample {
  readonly failure: Failure;
  /** Null where nothing was to be kept, or could be. */
  readonly saved: SavedCounterexample | null;
}

/** Makes a failure small if the search has not, finds its place, and keeps it in the corpus if there is one. */
export async function counterexampleOf(
  found: Found,
  subject: SubjectName,
  patience: Patience,
  corpus: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Counterexample> {
  const { known, breakdown } = found;
  let { failure } = found;
  let { program } = failure;
  if (program === null) return { failure, saved: null };
  let statements: number | null = null;
  if (breakdown !== null) {
    const smaller =
      known || subject.collector === null
        ? program
        : await shrinkBreakdown(program, subject, breakdown, patience, signal);
    let place = await placeOfBreakdown(smaller, subject, patience);
    // On a busy machine a program may have looked endless that was only slow.
    if (place !== null) program = smaller;
    else place = await placeOfBreakdown(program, subject, patience);
    statements = place?.statements ?? null;
    failure = { ...failure, program, line: place?.line ?? null, position: place?.position ?? null };
  }
  if (!known) ({ failure, program } = asKept(failure, program));
  if (corpus === undefined) return { failure, saved: null };
  if (!known) keepProgram(corpus, program);
  return { failure, saved: await withTrace(pathIn(corpus, program), program, statements, subject, patience) };
}

/** Keeps a failure of the program on the profile in the corpus, with a trace of the engine's run. */
export async function keepFailure(
  failure: Failure & { readonly program: Program },
  profile: string,
  corpus: string,
): Promise<Counterexample> {
  const subject = { profile, collector: null };
  const found: Found = { failure, known: false, breakdown: null };
  return counterexampleOf(found, subject, DEFAULT_PATIENCE, corpus, undefined);
}

/** The program was put at the path: writes the trace of its first statements beside it, or of all. */
async function withTrace(
  path: string,
  program: Program,
  statements: number | null,
  subject: SubjectName,
  patience: Patience,
): Promise<SavedCounterexample> {
  const trace = traceBeside(path);
  const thread = await Thread.start(subject, patience);
  const ending = await thread.perform({ do: 'trace', program, path: trace, statements }, () => {});
  await thread.end();
  if (ending.ended === 'done') return { program: path, trace, problem: null };
  return { program: path, trace: null, problem: `the writing of ${trace} ${describeEnding(ending)}` };
}
