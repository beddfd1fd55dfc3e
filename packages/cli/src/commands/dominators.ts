import { type DominatorsAnswer, dominators } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { counted, grouped } from '../output/number.js';
import { named } from '../output/reference.js';
import type { Style } from '../output/style.js';
import { left, right, table } from '../output/table.js';
import { inquire, traceCommand } from '../trace-command.js';
import { wholeNumber } from '../whole-number.js';

export const registerDominators: RegisterCommand = (program, context) => {
  traceCommand(program, 'dominators', 'the objects that keep the most alive')
    .option('--at <position>', 'where', 'end')
    .option('--top <number>', 'so many of them', wholeNumber, 20)
    .addHelpText(
      'after',
      examples('heapreel dominators app.reel', 'heapreel dominators app.reel --at gc:1 --top 50 --json'),
    )
    .action((path: string, options) =>
      inquire(context, path, options, async ({ replayer, position, pass, answer, style }) => {
        const at = await position(options.at);
        await answer(await dominators(replayer, { position: at, top: options.top, ...pass }), (facts) =>
          dominatorsText(facts, style),
        );
        return undefined;
      }),
    );
};

function dominatorsText(answer: DominatorsAnswer, style: Style): string {
  const { position, pointerBits, objects, bytes } = answer;
  const rows = answer.rows.map((row) => [
    named(row.object),
    grouped(row.objects),
    grouped(row.bytes),
    row.dominator === null ? '-' : named(row.dominator),
  ]);
  return (
    `At ${grouped(position)} the roots lead to ${counted(objects, 'object')} of ${grouped(bytes)} ${pointerBits}-bit bytes\n` +
    table(
      [left('object'), right('keeps'), right(`${pointerBits}-bit bytes`), left('only by way of')],
      rows,
      style,
    )
  );
}
