import { defaultVersion } from '@heapreel/cpython';
import { describedCommand, examples, type RegisterCommand } from '../command.js';
import { examine } from '../doctor/examine.js';
import type { Finding } from '../doctor/finding.js';
import { pythonVersions } from '../doctor/python.js';
import { ExitCode } from '../exit-code.js';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';

export const registerDoctor: RegisterCommand = (program, context) => {
  describedCommand(program, 'doctor', 'what works here: versions, folders, a script recorded and played back')
    .option('--all', 'record on every version of Python, not only on the default one')
    .option('--json', 'answer in JSON (field names: docs/JSON.md)')
    .addHelpText('after', examples('heapreel doctor', 'heapreel doctor --all --json'))
    .action(async (options: { readonly json?: boolean; readonly all?: boolean }) => {
      const { out, style } = context.terminal;
      const findings = await examine(options.all ? pythonVersions : [defaultVersion]);
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
