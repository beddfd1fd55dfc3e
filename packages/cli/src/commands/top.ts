import { type TopAnswer, top } from '@heapreel/replayer';
import { Option } from 'commander';
import { examples, type RegisterCommand } from '../command.js';
import { limitOption, moreRows } from '../output/limit.js';
import { grouped } from '../output/number.js';
import { place } from '../output/place.js';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { left, right, table } from '../output/table.js';
import { inquire, traceCommand } from '../trace-command.js';

export const registerTop: RegisterCommand = (program, context) => {
  traceCommand(program, 'top', 'who makes the objects: births, deaths and what is left, by type or site')
    .addOption(new Option('--by <group>', 'group by').choices(['type', 'site']).default('type'))
    .addOption(
      new Option('--sort <column>', 'largest first')
        .choices(['born', 'died', 'alive', 'bytes'])
        .default('born'),
    )
    .option('--from <position>', 'start of the range', '0')
    .option('--to <position>', 'end of the range', 'end')
    .addOption(limitOption())
    .addHelpText(
      'after',
      examples(
        'heapreel top app.reel',
        'heapreel top app.reel --by site --sort bytes',
        'heapreel top app.reel --by site --from mark:start --to mark:stop',
      ),
    )
    .action((path: string, options) =>
      inquire(context, path, options, async ({ replayer, position, pass, answer, style }) => {
        const from = await position(options.from);
        const to = await position(options.to);
        const found = await top(replayer, { by: options.by, from, to, ...pass });
        const column: 'born' | 'died' | 'alive' | 'bytes' = options.sort;
        const rows = found.rows.toSorted((x, y) => y[column] - x[column]);
        await answer({ ...found, rows }, (facts) => topText(facts, options.limit, style));
        return undefined;
      }),
    );
};

function topText(facts: TopAnswer, limit: number, style: Style): string {
  const shown = facts.rows.slice(0, limit);
  if (shown.length === 0) return '  no objects\n';
  return (
    table(
      [
        left(facts.by),
        right('born'),
        right('died'),
        right('alive'),
        right(`${facts.pointerBits}-bit bytes alive`),
      ],
      shown.map((row) => [
        facts.by === 'type' ? printable(row.type ?? '?') : place(row.site),
        grouped(row.born),
        grouped(row.died),
        grouped(row.alive),
        grouped(row.bytes),
      ]),
      style,
    ) + moreRows(facts.rows.length - shown.length, facts.by)
  );
}
