import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteArrayBuffer } from '../src/growth/bytearray-buffer.js';
import { DictKeys } from '../src/growth/dict-keys.js';
import { appended, extended, popped } from '../src/growth/list-capacity.js';
import { SetTable } from '../src/growth/set-table.js';
import { SharedKeys } from '../src/growth/shared-keys.js';
import { describe as layoutOf } from '../src/layout/describe.js';
import type { ObjectSpec } from '../src/layout/object-spec.js';
import { isTracked } from '../src/layout/tracking.js';
import type { Profile } from '../src/profile/profile.js';
import { profileNamed, profiles } from '../src/profile/profiles.js';
import { type Golden, type Grown, goldens } from './golden/sizes/golden.js';

/** What the model says of each object, and what the interpreter said: by name, so that a difference tells where it is. */
function compare<T>(
  { version, pointerBits, rows }: Golden,
  model: (profile: Profile, spec: ObjectSpec) => T,
  real: (row: Golden['rows'][number]) => T | null | undefined,
): void {
  const profile = profileNamed(`${version}-${pointerBits}`);
  const compared = rows.filter((row) => real(row) != null);
  expect(Object.fromEntries(compared.map(([name, spec]) => [name, model(profile, spec)]))).toEqual(
    Object.fromEntries(compared.map((row) => [row[0], real(row)])),
  );
}

const descending = (blocks: readonly number[]) => [...blocks].sort((a, b) => b - a);

describe.each(goldens)('objects of CPython $version on $pointerBits bits', (golden) => {
  it('are many', () => {
    expect(golden.rows.length).toBeGreaterThan(1000);
    expect(golden.rows.filter(([, , , , , blocks]) => blocks !== null).length).toBeGreaterThan(400);
  });

  it('have the size that sys.getsizeof says', () => {
    compare(
      golden,
      (profile, spec) => layoutOf(profile, spec).size,
      ([, , size]) => size,
    );
  });

  it('are tracked as gc.is_tracked says', () => {
    compare(golden, isTracked, ([, , , tracked]) => tracked);
  });

  it('have room for weak references as weakref.ref says', () => {
    compare(
      golden,
      (profile, spec) => layoutOf(profile, spec).weakrefable,
      ([, , , , weakrefable]) => weakrefable,
    );
  });

  it('ask the allocator for the blocks that tracemalloc sees', () => {
    compare(
      golden,
      (profile, spec) => descending(layoutOf(profile, spec).blocks),
      ([, , , , , blocks]) => blocks,
    );
  });

  it('have the capacities that their growth leads to', () => {
    const { growth, layouts } = profileNamed(`${golden.version}-${golden.pointerBits}`);
    const inline = layouts.values !== 'block';
    const grown = golden.rows.filter((row) => row[6] !== undefined);
    expect(grown.length).toBeGreaterThan(100);
    expect(
      Object.fromEntries(
        grown.map(([name, spec, , , , , by]) => [name, capacityOf(growth, spec, by!, inline)]),
      ),
    ).toEqual(
      Object.fromEntries(grown.map(([name, spec]) => [name, spec.capacity ?? spec.values ?? spec.table])),
    );
  });
});

/** Items, places or values there is room for after those operations. */
function capacityOf(
  { list, dict }: Profile['growth'],
  { type }: ObjectSpec,
  grown: Grown,
  inline: boolean,
): number {
  switch (grown.by) {
    case 'create':
      return new ByteArrayBuffer(grown.items).capacity;
    case 'append': {
      const buffer = new ByteArrayBuffer(0);
      let capacity = 0;
      for (let length = 0; length < grown.items; length++) {
        buffer.resize(length + 1);
        capacity = appended(list, capacity, length);
      }
      return type === 'list' ? capacity : buffer.capacity;
    }
    case 'range':
      return extended(list, 0, 0, grown.items, 'sized');
    case 'pop': {
      let capacity = grown.from;
      for (let length = grown.from; length > grown.items; length--) capacity = popped(list, capacity, length);
      return capacity;
    }
    case 'add': {
      const table = new SetTable();
      for (let low = 0; low < grown.items; low++) {
        table.add({ low, high: 0 });
        table.grow();
      }
      return table.size;
    }
    case 'insert': {
      const keys = new DictKeys(dict);
      for (let i = 0; i < grown.str + grown.any; i++) keys.insert(i < grown.str);
      return keys.size;
    }
    case 'instances': {
      const keys = new SharedKeys();
      for (let i = 0; i < grown.number; i++) {
        keys.newInstance();
        for (let name = 0; name < grown.attributes; name++) keys.place(String(name));
      }
      // An instance with room inside is sized before it takes its place from those that come.
      const before = keys.places;
      return inline ? before : keys.newInstance();
    }
  }
}

