import { type HoldersAnswer, holders } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { counted, grouped } from '../output/number.js';
import { holderAndSlot, named, writing } from '../output/reference.js';
import type { Style } from '../output/style.js';
import { left, table } from '../output/table.js';
import { inquire, objectNames, traceCommand } from '../trace-command.js';

export const registerHolders: RegisterCommand = (program, context) => {
  traceCommand(program, 'holders', 'every reference to an object, and what is left of its count')
    .argument('<object>', objectNames)
    .option('--at <position>', 'where', 'end')
    .addHelpText(
      'after',
      examples(
        'heapreel holders app.reel 51200',
        'heapreel holders app.reel mark:leaked --at gc:1',
        'heapreel holders app.reel born:app.py:17#2 --at gc:1',
        'heapreel holders app.reel 51200 --json',
      ),
    )
    .action((path: string, reference: string, options) =>
      inquire(context, path, options, async ({ replayer, position, object, pass, answer, style }) => {
        const at = await position(options.at);
        const id = await object(reference, at);
        await answer(await holders(replayer, { id, position: at, ...pass }), (facts) =>
          holdersText(facts, style),
        );
        return undefined;
      }),
    );
};

function holdersText(answer: HoldersAnswer, style: Style): string {
  const { object, position, count, immortal, unseen } = answer;
  const counts = immortal
    ? 'immortal: its count never moves'
    : `count ${grouped(count)}: ${counted(answer.holders.length, 'recorded reference')}, ` +
      `${grouped(unseen ?? 0)} held by C code or not recorded`;
  const rows = answer.holders.map((one) => [holderAndSlot(one), writing(one)]);
  return (
    `${style.bold(named(object))} at ${grouped(position)}, ${counts}\n` +
    table([left('held by'), left('written')], rows, style)
  );
}
