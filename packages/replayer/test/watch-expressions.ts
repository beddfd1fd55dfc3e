import { type Definitions, ObjectFlag, Slot } from '@heapreel/trace';
import fc from 'fast-check';
import type { ReferenceHeap } from './reference-heap.js';
import { definitions } from './scenario.js';

/** What an expression can see at one position. */
export interface Seen {
  readonly heap: ReferenceHeap;
  /** Collections that are over, by generation. */
  readonly collections: readonly number[];
}

/** An expression, as text and as what it means: written without any of the product's own evaluation. */
export interface Meant<T> {
  readonly text: string;
  value(seen: Seen): T;
}

interface Held {
  readonly id: number;
  readonly type: string;
  readonly slot: string;
}

const slotName = ({ strings }: Definitions, slot: number): string =>
  Slot.isIndex(slot) ? `[${Slot.value(slot)}]` : strings[Slot.value(slot)];
const typeOf = ({ heap }: Seen, id: number): string =>
  id === 0 ? '' : definitions.types[heap.objects.get(id)?.type ?? 0].name || '?';
const held = (seen: Seen, id: number, slot: number): Held => ({
  id,
  type: typeOf(seen, id),
  slot: slotName(definitions, slot),
});

function holdersOf(seen: Seen, id: number): Held[] {
  const links = seen.heap.links.toSorted((x, y) => x[0] - y[0] || x[1] - y[1]);
  if (!seen.heap.objects.has(id)) return [];
  return links.filter((link) => link[2] === id).map(([holder, slot]) => held(seen, holder, slot));
}

function referentsOf(seen: Seen, id: number): Held[] {
  const links = seen.heap.links.toSorted((x, y) => x[1] - y[1] || x[2] - y[2]);
  if (!seen.heap.objects.has(id)) return [];
  return links.filter((link) => link[0] === id).map(([, slot, target]) => held(seen, target, slot));
}

const names = ['list', 'Node', 'str'] as const;
const flagged = (flag: number) => (seen: Seen, id: number) =>
  ((seen.heap.objects.get(id)?.flags ?? 0) & flag) !== 0;

/** Truths about an object. */
const truths: Record<string, (seen: Seen, id: number) => boolean> = {
  alive: ({ heap }, id) => heap.objects.has(id),
  tracked: flagged(ObjectFlag.tracked),
  interned: flagged(ObjectFlag.interned),
  finalized: flagged(ObjectFlag.finalized),
  immortal: flagged(ObjectFlag.immortal),
};
/** Numbers of an object. */
const numbers: Record<string, (seen: Seen, id: number) => number> = {
  refcount: ({ heap }, id) => heap.objects.get(id)?.count ?? 0,
  bytes: ({ heap }, id) => heap.objects.get(id)?.size ?? 0,
};
const lists: Record<string, (seen: Seen, id: number) => Held[]> = {
  holders: holdersOf,
  referents: referentsOf,
};

/** The numbers that belong to no one object. */
export const totals: readonly Meant<bigint>[] = [
  ...names.flatMap((name) => [
    {
      text: `type('${name}').alive`,
      value: (seen: Seen) =>
        BigInt([...seen.heap.objects.keys()].filter((one) => typeOf(seen, one) === name).length),
    },
    {
      text: `type("${name}").bytes`,
      value: (seen: Seen) => bytesOf(seen, (one) => typeOf(seen, one) === name),
    },
  ]),
  { text: 'heap.objects', value: ({ heap }) => BigInt(heap.objects.size) },
  { text: 'heap.bytes', value: (seen) => bytesOf(seen, () => true) },
  ...[0, 1, 2].map((n) => ({
    text: `gc.collections[${n}]`,
    value: ({ collections }: Seen) => BigInt(collections[n]),
  })),
  { text: 'gc.total', value: ({ collections }) => BigInt(collections.reduce((sum, n) => sum + n, 0)) },
];

function bytesOf({ heap }: Seen, counts: (id: number) => boolean): bigint {
  return [...heap.objects].reduce((sum, [id, { size }]) => sum + (counts(id) ? BigInt(size) : 0n), 0n);
}

const comparisons: Record<string, (x: bigint, y: bigint) => boolean> = {
  '<': (x, y) => x < y,
  '<=': (x, y) => x <= y,
  '>': (x, y) => x > y,
  '>=': (x, y) => x >= y,
  '==': (x, y) => x === y,
  '!=': (x, y) => x !== y,
};
const arithmetic: Record<string, (x: bigint, y: bigint) => bigint> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
};
const loops: Record<string, (list: readonly unknown[], matching: number) => boolean> = {
  exists: (_, matching) => matching > 0,
  all: (list, matching) => matching === list.length,
  exists_one: (_, matching) => matching === 1,
};

const keys = <T>(record: Record<string, T>): fc.Arbitrary<string> => fc.constantFrom(...Object.keys(record));

