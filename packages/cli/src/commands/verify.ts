import { type VerifyAnswer, verify } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { counted, grouped } from '../output/number.js';
import type { Style } from '../output/style.js';
import { left, right, table } from '../output/table.js';
import { inquire, traceCommand } from '../trace-command.js';

export const registerVerify: RegisterCommand = (program, context) => {
  traceCommand(program, 'verify', 'replay against every audit; exit code 1 when anything differs')
    .addHelpText('after', examples('heapreel verify app.reel', 'heapreel verify app.reel --json'))
    .action((path: string, options) =>
      inquire(context, path, options, async ({ replayer, pass, answer, warn, style }) => {
        const found = await verify(replayer, pass);
        if (found.audits === 0) warn('no audits in this trace: replay was held against nothing but itself');
        await answer(found, (facts) => verifyText(facts, style));
        return isSound(found) ? undefined : ExitCode.negative;
      }),
    );
};

function isSound({ mismatches, keyframeMismatches, impossible }: VerifyAnswer): boolean {
  return mismatches === 0 && keyframeMismatches === 0 && impossible === 0;
}

function verifyText(facts: VerifyAnswer, style: Style): string {
  const verdict = isSound(facts)
    ? style.good('sound')
    : style.bad(
        [
          facts.mismatches > 0
            ? counted(facts.mismatches, 'mismatch').replace(/mismatchs$/, 'mismatches')
            : '',
          facts.keyframeMismatches > 0
            ? `${counted(facts.keyframeMismatches, 'keyframe')} not as replayed`
            : '',
          facts.impossible > 0 ? counted(facts.impossible, 'impossible event') : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
      );
  const found = table(
    [
      right('audit at'),
      left('reason'),
      right('objects'),
      right('replayed'),
      right('object'),
      left('what'),
      right('recorded'),
      right('actual'),
    ],
    facts.findings.flatMap((finding) => {
      const head = [
        grouped(finding.position),
        finding.reason,
        grouped(finding.objects),
        grouped(finding.replayed),
      ];
      if (finding.mismatches.length === 0) return [[...head, '-', 'replay differs', '-', '-']];
      return finding.mismatches
        .slice(0, 20)
        .map(({ object, what, recorded, actual }) => [
          ...head,
          String(object),
          what,
          grouped(recorded),
          grouped(actual),
        ]);
    }),
    style,
  );
  const impossible = table(
    [right('position'), left('event'), right('object'), left('impossible because'), right('value')],
    facts.firstImpossible.map(({ position, kind, object, reason, value }) => [
      grouped(position),
      kind,
      String(object),
      reason,
      grouped(value),
    ]),
    style,
  );
  const compared = `${counted(facts.audits, 'audit')}, ${counted(facts.objects, 'object')} compared`;
  return [`  ${compared}, ${counted(facts.keyframes, 'keyframe')}: ${verdict}\n`, found, impossible]
    .filter((part) => part !== '')
    .join('\n');
}
