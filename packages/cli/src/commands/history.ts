import {
  type CountChange,
  type FoldedChange,
  history,
  object,
  PairFolder,
  type PairScope,
} from '@heapreel/replayer';
import { Option } from 'commander';
import { examples, type RegisterCommand } from '../command.js';
import { writeJsonPages } from '../output/json-pages.js';
import { counted, grouped, signed } from '../output/number.js';
import { place } from '../output/place.js';
import { printable } from '../output/printable.js';
import { type Inquiry, inquire, objectNames, traceCommand } from '../trace-command.js';

export const registerHistory: RegisterCommand = (program, context) => {
  traceCommand(program, 'history', "each change of an object's reference count")
    .argument('<object>', objectNames)
    .option('--at <position>', 'where the object has that name', 'end')
    .option('--all', 'show every change (the default for --json)')
    .addOption(
      new Option(
        '--same-line',
        'leave out increments that the next decrement undoes on the same line (the default for text)',
      ).conflicts('all'),
    )
    .addOption(
      new Option('--fold', 'leave out increments that the next decrement undoes, wherever it is').conflicts([
        'all',
        'sameLine',
      ]),
    )
    .addHelpText(
      'after',
      examples(
        'heapreel history app.reel 51200',
        'heapreel history app.reel mark:leaked --fold',
        'heapreel history app.reel type:Node#5 --at gc:1',
        'heapreel history app.reel 51200 --all',
        'heapreel history app.reel 51200 --json',
      ),
    )
    .action((path: string, reference: string, options) =>
      inquire(context, path, options, async (inquiry) => {
        const id = await inquiry.object(reference, await inquiry.position(options.at));
        const scope = scopeOf(inquiry.json, options);
        const changes = history(inquiry.replayer, { id, ...inquiry.pass });
        const folder = scope === null ? null : new PairFolder(scope);
        const pages = folder === null ? changes : remaining(changes, folder);
        if (inquiry.json) await writeJsonPages(inquiry.out, pages);
        else await writeText(inquiry, id, pages, () => folder?.pairsAfter ?? 0);
        return undefined;
      }),
    );
};

interface Folding {
  readonly all?: boolean;
  readonly sameLine?: boolean;
  readonly fold?: boolean;
}

/** Which pairs to leave out; null = none. */
function scopeOf(json: boolean, { all, sameLine, fold }: Folding): PairScope | null {
  if (fold) return 'any';
  if (sameLine) return 'line';
  return json || all ? null : 'line';
}

type Change = CountChange & { readonly pairsBefore?: number };

/** The changes that remain when pairs are left out. They are known only once all have been seen. */
async function* remaining(
  pages: AsyncIterable<readonly CountChange[]>,
  folder: PairFolder,
): AsyncGenerator<FoldedChange[], void, undefined> {
  for await (const page of pages) for (const change of page) folder.add(change);
  yield folder.changes;
}

async function writeText(
  { replayer, out, style, pass }: Inquiry,
  id: number,
  pages: AsyncIterable<readonly Change[]>,
  pairsAfter: () => number,
): Promise<void> {
  const facts = await object(replayer, { id, ...pass });
  await out.write(`  object ${id}, ${printable(facts.type)}\n`);
  if (facts.born.beforeRecording) await out.write('  born before the recording\n');
  if (facts.immortal) await out.write('  immortal: not counted\n');
  const pairs = (n: number): string => style.dim(`${' '.repeat(16)}… ${counted(n, 'pair')} left out\n`);
  const columns = ['position'.padStart(15), 'change'.padStart(7), 'count'.padStart(9), 'at'];
  let heading = style.bold(`\n${columns.join('  ')}\n`);
  for await (const page of pages) {
    for (const { position, delta, count, site, pairsBefore = 0 } of page) {
      const left = pairsBefore > 0 ? pairs(pairsBefore) : '';
      const cells = [grouped(position).padStart(15), signed(delta).padStart(7), grouped(count).padStart(9)];
      await out.write(`${heading}${left}${cells.join('  ')}  ${place(site)}\n`);
      heading = '';
    }
    if (out.gone) return;
  }
  if (pairsAfter() > 0) await out.write(heading + pairs(pairsAfter()));
  if (facts.died === null) await out.write('\n  outlives the trace\n');
  else await out.write(`\n  died at ${grouped(facts.died.position)}, ${place(facts.died.site)}\n`);
}
