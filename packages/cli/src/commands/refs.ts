import { type Direction, neighbourhood } from '@heapreel/replayer';
import type { Command } from 'commander';
import { Option } from 'commander';
import { type CommandContext, examples, type RegisterCommand } from '../command.js';
import { toDot } from '../pictures/dot.js';
import { toMermaid } from '../pictures/mermaid.js';
import { type Picture, pictureOf } from '../pictures/picture.js';
import { toSvg } from '../pictures/svg.js';
import { inquire, objectNames, traceCommand } from '../trace-command.js';
import { wholeNumber } from '../whole-number.js';

const formats: Record<string, (picture: Picture) => string | Promise<string>> = {
  mermaid: toMermaid,
  dot: toDot,
  svg: toSvg,
};

export const registerRefs: RegisterCommand = (program, context) => {
  register(program, context, 'refs', 'a picture of what an object refers to, and what that refers to');
};

export const registerBackrefs: RegisterCommand = (program, context) => {
  register(
    program,
    context,
    'backrefs',
    'a picture of what holds an object, and what holds that, up to the roots',
  );
};

function register(program: Command, context: CommandContext, direction: Direction, summary: string): void {
  traceCommand(program, direction, summary)
    .argument('<object>', objectNames)
    .option('--at <position>', 'where', 'end')
    .option('--depth <number>', 'so many references away', wholeNumber, 3)
    .option('--width <number>', 'at most so many objects met from each', wholeNumber, 10)
    .addOption(
      new Option('--format <format>', 'how it is drawn').choices(Object.keys(formats)).default('mermaid'),
    )
    .addHelpText(
      'after',
      examples(
        `heapreel ${direction} app.reel 51200`,
        `heapreel ${direction} app.reel mark:leaked --at gc:1 --depth 5 --format svg > leaked.svg`,
        `heapreel ${direction} app.reel "cache['k']" --format dot | dot -Tpng > cache.png`,
      ),
    )
    .action((path: string, reference: string, options) =>
      inquire(context, path, options, async ({ position, object, replayer, pass, answer, warn, json }) => {
        const at = await position(options.at);
        const id = await object(reference, at);
        const { depth, width, format } = options;
        const found = await neighbourhood(replayer, { id, position: at, direction, depth, width, ...pass });
        const picture = pictureOf(found);
        const drawn = json ? '' : await formats[format](picture);
        await answer(found, () => drawn);
        if (picture.note !== null && !json) warn(picture.note);
        return undefined;
      }),
    );
}
