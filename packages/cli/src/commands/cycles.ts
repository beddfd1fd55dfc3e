import { type CycleShape, type CyclesAnswer, cycles } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { limitOption, moreRows } from '../output/limit.js';
import { counted, grouped } from '../output/number.js';
import { place } from '../output/place.js';
import { printable } from '../output/printable.js';
import { named } from '../output/reference.js';
import type { Style } from '../output/style.js';
import { inquire, traceCommand } from '../trace-command.js';

/** Kinds of references, and birthplaces, that the text of a shape shows. */
const SHOWN = 6;

export const registerCycles: RegisterCommand = (program, context) => {
  traceCommand(program, 'cycles', 'the cycles, by shape: how many, how big, born where')
    .option('--at <position>', 'where', 'end')
    .addOption(limitOption(10))
    .addHelpText(
      'after',
      examples(
        'heapreel cycles app.reel',
        'heapreel cycles app.reel --at gc:1',
        'heapreel cycles app.reel --json',
      ),
    )
    .action((path: string, options) =>
      inquire(context, path, options, async ({ replayer, position, pass, answer, style }) => {
        const at = await position(options.at);
        await answer(await cycles(replayer, { position: at, ...pass }), (facts) =>
          cyclesText(facts, options.limit, style),
        );
        return undefined;
      }),
    );
};

function cyclesText(
  { position, pointerBits, cycles, shapes }: CyclesAnswer,
  limit: number,
  style: Style,
): string {
  const shown = shapes.slice(0, limit);
  return (
    `At ${grouped(position)} there are ${counted(cycles, 'cycle')} of ${counted(shapes.length, 'shape')}\n` +
    shown.map((shape) => `\n${shapeText(shape, pointerBits, style)}`).join('') +
    moreRows(shapes.length - shown.length, 'shape')
  );
}

function shapeText(shape: CycleShape, pointerBits: number, style: Style): string {
  const { cycles, objects, bytes, garbage, born, example } = shape;
  const some = (lines: readonly string[]): string =>
    lines.slice(0, SHOWN).join('') +
    (lines.length > SHOWN ? `    … ${grouped(lines.length - SHOWN)} more\n` : '');
  return (
    `  ${style.bold(counted(cycles, 'cycle'))}, ${counted(objects, 'object')}, ${grouped(bytes)} ${pointerBits}-bit bytes, ` +
    `${garbage === 0 ? 'all reachable' : `${grouped(garbage)} garbage`}; the oldest has ${named(example[0])}\n` +
    some(shape.shape.map((kind) => `    ${printable(kind)}\n`)) +
    some(born.map(({ site, objects }) => `    ${style.dim('born')} ${grouped(objects)} at ${place(site)}\n`))
  );
}
