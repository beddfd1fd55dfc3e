import { Command } from 'commander';
import { type CommandContext, examples } from './command.js';
import { commands } from './commands/index.js';
import { version } from './version.js';

/** The `heapreel` command with all its subcommands. Throws commander's errors rather than ending the process. */
export function createProgram(context: CommandContext): Command {
  const program = new Command('heapreel')
    .description('Records the life of a Python heap and plays it back.')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .enablePositionalOptions()
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      outputError: (text, write) => write(`heapreel: ${oneLine(text.replace(/^error: /, ''))}\n`),
    })
    .addHelpText(
      'after',
      examples('heapreel record app.py', 'heapreel info app.reel', 'heapreel state app.reel --at 50%'),
    );
  for (const register of commands) register(program, context);
  return program;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
