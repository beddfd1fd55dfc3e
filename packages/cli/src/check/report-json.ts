import { printProgram } from '@heapreel/engine';
import type { CheckReport } from '@heapreel/engine/check';

/** The report, the program in its text form. */
export function reportJson({ failure, ...report }: CheckReport): string {
  const shown = failure && { ...failure, program: failure.program && printProgram(failure.program) };
  return `${JSON.stringify({ ...report, failure: shown }, null, 2)}\n`;
}
