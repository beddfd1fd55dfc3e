import { type DumpRow, dump, kindNames, type Site } from '@heapreel/replayer';
import { EventKind, type EventKindName, eventKinds } from '@heapreel/trace';
import { InvalidArgumentError } from 'commander';
import { examples, type RegisterCommand } from '../command.js';
import { place } from '../output/place.js';
import { printable } from '../output/printable.js';
import { inquire, objectNames, traceCommand } from '../trace-command.js';

export const registerDump: RegisterCommand = (program, context) => {
  traceCommand(program, 'dump', 'the events themselves, one a line')
    .option('--from <position>', 'first event', '0')
    .option('--to <position>', 'up to, not including', 'end')
    .option('--kind <kinds>', 'only these kinds, separated by commas', kindsNamed)
    .option('--object <object>', `only events that name this object: ${objectNames}`)
    .addHelpText(
      'after',
      examples(
        'heapreel dump app.reel | head',
        'heapreel dump app.reel --from 1000 --to 2000 --json',
        'heapreel dump app.reel --kind mark,collect-begin,collect-end',
        'heapreel dump app.reel --object 51200',
      ),
    )
    .action((path: string, options) =>
      inquire(context, path, options, async ({ replayer, position, object, pass, json, out, warn }) => {
        const from = await position(options.from);
        const to = await position(options.to);
        const id = options.object === undefined ? undefined : await object(options.object, to);
        const kinds: ReadonlySet<number> | undefined = options.kind;
        for (const { kind, name } of eventKinds) {
          if (kinds?.has(kind) && !replayer.trace.header.kinds.includes(kind)) {
            warn(`${kindNames[name]} events were not recorded in this trace`);
          }
        }
        // Progress would stand between the lines.
        const quiet = { ...pass, progress: undefined };
        for await (const page of dump(replayer, { from, to, kinds, object: id, ...quiet })) {
          if (out.gone) break;
          await out.write(page.map((row) => `${json ? JSON.stringify(row) : rowText(row)}\n`).join(''));
        }
        return undefined;
      }),
    );
};

function kindsNamed(text: string): ReadonlySet<number> {
  const byName = new Map(
    Object.entries(kindNames).map(([name, shown]) => [shown, EventKind[name as EventKindName] as number]),
  );
  return new Set(
    text.split(',').map((name) => {
      const kind = byName.get(name);
      if (kind === undefined)
        throw new InvalidArgumentError(`The kinds are ${[...byName.keys()].join(', ')}.`);
      return kind;
    }),
  );
}

/** `1200  incref           51200  amount 1`. */
function rowText(row: DumpRow): string {
  const { position, kind, object, ...rest } = row;
  const operands = Object.entries(rest).map(([name, value]) => {
    if (name === 'site') return place(value as Site | null);
    if (name === 'address') return `address 0x${(value as number).toString(16)}`;
    return `${name} ${printable(String(value))}`;
  });
  const subject = object === undefined || object === 0 ? '' : String(object);
  return `${String(position).padStart(12)}  ${kind.padEnd(16)}  ${subject.padStart(9)}  ${operands.join(', ')}`.trimEnd();
}
