import { type RetainedAnswer, retained } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { limitOption, moreRows } from '../output/limit.js';
import { counted, grouped } from '../output/number.js';
import { printable } from '../output/printable.js';
import { named } from '../output/reference.js';
import type { Style } from '../output/style.js';
import { left, right, table } from '../output/table.js';
import { inquire, objectNames, traceCommand } from '../trace-command.js';

export const registerRetained: RegisterCommand = (program, context) => {
  traceCommand(program, 'retained', 'what an object keeps alive: all that no root would lead to without it')
    .argument('<object>', objectNames)
    .option('--at <position>', 'where', 'end')
    .addOption(limitOption())
    .addHelpText(
      'after',
      examples('heapreel retained app.reel 51200', 'heapreel retained app.reel mark:leaked --at gc:1 --json'),
    )
    .action((path: string, reference: string, options) =>
      inquire(context, path, options, async ({ replayer, position, object, pass, answer, style }) => {
        const at = await position(options.at);
        const id = await object(reference, at);
        await answer(await retained(replayer, { id, position: at, ...pass }), (facts) =>
          retainedText(facts, options.limit, style),
        );
        return undefined;
      }),
    );
};

function retainedText(answer: RetainedAnswer, limit: number, style: Style): string {
  const { object, position, objects, bytes, byType, dominator, pointerBits } = answer;
  const headline = `${style.bold(named(object))} at ${grouped(position)}`;
  if (!answer.reachable) return `${headline}: no root leads to it, so it keeps nothing alive\n`;
  const rows = byType
    .slice(0, limit)
    .map((row) => [printable(row.type), grouped(row.objects), grouped(row.bytes)]);
  return (
    `${headline} keeps ${counted(objects, 'object')} of ${grouped(bytes)} ${pointerBits}-bit bytes alive, itself included\n` +
    (dominator === null ? '' : `All ways to it lead through ${named(dominator)}.\n`) +
    table([left('type'), right('objects'), right(`${pointerBits}-bit bytes`)], rows, style) +
    moreRows(byType.length - rows.length, 'type')
  );
}
