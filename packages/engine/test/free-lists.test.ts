import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FreeListKind, type FreeListName, type FreeListRules } from '../src/free-lists/free-list-rules.js';
import { FreeLists } from '../src/free-lists/free-lists.js';
import { profiles } from '../src/profile/profiles.js';

interface Golden {
  readonly version: string;
  /** Whether the build counts blocks. */
  readonly counts: boolean;
  readonly runs: readonly {
    readonly kind: FreeListName;
    readonly length: number;
    readonly steps: readonly number[];
    readonly results: readonly number[];
  }[];
}

const golden = new URL('golden/free-lists/', import.meta.url);
const files = readdirSync(golden)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, golden), 'utf8')) as Golden);

/** The rules of the latest profile that is not younger than a release. */
function rulesOf(release: string): FreeListRules {
  const [, minor, micro] = release.split('.').map(Number);
  const version = minor === 14 ? (micro < 5 ? '3.14.0' : '3.14.5') : `3.${minor}`;
  const profile = profiles.find((candidate) => candidate.version === version);
  if (profile === undefined) throw new Error(`no profile describes ${release}`);
  return profile.freeLists;
}

test('there are golden files of native interpreters', () => {
  expect(files.filter(({ counts }) => counts).map(({ version }) => version)).toEqual([
    '3.11.7',
    '3.12.1',
    '3.13.0',
  ]);
});

describe.each(files)('Python $version', ({ version, counts, runs }) => {
  test.each(runs)('$kind $length: which memory comes back, and when', ({ kind, length, steps, results }) => {
    const rules = rulesOf(version);
    const lists = new FreeLists(rules);
    const number = FreeListKind[kind];
    // An address is the number of the first object there, from 1.
    const addressOf: number[] = [];
    const lastAt = new Map<number, number>();
    const row: number[] = [];
    let at = 0;
    let reused = 0;
    const differences: string[] = [];
    const said = (what: string, value: number) => {
      if (results[at] !== value) differences.push(`${what} at ${at}: ${results[at]}, not ${value}`);
      at++;
    };
    for (const step of steps) {
      if (step === 0) lists.clear();
      else if (step < 0) {
        const [object] = row.splice(-step - 1, 1);
        const kept = lists.give(number, addressOf[object], length || 1);
        if (counts) said('blocks less', kept ? 0 : 1);
      } else if (step !== 1001) {
        for (let i = 0; i < step; i++) {
          const object = addressOf.length;
          const address = lists.take(number, length || 1);
          if (address !== 0) {
            reused++;
            said('comes back', lastAt.get(address) ?? -1);
          } else at++;
          if (counts) said('blocks more', address === 0 ? 1 : 0);
          const earlier = results[at - (counts ? 2 : 1)];
          // The allocator's choice is its own.
          addressOf.push(address || (earlier >= 0 ? addressOf[earlier] : object + 1));
          lastAt.set(addressOf[object], object);
          row.push(object);
        }
      }
    }
    expect(differences.slice(0, 5)).toEqual([]);
    expect(at).toBe(results.length);
    const { lengths } = rules.find((rule) => rule.kind === kind) ?? {};
    expect(reused > 0).toBe(length <= (lengths?.reused ?? 0));
  });
});

describe.each(profiles)('$name', ({ freeLists: rules }) => {
  const kinds = rules.flatMap(({ kind, lengths }) =>
    lengths ? [1, 7, 19, 20, 21].map((length) => ({ kind, length })) : [{ kind, length: 1 }],
  );
  const commands = fc.array(
    fc.record({ what: fc.constantFrom('take', 'give', 'give', 'clear'), which: fc.nat(kinds.length - 1) }),
    { maxLength: 3000, size: 'large' },
  );

  test('each list is a bounded stack, whatever the order of calls', () => {
    fc.assert(
      fc.property(commands, (sequence) => {
        const lists = new FreeLists(rules);
        const wrong: unknown[] = [];
        const same = (is: unknown, should: unknown) => is === should || wrong.push([is, should]);
        const stacks = new Map<string, number[]>();
        let next = 1;
        for (const { what, which } of sequence) {
          const { kind, length } = kinds[which];
          const rule = rules.find((one) => one.kind === kind);
          if (rule === undefined) throw new Error(kind);
          const stack = stacks.get(`${kind} ${length}`) ?? [];
          stacks.set(`${kind} ${length}`, stack);
          const { kept, reused } = rule.lengths ?? { kept: 1, reused: 1 };
          if (what === 'give') {
            const address = next++;
            const room = length <= kept && stack.length < rule.limit;
            same(lists.give(FreeListKind[kind], address, length), room);
            if (room) stack.push(address);
          } else if (what === 'take') {
            same(lists.take(FreeListKind[kind], length), length <= reused ? (stack.pop() ?? 0) : 0);
          } else {
            const released: number[] = [];
            lists.clear((_, address) => released.push(address));
            const expected = [...stacks].flatMap(([name, held]) =>
              rules.find((one) => name.startsWith(`${one.kind} `))?.cleared ? held.splice(0) : [],
            );
            same(released.sort().join(), expected.sort().join());
          }
        }
        for (const { kind } of rules) {
          const held = [...stacks]
            .filter(([name]) => name.startsWith(`${kind} `))
            .flatMap(([, stack]) => stack);
          same(lists.kept(FreeListKind[kind]), held.length);
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('what is cleared comes in the order of the rules, the block kept last first', () => {
    const lists = new FreeLists(rules);
    for (const { kind } of rules) for (const address of [1, 2]) lists.give(FreeListKind[kind], address);
    const released: [number, number][] = [];
    lists.clear((kind, address) => released.push([kind, address]));
    const expected = rules
      .filter(({ cleared }) => cleared)
      .flatMap(({ kind, limit }) =>
        (limit > 1 ? [2, 1] : [1]).map((address) => [FreeListKind[kind], address]),
      );
    expect(released).toEqual(expected);
  });
});

test('a version without a list keeps nothing of its kind', () => {
  const lists = new FreeLists(rulesOf('3.11.7'));
  expect(lists.give(FreeListKind.int, 16)).toBe(false);
  expect(lists.take(FreeListKind.int)).toBe(0);
  expect(lists.kept(FreeListKind.int)).toBe(0);
});
