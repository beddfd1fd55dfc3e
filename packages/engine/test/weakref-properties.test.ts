import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Heap } from '../src/heap/heap.js';
import { profiles } from '../src/profile/profiles.js';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';
import { newInstance, setField } from '../src/types/fields.js';
import { newInt } from '../src/types/numbers.js';
import { newWeakKeyDictionary } from '../src/weakref/weak-key-dictionary.js';
import { weakMappingOf } from '../src/weakref/weak-mapping.js';
import { addWeakly, discardWeakly, lengthOfWeakSet, newWeakSet } from '../src/weakref/weak-set.js';
import { newWeakValueDictionary } from '../src/weakref/weak-value-dictionary.js';

const OBJECTS = 6;
const KEYS = 4;

/** What is done to objects that variables hold, and to the three kinds of weak containers. */
type Step =
  | { readonly do: 'make' | 'drop' | 'loop' | 'add' | 'discard'; readonly object: number }
  | { readonly do: 'set' | 'key'; readonly key: number; readonly object: number }
  | { readonly do: 'delete'; readonly key: number }
  | { readonly do: 'collect' };

const object = fc.nat(OBJECTS - 1);
const key = fc.nat(KEYS - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('make', 'drop', 'loop', 'add', 'discard'), object }),
  fc.record({ do: fc.constantFrom('set', 'key'), key, object }),
  fc.record({ do: fc.constant('delete'), key }),
  fc.record({ do: fc.constant('collect') }),
);

/** Objects by variable, and what should be in the containers, as JavaScript knows it. */
class Expected {
  readonly variables = new Map<number, number>();
  /** Objects that hold themselves. */
  readonly loops = new Set<number>();
  readonly living = new Set<number>();
  readonly values = new Map<number, number>();
  readonly keys = new Map<number, number>();
  readonly set = new Set<number>();
  #last = 0;

  make(variable: number): void {
    this.drop(variable);
    this.variables.set(variable, ++this.#last);
    this.living.add(this.#last);
  }

  drop(variable: number): void {
    const held = this.variables.get(variable);
    this.variables.delete(variable);
    if (held !== undefined && !this.loops.has(held)) this.#die(held);
  }

  collect(): void {
    const held = new Set(this.variables.values());
    for (const living of [...this.living]) if (!held.has(living)) this.#die(living);
  }

  #die(dead: number): void {
    this.living.delete(dead);
    this.set.delete(dead);
    this.keys.delete(dead);
    for (const [key, value] of this.values) if (value === dead) this.values.delete(key);
  }
}

describe('weak containers', () => {
  it.each(profiles.map((profile) => [profile.name, profile] as const))(
    'of %s hold the living that were put there, and nothing that is dead',
    (_, profile) => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
          const heap = new Heap(profile);
          heap.collector.enabled = false;
          const expected = new Expected();
          const slots = new Map<number, number>();
          const values = newWeakValueDictionary(heap);
          const keys = newWeakKeyDictionary(heap);
          const set = newWeakSet(heap);
          const [ofValues, ofKeys] = [weakMappingOf(heap, values)!, weakMappingOf(heap, keys)!];
          const numbers = Array.from({ length: KEYS }, (_, i) => newInt(heap, i));
          for (const next of steps) perform(next);

          function perform(next: Step): void {
            const made = 'object' in next ? expected.variables.get(next.object) : undefined;
            const slot = made === undefined ? 0 : slots.get(made)!;
            switch (next.do) {
              case 'make': {
                if (made !== undefined) release(next.object, slot);
                expected.make(next.object);
                slots.set(expected.variables.get(next.object)!, newInstance(heap, 'Node'));
                break;
              }
              case 'drop':
                if (made !== undefined) release(next.object, slot);
                break;
              case 'loop':
                if (made === undefined) break;
                expected.loops.add(made);
                setField(heap, slot, 'me', slot);
                break;
              case 'set':
                if (made === undefined) break;
                expected.values.set(next.key, made);
                ofValues.set(heap, values, numbers[next.key], slot);
                break;
              case 'key':
                if (made === undefined) break;
                expected.keys.set(made, next.key);
                ofKeys.set(heap, keys, slot, numbers[next.key]);
                break;
              case 'add':
                if (made === undefined) break;
                expected.set.add(made);
                addWeakly(heap, set, slot);
                break;
              case 'discard':
                if (made === undefined) break;
                expected.set.delete(made);
                discardWeakly(heap, set, slot);
                break;
              case 'delete':
                if (expected.values.delete(next.key)) ofValues.delete(heap, values, numbers[next.key]);
                break;
              case 'collect':
                expected.collect();
                heap.collector.collect(2);
            }
            compare();
          }

          function release(variable: number, slot: number): void {
            expected.drop(variable);
            heap.decref(slot);
          }

          function compare(): void {
            expect(ofValues.length(heap, values)).toBe(expected.values.size);
            expect(ofKeys.length(heap, keys)).toBe(expected.keys.size);
            expect(lengthOfWeakSet(heap, set)).toBe(expected.set.size);
            const found = new Map<unknown, number>();
            ofValues.forEachLiving(heap, values, (key, value) => found.set(heap.table.content[key], value));
            expect(found).toEqual(
              new Map([...expected.values].map(([key, value]) => [key, slots.get(value)])),
            );
            found.clear();
            ofKeys.forEachLiving(heap, keys, (key, value) =>
              found.set(key, heap.table.content[value] as number),
            );
            expect(found).toEqual(new Map([...expected.keys].map(([key, value]) => [slots.get(key), value])));
          }
        }),
        { numRuns: 100 },
      );
    },
  );
});

describe('finalizers', () => {
  const about = fc.array(fc.nat(3), { maxLength: 12 });
  const deaths = fc.array(fc.record({ object: fc.nat(3), cyclic: fc.boolean() }), { maxLength: 4 });

  it('run once each, the newest of an object first, and at the end the newest of all that are left', () => {
    fc.assert(
      fc.property(about, deaths, (objects, dying) => {
        const lines = ['a0', 'a1', 'a2', 'a3'].map((name) => `${name} = instance Node`);
        const alive = new Map([0, 1, 2, 3].map((name) => [name, [] as string[]]));
        const expected: string[] = [];
        objects.forEach((object, index) => {
          lines.push(`def said${index}`, `log "${index}"`, 'end', `f = finalize a${object} said${index}`);
          alive.get(object)!.push(`log ${index}`);
        });
        for (const { object, cyclic } of dying) {
          if (!alive.has(object)) continue;
          if (cyclic) lines.push(`a${object}.me = a${object}`);
          lines.push(`del a${object}`, 'collect', 'log "gone"');
          expected.push(...alive.get(object)!.reverse(), 'log gone');
          alive.delete(object);
        }
        const left = [...alive.values()].flat();
        expected.push(...left.sort((a, b) => Number(b.slice(4)) - Number(a.slice(4))));
        const { log, error } = runProgram(parseProgram(lines.join('\n'), 'finalizers.ops'), null);
        expect(error).toBeNull();
        expect(log.filter((line) => line.startsWith('log '))).toEqual(expected);
      }),
    );
  });
});
