import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Heap } from '../src/heap/heap.js';
import { cpython313 } from '../src/profile/cpython-3.13.js';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';
import { getKey, lengthOfDict, newDict, setKey } from '../src/types/dict.js';
import { newComplex, newFloat, newInt } from '../src/types/numbers.js';
import { concatenateTuples, multiplyTuple, newTuple } from '../src/types/tuple.js';

describe('keys', () => {
  it('equal numbers are one key, whatever their types', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat(2), { minLength: 2, maxLength: 6 }), (number, makers) => {
        const heap = new Heap(cpython313);
        const dict = newDict(heap);
        const make = [newInt, newFloat, (of: Heap, value: number) => newComplex(of, value, 0)];
        for (const maker of makers) {
          const key = make[maker](heap, number);
          const value = newInt(heap, maker);
          setKey(heap, dict, key, value);
          expect(getKey(heap, dict, key)).toBe(value);
        }
        expect(lengthOfDict(heap, dict)).toBe(1);
      }),
    );
  });

  it('True is 1 and False is 0', () => {
    const heap = new Heap(cpython313);
    const dict = newDict(heap);
    const { immortals } = heap;
    for (const key of [immortals.true, immortals.int(1)!, immortals.false, immortals.int(0)!])
      setKey(heap, dict, key, immortals.none);
    expect(lengthOfDict(heap, dict)).toBe(2);
  });
});

describe('an attribute that is stored anew', () => {
  it.each(['Node', 'Slotted'])('has its new value when the old one dies, in a %s', (type) => {
    const { log, unraisable } = runProgram(
      parseProgram(
        `class Slotted slots x
class Old
finalizer Old self
  seen = a.x
end
a = instance ${type}
b = instance Old
l = list
a.x = b
del b
a.x = l
show is seen l
`,
        'store.ops',
      ),
      null,
    );
    expect(unraisable).toEqual([]);
    expect(log).toEqual(['is seen l = True']);
  });
});

it('a tuple times one, and one and nothing together, are the tuple itself', () => {
  const heap = new Heap(cpython313);
  const tuple = newTuple(heap, [heap.immortals.none]);
  expect(multiplyTuple(heap, tuple, 1)).toBe(tuple);
  expect(multiplyTuple(heap, tuple, 2)).not.toBe(tuple);
  expect(concatenateTuples(heap, tuple, newTuple(heap, []))).toBe(tuple);
});

it('a class has the finalizer of its base, whichever is declared first', () => {
  const { log } = runProgram(
    parseProgram(
      'class A\nclass B base A\nclass C base B\nfinalizer A self\n  log "gone"\nend\nc = instance C\ndel c\n',
      'base.ops',
    ),
    null,
  );
  expect(log).toEqual(['log gone']);
});