// Measured with sys.getsizeof on CPython 3.14.10, 64 bits.
describe('objects are as large as those of CPython 3.14.10', () => {
  const sizes: [ObjectSpec, number][] = [
    [{ type: 'int', digits: 1 }, 28],
    [{ type: 'str', kind: 'ascii', length: 10 }, 51],
    [{ type: 'str', kind: 'latin1', length: 10 }, 67],
    [{ type: 'tuple', length: 0 }, 48],
    [{ type: 'tuple', length: 5 }, 88],
    [{ type: 'list', capacity: 4 }, 88],
    [{ type: 'dict', table: 8 }, 184],
    [{ type: 'dict', table: 16, keys: 'any' }, 352],
    [{ type: 'function' }, 168],
    [{ type: 'generator', slots: 1 }, 176],
    [{ type: 'code', units: 3 }, 216],
    [{ type: 'frame', slots: 6 }, 216],
    [{ type: 'type', static: true }, 416],
    [{ type: 'type' }, 1720],
    [{ type: 'type', defines: { slots: 3 } }, 952],
    [{ type: 'object', class: {} }, 48],
    [{ type: 'object', class: { slots: 1, weakrefs: true } }, 56],
    [{ type: 'int', digits: 1, class: {} }, 60],
    [{ type: 'tuple', length: 2, class: {} }, 80],
    [{ type: 'tuple', length: 2, class: { slots: 0 } }, 64],
    [{ type: 'SyntaxError' }, 160],
    [{ type: 'ValueError', class: {} }, 104],
    [{ type: 'ImportError' }, 120],
    [{ type: 'map' }, 56],
    [{ type: 'partial' }, 96],
    [{ type: 'deque', blocks: 2 }, 1288],
    [{ type: 'OrderedDict', table: 8, length: 1 }, 344],
  ];
  it.each(sizes)('%j: %i', (spec, size) => {
    expect(layoutOf(profileNamed('3.14.10'), spec).size).toBe(size);
  });
});

const profile = fc.constantFrom(...profiles);
const anyType = profile.chain((p) =>
  fc.record({
    profile: fc.constant(p),
    type: fc.constantFrom(...Object.keys(p.layouts.types).filter((name) => !/^(str|type)\./.test(name))),
  }),
);
/** Enough for every type. */
const shape = fc.record({
  digits: fc.integer({ min: 1, max: 100 }),
  length: fc.nat(1000),
  capacity: fc.nat(1000),
  table: fc.constantFrom(8, 16, 128, 256, 65_536),
  keys: fc.constantFrom('str' as const, 'any' as const),
  slots: fc.nat(100),
  units: fc.nat(1000),
  dimensions: fc.nat(10),
  blocks: fc.integer({ min: 1, max: 20 }),
  indices: fc.array(fc.nat(10), { maxLength: 3 }),
});

describe('whatever the object', () => {
  it('its blocks hold what its size counts, but for the members of classes and room for attributes', () => {
    fc.assert(
      fc.property(anyType, shape, ({ profile, type }, more) => {
        const { size, blocks, header } = layoutOf(profile, { type, ...more });
        const held = blocks.reduce((sum, bytes) => sum + bytes, 0);
        expect(held).toBeGreaterThanOrEqual(size);
        expect(held - size).toBeLessThanOrEqual(type === 'type' ? profile.pointerBits : 0);
        expect(blocks[0]).toBeGreaterThan(header);
      }),
    );
  });

  it('it takes no less where pointers are wider', () => {
    fc.assert(
      fc.property(anyType, shape, ({ profile, type }, more) => {
        const { layouts } = profile;
        const [narrow, wide] = ([32, 64] as const).map((pointerBits) =>
          layoutOf({ ...profile, layouts, pointerBits }, { type, ...more }),
        );
        expect(wide.size).toBeGreaterThanOrEqual(narrow.size);
        expect(wide.header).toBe(2 * narrow.header);
      }),
    );
  });

  it('an instance of a class that derives from its type is tracked, no smaller, and a word larger for each slot', () => {
    fc.assert(
      fc.property(anyType, shape, fc.nat(20), ({ profile, type }, more, slots) => {
        const spec = { type, ...more };
        fc.pre(type !== 'int' && type !== 'bool' && type !== 'ContextVar');
        const [plain, closed, slotted] = [undefined, { slots: 0 }, { slots }].map((shape) =>
          layoutOf(profile, { ...spec, ...(shape && { class: shape }) }),
        );
        expect(isTracked(profile, { ...spec, class: {} })).toBe(true);
        expect(closed.size).toBeGreaterThanOrEqual(plain.size);
        const aligned = Math.ceil(closed.size / (profile.pointerBits / 8)) * (profile.pointerBits / 8);
        expect(slotted.blocks[0]).toBeGreaterThanOrEqual(closed.blocks[0]);
        expect(slotted.size - slots * (profile.pointerBits / 8)).toBeLessThanOrEqual(aligned);
      }),
    );
  });

  it('without a collector header it is not tracked', () => {
    fc.assert(
      fc.property(
        anyType,
        fc.constantFrom('atoms' as const, 'tracked' as const),
        ({ profile, type }, holds) => {
          const { collectable } = layoutOf(profile, { type, ...everything });
          expect(collectable || !isTracked(profile, { type, holds })).toBe(true);
        },
      ),
    );
  });
});

/** As much as any type needs. */
const everything = {
  ...{ digits: 1, length: 1, capacity: 1, table: 8, slots: 1, units: 1, dimensions: 1, blocks: 1 },
  indices: [1],
  kind: 'ascii' as const,
};

describe('a description that lacks something', () => {
  const p = profileNamed('3.13');
  it.each([
    [{ type: 'list' }, "list: its size depends on its 'capacity', which the description lacks"],
    [{ type: 'str', length: 3 }, "str: its size depends on its 'kind', which the description lacks"],
    [{ type: 'tuple', length: -1 }, "tuple: 'length' must be a whole number from 0 up, not -1"],
    [{ type: 'int', digits: 1.5 }, "int: 'digits' must be a whole number from 0 up, not 1.5"],
    [{ type: 'product' }, "product: its size depends on its 'indices', which the description lacks"],
    [{ type: 'lisst' }, "cpython-3.13 has no type 'lisst'"],
    [{ type: 'toString' }, "cpython-3.13 has no type 'toString'"],
    [{ type: 'type', base: 'nothing' }, "cpython-3.13 has no type 'nothing'"],
  ] as [ObjectSpec, string][])('%j: %s', (spec, message) => {
    expect(() => layoutOf(p, spec)).toThrow(new RangeError(message));
  });
});
