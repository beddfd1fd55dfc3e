import { builds, defaultVersion, type PythonVersion } from '@heapreel/cpython';
import { isProgram, RecordError } from '@heapreel/recorder';
import { Command, Option } from 'commander';
import { describedCommand } from './command.js';
import { collectorOption, type EngineCommandOptions, profileOption } from './engine-options.js';

/** Options of the commands that run a Python script or a heap program. */
export interface ScriptCommandOptions extends EngineCommandOptions {
  readonly python: PythonVersion;
  readonly path: readonly string[];
  readonly write: readonly string[];
  readonly json?: boolean;
}

const collect = (value: string, earlier: readonly string[]) => [...earlier, value];

/**
 * A command `NAME SCRIPT [ARGS…]`: what follows the script is the script's own. Where it is a heap program, which has no
 * arguments, what follows are options of the command.
 */
export function scriptCommand(program: Command, name: string, summary: string): Command {
  return describedCommand(program, name, summary)
    .argument('<script>', 'the Python script, or the heap program (.ops, .json)')
    .argument('[args...]', "the script's own arguments")
    .passThroughOptions()
    .addOption(
      new Option('--python <version>', 'which CPython to run')
        .choices(Object.keys(builds))
        .default(defaultVersion),
    )
    .option('--path <folder>', 'also import from this folder (may be repeated)', collect, [])
    .option('--write <folder>', 'let the script change files in this folder (may be repeated)', collect, [])
    .addOption(profileOption())
    .addOption(collectorOption());
}

const ofScripts = ['python', 'path', 'write', 'auditEvery', 'detail'] as const;
const ofPrograms = ['profile', 'collector'] as const;

/** The options that were given before and, for a heap program, after it. @throws RecordError for one that is not for such. */
export function optionsFor<Options extends ScriptCommandOptions>(
  command: Command,
  script: string,
  args: readonly string[],
): Options {
  const program = isProgram(script);
  const after = program ? optionsAmong(args, script, command) : {};
  const misplaced = (program ? ofScripts : ofPrograms).find(
    (name) => name in after || command.getOptionValueSource(name) === 'cli',
  );
  if (misplaced !== undefined) {
    const flag = command.options.find((option) => option.attributeName() === misplaced)?.long;
    throw new RecordError(
      program
        ? `${flag} is for Python scripts, and ${script} is a heap program`
        : `${flag} is for heap programs (.ops, .json), and ${script} is a Python script`,
    );
  }
  return { ...command.opts<Options>(), ...after };
}

/** Options of the command that are given in these arguments. */
function optionsAmong(args: readonly string[], program: string, command: Command): Record<string, unknown> {
  const same = new Command(command.name())
    .exitOverride()
    .configureOutput(command.configureOutput())
    .allowExcessArguments();
  for (const option of command.options) same.addOption(option);
  same.parse(args, { from: 'user' });
  if (same.args.length > 0)
    throw new RecordError(`${program} is a heap program and takes no arguments: ${same.args[0]}`);
  const given = Object.entries(same.opts()).filter(([name]) => same.getOptionValueSource(name) === 'cli');
  return Object.fromEntries(given);
}

/** SIGINT and SIGTERM as events `interrupt` and `terminate`. Gives their target and a function that ends listening. */
export function listenForInterrupts(): { readonly interrupts: EventTarget; readonly stop: () => void } {
  const interrupts = new EventTarget();
  const listeners = [
    ['SIGINT', () => interrupts.dispatchEvent(new Event('interrupt'))],
    ['SIGTERM', () => interrupts.dispatchEvent(new Event('terminate'))],
  ] as const;
  for (const [signal, hear] of listeners) process.on(signal, hear);
  return {
    interrupts,
    stop: () => {
      for (const [signal, hear] of listeners) process.off(signal, hear);
    },
  };
}
