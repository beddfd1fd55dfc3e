import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../src/program/run.js';
import { EventLog, heapProgram, heapProperties } from '../src/testing/index.js';

describe('of every heap program', () => {
  it.each(heapProperties.map((property) => [property.name, property] as const))('%s', (_, property) => {
    fc.assert(
      fc.property(heapProgram(), (program) => property.check(program)),
      { numRuns: 150 },
    );
  });

  it('a run is the same every time, and the same without a sink', () => {
    fc.assert(
      fc.property(heapProgram(), (program) => {
        const [one, two] = [new EventLog(), new EventLog()];
        const { events } = runProgram(program, one, { startedAt: 0 });
        runProgram(program, two, { startedAt: 0 });
        expect(two).toEqual(one);
        expect(runProgram(program, null).events).toBe(events);
      }),
      { numRuns: 30 },
    );
  });
});
