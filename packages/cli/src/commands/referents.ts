import { type ReferentsAnswer, referents } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { limitOption, moreRows } from '../output/limit.js';
import { counted, grouped } from '../output/number.js';
import { printable } from '../output/printable.js';
import { named, writing } from '../output/reference.js';
import type { Style } from '../output/style.js';
import { left, table } from '../output/table.js';
import { inquire, objectNames, traceCommand } from '../trace-command.js';

export const registerReferents: RegisterCommand = (program, context) => {
  traceCommand(program, 'referents', 'every reference that an object has to others')
    .argument('<object>', objectNames)
    .option('--at <position>', 'where', 'end')
    .addOption(limitOption())
    .addHelpText(
      'after',
      examples(
        'heapreel referents app.reel 51200',
        'heapreel referents app.reel mark:leaked --at gc:1 --json',
      ),
    )
    .action((path: string, reference: string, options) =>
      inquire(context, path, options, async ({ replayer, position, object, pass, answer, style }) => {
        const at = await position(options.at);
        const id = await object(reference, at);
        await answer(await referents(replayer, { id, position: at, ...pass }), (facts) =>
          referentsText(facts, options.limit, style),
        );
        return undefined;
      }),
    );
};

function referentsText(
  { object, position, referents }: ReferentsAnswer,
  limit: number,
  style: Style,
): string {
  const rows = referents
    .slice(0, limit)
    .map((one) => [printable(one.slot ?? '?'), named(one.target), writing(one)]);
  return (
    `${style.bold(named(object))} at ${grouped(position)} has ${counted(referents.length, 'reference')}\n` +
    table([left('in'), left('to'), left('written')], rows, style) +
    moreRows(referents.length - rows.length, 'reference')
  );
}
