import { fileURLToPath } from 'node:url';
import { builds } from '@heapreel/cpython';
import { dump, type Replayer, typeNameOf, verify } from '@heapreel/replayer';
import { EventKind } from '@heapreel/trace';
import { describe, expect, test } from 'vitest';
import { Workplace } from './recording.js';

const workplace = new Workplace();
const script = fileURLToPath(new URL('pauses.py', import.meta.url));

describe.each(Object.keys(builds))('a pause on Python %s', (python) => {
  test('leaves a gap in the events and none in the state', async () => {
    const { replayer, error, code } = await workplace.record(script, {
      python,
      trace: `pauses-${python}.reel`,
    });
    expect([code, error]).toEqual([0, '']);
    expect(await verify(replayer)).toMatchObject({ findings: [], mismatches: 0, impossible: 0 });

    const { marks, audits, definitions } = replayer.trace;
    const at = (label: string) => marks.find((mark) => mark.label === label);
    const labels = marks.map(({ label }) => label);
    expect(labels).not.toContain('unheard');
    // Each pause has its resume, however often either was asked for; the last one ends with the script.
    expect(labels.filter((label) => label === 'pause' || label === 'resume')).toEqual(
      Array.from({ length: 10 }, () => ['pause', 'resume']).flat(),
    );
    expect(audits.filter(({ reason }) => reason === 'resume')).toHaveLength(10);
    expect(audits.at(-1)).toMatchObject({ reason: 'end', position: replayer.events });

    // Nothing of a pause is told but what came of it: no object that was born and died in it, no place it was at.
    const [pause, resume] = [at('pause')?.position ?? 0, at('resume')?.position ?? 0];
    const { bornAndDied, sites } = await between(replayer, pause, resume);
    expect(bornAndDied).toEqual([]);
    expect(sites).toBe(0);

    for (const { label, object, position } of marks) {
      const [what, name, index, count] = label.split('\0');
      if (what !== 'count') continue;
      const heap = await replayer.seek(position);
      expect([name, index, heap.get(object)?.count]).toEqual([name, index, Number(count)]);
    }
    const end = await replayer.seek(replayer.events);
    expect(end.get(at('gone')?.object ?? 0)).toBeUndefined();
    expect(end.get(at('last')?.object ?? 0)).toBeUndefined();
    const typeAt = (id: number) => typeNameOf(definitions, end.get(id)?.type ?? 0);
    expect(typeAt(at('kept')?.object ?? 0)).toBe('Thing');
    expect(typeAt(at('retyped')?.object ?? 0)).toBe('Other');
  });
});

async function between(replayer: Replayer, from: number, to: number) {
  const born = new Set<number>();
  const bornAndDied: number[] = [];
  let sites = 0;
  const kinds = new Set([EventKind.alloc, EventKind.dealloc, EventKind.site]);
  for await (const rows of dump(replayer, { from, to, kinds })) {
    for (const { kind, object = 0 } of rows) {
      if (kind === 'site') sites++;
      else if (kind === 'alloc') born.add(object);
      else if (born.has(object)) bornAndDied.push(object);
    }
  }
  return { bornAndDied, sites };
}
