import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultProfile, profiles } from '../src/profile/profiles.js';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';
import { EventLog, heapProgram, heapProperties, propertiesFor, richProgram } from '../src/testing/index.js';

describe('of every heap program', () => {
  it.each(heapProperties.map((property) => [property.name, property] as const))('%s', (_, property) => {
    fc.assert(
      fc.property(heapProgram(), (program) => property.check(program)),
      { numRuns: 150 },
    );
    if (property.programs === 'containers') return;
    fc.assert(
      fc.property(richProgram(), (program) => property.check(program)),
      { numRuns: 50 },
    );
  });

  const others = profiles.filter((profile) => profile !== defaultProfile);
  it.each(others.map((profile) => [profile.name, profile] as const))('of %s too', (_, profile) => {
    for (const property of propertiesFor({ profile })) {
      const programs = property.programs === 'any' ? richProgram({ profile }) : heapProgram();
      fc.assert(
        fc.property(programs, (program) => property.check(program, { profile })),
        { numRuns: 20 },
      );
    }
  });

  it.each(propertiesFor({}).map((property) => [property.name, property] as const))(
    '%s, with attributes that have moved to a dict',
    (_, property) => {
      const made = 'keep = list\nrepeat 40\n  a = instance Node\n  keep.append a\nend\n';
      const set = ['one', 'two', 'three'].map((name) => `a.${name} = keep\n`).join('');
      property.check(
        parseProgram(`${made}${set}del a.one\na.one = a\na.two = None\ndel keep\ndel a\n`, 'moved.ops'),
      );
    },
  );

  it.each(propertiesFor({}).map((property) => [property.name, property] as const))(
    '%s, with a popped object in hand when the garbage dies that held it too',
    (_, property) => {
      const lines = [
        'threshold 1 0 0',
        'e = list None',
        'b = list',
        'd = list None',
        'f = function',
        'e = None',
      ];
      lines.push('a = list None', 'b.append d', 'del f', 'e = list None', 'e.append d', 'e.append e');
      lines.push('e = list', 'd = list', 'b.pop 0');
      property.check(parseProgram(`${lines.join('\n')}\n`, 'popped.ops'));
    },
  );

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
