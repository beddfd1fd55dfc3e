import { type RunOptions, runProgram } from '@heapreel/engine';
import { TraceWriter } from '@heapreel/trace';
import { FileOutput } from '@heapreel/trace/node';
import { outputPath, writeProblem } from './output-path.js';
import { readProgram } from './read-program.js';
import { RecordError } from './record-error.js';
import type { RecordResult } from './record-script.js';

export interface RecordProgramOptions extends Pick<RunOptions, 'profile' | 'collector'> {
  /** Path of the heap program. */
  readonly script: string;
  readonly output: string;
}

/** Runs a heap program on the engine and writes what happened to a trace. */
export function recordProgram({ script, output: asked, ...engine }: RecordProgramOptions): RecordResult {
  const program = readProgram(script);
  const output = outputPath(asked, script);
  let file: FileOutput | undefined;
  try {
    file = new FileOutput(output);
    const writer = new TraceWriter(file);
    const start = performance.now();
    const { exitCode, error, audits } = runProgram(program, writer, { ...engine, command: [script] });
    const milliseconds = performance.now() - start;
    return {
      exitCode,
      milliseconds,
      totalMilliseconds: milliseconds,
      output,
      events: writer.events,
      bytes: writer.bytes,
      audits,
      mismatches: 0,
      complete: true,
      problem: error?.message ?? null,
    };
  } catch (error) {
    const problem = writeProblem(output, error);
    throw problem === null ? error : new RecordError(problem);
  } finally {
    file?.abandon();
  }
}
