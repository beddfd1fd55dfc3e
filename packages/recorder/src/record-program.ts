import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseProgram, runProgram } from '@heapreel/engine';
import { TraceWriter } from '@heapreel/trace';
import { FileOutput } from '@heapreel/trace/node';
import { outputPath, writeProblem } from './output-path.js';
import { RecordError } from './record-error.js';
import type { RecordResult } from './record-script.js';

/** Runs a heap program on the engine and writes what happened to a trace. */
export function recordProgram(options: { readonly script: string; readonly output: string }): RecordResult {
  let text: string;
  try {
    text = readFileSync(options.script, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new RecordError(`no such file: ${options.script}`);
    throw new RecordError(
      code === 'EISDIR' ? `not a file: ${options.script}` : `cannot read ${options.script}: ${code}`,
    );
  }
  const program = parseProgram(text, basename(options.script));
  const output = outputPath(options.output, options.script);
  let file: FileOutput | undefined;
  try {
    file = new FileOutput(output);
    const writer = new TraceWriter(file);
    const start = performance.now();
    const { exitCode, error } = runProgram(program, writer, { command: [options.script] });
    const milliseconds = performance.now() - start;
    return {
      exitCode,
      milliseconds,
      totalMilliseconds: milliseconds,
      output,
      events: writer.events,
      bytes: writer.bytes,
      audits: 1,
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
