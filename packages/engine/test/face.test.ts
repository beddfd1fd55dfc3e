import { describe, expect, it } from 'vitest';
import { Heap } from '../src/heap/heap.js';
import { profileNamed, profiles } from '../src/profile/profiles.js';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';
import { newList } from '../src/types/list.js';
import { newStr } from '../src/types/text.js';

describe.each(profiles.map((profile) => [profile.name, profile] as const))('sys of %s', (_, profile) => {
  it('counts the reference of the call, unless the caller lends its own', () => {
    const heap = new Heap(profile);
    const list = newList(heap, []);
    expect(heap.sys.getrefcount(list)).toBe(2);
    expect(heap.sys.getrefcount(list, true)).toBe(1);
    const { none } = heap.immortals;
    expect(heap.sys.getrefcount(none) - heap.sys.getrefcount(none, true)).toBe(heap.isImmortal(none) ? 0 : 1);
  });

  it('gives the caller a count of the string that it interned', () => {
    const heap = new Heap(profile);
    const first = newStr(heap, 'said at run time');
    const second = newStr(heap, 'said at run time');
    expect(heap.sys.intern(first)).toBe(first);
    expect(heap.sys.intern(second)).toBe(first);
    if (!heap.isImmortal(first)) expect(heap.table.count[first]).toBe(3);
    expect(heap.table.count[second]).toBe(1);
  });
});

describe('gc.callbacks', () => {
  // CPython goes by the list's length as it is after each call. (`invoke_gc_callback`.)
  const log = (body: string): readonly string[] =>
    runProgram(
      parseProgram(
        `c = gc.callbacks
def one phase info
  ${body}
end
def two phase info
  log "two"
end
def three phase info
  log "three"
end
c.append one
c.append two
collect
`,
        'callbacks.ops',
      ),
      null,
      { profile: profileNamed('3.13') },
    )
      .log.filter((line) => line.startsWith('log '))
      .map((line) => line.slice('log '.length));

  it('that a callback takes off the list are not called', () => {
    expect(log('c.clear')).toEqual([]);
    expect(log('d = list')).toEqual(['two', 'two']);
  });

  it('that a callback puts on the list are called in the same round', () => {
    expect(log('c.append three')).toEqual(['two', 'three', 'two', 'three', 'three']);
  });
});
