import { type StateAnswer, state } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { limitOption, moreRows } from '../output/limit.js';
import { counted, grouped } from '../output/number.js';
import { place } from '../output/place.js';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { factSheet, left, right, table } from '../output/table.js';
import { inquire, traceCommand } from '../trace-command.js';

export const registerState: RegisterCommand = (program, context) => {
  traceCommand(program, 'state', 'what is alive at a position, by type')
    .option('--at <position>', 'N, end, end-N, 50%, mark:LABEL[#K], gc:K or FILE:LINE[#K]', 'end')
    .addOption(limitOption())
    .addHelpText(
      'after',
      examples(
        'heapreel state app.reel',
        'heapreel state app.reel --at 50%',
        'heapreel state app.reel --at gc:3',
        'heapreel state app.reel --at app.py:12#5',
      ),
    )
    .action((path: string, options) =>
      inquire(context, path, options, async ({ replayer, position, pass, answer, style }) => {
        const at = await position(options.at);
        await answer(await state(replayer, { position: at, ...pass }), (facts) =>
          stateText(facts, options.limit, style),
        );
        return undefined;
      }),
    );
};

function stateText(facts: StateAnswer, limit: number, style: Style): string {
  const rows = facts.byType.slice(0, limit);
  const bytes = `${facts.pointerBits}-bit bytes`;
  return [
    factSheet(
      [
        ['position', grouped(facts.position)],
        ['at', facts.site === null ? 'unknown' : place(facts.site)],
        ['alive', `${counted(facts.objects, 'object')}, ${grouped(facts.bytes)} ${bytes}`],
        ['tracked', grouped(facts.tracked)],
        ['interned', grouped(facts.interned)],
        ['immortal', grouped(facts.immortal)],
        ['generations', 'not in the trace'],
      ],
      style,
    ),
    table(
      [left('type'), right('count'), right(bytes)],
      rows.map(({ type, types, count, bytes }) => [
        printable(type) + (types > 1 ? ` (${types} types)` : ''),
        grouped(count),
        grouped(bytes),
      ]),
      style,
    ) + moreRows(facts.byType.length - rows.length, 'type'),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
