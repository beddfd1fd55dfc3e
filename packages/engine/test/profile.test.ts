import { describe, expect, it } from 'vitest';
import type { Profile } from '../src/profile/profile.js';
import { profileNamed, profiles } from '../src/profile/profiles.js';
import { structSize } from '../src/profile/struct-size.js';
import { goldens } from './golden/sizes/golden.js';

describe('profiles go by name', () => {
  it.each([
    ['cpython-3.13', 'cpython-3.13'],
    ['3.11', 'cpython-3.11'],
    ['3.12-32', 'cpython-3.12-32'],
    ['3.12.1', 'cpython-3.12'],
    ['cpython-3.13.0-64', 'cpython-3.13'],
    ['3.14.0', 'cpython-3.14.0'],
    ['3.14.4-32', 'cpython-3.14.0-32'],
    ['3.14.5', 'cpython-3.14.5'],
    ['3.14.10', 'cpython-3.14.5'],
  ])('%s is %s', (name, found) => {
    expect(profileNamed(name).name).toBe(found);
  });

  it('every profile goes by its own', () => {
    for (const profile of profiles) expect(profileNamed(profile.name)).toBe(profile);
    expect(new Set(profiles.map(({ name }) => name)).size).toBe(profiles.length);
  });

  it('a name that is none, or could be two, is answered with those there are', () => {
    const known = /; there are cpython-3\.11, .*cpython-3\.14\.5-32$/;
    for (const name of ['3.10', 'python', '', '3.13-16', '3.1', '3']) {
      expect(() => profileNamed(name)).toThrow(`there is no profile '${name}'`);
      expect(() => profileNamed(name)).toThrow(known);
    }
  });
});

/** Lists in a chain, of which the death of the last is the first to be put off. */
function shallowestPutOff({ trashcan }: Profile): number {
  if (trashcan.measure === 'nesting') return trashcan.depth;
  return trashcan.measure === 'c-calls'
    ? trashcan.limit - trashcan.entry - trashcan.headroom
    : Number.POSITIVE_INFINITY;
}

describe.each(goldens)('as CPython $version on $pointerBits bits', ({ version, pointerBits, facts }) => {
  const profile = profileNamed(`${version}-${pointerBits}`);
  const { collector, immortality } = profile;

  it('is named as what checked the profile', () => {
    expect(profile.checkedOn).toContain(version);
  });

  it('immortal objects', () => {
    expect(immortality.countsMove).toBe(facts.countsMove);
    expect(immortality.singletons).toBe(facts.immortalNone);
    expect({ none: [false, false], names: [true, false], all: [true, true] }[immortality.interned]).toEqual([
      facts.immortalName,
      facts.immortalInterned,
    ]);
    if (facts.countsMove) expect(facts.countOfOne).toBeGreaterThan(profile.immortalCount);
    else expect(facts.countOfOne).toBe(profile.immortalCount);
  });

  it('the collector', () => {
    expect(collector.thresholds).toEqual(facts.thresholds);
    expect(facts.collectionsInOneCall > 1 ? 'at-allocation' : 'at-safe-point').toBe(collector.runs);
    expect(facts.countedUntracked > 0 ? 'allocations' : 'trackings').toBe(collector.counts);
  });

  it('deaths that are put off', () => {
    for (const [depth, putsOff] of Object.entries(facts.putsOff)) {
      expect(Number(depth) >= shallowestPutOff(profile), `a chain of ${depth}`).toBe(putsOff);
    }
  });

  it('digits of ints', () => {
    expect(profile.sizes.int.digitBits).toBe(facts.digitBits);
  });
});

describe('the size of a struct', () => {
  it.each([
    ['nP', 64, 16],
    ['nP', 32, 8],
    ['nP d', 32, 16],
    ['nP n q 2P', 32, 32],
    ['nP 5P c', 64, 64],
    ['nPn 3c', 64, 32],
    ['', 64, 0],
  ] as const)("'%s' with pointers of %i bits: %i", (fields, bits, bytes) => {
    expect(structSize(fields, bits)).toBe(bytes);
  });

  it('ends where items begin', () => {
    expect(structSize('nP c', 64, 'c')).toBe(17);
    expect(structSize('nP c', 64, 'P')).toBe(24);
  });

  it('of unknown fields is not guessed', () => {
    expect(() => structSize('nPx', 64)).toThrow("no field of a struct is called 'x'");
  });
});
