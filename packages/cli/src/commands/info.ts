import { type Info, info } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { byteSize, counted, grouped } from '../output/number.js';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { factSheet, left, right, table } from '../output/table.js';
import { inquire, traceCommand } from '../trace-command.js';

/** Positions that are listed. */
const MOMENTS = 8;

export const registerInfo: RegisterCommand = (program, context) => {
  traceCommand(program, 'info', 'what a trace holds and who made it')
    .addHelpText('after', examples('heapreel info app.reel', 'heapreel info app.reel --json'))
    .action((path: string, options) =>
      inquire(context, path, options, async ({ replayer, answer, style }) => {
        await answer(info(replayer), (facts) => infoText(facts, style));
        return undefined;
      }),
    );
};

/** Where it is known who holds whom. */
function graphText({ graph, events, marks }: Info): string {
  if (graph === null) return 'known at every position';
  if (graph.length === 0) return 'not recorded';
  const shown = graph.slice(0, MOMENTS).map((position) => {
    const mark = marks.find((one) => one.position === position);
    return position === events ? 'end' : mark ? `mark:${printable(mark.label)}` : grouped(position);
  });
  const more = graph.length - shown.length;
  return `known at ${shown.join(', ')}${more > 0 ? ` and ${counted(more, 'more position')}` : ''}`;
}

function infoText(facts: Info, style: Style): string {
  const { producer } = facts;
  const perEvent = facts.events === 0 ? '' : ` (${(facts.bytes / facts.events).toFixed(2)} bytes per event)`;
  const outcome = facts.complete
    ? `complete, exit code ${facts.exitCode ?? 'unknown'}${facts.reason ? ` (${facts.reason})` : ''}`
    : style.bad('incomplete');
  const sheet = factSheet(
    [
      ['producer', printable(`${producer.kind} ${producer.version}, ${facts.pointerBits}-bit`)],
      ['command', printable(facts.command.join(' ')) || '-'],
      ['recorded', `${facts.startedAt}, by heapreel ${printable(producer.heapreel)}`],
      ['outcome', outcome],
      ['events', grouped(facts.events)],
      ['file', `${byteSize(facts.bytes)}${perEvent}`],
      [
        'objects',
        `${grouped(facts.initialObjects)} at the start, ${grouped(facts.births)} born, ${grouped(facts.deaths)} died`,
      ],
      ['collections', grouped(facts.collections)],
      ['audits', grouped(facts.audits)],
      ['graph', graphText(facts)],
      ['definitions', `${counted(facts.types, 'type')}, ${counted(facts.sites, 'site')}`],
      ...facts.notes.map((note) => ['note', printable(note)] as const),
    ],
    style,
  );
  const kinds = table(
    [left('kind'), right('events')],
    Object.entries(facts.kinds)
      .sort(([, x], [, y]) => y - x)
      .map(([kind, count]) => [kind, grouped(count)]),
    style,
  );
  const shownMarks = facts.marks.slice(0, 30);
  const marks = table(
    [left('mark'), right('position'), right('object')],
    shownMarks.map(({ label, position, object }) => [
      printable(label),
      grouped(position),
      object === 0 ? '-' : String(object),
    ]),
    style,
  );
  const moreMarks = facts.marks.length - shownMarks.length;
  return [
    sheet,
    kinds,
    marks + (moreMarks > 0 ? `  … ${counted(moreMarks, 'more mark')}; --json has all\n` : ''),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
