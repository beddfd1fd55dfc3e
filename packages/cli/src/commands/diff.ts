import { type Amount, type DiffAnswer, type DiffRow, diff } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { limitOption, moreRows } from '../output/limit.js';
import { counted, grouped, signed } from '../output/number.js';
import { place } from '../output/place.js';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { factSheet, left, right, table } from '../output/table.js';
import { inquire, traceCommand } from '../trace-command.js';

export const registerDiff: RegisterCommand = (program, context) => {
  traceCommand(program, 'diff', 'what was born, died and survived between two positions')
    .argument('<from>', 'the earlier position')
    .argument('<to>', 'the later position')
    .addOption(limitOption())
    .addHelpText(
      'after',
      examples(
        'heapreel diff app.reel 0 end',
        'heapreel diff app.reel mark:before mark:after',
        'heapreel diff app.reel app.py:20#1 app.py:20#100',
      ),
    )
    .action((path: string, earlier: string, later: string, options) =>
      inquire(context, path, options, async ({ replayer, position, pass, answer, style }) => {
        const range = { from: await position(earlier), to: await position(later) };
        await answer(await diff(replayer, { ...range, ...pass }), (facts) =>
          diffText(facts, options.limit, style),
        );
        return undefined;
      }),
    );
};

function diffText(facts: DiffAnswer, limit: number, style: Style): string {
  const unit = `${facts.pointerBits}-bit bytes`;
  const amount = ({ count, bytes }: Amount): string =>
    `${counted(count, 'object')}, ${grouped(bytes)} ${unit}`;
  const rows = <Row extends DiffRow>(
    all: readonly Row[],
    title: string,
    name: (row: Row) => string,
  ): string =>
    table(
      [left(title), right('born'), right('died'), right('survived'), right(unit)],
      all
        .filter(({ born, died }) => born.count + died.count > 0)
        .slice(0, limit)
        .map((row) => [
          name(row),
          grouped(row.born.count),
          grouped(row.died.count),
          grouped(row.survived.count),
          signed(row.born.bytes - row.died.bytes),
        ]),
      style,
    ) + moreRows(all.filter(({ born, died }) => born.count + died.count > 0).length - limit, title);
  return [
    factSheet(
      [
        ['from', grouped(facts.from)],
        ['to', grouped(facts.to)],
        ['born', amount(facts.born)],
        ['died', amount(facts.died)],
        ['survived', amount(facts.survived)],
        ['in passing', `${counted(facts.passing, 'object')} born and dead again in between`],
      ],
      style,
    ),
    rows(facts.byType, 'type', (row) => printable(row.type)),
    rows(facts.bySite, 'site', (row) => place(row.site)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
