import { EventKind } from '@heapreel/trace';
import { describe, expect, it } from 'vitest';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';
import { EventLog } from '../src/testing/index.js';

/** Types of the objects that died, in order. */
function deaths(source: string): string[] {
  const log = new EventLog();
  const { error } = runProgram(parseProgram(source, 'deaths.ops'), log);
  expect(error).toBeNull();
  const types = new Map<number, string>();
  const died: string[] = [];
  for (const { kind, object, a } of log.rows) {
    if (kind === EventKind.alloc) types.set(object, log.definitions.types[a].name);
    if (kind === EventKind.dealloc) died.push(types.get(object)!);
  }
  return died;
}

const three = 'a = instance A\nb = instance B\nc = instance C\n';
const only = 'del a\ndel b\ndel c\ndel x\n';

describe('the order of deaths is that of CPython', () => {
  it.each([
    ['a list lets go of its last item first', 'x = list a b c\n', ['list', 'C', 'B', 'A']],
    ['a tuple too', 'x = tuple a b c\n', ['tuple', 'C', 'B', 'A']],
    [
      'an instance goes by its attributes',
      'x = instance X\nx.p = a\nx.q = b\nx.r = c\n',
      ['X', 'A', 'B', 'C'],
    ],
    [
      'which its class orders, not the instance',
      'y = instance X\ny.r = None\ny.q = None\nx = instance X\nx.p = a\nx.q = b\nx.r = c\n',
      ['X', 'C', 'B', 'A'],
    ],
    ['a dict goes by insertion, key before value', 'x = dict\nx[a] = b\nx[0] = c\n', ['dict', 'A', 'B', 'C']],
    [
      'what an item alone holds dies before the next item',
      'd = instance D\nb.held = d\ndel d\nx = list a b c\n',
      ['list', 'C', 'B', 'D', 'A'],
    ],
  ])('%s', (_, build, expected) => {
    expect(deaths(three + build + only)).toEqual(expected);
  });

  it('a new value is in place before the old one dies', () => {
    const log = new EventLog();
    runProgram(parseProgram('a = list\na = list', 'x'), log);
    const kinds = log.rows.map(({ kind }) => kind);
    expect(kinds.lastIndexOf(EventKind.link)).toBeLessThan(kinds.indexOf(EventKind.dealloc));
  });

  it('a chain of a million objects dies without a deep stack', () => {
    const chain = 'gc off\na = None\nrepeat 1000000\n  b = list a\n  a = b\nend\ndel b\n';
    const { heap } = runProgram(parseProgram(chain, 'chain.ops'), null);
    expect(heap.table.live).toBe(heap.initialObjects + 1_000_000);
    heap.roots.unbind('a');
    expect(heap.table.live).toBe(heap.initialObjects);
  });

  it('a ring of 300,000 objects is collected', () => {
    const ring =
      'gc off\nfirst = list\na = first\nrepeat 299999\n  b = list a\n  a = b\nend\nfirst.append a\n';
    const { heap } = runProgram(parseProgram(`${ring}del a\ndel b\ndel first\n`, 'ring.ops'), null);
    expect(heap.collector.collect(2).collected).toBe(300_000);
    expect(heap.table.live).toBe(heap.initialObjects);
  });
});
