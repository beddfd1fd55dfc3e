import { CommanderError } from 'commander';
import { ExitCode } from './exit-code.js';
import { explain } from './failure.js';
import { createProgram } from './program.js';
import { complain, processTerminal } from './terminal.js';

/** Runs the command with these arguments (without `node heapreel`). Resolves to the process's exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const terminal = processTerminal();
  let code: number = ExitCode.ok;
  const program = createProgram({
    terminal,
    finish: (ended) => {
      code = ended;
    },
  });
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true });
      return ExitCode.bad;
    }
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    // Commander has said what was wrong, or has shown the help or the version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ok : ExitCode.bad;
    const explained = explain(error);
    complain(terminal, explained.line);
    return explained.code;
  }
  return code;
}
