import type { Command } from 'commander';
import type { Terminal } from './terminal.js';

/** What commands need of the program that they belong to. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Called with the exit code of the command that ran: an `ExitCode`, or that of the script it ran. */
  readonly finish: (code: number) => void;
}

/** Adds one command to the program. Each file in `commands/` has one. */
export type RegisterCommand = (program: Command, context: CommandContext) => void;

/** Examples for the end of a command's help. */
export function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}\n`).join('')}`;
}

/** A command whose summary is also the first sentence of its help. */
export function describedCommand(program: Command, name: string, summary: string): Command {
  return program
    .command(name)
    .summary(summary)
    .description(`${summary[0].toUpperCase()}${summary.slice(1)}.`);
}
