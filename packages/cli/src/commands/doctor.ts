import { describedCommand, examples, type RegisterCommand } from '../command.js';
import { examine, type Finding } from '../doctor/examine.js';
import { ExitCode } from '../exit-code.js';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';

export const registerDoctor: RegisterCommand = (program, context) => {
  describedCommand(program, 'doctor', 'what works here: versions, folders, a trace written and read back')
    .option('--json', 'answer in JSON (field names: docs/JSON.md)')
    .addHelpText('after', examples('heapreel doctor'))
    .action(async (options: { readonly json?: boolean }) => {
      const { out, style } = context.terminal;
      const findings = await examine();
      await out.write(
        options.json === true
          ? `${JSON.stringify({ ok: findings.every(({ ok }) => ok), findings }, null, 2)}\n`
          : findingsText(findings, style),
      );
      await out.flush();
      context.finish(findings.every(({ ok }) => ok) ? ExitCode.ok : ExitCode.negative);
    });
};

function findingsText(findings: readonly Finding[], style: Style): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  return findings
    .map(({ name, ok, detail }) => {
      const verdict = ok ? style.good('ok    ') : style.bad('failed');
      return `  ${verdict}  ${name.padEnd(width)}  ${printable(detail)}\n`;
    })
    .join('');
}
