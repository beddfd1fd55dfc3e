import { type GarbageAnswer, garbage, type LifeMoment } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { limitOption, moreRows } from '../output/limit.js';
import { counted, grouped } from '../output/number.js';
import { place } from '../output/place.js';
import { named } from '../output/reference.js';
import type { Style } from '../output/style.js';
import { left, right, table } from '../output/table.js';
import { inquire, traceCommand } from '../trace-command.js';

/** Objects that the text of a row names. */
const NAMED = 3;

export const registerGarbage: RegisterCommand = (program, context) => {
  traceCommand(
    program,
    'garbage',
    'what no root leads to and nobody has freed yet, since when and because of which line',
  )
    .option('--at <position>', 'where', 'end')
    .addOption(limitOption())
    .addHelpText(
      'after',
      examples('heapreel garbage app.reel --at gc:1', 'heapreel garbage app.reel --at mark:done --json'),
    )
    .action((path: string, options) =>
      inquire(context, path, options, async ({ replayer, position, pass, answer, style }) => {
        const at = await position(options.at);
        await answer(await garbage(replayer, { position: at, ...pass }), (facts) =>
          garbageText(facts, options.limit, style),
        );
        return undefined;
      }),
    );
};

function garbageText(answer: GarbageAnswer, limit: number, style: Style): string {
  const { position, pointerBits, objects, bytes } = answer;
  if (objects === 0) return `At ${grouped(position)} there is no garbage: the roots lead to every object\n`;
  const rows = answer.rows
    .slice(0, limit)
    .map((row) => [
      since(row.since, position),
      grouped(row.objects.length),
      grouped(row.bytes),
      row.objects.slice(0, NAMED).map(named).join(', ') + (row.objects.length > NAMED ? ', …' : ''),
    ]);
  return (
    `At ${grouped(position)} ${counted(objects, 'object')} of ${grouped(bytes)} ${pointerBits}-bit bytes are garbage\n` +
    table([left('since'), right('objects'), right(`${pointerBits}-bit bytes`), left('which')], rows, style) +
    moreRows(answer.rows.length - rows.length, 'moment')
  );
}

function since(moment: LifeMoment | null, position: number): string {
  if (moment === null) return 'before the recording';
  return `${grouped(moment.position)} (${counted(position - moment.position, 'event')} ago) at ${place(moment.site)}`;
}
