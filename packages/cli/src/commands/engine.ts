import { profileNamed, profiles, type Setting, settingsOf } from '@heapreel/engine';
import { Option } from 'commander';
import { describedCommand, examples, type RegisterCommand } from '../command.js';
import { profilesArgument } from '../engine-options.js';
import { ExitCode } from '../exit-code.js';
import type { Style } from '../output/style.js';
import { left, table } from '../output/table.js';

interface ProfilesOptions {
  readonly bits: '32' | '64';
  readonly differences?: boolean;
  readonly json?: boolean;
}

/** Characters of a value that a column shows. */
const WIDEST = 32;

export const registerEngine: RegisterCommand = (program, context) => {
  const engine = describedCommand(
    program,
    'engine',
    'the model of the memory manager: which CPythons it can be',
  ).addHelpText(
    'after',
    examples('heapreel engine profiles', 'heapreel engine profiles 3.12 3.13 --differences'),
  );
  describedCommand(engine, 'profiles', 'what the versions of CPython do differently, side by side')
    .addArgument(profilesArgument())
    .addOption(
      new Option('--bits <width>', 'of a pointer, where a name does not say it')
        .choices(['32', '64'])
        .default('64'),
    )
    .option('--differences', 'only the settings that differ')
    .option('--json', 'answer in JSON (field names: docs/JSON.md)')
    .addHelpText(
      'after',
      examples(
        'heapreel engine profiles --differences',
        'heapreel engine profiles 3.11 3.13',
        'heapreel engine profiles --bits 32 --json',
      ),
    )
    .action(async (names: string[], options: ProfilesOptions) => {
      const { out, style } = context.terminal;
      const ofWidth = (name: string) =>
        profileNamed(/-(32|64)$/.test(name) ? name : `${name}-${options.bits}`);
      const chosen =
        names.length === 0
          ? profiles.filter(({ pointerBits }) => String(pointerBits) === options.bits)
          : names.map(ofWidth);
      const settings = settingsOf(chosen).filter(
        ({ values }) => !options.differences || values.some((value) => value !== values[0]),
      );
      await out.write(
        options.json
          ? `${JSON.stringify({ profiles: chosen.map(({ name }) => name), settings }, null, 2)}\n`
          : settingsText(
              chosen.map(({ name }) => name),
              settings,
              style,
            ),
      );
      await out.flush();
      context.finish(ExitCode.ok);
    });
};

function settingsText(names: readonly string[], settings: readonly Setting[], style: Style): string {
  const rows = settings
    .filter(({ name }) => name !== 'name')
    .map(({ name, values }) => [name, ...values.map(shortened)]);
  return table(['setting', ...names].map(left), rows, style);
}

function shortened(value: string): string {
  return value.length > WIDEST ? `${value.slice(0, WIDEST - 1)}…` : value;
}
