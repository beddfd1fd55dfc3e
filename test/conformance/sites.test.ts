import { fileURLToPath } from 'node:url';
import { builds } from '@heapreel/cpython';
import { type DumpRow, dump, type Replayer, type Site } from '@heapreel/replayer';
import { EventKind } from '@heapreel/trace';
import { describe, expect, test } from 'vitest';
import { Workplace } from './recording.js';

const workplace = new Workplace();
const script = fileURLToPath(new URL('sites.py', import.meta.url));

describe.each(Object.keys(builds))('on Python %s', (python) => {
  test('objects are born and die at the file, line and function that Python itself gives', async () => {
    const { replayer, error, code } = await workplace.record(script, {
      python,
      trace: `sites-${python}.reel`,
    });
    expect([code, error]).toEqual([0, '']);
    const { births, deaths } = await lives(replayer);
    const said: [string, Site][] = [];
    const recorded: [string, Site | null | undefined][] = [];
    for (const { label, object } of replayer.trace.marks) {
      const [what, line, file, name] = label.split('\0');
      said.push([what, { file, line: Number(line), function: name }]);
      recorded.push([what, (what === 'born' ? births : deaths).get(object)]);
    }
    expect(said.length).toBeGreaterThan(700);
    expect(recorded).toEqual(said);
  });
});

/** Where the objects of a trace were born and died, by id. */
async function lives(replayer: Replayer) {
  const births = new Map<number, Site | null>();
  const deaths = new Map<number, Site | null>();
  let site: Site | null = null;
  const kinds = new Set([EventKind.alloc, EventKind.dealloc, EventKind.site]);
  for await (const rows of dump(replayer, { kinds })) {
    for (const { kind, object, ...row } of rows as readonly DumpRow[]) {
      if (kind === 'site') site = row.site ?? null;
      else (kind === 'alloc' ? births : deaths).set(object ?? 0, site);
    }
  }
  return { births, deaths };
}
