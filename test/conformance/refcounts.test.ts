import { join } from 'node:path';
import { builds } from '@heapreel/cpython';
import { collections, type Replayer, verify } from '@heapreel/replayer';
import { describe, expect, test } from 'vitest';
import { cpythonTests, Workplace } from './recording.js';

const workplace = new Workplace();
const script = (name: string) => join(cpythonTests, 'refcounts', name);

describe.each(Object.keys(builds))('what Python %s says of itself is what its trace says', (python) => {
  test('sys.getrefcount, in every situation', async () => {
    const { replayer, out, error, code } = await workplace.record(script('refcounts.py'), {
      python,
      trace: `refcounts-${python}.reel`,
    });
    expect([code, error]).toEqual([0, '']);
    const said = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' '));
    expect(said.length).toBeGreaterThan(130);
    const recorded = await countsAtMarks(replayer);
    expect(recorded).toEqual(said.map(([name, count]) => [name, Number(count)]));
    expect(await verify(replayer)).toMatchObject({ mismatches: 0, keyframeMismatches: 0, impossible: 0 });
  });

  test('gc.collect and gc.callbacks, for every collection', async () => {
    const { replayer, out, error, code } = await workplace.record(script('gc_collections.py'), {
      python,
      trace: `collections-${python}.reel`,
    });
    expect([code, error]).toEqual([0, '']);
    const situations = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Situation);
    expect(situations.length).toBeGreaterThan(25);
    const recorded = await collections(replayer);
    const positions = new Map(replayer.trace.marks.map(({ label, position }) => [label, position]));
    for (const { situation, asked, returned, callbacks } of situations) {
      const from = positions.get(`gc:${situation}`) ?? Number.NaN;
      const to = positions.get(`gc:${situation}:end`) ?? Number.NaN;
      const inside = recorded.filter(({ position }) => position >= from && position < to);
      const stops = callbacks.filter(([phase]) => phase === 'stop');
      expect(
        inside.map(({ generation, collected, uncollectable }) => [
          'stop',
          generation,
          collected,
          uncollectable,
        ]),
        situation,
      ).toEqual(stops);
      const trigger = asked === null ? 'automatic' : 'manual';
      for (const collection of inside) expect(collection.trigger, situation).toBe(trigger);
      if (asked === null) continue;
      expect(inside.length, situation).toBe(1);
      expect(inside[0].collected + inside[0].uncollectable, situation).toBe(returned);
    }
    expect(await verify(replayer)).toMatchObject({ mismatches: 0, keyframeMismatches: 0, impossible: 0 });
  });
});

/** A line of `gc_collections.py`. */
interface Situation {
  readonly situation: string;
  readonly asked: number | null;
  readonly returned: number | null;
  readonly callbacks: readonly (readonly [string, number, number, number])[];
}

/** At each pair of marks `rc:NAME`, `rc:NAME=N`: the count, at the first, of the object that the second names. */
async function countsAtMarks(replayer: Replayer): Promise<[string, number][]> {
  const { marks, definitions } = replayer.trace;
  const asked = new Map<string, number>();
  const counts: [string, number][] = [];
  for (const { label, position, object } of marks) {
    const told = /^rc:(.+)=\d+$/.exec(label);
    if (told === null) {
      asked.set(label, position);
      continue;
    }
    const heap = await replayer.seek(asked.get(`rc:${told[1]}`) ?? Number.NaN);
    let id = object;
    // A mark cannot name None: it is the one object of its type.
    if (id === 0) {
      heap.forEach((live) => {
        if (definitions.types[live.type].name === 'NoneType') id = live.id;
      });
    }
    counts.push([told[1], heap.get(id)?.count ?? 0]);
  }
  return counts;
}
