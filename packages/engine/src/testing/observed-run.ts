import type { Heap } from '../heap/heap.js';
import { cpython313 } from '../profile/cpython-3.13.js';
import type { SimpleStatement } from '../program/instructions.js';
import type { Program } from '../program/program.js';
import { ProgramRun } from '../program/run.js';
import { ensure } from './ensure.js';
import { EventLog, type LoggedEvent } from './event-log.js';

/** Who watches a run. */
export interface Observer {
  /** Each event, in order, before `boundary` of the statement that it belongs to. */
  event?(row: LoggedEvent): void;
  /** A statement is about to be told, with the events it made. */
  enter?(statement: SimpleStatement): void;
  /** The statement is over, and nothing is half done. Called once with null before the first statement. */
  boundary?(statement: SimpleStatement | null, heap: Heap): void;
}

/** Runs the program with observers, which are made once the trace has begun. The program must run without an error. */
export function observeRun(
  program: Program,
  observers: (log: EventLog, heap: Heap) => readonly Observer[],
): Heap {
  const log = new EventLog();
  const run = new ProgramRun(program, log, { profile: cpython313, startedAt: 0, auditEvery: 7 });
  const { heap } = run;
  const watching = observers(log, heap);
  for (const observer of watching) observer.boundary?.(null, heap);
  for (let statement = run.step(); statement !== null; statement = run.step()) {
    heap.events.flush();
    for (const observer of watching) observer.enter?.(statement);
    for (const row of log.rows.splice(0)) for (const observer of watching) observer.event?.(row);
    for (const observer of watching) observer.boundary?.(statement, heap);
  }
  const { error } = run.finish();
  ensure(error === null, `the program failed: ${error?.message}`);
  return heap;
}
