import { type Period, when } from '@heapreel/replayer';
import { Option } from 'commander';
import { examples, type RegisterCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { writeJsonPages } from '../output/json-pages.js';
import { limitOption, moreRows } from '../output/limit.js';
import { counted, grouped } from '../output/number.js';
import { place } from '../output/place.js';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { left, right, table } from '../output/table.js';
import { inquire, traceCommand } from '../trace-command.js';

export const registerWhen: RegisterCommand = (program, context) => {
  traceCommand(program, 'when', 'when an expression about the heap holds; exit code 1 when it never does')
    .argument('<expression>', 'true or false at each position; its language: docs/CLI.md')
    .addOption(new Option('--first', 'only the first time').conflicts(['last', 'all']))
    .addOption(new Option('--last', 'only the last time, sought from the end').conflicts('all'))
    .option('--all', 'every time (the default)')
    .option('--from <position>', 'from here on', '0')
    .option('--to <position>', 'up to here', 'end')
    .addOption(limitOption())
    .addHelpText(
      'after',
      examples(
        "heapreel when app.reel 'refcount(#51200) > 3'",
        `heapreel when app.reel "type('Node').alive > 1000" --first`,
        `heapreel when app.reel "object('mark:leaked').holders.exists(h, h.type == 'dict')" --last`,
        "heapreel when app.reel 'gc.collections[2] == 3 && heap.objects > 100000' --json",
      ),
    )
    .action((path: string, expression: string, options) =>
      inquire(context, path, options, async ({ replayer, position, pass, json, out, answer, style }) => {
        const from = await position(options.from);
        const to = await position(options.to);
        const which = options.first ? 'first' : options.last ? 'last' : 'all';
        let times = 0;
        async function* periods(): AsyncGenerator<Period[], void, undefined> {
          for await (const page of when(replayer, { expression, from, to, which, ...pass })) {
            times += page.length;
            yield page;
          }
        }
        if (json) await writeJsonPages(out, periods());
        else {
          const shown: Period[] = [];
          for await (const page of periods()) shown.push(...page.slice(0, options.limit - shown.length));
          const found: Found = { expression, from, to, which, shown, times };
          await answer(found, () => whenText(found, style));
        }
        return times === 0 ? ExitCode.negative : undefined;
      }),
    );
};

interface Found {
  readonly expression: string;
  readonly from: number;
  readonly to: number;
  readonly which: 'first' | 'last' | 'all';
  /** Those that the table has. */
  readonly shown: readonly Period[];
  readonly times: number;
}

function whenText({ expression, from, to, which, shown, times }: Found, style: Style): string {
  const headline = `${style.bold(printable(expression))} from ${grouped(from)} to ${grouped(to)}`;
  if (times === 0) return `${headline}: never\n`;
  const rows = shown.map(({ position, until, event, site }) => [
    grouped(position),
    until === null ? 'the end' : grouped(until),
    grouped((until ?? to) - position),
    event ?? 'held before',
    place(site),
  ]);
  return (
    `${headline}: ${which === 'all' ? counted(times, 'time') : `the ${which} time`}\n` +
    table([right('position'), right('until'), right('events'), left('made so by'), left('at')], rows, style) +
    moreRows(times - shown.length, 'time')
  );
}
