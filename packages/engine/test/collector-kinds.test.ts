import { EventKind } from '@heapreel/trace';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLECTOR_NAMES, collectorNamed } from '../src/collector/collector-of.js';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';
import { EventLog, heapProgram, propertiesFor } from '../src/testing/index.js';

const CYCLES = 'a = list\na.append a\nb = instance B\nb.a = a\na.append b\ndel a\ndel b\n';

describe('collectors by name', () => {
  it('there are four', () => {
    expect(COLLECTOR_NAMES).toEqual(['generational', 'incremental', 'counting', 'mark-sweep']);
    expect(() => collectorNamed('toString')).toThrow(
      "there is no collector 'toString'; there are generational, incremental, counting, mark-sweep",
    );
  });

  const complete = COLLECTOR_NAMES.filter((name) => name !== 'counting');
  it.each(complete)('%s finds all garbage', (name) => {
    const source = `keep = list\n${CYCLES}collect\nshow get_objects\nshow get_stats`;
    const { log } = runProgram(parseProgram(source, 'cycles.ops'), null, { collector: collectorNamed(name) });
    expect(log).toEqual([
      'collect = 2',
      'get_objects = [list keep]',
      'get_stats = (0, 0, 0) (0, 0, 0) (1, 2, 0)',
    ]);
  });

  it('counting collects nothing: cycles leak, everything else dies', () => {
    const source = `keep = list\n${CYCLES}c = list keep\ndel c\nrepeat 3000\n  d = instance D\nend\ncollect\nshow get_stats`;
    const log = new EventLog();
    const run = runProgram(parseProgram(source, 'leak.ops'), log, { collector: collectorNamed('counting') });
    run.heap.events.flush();
    expect(run.log).toEqual(['collect = 0', 'get_stats = (0, 0, 0) (0, 0, 0) (0, 0, 0)']);
    expect(log.rows.filter(({ kind }) => kind === EventKind.collectBegin)).toEqual([]);
    expect(run.heap.gc.get_objects().map((slot) => run.heap.typeOf(slot).name)).toEqual([
      'list',
      'list',
      'B',
      'D',
    ]);
  });

  it('mark-sweep runs after as many allocations as its threshold says, and sees what only a call holds', () => {
    const source = `threshold 10\nkeep = list\nrepeat 30\n  a = instance A\n  a.me = a\n  b = instance B\n  b.a = a\nend`;
    const log = new EventLog();
    const { heap } = runProgram(parseProgram(source, 'sweep.ops'), log, {
      collector: collectorNamed('mark-sweep'),
    });
    heap.events.flush();
    expect(log.rows.filter(({ kind }) => kind === EventKind.collectBegin)).toHaveLength(5);
    expect(heap.gc.get_objects().length).toBeLessThan(2 * 6 + 1);
  });
});

describe.each(COLLECTOR_NAMES)('with the %s collector', (name) => {
  const collector = collectorNamed(name);
  const needsCollections = /after a full collection/;
  const properties = propertiesFor({ collector }).filter(
    (property) => name !== 'counting' || !needsCollections.test(property.name),
  );
  it.each(properties)('$name', (property) => {
    fc.assert(
      fc.property(heapProgram(), (program) => property.check(program, { collector })),
      { numRuns: 12 },
    );
  });
});
