import { describe, expect, it } from 'vitest';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';
import { deathPrograms } from './golden/deaths/death-programs.js';
import { difference, goldensIn } from './golden/reuse/golden.js';

describe.each(goldensIn('deaths'))('nested objects die in the order of CPython $version', (golden) => {
  it.each(deathPrograms())('$name', (program) => {
    expect(difference(program, golden)).toBeNull();
  });
});

describe('a long chain dies without a deep stack', () => {
  it.each([
    ['lists', 'b = list a'],
    ['tuples', 'b = tuple a'],
    ['instances', 'b = instance Node\n  b.next = a'],
    ['methods, whose deaths are never put off', 'b = method f a'],
    ['generators', 'b = generator a'],
  ])('of %s', (_, link) => {
    const length = 200_000;
    const chain = `gc off\ndef f\nend\na = list\nrepeat ${length}\n  ${link}\n  a = b\nend\ndel b\n`;
    const { heap, error } = runProgram(parseProgram(chain, 'chain.ops'), null);
    expect(error).toBeNull();
    const before = heap.table.live;
    heap.roots.unbind('a');
    expect(before - heap.table.live).toBeGreaterThan(length);
    expect(heap.table.live).toBe(heap.initialObjects + 1);
  });

  it('of two million lists, in bounded time', () => {
    const chain = 'gc off\na = None\nrepeat 2000000\n  b = list a\n  a = b\nend\ndel b\n';
    const { heap } = runProgram(parseProgram(chain, 'chain.ops'), null);
    const start = performance.now();
    heap.roots.unbind('a');
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(heap.table.live).toBe(heap.initialObjects);
  });
});
