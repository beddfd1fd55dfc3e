import { describe, expect, it } from 'vitest';
import { Heap } from '../src/heap/heap.js';
import { cpython313 } from '../src/profile/cpython-3.13.js';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';
import { newList } from '../src/types/list.js';
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
    const length = 50_000;
    const chain = `gc off\ndef f\nend\na = list\nrepeat ${length}\n  ${link}\n  a = b\nend\ndel b\n`;
    const { heap, error } = runProgram(parseProgram(chain, 'chain.ops'), null);
    expect(error).toBeNull();
    const before = heap.table.live;
    heap.roots.unbind('a');
    expect(before - heap.table.live).toBeGreaterThan(length);
    expect(heap.table.live).toBe(heap.initialObjects + 1);
  });

  it('of two million lists, in bounded time', () => {
    const heap = new Heap(cpython313);
    heap.collector.enabled = false;
    let chain = newList(heap, []);
    for (let length = 1; length < 2_000_000; length++) {
      const longer = newList(heap, [chain]);
      heap.decref(chain);
      chain = longer;
    }
    const start = performance.now();
    heap.decref(chain);
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(heap.table.live).toBe(heap.initialObjects);
  });
});
