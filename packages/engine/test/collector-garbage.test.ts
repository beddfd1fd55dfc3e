import { EventKind, ObjectFlag } from '@heapreel/trace';
import { describe, expect, it } from 'vitest';
import { Heap } from '../src/heap/heap.js';
import { cpython313 } from '../src/profile/cpython-3.13.js';
import { cpython3145 } from '../src/profile/cpython-3.14.5.js';
import type { Profile } from '../src/profile/profile.js';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';
import { EventLog } from '../src/testing/index.js';
import { getField, newInstance, setField } from '../src/types/fields.js';
import { append, clearList, newList } from '../src/types/list.js';

describe('garbage with a legacy finalizer, which types in C may have', () => {
  // A ring of an object with tp_del and another one; a list hangs off it, a list leads to it.
  function garbage(): { readonly heap: Heap; readonly legacy: number } {
    const heap = new Heap(cpython313);
    const legacy = newInstance(heap, 'Legacy');
    const other = newInstance(heap, 'Other');
    const leaf = newList(heap, []);
    const leading = newList(heap, [legacy]);
    setField(heap, legacy, 'next', other);
    setField(heap, other, 'next', legacy);
    setField(heap, other, 'leaf', leaf);
    append(heap, leading, leading);
    for (const slot of [legacy, other, leaf, leading]) heap.decref(slot);
    heap.types.class('Legacy').legacyFinalizer = true;
    return { heap, legacy };
  }

  it('is uncollectable with all that it leads to, and in gc.garbage by itself', () => {
    const { heap, legacy } = garbage();
    heap.gc.set_debug(4);
    expect(heap.collector.collect(2)).toEqual({ generation: 2, collected: 1, uncollectable: 3 });
    expect(heap.table.references[heap.gc.garbage]).toEqual([legacy]);
    expect(heap.gc.diagnostics).toEqual([
      'gc: uncollectable <Legacy>',
      'gc: uncollectable <Other>',
      'gc: uncollectable <list>',
    ]);
    expect(heap.gc.get_stats()[2]).toEqual({ collections: 1, collected: 1, uncollectable: 3 });
  });

  it('is no garbage any more while gc.garbage has it, and is found again after', () => {
    const { heap } = garbage();
    heap.gc.collect();
    expect(heap.gc.collect()).toBe(0);
    clearList(heap, heap.gc.garbage);
    expect(heap.gc.collect()).toBe(3);
  });

  it('can be let go by the program', () => {
    const { heap, legacy } = garbage();
    heap.gc.collect();
    const live = heap.table.live;
    heap.incref(legacy);
    setField(heap, getField(heap, legacy, 'next'), 'next', heap.immortals.none);
    clearList(heap, heap.gc.garbage);
    heap.decref(legacy);
    expect(heap.table.live).toBe(live - 3);
  });
});

describe('weak references that a finalizer makes to its object, which is garbage', () => {
  const source = `
class Node
finalizer Node self
  made = weakref self callback
  saved = weakref self
end
def callback reference
  log "callback"
end
a = instance Node
a.me = a
del a
collect
show alive made
show alive saved
`;
  const log = (profile: Profile) => runProgram(parseProgram(source, 'late.ops'), null, { profile }).log;

  it('are cleared by its death, with their callbacks called', () => {
    expect(log(cpython313)).toEqual([
      'log callback',
      'collect = 1',
      'alive made = False',
      'alive saved = False',
    ]);
  });

  it('are cleared before it is emptied from 3.14.5 on, without', () => {
    expect(log(cpython3145)).toEqual(['collect = 1', 'alive made = False', 'alive saved = False']);
  });
});

describe('a collection', () => {
  it('leaves no trace in the table', () => {
    const source = `
class Node
finalizer Node self
  saved = self
end
a = instance Node
b = list a
a.list = b
c = weakref a
d = list
d.append d
e = tuple d
d.append e
del a
del b
del d
del e
collect
del saved
collect 0
`;
    const { heap } = runProgram(parseProgram(source, 'clean.ops'), null);
    expect([...heap.table.slots()].filter((slot) => heap.table.state[slot] !== 0)).toEqual([]);
  });

  it('says in words what it does, when asked to', () => {
    const source = 'gc debug stats collectable\na = list\na.append a\ndel a\ncollect 1\nfreeze\ncollect';
    const { gc } = runProgram(parseProgram(source, 'words.ops'), null).heap;
    expect(gc.diagnostics).toEqual([
      'gc: collecting generation 1...',
      'gc: objects in each generation: 1 0 0',
      'gc: objects in permanent generation: 0',
      'gc: collectable <list>',
      'gc: done, 1 unreachable, 0 uncollectable',
      'gc: collecting generation 2...',
      'gc: objects in each generation: 0 0 0',
      'gc: objects in permanent generation: 0',
      'gc: done, 0 unreachable, 0 uncollectable',
    ]);
  });

  it('tells who is unreachable, who is finalized, who comes back, in this order', () => {
    const source = `
class Node
finalizer Node self
  saved = self
end
a = instance Node
a.me = a
b = list
b.append b
w = weakref a
del a
del b
collect
`;
    const log = new EventLog();
    const { heap } = runProgram(parseProgram(source, 'events.ops'), log);
    heap.events.flush();
    const phases: readonly number[] = [
      EventKind.collectBegin,
      EventKind.unreachable,
      EventKind.weakrefClear,
      EventKind.finalize,
      EventKind.resurrect,
      EventKind.collectEnd,
    ];
    const told = log.rows.filter(({ kind }) => phases.includes(kind));
    expect(told.map(({ kind }) => kind)).toEqual([
      EventKind.collectBegin,
      EventKind.unreachable,
      EventKind.unreachable,
      EventKind.weakrefClear,
      EventKind.finalize,
      EventKind.resurrect,
      EventKind.collectEnd,
    ]);
    const saved = heap.roots.get('saved')!;
    expect(heap.table.flags[saved]).toBe(ObjectFlag.tracked | ObjectFlag.finalized);
  });
});

it('a weak reference that is garbage itself refers to nothing when finalizers run, even if its referent lives', () => {
  const source = `class T
finalizer T self
  r = self.ref
  seen = call r
end
target = instance Node
a = instance T
a.me = a
w = weakref target
a.ref = w
del w
del a
collect
show is seen None
`;
  const { log } = runProgram(parseProgram(source, 'garbage-reference.ops'), null);
  expect(log).toEqual(['collect = 1', 'is seen None = True']);
});
