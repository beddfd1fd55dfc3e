import { TraceWriter } from '@heapreel/trace';
import { FileOutput } from '@heapreel/trace/node';
import type { Program } from '../program/program.js';
import { ProgramRun } from '../program/run.js';
import type { Subject } from '../testing/observed-run.js';
import { threwAt } from './failure.js';

/**
 * Writes what the subject does with the program, which need not come to an end: the trace stops after so many statements,
 * or where something throws, and says so.
 */
export function writeTrace(
  program: Program,
  subject: Subject,
  path: string,
  statements: number | null,
): void {
  const file = new FileOutput(path);
  try {
    const writer = new TraceWriter(file);
    const run = new ProgramRun(program, writer, subject);
    const cut = (reason: string): void => {
      run.heap.events.flush();
      writer.end({ complete: false, exitCode: 1, reason });
    };
    try {
      for (let done = 0; done !== statements; done++) {
        if (run.step() !== null) continue;
        run.finish();
        return;
      }
      cut('the next statement did not come to its end');
    } catch (error) {
      cut(threwAt(error));
    }
  } finally {
    file.abandon();
  }
}
