import { defaultProfile, profileNamed } from '@heapreel/engine';
import type { IdentityAnswer } from '@heapreel/engine/identity';
import { describedCommand, examples, type RegisterCommand } from '../command.js';
import { profileOption } from '../engine-options.js';
import { ExitCode } from '../exit-code.js';
import type { Style } from '../output/style.js';

interface IsOptions {
  readonly profile?: string;
  readonly json?: boolean;
}

export const registerIs: RegisterCommand = (program, context) => {
  describedCommand(program, 'is', 'whether two Python expressions give one object, and why')
    .argument(
      '<question...>',
      'Python whose last line asks; several are run one after the other, as at the prompt',
    )
    .addOption(profileOption())
    .option('--json', 'answer in JSON (field names: docs/JSON.md)')
    .addHelpText(
      'after',
      examples(
        `heapreel is "'ab'[0] is 'a'"`,
        'heapreel is "a = 257; b = 257; a is b"',
        'heapreel is "a = 257" "b = 257" "a is b"',
        `heapreel is --profile 3.12 "s = 'ab'; s[0] is 'a'"`,
      ),
    )
    .action(async (questions: string[], options: IsOptions) => {
      const { out, style } = context.terminal;
      const profile = profileNamed(options.profile ?? defaultProfile.name);
      // Nobody else needs it, so nobody else waits for it.
      const { identity } = await import('@heapreel/engine/identity');
      const answer = identity(questions, profile);
      await out.write(
        options.json
          ? `${JSON.stringify({ profile: profile.name, ...answer }, null, 2)}\n`
          : answerText(answer, style),
      );
      await out.flush();
      context.finish(ExitCode.ok);
    });
};

function answerText({ answer, reasons }: IdentityAnswer, style: Style): string {
  const lines = reasons.map(
    ({ comparison, same, because, sources }) =>
      `  ${comparison}: ${same ? 'one object' : 'two objects'}\n` +
      `    ${because.replace(/^two objects: /, '')}\n` +
      `    ${style.dim(sources.join(', '))}\n`,
  );
  return `${style.bold(answer)}\n${lines.join('')}`;
}
