import { type GrowthAnswer, growth } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { limitOption, moreRows } from '../output/limit.js';
import { grouped, signed } from '../output/number.js';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { left, right, table } from '../output/table.js';
import { inquire, traceCommand } from '../trace-command.js';

export const registerGrowth: RegisterCommand = (program, context) => {
  traceCommand(program, 'growth', 'the types of which more are alive than before')
    .option('--from <position>', 'the earlier position', '0')
    .option('--to <position>', 'the later position', 'end')
    .addOption(limitOption())
    .addHelpText(
      'after',
      examples('heapreel growth app.reel', 'heapreel growth app.reel --from mark:warm --to mark:done --json'),
    )
    .action((path: string, options) =>
      inquire(context, path, options, async ({ replayer, position, pass, answer, style }) => {
        const from = await position(options.from);
        const to = await position(options.to);
        await answer(await growth(replayer, { from, to, ...pass }), (facts) =>
          growthText(facts, options.limit, style),
        );
        return undefined;
      }),
    );
};

function growthText({ from, to, pointerBits, rows }: GrowthAnswer, limit: number, style: Style): string {
  if (rows.length === 0) return `From ${grouped(from)} to ${grouped(to)} no type has grown\n`;
  const shown = rows.slice(0, limit);
  return (
    table(
      [left('type'), right('count'), right('grown by'), right(`${pointerBits}-bit bytes`), right('grown by')],
      shown.map((row) => [
        printable(row.type),
        grouped(row.count),
        signed(row.countDiff),
        grouped(row.bytes),
        signed(row.bytesDiff),
      ]),
      style,
    ) + moreRows(rows.length - shown.length, 'type')
  );
}
