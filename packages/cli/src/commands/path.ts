import { type PathAnswer, path as pathBetween } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { counted, grouped } from '../output/number.js';
import { holderAndSlot, named, writing } from '../output/reference.js';
import type { Style } from '../output/style.js';
import { left, table } from '../output/table.js';
import { inquire, objectNames, traceCommand } from '../trace-command.js';

export const registerPath: RegisterCommand = (program, context) => {
  traceCommand(program, 'path', 'how one object leads to another; exit code 1 when it does not')
    .argument('<from>', objectNames)
    .argument('<to>', 'the same; from an object to itself, a cycle')
    .option('--at <position>', 'where', 'end')
    .addHelpText(
      'after',
      examples(
        'heapreel path app.reel 51200 51317',
        'heapreel path app.reel cache type:Node#5',
        'heapreel path app.reel mark:leaked mark:leaked --at gc:1',
      ),
    )
    .action((path: string, start: string, end: string, options) =>
      inquire(context, path, options, async ({ replayer, position, object, pass, answer, style }) => {
        const at = await position(options.at);
        const from = await object(start, at);
        const to = await object(end, at);
        const found = await pathBetween(replayer, { from, to, position: at, ...pass });
        await answer(found, (facts) => pathText(facts, style));
        return found.path === null ? ExitCode.negative : undefined;
      }),
    );
};

function pathText({ from, to, position, path }: PathAnswer, style: Style): string {
  const ends = `${style.bold(named(from))} to ${style.bold(named(to))} at ${grouped(position)}`;
  if (path === null) return `${ends}: no way\n`;
  const rows = path.map((step) => [holderAndSlot(step), writing(step)]);
  return (
    `${ends}: ${counted(path.length, 'reference')}\n` +
    table([left('by way of'), left('written')], rows, style) +
    `  ${style.dim('→')} ${named(to)}\n`
  );
}
