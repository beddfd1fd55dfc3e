import { type LifeMoment, type ObjectAnswer, object as objectAt } from '@heapreel/replayer';
import { examples, type RegisterCommand } from '../command.js';
import { counted, grouped } from '../output/number.js';
import { place } from '../output/place.js';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { factSheet, left, right, table } from '../output/table.js';
import { inquire, objectNames, traceCommand } from '../trace-command.js';

export const registerObject: RegisterCommand = (program, context) => {
  traceCommand(program, 'object', 'one object: type, count, size, age, birth and death')
    .argument('<object>', objectNames)
    .option('--at <position>', 'where; else the end, or its last moment if it died before')
    .addHelpText(
      'after',
      examples(
        'heapreel object app.reel 51200',
        'heapreel object app.reel mark:leaked --at gc:1',
        `heapreel object app.reel "cache['k'][3].next" --at gc:1`,
        'heapreel object app.reel 51200 --at 75% --json',
      ),
    )
    .action((path: string, reference: string, options) =>
      inquire(context, path, options, async ({ replayer, position, object, pass, answer, style }) => {
        const at = options.at === undefined ? undefined : await position(options.at);
        const id = await object(reference, at ?? replayer.events);
        await answer(await objectAt(replayer, { id, position: at, ...pass }), (facts) =>
          objectText(facts, style),
        );
        return undefined;
      }),
    );
};

function objectText(facts: ObjectAnswer, style: Style): string {
  const moment = ({ position, site }: LifeMoment): string => `${grouped(position)} at ${place(site)}`;
  const flags = (['tracked', 'interned', 'immortal', 'finalized'] as const).filter((flag) => facts[flag]);
  const sheet = factSheet(
    [
      ['object', `${facts.id}, ${printable(facts.type)}`],
      ['position', grouped(facts.position) + (facts.alive ? '' : style.bad('  dead'))],
      ['count', grouped(facts.count)],
      ['size', `${grouped(facts.size)} ${facts.pointerBits}-bit bytes at 0x${facts.address.toString(16)}`],
      ['age', counted(facts.age, 'event')],
      ['born', facts.born.beforeRecording ? 'before the recording' : moment(facts.born)],
      ['died', facts.died === null ? 'outlives the trace' : moment(facts.died)],
      ['flags', flags.join(', ') || '-'],
      ...facts.marks.map(
        (mark) => ['mark', `${printable(mark.label)} at ${grouped(mark.position)}`] as const,
      ),
      ...(facts.holders === null ? [['held by', 'not recorded in this trace'] as const] : []),
      ...(facts.holders?.length === 0 ? [['held by', 'nothing'] as const] : []),
    ],
    style,
  );
  const holders = table(
    [left('held by'), right('object'), left('in')],
    (facts.holders ?? []).map(({ holder, type, slot }) => [
      holder === 0 ? 'root' : printable(type ?? 'dead'),
      holder === 0 ? '-' : String(holder),
      printable(slot),
    ]),
    style,
  );
  return holders === '' ? sheet : `${sheet}\n${holders}`;
}
