import { builds, defaultVersion, type PythonVersion } from '@heapreel/cpython';
import { type Command, Option } from 'commander';
import { describedCommand } from './command.js';

/** Options of the commands that run a Python script. */
export interface ScriptCommandOptions {
  readonly python: PythonVersion;
  readonly path: readonly string[];
  readonly write: readonly string[];
  readonly json?: boolean;
}

const collect = (value: string, earlier: readonly string[]) => [...earlier, value];

/** A command `NAME SCRIPT [ARGS…]`: what follows the script is the script's own. */
export function scriptCommand(program: Command, name: string, summary: string): Command {
  return describedCommand(program, name, summary)
    .argument('<script>', 'the Python script')
    .argument('[args...]', "the script's own arguments")
    .passThroughOptions()
    .addOption(
      new Option('--python <version>', 'which CPython to run')
        .choices(Object.keys(builds))
        .default(defaultVersion),
    )
    .option('--path <folder>', 'also import from this folder (may be repeated)', collect, [])
    .option('--write <folder>', 'let the script change files in this folder (may be repeated)', collect, []);
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
