import { CollectionTrigger, EventKind } from '@heapreel/trace';
import { describe, expect, it } from 'vitest';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';
import { EventLog } from '../src/testing/index.js';

function run(source: string) {
  const log = new EventLog();
  const { heap, error } = runProgram(parseProgram(source, 'collector.ops'), log);
  expect(error).toBeNull();
  const ended = log.rows.filter(({ kind }) => kind === EventKind.collectEnd);
  const begun = log.rows.filter(({ kind }) => kind === EventKind.collectBegin);
  return {
    heap,
    collected: ended.map(({ b }) => b),
    automatic: begun.filter(({ b }) => b === CollectionTrigger.automatic).map(({ a }) => a),
  };
}

const keep = (objects: number) => `all = list\nrepeat ${objects}\n  a = list\n  all.append a\nend\n`;

// Counts, generations and thresholds as gc.get_count(), gc.callbacks and gc.get_threshold() show them on CPython 3.13.
describe('the collector of 3.13', () => {
  it('has the thresholds 2000, 10, 10', () => {
    expect(run('').heap.collector.thresholds).toEqual([2000, 10, 10]);
  });

  it('counts allocations less frees, and collections of each generation for the next', () => {
    expect(run('a = list\nb = dict\nc = int 1000').heap.collector.counts).toEqual([2, 0, 0]);
    expect(run('a = cell\nb = dict\ndel a').heap.collector.counts).toEqual([1, 0, 0]);
    // The list's memory stays in the list of free lists, so the allocator hears nothing of its end.
    expect(run('a = list\nb = dict\ndel a').heap.collector.counts).toEqual([2, 0, 0]);
    expect(run('a = list\nb = dict\ndel a\na = list').heap.collector.counts).toEqual([2, 0, 0]);
    expect(run('a = list\ndel a\ncollect\na = list').heap.collector.counts).toEqual([1, 0, 0]);
    expect(run('a = list\ncollect').heap.collector.counts).toEqual([0, 0, 0]);
    expect(run('a = list\ncollect 0').heap.collector.counts).toEqual([0, 1, 0]);
    expect(run('collect 0\ncollect 0\na = list').heap.collector.counts).toEqual([1, 2, 0]);
    expect(run('collect 0\ncollect 0\ncollect 1').heap.collector.counts).toEqual([0, 0, 1]);
    expect(run('a = list\ncollect\ndel a').heap.collector.counts).toEqual([0, 0, 0]);
  });

  it('runs when the count exceeds the threshold, not when it reaches it', () => {
    expect(run(keep(1999)).automatic).toEqual([]);
    expect(run(keep(2000)).automatic).toEqual([0]);
  });

  it('takes generation 1 every twelfth time, and generation 2 the 133rd', () => {
    const { automatic } = run(`threshold 1 10 10\n${keep(2 * 133)}`);
    const expected = Array.from({ length: 133 }, (_, i) => (i === 132 ? 2 : i % 12 === 11 ? 1 : 0));
    expect(automatic.slice(0, 133)).toEqual(expected);
  });

  it('puts a full collection off until a quarter of the long-lived objects are new', () => {
    const many = `gc off\n${keep(4000)}collect\n`;
    const due = 'gc on\nthreshold 1 0 0\n';
    const more = (n: number) => `repeat ${n}\n  a = list\n  all.append a\nend\n`;
    expect(run(many + due + more(40)).automatic).not.toContain(2);
    // 4001 are long-lived: after 1000 survivors of generation 1 the next one due is full.
    const { automatic } = run(many + due + more(2100));
    expect(automatic.filter((generation) => generation === 2)).toHaveLength(1);
  });

  it('does not run when switched off or at threshold 0, and counts nevertheless', () => {
    // The call of gc.set_threshold() leaves a tuple in a free list.
    for (const [off, count] of [
      ['gc off\n', 3001],
      ['threshold 0\n', 3002],
    ] as const) {
      const { automatic, heap } = run(off + keep(3000));
      expect(automatic).toEqual([]);
      expect(heap.collector.counts[0]).toBe(count);
    }
  });

  it('promotes survivors, so that garbage in an older generation waits for its turn', () => {
    const cycle = 'a = list\na.append a\n';
    expect(run(`${cycle}del a\ncollect 0`).collected).toEqual([1]);
    expect(run(`${cycle}collect 0\ndel a\ncollect 0\ncollect 1`).collected).toEqual([0, 0, 1]);
    expect(run(`${cycle}collect 0\ncollect 1\ndel a\ncollect 0\ncollect 1\ncollect 2`).collected).toEqual([
      0, 0, 0, 0, 1,
    ]);
  });

  it.each([
    ['a list in itself', 'a = list\na.append a\ndel a\n', 1],
    ['an instance in itself', 'a = instance A\na.me = a\ndel a\n', 1],
    ['a dict in itself', 'a = dict\na["me"] = a\ndel a\n', 1],
    ['a tuple and a list', 'a = list\nb = tuple a\na.append b\ndel a\ndel b\n', 2],
    ['a cell in itself', 'a = cell\na.cell_contents = a\ndel a\n', 1],
    ['a function in its defaults', 'a = function\nb = tuple a\na.__defaults__ = b\ndel a\ndel b\n', 2],
    [
      'a list that hangs off a cycle counts',
      'a = instance A\na.me = a\nb = list\na.held = b\ndel a\ndel b\n',
      2,
    ],
    ['an int that hangs off does not', 'a = list\nb = int 1000\na.append a\na.append b\ndel a\ndel b\n', 1],
    ['nor does what a variable holds', 'a = list\na.append a\nb = list\na.append b\ndel a\n', 1],
    ['a held cycle is not garbage', 'a = list\na.append a\n', 0],
  ])('%s', (_, source, collected) => {
    expect(run(`${source}collect`).collected).toEqual([collected]);
  });

  it('leaves frozen objects alone until they are unfrozen, into the oldest generation', () => {
    const frozen = 'a = list\na.append a\nfreeze\ndel a\n';
    expect(run(`${frozen}collect\nunfreeze\ncollect 1\ncollect`).collected).toEqual([0, 0, 1]);
  });

  it('keeps statistics for each generation', () => {
    const { stats } = run('a = list\na.append a\ndel a\ncollect 0\ncollect\ncollect').heap.collector;
    expect(stats).toEqual([
      { collections: 1, collected: 1, uncollectable: 0 },
      { collections: 0, collected: 0, uncollectable: 0 },
      { collections: 2, collected: 0, uncollectable: 0 },
    ]);
  });
});
