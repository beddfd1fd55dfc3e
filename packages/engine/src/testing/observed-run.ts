import type { Collector } from '../collector/collector.js';
import type { Heap } from '../heap/heap.js';
import { cpython313 } from '../profile/cpython-3.13.js';
import type { Profile } from '../profile/profile.js';
import type { ExecutedStatement } from '../program/instructions.js';
import type { Program } from '../program/program.js';
import { ProgramRun } from '../program/run.js';
import { ensure } from './ensure.js';
import { EventLog, type LoggedEvent } from './event-log.js';
import { Violation } from './violation.js';

/** Who watches a run. */
export interface Observer {
  /** Each event, in order, before `boundary` of the statement that it belongs to. */
  event?(row: LoggedEvent): void;
  /** A statement is about to be told, with the events it made. */
  enter?(statement: ExecutedStatement): void;
  /** The statement is over, and nothing is half done. Called once with null before the first statement. */
  boundary?(statement: ExecutedStatement | null, heap: Heap): void;
}

/** What is being tested: CPython 3.13 on 64 bits with its own collector unless told. */
export interface Subject {
  readonly profile?: Profile;
  readonly collector?: (heap: Heap) => Collector;
}

/**
 * Runs the program with observers, which are made once the trace has begun. The program must run without an error on
 * the profile's own collector.
 *
 * @throws Violation when an observer throws, or the engine does, or the collector
 */
export function observeRun(
  program: Program,
  observers: (log: EventLog, heap: Heap) => readonly Observer[],
  subject: Subject = {},
): Heap {
  const log = new EventLog();
  const run = new ProgramRun(program, log, {
    profile: cpython313,
    ...subject,
    startedAt: 0,
    auditEvery: 7,
  });
  const { heap } = run;
  let event: LoggedEvent | null = null;
  try {
    const watching = observers(log, heap);
    for (const observer of watching) observer.boundary?.(null, heap);
    for (let statement = run.step(); statement !== null; statement = run.step()) {
      heap.events.flush();
      for (const observer of watching) observer.enter?.(statement);
      for (event of log.rows.splice(0)) for (const observer of watching) observer.event?.(event);
      event = null;
      for (const observer of watching) observer.boundary?.(statement, heap);
    }
    const { error } = run.finish();
    // Under another collector a finalizer may come too late for what the program does next: the run ends there.
    ensure(error === null || subject.collector !== undefined, `the program failed: ${error?.message}`);
  } catch (problem) {
    throw new Violation(problem, heap, event);
  }
  return heap;
}
