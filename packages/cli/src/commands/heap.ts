import { type HeapAnswer, type HeapRow, heap } from '@heapreel/replayer';
import { Option } from 'commander';
import { examples, type RegisterCommand } from '../command.js';
import { limitOption, moreRows } from '../output/limit.js';
import { counted, grouped, percentage } from '../output/number.js';
import { place } from '../output/place.js';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { left, right, table } from '../output/table.js';
import { inquire, traceCommand } from '../trace-command.js';

export const registerHeap: RegisterCommand = (program, context) => {
  traceCommand(
    program,
    'heap',
    'what is alive, parted by type, size, age or site, with shares and running totals',
  )
    .addOption(
      new Option('--by <property>', 'part by').choices(['type', 'size', 'age', 'site']).default('type'),
    )
    .option('--at <position>', 'where', 'end')
    .addOption(limitOption())
    .addHelpText(
      'after',
      examples(
        'heapreel heap app.reel',
        'heapreel heap app.reel --by site --at mark:loaded',
        'heapreel heap app.reel --by age --at gc:3 --json',
      ),
    )
    .action((path: string, options) =>
      inquire(context, path, options, async ({ replayer, position, pass, answer, style }) => {
        const at = await position(options.at);
        await answer(await heap(replayer, { position: at, by: options.by, ...pass }), (facts) =>
          heapText(facts, options.limit, style),
        );
        return undefined;
      }),
    );
};

function heapText(answer: HeapAnswer, limit: number, style: Style): string {
  const { position, by, pointerBits, objects, bytes, rows } = answer;
  const shown = rows.slice(0, limit);
  return (
    `At ${grouped(position)} ${counted(objects, 'object')} of ${grouped(bytes)} ${pointerBits}-bit bytes are alive\n` +
    table(
      [
        left(by === 'age' ? 'age in events' : by),
        right('count'),
        right('%'),
        right(`${pointerBits}-bit bytes`),
        right('%'),
        right('together'),
        right('%'),
      ],
      shown.map((row) => [
        kindOf(row, by),
        grouped(row.count),
        percentage(row.countPercent),
        grouped(row.bytes),
        percentage(row.bytesPercent),
        grouped(row.cumulativeBytes),
        percentage(row.cumulativePercent),
      ]),
      style,
    ) +
    moreRows(rows.length - shown.length, 'row')
  );
}

function kindOf({ type, size, age, site }: HeapRow, by: HeapAnswer['by']): string {
  if (by === 'type') return printable(type ?? '?');
  if (by === 'site') return place(site);
  if (by === 'size') return counted(size ?? 0, 'byte');
  if (age === null || age.below === null) return 'before the recording';
  return `${grouped(age.from)} to ${grouped(age.below - 1)}`;
}
