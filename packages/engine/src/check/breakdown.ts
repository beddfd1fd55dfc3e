import { profileNamed } from '../profile/profiles.js';
import { compile } from '../program/instructions.js';
import { Cursor } from '../program/machine.js';
import type { Program } from '../program/program.js';
import { type ShrinkPlace, type SmallerProgram, smallerPrograms } from '../testing/rich-programs/shrink.js';
import { COMES_TO_ITS_END } from './failure.js';
import type { SubjectName } from './subject.js';
import type { Failure } from './task.js';
import { describeEnding, type Ending, type Patience, Thread } from './thread.js';

/** Seconds that a smaller program is given. */
const EACH = 1;

/** The failure that a thread has not survived a program, or the making of one. */
export function breakdownOf(ending: Ending, program: Program | null): Failure {
  const what = program === null ? 'the making of a random program' : 'the program';
  const problem = `${what} ${describeEnding(ending)}`;
  return { property: COMES_TO_ITS_END, problem, line: null, position: null, object: null, program };
}

/**
 * A smaller program over which the thread breaks down in the same way. Only for collectors other than the profile's own, on
 * which smaller programs are tried beforehand.
 */
export async function shrinkBreakdown(
  program: Program,
  subject: SubjectName,
  { ended }: Ending,
  patience: Patience,
  signal?: AbortSignal,
): Promise<Program> {
  const until = performance.now() + patience.shrinking * 1000;
  const impatient = { ...patience, running: Math.min(EACH, patience.running) };
  const threads = new Threads(subject, impatient);
  const breaks = async (smaller: Program): Promise<boolean> => (await threads.run(smaller)).ended === ended;
  let smallest: Program = program;
  let place: ShrinkPlace | undefined;
  const profile = profileNamed(subject.profile);
  const next = async (): Promise<SmallerProgram | null> => {
    for (const smaller of smallerPrograms(smallest, profile, place)) {
      if (performance.now() > until || signal?.aborted) return null;
      if (await breaks(smaller.program)) return smaller;
    }
    return null;
  };
  try {
    for (let found = await next(); found !== null; found = await next()) {
      smallest = found.program;
      place = found.place;
    }
  } finally {
    await threads.end();
  }
  return smallest;
}

/** Where a program that does not come to its end has come to. */
export interface Place {
  /** Statements executed before. */
  readonly statements: number;
  /** Line of the program's text, from 1. */
  readonly line: number;
  readonly position: number;
}

/** Where the thread breaks down over the program; null when it does not. */
export async function placeOfBreakdown(
  program: Program,
  subject: SubjectName,
  patience: Patience,
): Promise<Place | null> {
  const thread = await Thread.start(subject, patience);
  let statements = 0;
  let position = 0;
  const ending = await thread.perform({ do: 'step', program }, (news) => {
    if (news.told !== 'stepped') return;
    statements++;
    position = news.events;
  });
  await thread.end();
  if (ending.ended === 'done') return null;
  const cursor = new Cursor(compile(program.statements).code, { safePoint() {} });
  let instruction = cursor.next();
  for (let left = statements; left > 0; left--) instruction = cursor.next();
  return { statements, line: instruction?.line ?? 1, position };
}

/** One thread after the other, a new one whenever the last has broken down. */
class Threads {
  #thread: Thread | null = null;

  constructor(
    readonly subject: SubjectName,
    readonly patience: Patience,
  ) {}

  async run(program: Program): Promise<Ending> {
    this.#thread ??= await Thread.start(this.subject, this.patience);
    const ending = await this.#thread.perform({ do: 'step', program }, () => {});
    if (ending.ended !== 'done') this.#thread = null;
    return ending;
  }

  async end(): Promise<void> {
    await this.#thread?.end();
  }
}