/** A condition on one reference, called `h` or `g`. */
const ofReference = (
  variable: string,
  ids: fc.Arbitrary<number>,
): fc.Arbitrary<{ text: string; holds(one: Held): boolean }> =>
  fc.oneof(
    fc.constantFrom(...names, '', '?').map((name) => ({
      text: `${variable}.type == '${name}'`,
      holds: (one: Held) => one.type === name,
    })),
    ids.map((id) => ({ text: `${variable}.id >= ${id}`, holds: (one: Held) => one.id >= id })),
    fc.constantFrom('[', '[1', 'st').map((start) => ({
      text: `${variable}.slot.startsWith("${start}")`,
      holds: (one: Held) => one.slot.startsWith(start),
    })),
    fc.constantFrom('[0]', '[2]', 'leaked', '#1').map((slot) => ({
      text: `!(${variable}.slot in ["${slot}", "#2"])`,
      holds: (one: Held) => one.slot !== slot,
    })),
  );

/** What there is to ask about. What occurs more often is asked about more often. */
export interface World {
  readonly ids: readonly number[];
  readonly sizes: readonly number[];
  /** Most that are alive at once. */
  readonly objects: number;
}

/** Expressions of every operator and fact; many of them short, since what is long seldom depends on one thing alone. */
export function expressions({ ids, sizes, objects }: World): fc.Arbitrary<Meant<boolean>> {
  const id = fc.constantFrom(...ids);
  const small = fc.oneof(
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: objects }),
    fc.constantFrom(...sizes),
  );

  const { truth } = fc.letrec<{ number: Meant<bigint>; truth: Meant<boolean> }>((tie) => ({
    number: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      small.map((n) => ({ text: `${n}`, value: () => BigInt(n) })),
      fc.record({ of: id, fact: keys(numbers) }).map(({ of, fact }) => ({
        text: `#${of}.${fact}`,
        value: (seen: Seen) => BigInt(numbers[fact](seen, of)),
      })),
      id.map((of) => ({
        text: `refcount(#${of})`,
        value: (seen: Seen) => BigInt(numbers.refcount(seen, of)),
      })),
      fc.constantFrom(...totals),
      fc.record({ of: id, list: keys(lists) }).map(({ of, list }) => ({
        text: `#${of}.${list}.size()`,
        value: (seen: Seen) => BigInt(lists[list](seen, of).length),
      })),
      fc.record({ of: id, list: keys(lists), is: ofReference('h', id) }).map(({ of, list, is }) => ({
        text: `size(#${of}.${list}.filter(h, ${is.text}))`,
        value: (seen: Seen) => BigInt(lists[list](seen, of).filter(is.holds).length),
      })),
      fc.record({ x: tie('number'), y: tie('number'), by: keys(arithmetic) }).map(({ x, y, by }) => ({
        text: `(${x.text} ${by} ${y.text})`,
        value: (seen: Seen) => arithmetic[by](x.value(seen), y.value(seen)),
      })),
      fc.record({ x: tie('number'), n: fc.integer({ min: 1, max: 9 }) }).map(({ x, n }) => ({
        text: `(${x.text} / ${n} - -${x.text} % ${n})`,
        value: (seen: Seen) => x.value(seen) / BigInt(n) - (-x.value(seen) % BigInt(n)),
      })),
      fc.record({ c: tie('truth'), x: tie('number'), y: tie('number') }).map(({ c, x, y }) => ({
        text: `(${c.text} ? ${x.text} : ${y.text})`,
        value: (seen: Seen) => (c.value(seen) ? x.value(seen) : y.value(seen)),
      })),
    ),
    truth: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.record({ x: tie('number'), y: tie('number'), by: keys(comparisons) }).map(({ x, y, by }) => ({
        text: `${x.text} ${by} ${y.text}`,
        value: (seen: Seen) => comparisons[by](x.value(seen), y.value(seen)),
      })),
      fc.record({ x: tie('number'), n: small, by: keys(comparisons) }).map(({ x, n, by }) => ({
        text: `${n} ${by} ${x.text}`,
        value: (seen: Seen) => comparisons[by](BigInt(n), x.value(seen)),
      })),
      fc.record({ of: id, fact: keys(truths) }).map(({ of, fact }) => ({
        text: `#${of}.${fact}`,
        value: (seen: Seen) => truths[fact](seen, of),
      })),
      fc.record({ of: id, name: fc.constantFrom(...names, '', '#1') }).map(({ of, name }) => ({
        text: `#${of}.type == '${name}'`,
        value: (seen: Seen) => (seen.heap.objects.has(of) ? typeOf(seen, of) : '') === name,
      })),
      fc
        .record({ of: id, two: fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names, '')) })
        .map(({ of, two: [one, other] }) => ({
          text: `#${of}.type in ['${one}', '${other}']`,
          value: (seen: Seen) =>
            ([one, other] as string[]).includes(seen.heap.objects.has(of) ? typeOf(seen, of) : ''),
        })),
      fc
        .record({ of: id, list: keys(lists), loop: keys(loops), is: ofReference('h', id) })
        .map(({ of, list, loop, is }) => ({
          text: `#${of}.${list}.${loop}(h, ${is.text})`,
          value: (seen: Seen) => {
            const all = lists[list](seen, of);
            return loops[loop](all, all.filter(is.holds).length);
          },
        })),
      fc.record({ of: id, list: keys(lists), is: ofReference('h', id) }).map(({ of, list, is }) => ({
        text: `(#${of}.${list}.size() > 0 && [#${of}.${list}[0]].exists(h, ${is.text}))`,
        value: (seen: Seen) => lists[list](seen, of).slice(0, 1).some(is.holds),
      })),
      fc
        .record({ of: id, other: id, list: keys(lists), loop: keys(loops) })
        .map(({ of, other, list, loop }) => ({
          text: `#${of}.holders.${loop}(h, #${other}.${list}.exists(g, g.id == h.id))`,
          value: (seen: Seen) => {
            const all = holdersOf(seen, of);
            const others = lists[list](seen, other);
            return loops[loop](all, all.filter((h) => others.some((g) => g.id === h.id)).length);
          },
        })),
      // Objects that go elsewhere than before a dot.
      fc
        .record({
          ids: fc.array(id, { minLength: 1, maxLength: 3 }),
          n: small,
          fact: keys(truths),
          loop: keys(loops),
        })
        .map(({ ids, n, fact, loop }) => ({
          text: `[${ids.map((one) => `#${one}`).join(', ')}].${loop}(o, o.${fact} || refcount(o) > ${n} && o.holders.size() < 2)`,
          value: (seen: Seen) =>
            loops[loop](
              ids,
              ids.filter(
                (one) =>
                  truths[fact](seen, one) ||
                  (numbers.refcount(seen, one) > n && holdersOf(seen, one).length < 2),
              ).length,
            ),
        })),
      fc.record({ name: fc.constantFrom(...names), n: small }).map(({ name, n }) => ({
        text: `[type('${name}'), type('str')].exists(t, t.alive > ${n})`,
        value: (seen: Seen) =>
          [name, 'str'].some(
            (one) => [...seen.heap.objects.keys()].filter((other) => typeOf(seen, other) === one).length > n,
          ),
      })),
      tie('truth').map((x) => ({ text: `!(${x.text})`, value: (seen: Seen) => !x.value(seen) })),
      fc.record({ x: tie('truth'), y: tie('truth') }).map(({ x, y }) => ({
        text: `(${x.text} && ${y.text})`,
        value: (seen: Seen) => x.value(seen) && y.value(seen),
      })),
      fc.record({ x: tie('truth'), y: tie('truth') }).map(({ x, y }) => ({
        text: `(${x.text} || ${y.text})`,
        value: (seen: Seen) => x.value(seen) || y.value(seen),
      })),
    ),
  }));

  const least = fc.integer({ min: 0, max: 3 });
  const short = fc.oneof(
    fc.record({ of: id, n: fc.oneof(least, small), by: keys(comparisons) }).map(({ of, n, by }) => ({
      text: `refcount(#${of}) ${by} ${n}`,
      value: (seen: Seen) => comparisons[by](BigInt(numbers.refcount(seen, of)), BigInt(n)),
    })),
    fc.record({ of: id, n: fc.constantFrom(...sizes), by: keys(comparisons) }).map(({ of, n, by }) => ({
      text: `${n} ${by} #${of}.bytes`,
      value: (seen: Seen) => comparisons[by](BigInt(n), BigInt(numbers.bytes(seen, of))),
    })),
    fc.record({ n: fc.integer({ min: 0, max: objects }), by: keys(comparisons) }).map(({ n, by }) => ({
      text: `heap.objects ${by} ${n}`,
      value: (seen: Seen) => comparisons[by](BigInt(seen.heap.objects.size), BigInt(n)),
    })),
    fc.record({ of: id, list: keys(lists), n: least, by: keys(comparisons) }).map(({ of, list, n, by }) => ({
      text: `#${of}.${list}.size() ${by} ${n}`,
      value: (seen: Seen) => comparisons[by](BigInt(lists[list](seen, of).length), BigInt(n)),
    })),
    fc.record({ of: id, list: keys(lists), is: ofReference('h', id) }).map(({ of, list, is }) => ({
      text: `#${of}.${list}.exists(h, ${is.text})`,
      value: (seen: Seen) => lists[list](seen, of).some(is.holds),
    })),
    fc.record({ of: id, name: fc.constantFrom(...names) }).map(({ of, name }) => ({
      text: `#${of}.type != '${name}'`,
      value: (seen: Seen) => (seen.heap.objects.has(of) ? typeOf(seen, of) : '') !== name,
    })),
    fc.record({ of: id, fact: keys(truths) }).map(({ of, fact }) => ({
      text: `#${of}.${fact}`,
      value: (seen: Seen) => truths[fact](seen, of),
    })),
    fc
      .record({ generation: fc.integer({ min: 0, max: 2 }), n: least, by: keys(comparisons) })
      .map(({ generation, n, by }) => ({
        text: `gc.collections[${generation}] ${by} ${n}`,
        value: (seen: Seen) => comparisons[by](BigInt(seen.collections[generation]), BigInt(n)),
      })),
  );
  return fc.oneof({ weight: 2, arbitrary: short }, { weight: 1, arbitrary: truth });
}
