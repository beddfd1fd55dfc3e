import type { Command } from 'commander';

/** What can be typed after a command's name. */
export interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionWords[];
  /** Words for its first argument; null = a file. */
  readonly choices: readonly string[] | null;
}

export interface OptionWords {
  /** `--at`. */
  readonly flag: string;
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** The words of every command of the program. */
export function wordsOf(program: Command): CommandWords[] {
  return program.commands.map((command) => ({
    name: command.name(),
    summary: command.summary(),
    options: command
      .createHelp()
      .visibleOptions(command)
      .map((option) => ({
        flag: option.long ?? option.short ?? '',
        description: option.description,
        takesValue: option.required,
        choices: option.argChoices ?? [],
      })),
    choices: command.registeredArguments[0]?.argChoices ?? null,
  }));
}
