import {
  compareSnapshots,
  QuestionError,
  type SnapshotAnswer,
  type SnapshotDifference,
  type SnapshotRow,
  snapshot,
} from '@heapreel/replayer';
import { Option } from 'commander';
import { examples, type RegisterCommand } from '../command.js';
import { limitOption, moreRows } from '../output/limit.js';
import { counted, grouped, signed } from '../output/number.js';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { left, right, table } from '../output/table.js';
import { inquire, traceCommand } from '../trace-command.js';

export const registerSnapshot: RegisterCommand = (program, context) => {
  traceCommand(
    program,
    'snapshot',
    'what is alive by line of birth or type, or how that differs between two positions',
  )
    .addOption(new Option('--by <group>', 'group by').choices(['line', 'type']).default('line'))
    .option('--at <position>', 'where', 'end')
    .addOption(
      new Option(
        '--compare <positions...>',
        'two positions: how the second differs from the first',
      ).conflicts('at'),
    )
    .addOption(limitOption())
    .addHelpText(
      'after',
      examples(
        'heapreel snapshot app.reel --at mark:loaded',
        'heapreel snapshot app.reel --compare mark:before mark:after',
        'heapreel snapshot app.reel --compare 25% 75% --by type --json',
      ),
    )
    .action((path: string, options) =>
      inquire(context, path, options, async ({ replayer, position, pass, answer, style }) => {
        const { by, compare, limit } = options;
        if (compare === undefined) {
          const at = await position(options.at);
          await answer(await snapshot(replayer, { position: at, by, ...pass }), (facts) =>
            snapshotText(facts, limit, style),
          );
        } else {
          if (compare.length !== 2) throw new QuestionError('--compare takes two positions');
          const from = await position(compare[0]);
          const to = await position(compare[1]);
          await answer(await compareSnapshots(replayer, { from, to, by, ...pass }), (facts) =>
            differenceText(facts, limit, style),
          );
        }
        return undefined;
      }),
    );
};

function snapshotText(answer: SnapshotAnswer, limit: number, style: Style): string {
  const { position, by, pointerBits, count, bytes, rows } = answer;
  const shown = rows.slice(0, limit);
  return (
    `At ${grouped(position)} ${counted(count, 'object')} of ${grouped(bytes)} ${pointerBits}-bit bytes are alive\n` +
    table(
      [left(by), right(`${pointerBits}-bit bytes`), right('count'), right('average')],
      shown.map((row) => [
        nameOf(row),
        grouped(row.bytes),
        grouped(row.count),
        grouped(Math.round(row.average)),
      ]),
      style,
    ) +
    moreRows(rows.length - shown.length, by)
  );
}

function differenceText(answer: SnapshotDifference, limit: number, style: Style): string {
  const { from, to, by, pointerBits, count, countDiff, bytes, bytesDiff } = answer;
  const rows = answer.rows.filter((row) => row.bytesDiff !== 0 || row.countDiff !== 0);
  const shown = rows.slice(0, limit);
  return (
    `At ${grouped(to)} ${counted(count, 'object')} (${signed(countDiff)}) of ${grouped(bytes)} (${signed(bytesDiff)}) ` +
    `${pointerBits}-bit bytes are alive, compared with ${grouped(from)}\n` +
    table(
      [
        left(by),
        right(`${pointerBits}-bit bytes`),
        right('changed by'),
        right('count'),
        right('changed by'),
        right('average'),
      ],
      shown.map((row) => [
        nameOf(row),
        grouped(row.bytes),
        signed(row.bytesDiff),
        grouped(row.count),
        signed(row.countDiff),
        grouped(Math.round(row.average)),
      ]),
      style,
    ) +
    moreRows(rows.length - shown.length, by)
  );
}

function nameOf({ type, file, line }: SnapshotRow): string {
  if (type !== null) return printable(type);
  if (file === null) return '-';
  return printable(line === 0 ? file : `${file}:${line}`);
}
