import fc from 'fast-check';
import type { Program } from '../program/program.js';
import { ProgramRun, runProgram } from '../program/run.js';
import { coverageOf } from '../testing/coverage.js';
import type { Subject } from '../testing/observed-run.js';
import { programsFor } from '../testing/programs-for.js';
import { type HeapProperty, propertiesFor } from '../testing/properties.js';
import { Sketch } from '../testing/sketch.js';
import { Violation } from '../testing/violation.js';
import { COMES_TO_ITS_END, failureOf, threwAt } from './failure.js';
import type { Failure, News, ProgramKind, Task } from './task.js';

type Tell = (news: News) => void;

/** Tries random programs on every property that is about them, up to the first that one does not hold for. */
export function search(
  { kind, seed, runs }: Extract<Task, { do: 'search' }>,
  subject: Subject,
  tell: Tell,
): void {
  const properties = propertiesOf(kind, subject);
  let failure: Failure | null = null;
  const holds = (program: Program): boolean => {
    const found = attempt(program, subject, propertiesToTry(properties, failure), tell);
    if (found === null) return true;
    failure = found;
    tell({ told: 'broken', failure });
    return false;
  };
  fc.check(fc.property(programsFor({ programs: kind }, subject), holds), { seed, numRuns: runs });
}

/** Tries one program on every property that is about it. */
export function tryProgram(program: Program, subject: Subject, tell: Tell): void {
  if (raises(program, subject)) {
    tell({ told: 'skipped' });
    return;
  }
  const kind = isOfContainers(program) ? 'containers' : 'any';
  const failure = attempt(program, subject, propertiesOf(kind, subject), tell);
  if (failure !== null) tell({ told: 'broken', failure });
}

type Property = Pick<HeapProperty, 'name' | 'check'>;

/** What must hold before any other property can be looked at. */
const comesToItsEnd: Property = {
  name: COMES_TO_ITS_END,
  check(program, subject) {
    const run = new ProgramRun(program, null, subject);
    try {
      while (run.step() !== null);
    } catch (error) {
      throw new Violation(threwAt(error), run.heap, null);
    }
  },
};

/** While a counterexample is made smaller, only what it breaks is of interest. */
function propertiesToTry(properties: readonly Property[], failure: Failure | null): readonly Property[] {
  return failure === null ? properties : properties.filter(({ name }) => name === failure.property);
}

function attempt(
  program: Program,
  subject: Subject,
  properties: readonly Property[],
  tell: Tell,
): Failure | null {
  tell({ told: 'running', program });
  for (const property of properties) {
    if (property !== comesToItsEnd) tell({ told: 'checking' });
    try {
      property.check(program, subject);
    } catch (error) {
      return failureOf(property.name, error, program);
    }
  }
  tell({ told: 'held', features: [...coverageOf(program, subject)] });
  return null;
}

function propertiesOf(kind: ProgramKind, subject: Subject): readonly Property[] {
  const properties = propertiesFor(subject);
  const about = kind === 'any' ? properties.filter(({ programs }) => programs === 'any') : properties;
  return [comesToItsEnd, ...about];
}

/** Whether the version's own collector lets it end in an error, as Python has them: it is for another version then. */
function raises(program: Program, { profile }: Subject): boolean {
  try {
    const { error, unraisable } = runProgram(program, null, profile === undefined ? {} : { profile });
    return error !== null || unraisable.length > 0;
  } catch {
    // Whatever throws here is the engine, and what it does to the program is still to be looked at.
    return false;
  }
}

/** Whether `heapProgram` could have made it. */
function isOfContainers({ statements }: Program): boolean {
  const sketch = new Sketch();
  return statements.every((statement) => sketch.apply(statement));
}
