import { describe, expect, test } from 'vitest';
import { profiles } from '../src/profile/profiles.js';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';

// What 3.11.7, 3.12.1 and 3.13.0 log, and on 32 bits 3.11.3, 3.12.7 and 3.13.2.
const OUTGROWN = `
repeat 29
  b = instance Node
end
a = instance Node
f = list
a.next = f
show get_referents a
show get_count
a.back = f
show get_count
show get_referents a
show get_referrers f
c = a.back
show is c f
del a.next
a.load = a
show get_referrers a
del a
collect
`;

const PLACED = `
repeat 28
  b = instance Node
end
b.next = None
a = instance Node
a.next = b
show get_referents a
`;

const held = profiles.filter(({ version }) => ['3.11', '3.12', '3.13'].includes(version));

describe.each(held.map((profile) => [profile.name, profile] as const))('on %s', (_, profile) => {
  const logOf = (program: string) => runProgram(parseProgram(program, 'p.ops'), null, { profile }).log;

  test('attributes for which the class has no place move to a dict', () => {
    expect(logOf(OUTGROWN)).toEqual([
      'get_referents a = [list f]',
      'get_count = (5, 0, 0)',
      'get_count = (7, 0, 0)',
      'get_referents a = [dict]',
      'get_referrers f = [dict]',
      'is c f = True',
      'get_referrers a = [dict]',
      'collect = 2',
    ]);
  });

  test('a name that has a place stays there', () => {
    expect(logOf(PLACED)).toEqual(['get_referents a = [Node b]']);
  });
});
