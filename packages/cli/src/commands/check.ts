import { builds } from '@heapreel/cpython';
import type { CheckOptions, CheckReport } from '@heapreel/engine/check';
import { RecordError } from '@heapreel/recorder';
import { InvalidArgumentError } from 'commander';
import { objectStory } from '../check/object-story.js';
import { reportJson } from '../check/report-json.js';
import { reportText } from '../check/report-text.js';
import { describedCommand, examples, type RegisterCommand } from '../command.js';
import { collectorOption, type EngineCommandOptions, profileOption } from '../engine-options.js';
import { ExitCode } from '../exit-code.js';
import { CheckLine } from '../output/check-line.js';
import { wholeNumber } from '../whole-number.js';

interface CheckCommandOptions extends EngineCommandOptions {
  readonly against?: string;
  readonly runs?: number;
  readonly time?: number;
  readonly seed?: number;
  readonly corpus: string;
  readonly json?: boolean;
}

/** What shells give for SIGINT. */
const INTERRUPTED = 130;

export const registerCheck: RegisterCommand = (program, context) => {
  describedCommand(
    program,
    'check',
    'try random heap programs for one that breaks a rule of the memory manager',
  )
    .addOption(profileOption())
    .addOption(collectorOption())
    .option(
      '--against <python>',
      `a real interpreter to compare with: ${Object.keys(builds).join(', ')}, or a path`,
    )
    .option(
      '--runs <programs>',
      'how many random programs (default: 500, or as many as --time allows)',
      wholeNumber,
    )
    .option('--time <duration>', 'end after so long: 60s, 5m, 1h', seconds)
    .option('--seed <number>', 'the same seed makes the same programs (default: a random one)', wholeNumber)
    .option(
      '--corpus <folder>',
      'where programs that broke a rule are kept, to be tried first',
      'heapreel-corpus',
    )
    .option('--json', 'answer in JSON (field names: docs/JSON.md)')
    .addHelpText(
      'after',
      `
Holds the engine, or a collector of your own, against the properties that must hold for every program, on all processors.
A program that breaks one is made as small as can be and kept in the corpus, with a trace of its run to travel in. Exit
code 1 says that there is one. Ctrl-C ends the check with what was found so far.

With --against, programs are run on a real interpreter too, and must write the same log there.

A collector of your own is a module with a default export (heap, parts) => collector; the interface Collector of
@heapreel/engine says what it must do.
${examples(
  'heapreel check --time 60s',
  'heapreel check --profile 3.14.2 --runs 2000',
  'heapreel check --collector ./mine.js --corpus counterexamples',
  'heapreel check --collector mark-sweep --seed 7 --json',
  'heapreel check --against 3.13 --time 10m',
)}`,
    )
    .action(async (options: CheckCommandOptions) => {
      const { out, style, error } = context.terminal;
      const stop = new AbortController();
      const onSignal = (): void => stop.abort();
      // Once: whoever can't wait for the end presses again.
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
      const line = new CheckLine(error);
      let report: CheckReport;
      try {
        report = await begin(options, { signal: stop.signal, onProgress: line.report });
      } finally {
        line.clear();
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal);
      }
      const story = await objectStory(report);
      await out.write(options.json ? reportJson(report) : reportText(report, story, style));
      await out.flush();
      context.finish(exitCode(report));
    });
};

async function begin(
  { against, profile, collector, runs, time, seed, corpus }: CheckCommandOptions,
  watching: Pick<CheckOptions, 'signal' | 'onProgress'>,
): Promise<CheckReport> {
  const common = {
    ...watching,
    corpus,
    ...(runs === undefined ? {} : { runs }),
    ...(time === undefined ? {} : { seconds: time }),
    ...(seed === undefined ? {} : { seed }),
  };
  // Nobody else needs what is imported here, so nobody else waits for it.
  if (against !== undefined) {
    if (profile !== undefined)
      throw new RecordError('--against has a profile already: that of the interpreter');
    if (collector !== undefined)
      throw new RecordError("--against compares the version's own collector: no --collector");
    const { checkAgainst } = await import('../check/against.js');
    return checkAgainst({ ...common, python: against });
  }
  const { check } = await import('@heapreel/engine/check');
  return check({
    ...common,
    ...(profile === undefined ? {} : { profile }),
    ...(collector === undefined ? {} : { collector }),
  });
}

function exitCode({ failure, ended }: CheckReport): number {
  if (failure !== null) return ExitCode.negative;
  return ended === 'stopped' ? INTERRUPTED : ExitCode.ok;
}

const UNITS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600 };

function seconds(text: string): number {
  const [, number, unit] = /^(\d{1,6}(?:\.\d+)?)([smh]?)$/.exec(text) ?? [];
  if (number === undefined) throw new InvalidArgumentError('It is a number with s, m or h, such as 60s.');
  return Number(number) * UNITS[unit];
}
