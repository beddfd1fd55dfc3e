import { type Leak, type LeaksAnswer, leaks } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { limitOption, moreRows } from '../output/limit.js';
import { counted, grouped } from '../output/number.js';
import { place } from '../output/place.js';
import { printable } from '../output/printable.js';
import { holderAndSlot, named } from '../output/reference.js';
import type { Style } from '../output/style.js';
import { inquire, traceCommand } from '../trace-command.js';

export const registerLeaks: RegisterCommand = (program, context) => {
  traceCommand(
    program,
    'leaks',
    'what grows and is never released: what holds it, and which line stores it there',
  )
    .option('--from <position>', 'look at objects born from here on', '0')
    .option('--to <position>', 'and alive here, where who holds whom must be known', 'end')
    .addOption(limitOption())
    .addHelpText(
      'after',
      `
A line leaks when objects that it made have come again and again up to the end, and are alive there. What was loaded once is no leak,
nor is what a bounded cache holds.
${examples(
  'heapreel leaks app.reel',
  'heapreel leaks app.reel --from mark:warm --to mark:done',
  'heapreel leaks app.reel --json',
)}`,
    )
    .action((path: string, options) =>
      inquire(context, path, options, async ({ replayer, position, pass, answer, style }) => {
        const from = await position(options.from);
        const to = await position(options.to);
        await answer(await leaks(replayer, { from, to, ...pass }), (facts) =>
          leaksText(facts, options.limit, style),
        );
        return undefined;
      }),
    );
};

/** Types that are listed. */
const TYPES = 3;

function leaksText(
  { from, to, leaks: found, pointerBits }: LeaksAnswer,
  limit: number,
  style: Style,
): string {
  const range = `between ${grouped(from)} and ${grouped(to)}`;
  if (found.length === 0) return `No leak ${range}: nothing grows to the end and stays\n`;
  const shown = found.slice(0, limit).map((leak, i) => leakText(leak, i + 1, pointerBits, style));
  return `${counted(found.length, 'leak')} ${range}\n\n${shown.join('\n')}${moreRows(found.length - shown.length, 'leak')}`;
}

function leakText(leak: Leak, number: number, pointerBits: number, style: Style): string {
  const { line, born, objects, bytes, times, byType, youngest } = leak;
  const types = byType
    .slice(0, TYPES)
    .map(({ type, objects: count }) => `${grouped(count)} ${printable(type)}`);
  const more = byType.length > TYPES ? ', …' : '';
  const rows = [
    ['stored at', place(line ?? born)],
    ...(line !== null && born !== null && place(line) !== place(born) ? [['born at', place(born)]] : []),
    [
      'what',
      `${counted(objects, 'object')}, ${grouped(bytes)} ${pointerBits}-bit bytes: ${types.join(', ')}${more}`,
    ],
    ['how often', `${counted(times, 'time')}; the youngest is ${named(youngest)}`],
    ['held by', heldBy(leak)],
    ...leak.path.map((step, i) => [i === 0 ? 'way there' : '', holderAndSlot(step)]),
  ];
  const facts = rows.map(([what, fact]) => `  ${style.dim(what.padEnd(9))}  ${fact}\n`);
  return `${style.bold(`${number}. ${place(line ?? born)}`)}\n${facts.join('')}`;
}

function heldBy({ container, root, unreachable }: Leak): string {
  if (container !== null) return named(container);
  if (root !== null) return `root ${printable(root)}`;
  return unreachable ? 'nothing: garbage that no collection has taken' : 'C code, or what was not recorded';
}
