import {
  COLLECTOR_NAMES,
  CollectorError,
  collectorNamed,
  defaultProfile,
  isCollectorModule,
  profileNamed,
  type RunOptions,
  subjectOf,
  threwAt,
} from '@heapreel/engine';
import { Argument, InvalidArgumentError, Option } from 'commander';
import { isExplained } from './failure.js';

type Engine = Pick<RunOptions, 'profile' | 'collector'>;

/** Options of the commands that run the engine. */
export interface EngineCommandOptions {
  /** Name of a profile. */
  readonly profile?: string;
  /** Name or path of a collector. */
  readonly collector?: string;
}

/** `--profile P`: which CPython the engine is to be. */
export function profileOption(): Option {
  const what = `which CPython the engine is, such as 3.12, 3.14.2 or 3.11-32 (default: ${defaultProfile.version})`;
  return new Option('--profile <version>', what).argParser((name) => checked(name, profileNamed));
}

/** `[profile...]`: names of profiles. */
export function profilesArgument(): Argument {
  return new Argument('[profile...]', 'such as 3.11 or 3.14.2; all of them unless told')
    .default([])
    .argParser((name: string, earlier: readonly string[]) => [...earlier, checked(name, profileNamed)]);
}

/** `--collector C`: one of the engine's, or one of the user's own. */
export function collectorOption(): Option {
  const what = `instead of the version's own collector: ${COLLECTOR_NAMES.join(', ')}, or a module such as ./mine.js`;
  return new Option('--collector <collector>', what).argParser((name) =>
    isCollectorModule(name) ? name : checked(name, collectorNamed),
  );
}

/**
 * Does something with the engine that the options ask for.
 *
 * @throws CollectorError for a module that is no collector, or with which it did not go well.
 */
export async function onEngine<T>(options: EngineCommandOptions, use: (engine: Engine) => T): Promise<T> {
  const { profile = defaultProfile.name, collector = null } = options;
  const engine = await subjectOf({ profile, collector });
  try {
    return use(engine);
  } catch (error) {
    if (collector === null || !isCollectorModule(collector) || isExplained(error)) throw error;
    throw new CollectorError(`${collector}: the run broke down under this collector: ${threwAt(error)}`, {
      cause: error,
    });
  }
}

function checked(name: string, find: (name: string) => unknown): string {
  try {
    find(name);
    return name;
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidArgumentError(`${sentence(error.message)}.`);
    throw error;
  }
}

function sentence(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
