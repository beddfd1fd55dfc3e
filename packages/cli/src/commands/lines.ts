import { readFile } from 'node:fs/promises';
import { type LineRow, type LinesAnswer, lines, sourceLines } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { grouped, signed } from '../output/number.js';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { left, right, table } from '../output/table.js';
import { inquire, traceCommand } from '../trace-command.js';

export const registerLines: RegisterCommand = (program, context) => {
  traceCommand(program, 'lines', 'what each line of a source file did to the heap, beside its text')
    .argument('<file>', 'the source file; its text is shown when it can be read and is the one that ran')
    .option('--from <position>', 'start of the range', '0')
    .option('--to <position>', 'end of the range', 'end')
    .addHelpText(
      'after',
      examples(
        'heapreel lines app.reel app.py',
        'heapreel lines app.reel lib/cache.py --from mark:start --to mark:stop',
        'heapreel lines app.reel app.py --json',
      ),
    )
    .action((path: string, file: string, options) =>
      inquire(context, path, options, async ({ replayer, position, pass, answer, style, warn }) => {
        const from = await position(options.from);
        const to = await position(options.to);
        // Nothing but the path that the user gave is read: those in a trace are not to be trusted.
        const source = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOENT') warn(`${file} can't be read: ${error.message}`);
          return undefined;
        });
        const found = await lines(replayer, { file, source, from, to, ...pass });
        if (found.sourceProblem !== null) warn(`${file} is not the file that ran: ${found.sourceProblem}`);
        const text = source === undefined || found.sourceProblem !== null ? null : sourceLines(source);
        await answer(found, (facts) => linesText(facts, text, style));
        return undefined;
      }),
    );
};

function linesText(
  { file, pointerBits, rows }: LinesAnswer,
  text: readonly string[] | null,
  style: Style,
): string {
  const figures = ({ born, died, survivors, bytes, references }: LineRow): string[] => [
    grouped(born),
    grouped(died),
    grouped(survivors),
    grouped(bytes),
    signed(references),
  ];
  const rowOf = new Map(rows.map((row) => [row.line, row]));
  const whole = rowOf.get(0);
  const last = text?.findLastIndex((line, i) => line !== '' || rowOf.has(i + 1)) ?? -1;
  const listed = text === null ? rows.map(({ line }) => line) : text.slice(0, last + 1).map((_, i) => i + 1);
  if (text !== null && whole !== undefined) listed.unshift(0);
  const cells = listed.map((line) => {
    const row = rowOf.get(line);
    return [
      line === 0 ? '-' : grouped(line),
      ...(row === undefined ? ['', '', '', '', ''] : figures(row)),
      text === null || line === 0 ? '' : printable(text[line - 1].replaceAll('\t', '        ')),
    ];
  });
  return (
    `${style.bold(printable(file))}\n` +
    table(
      [
        right('line'),
        right('born'),
        right('died'),
        right('survive'),
        right(`${pointerBits}-bit bytes`),
        right('references'),
        left(text === null ? '' : 'source'),
      ],
      cells,
      style,
    )
  );
}
