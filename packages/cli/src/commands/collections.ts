import { type CollectionAnswer, collections } from '@heapreel/replayer';
import { EventKind } from '@heapreel/trace';
import { examples, type RegisterCommand } from '../command.js';
import { limitOption, moreRows } from '../output/limit.js';
import { grouped } from '../output/number.js';
import { place } from '../output/place.js';
import type { Style } from '../output/style.js';
import { left, right, table } from '../output/table.js';
import { inquire, traceCommand } from '../trace-command.js';

export const registerCollections: RegisterCommand = (program, context) => {
  traceCommand(program, 'collections', 'every run of the cyclic collector')
    .addOption(limitOption(50))
    .addHelpText('after', examples('heapreel collections app.reel', 'heapreel collections app.reel --json'))
    .action((path: string, options) =>
      inquire(context, path, options, async ({ replayer, pass, answer, warn, style }) => {
        if (!replayer.trace.header.kinds.includes(EventKind.collectBegin)) {
          warn('collections were not recorded in this trace');
        }
        await answer(await collections(replayer, pass), (all) => collectionsText(all, options.limit, style));
        return undefined;
      }),
    );
};

function collectionsText(all: readonly CollectionAnswer[], limit: number, style: Style): string {
  if (all.length === 0) return '  no collections\n';
  const shown = all.slice(0, limit);
  return (
    table(
      [
        right('gc'),
        right('generation'),
        left('trigger'),
        right('position'),
        right('events'),
        right('collected'),
        right('uncollectable'),
        right('freed'),
        left('at'),
      ],
      shown.map((one, i) => [
        String(i + 1),
        String(one.generation),
        one.trigger,
        grouped(one.position),
        grouped(one.end - one.position),
        grouped(one.collected),
        grouped(one.uncollectable),
        grouped(one.freed),
        place(one.site),
      ]),
      style,
    ) + moreRows(all.length - shown.length, 'collection')
  );
}
