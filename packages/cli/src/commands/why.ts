import { type WhyAnswer, why } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { counted, grouped } from '../output/number.js';
import { holderAndSlot, named, writing } from '../output/reference.js';
import type { Style } from '../output/style.js';
import { left, right, table } from '../output/table.js';
import { inquire, objectNames, traceCommand } from '../trace-command.js';
import { wholeNumber } from '../whole-number.js';

export const registerWhy: RegisterCommand = (program, context) => {
  traceCommand(program, 'why', 'why an object is alive: who holds it, since when, because of which line')
    .argument('<object>', objectNames)
    .option('--at <position>', 'where', 'end')
    .option('--paths <number>', 'show so many ways from a root to the object', wholeNumber, 3)
    .addHelpText(
      'after',
      examples(
        'heapreel why app.reel 51200',
        'heapreel why app.reel mark:leaked --at gc:1',
        `heapreel why app.reel "cache['k'].next"`,
        'heapreel why app.reel 51200 --paths 10 --json',
      ),
    )
    .action((path: string, reference: string, options) =>
      inquire(context, path, options, async ({ replayer, position, object, pass, answer, style }) => {
        const at = await position(options.at);
        const id = await object(reference, at);
        await answer(await why(replayer, { id, position: at, paths: options.paths, ...pass }), (facts) =>
          whyText(facts, style),
        );
        return undefined;
      }),
    );
};

function whyText({ object, position, reachable, paths, cuts, pointerBits }: WhyAnswer, style: Style): string {
  const headline = `${style.bold(named(object))} at ${grouped(position)}`;
  if (!reachable) return `${headline}: no root leads to it. It is garbage that has not been freed.\n`;
  const ways = paths.map((path, i) => {
    const steps = table(
      [left(`way ${i + 1}`), left('written')],
      path.map((step) => [holderAndSlot(step), writing(step)]),
      style,
    );
    return `${steps}  ${style.dim('→')} ${named(object)}\n`;
  });
  if (cuts.length === 0) {
    return `${headline} is held from more than one side: no single reference keeps it alive.\n\n${ways.join('\n')}`;
  }
  const rows = cuts.map(({ reference, frees }) => [
    holderAndSlot(reference),
    grouped(frees.objects),
    grouped(frees.bytes),
    writing(reference),
  ]);
  return (
    `${headline} is kept by ${counted(cuts.length, 'reference')}, each of which all ways lead over.\n\n` +
    `${ways.join('\n')}\n` +
    table([left('without'), right('freed'), right(`${pointerBits}-bit bytes`), left('written')], rows, style)
  );
}
