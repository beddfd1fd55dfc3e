import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdTable } from '../src/id-table.js';
import { LinkTable } from '../src/link-table.js';
import { StateCache } from '../src/state-cache.js';
import { ReferenceHeap } from './reference-heap.js';

const ids = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 1 << 20 }));

test('an id table is a map from id to slot, in order of ids', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), ids, fc.integer({ min: 1, max: 1e6 }))), (steps) => {
      const table = new IdTable();
      const map = new Map<number, number>();
      for (const [add, id, slot] of steps) {
        if (add && !map.has(id)) {
          table.add(id, slot);
          map.set(id, slot);
        } else if (!add && map.delete(id)) table.remove(id);
      }
      for (const [, id] of steps) expect(table.get(id)).toBe(map.get(id) ?? 0);
      const entries: [number, number][] = [];
      table.forEach((id, slot) => {
        entries.push([id, slot]);
      });
      expect(entries).toEqual([...map].sort(([x], [y]) => x - y));
    }),
  ));

test('pages of the dead are used again', () => {
  const table = new IdTable();
  for (let id = 1; id < 2_000_000; id++) {
    table.add(id, 7);
    if (id > 1000) table.remove(id - 1000);
  }
  expect(table.get(1_999_999)).toBe(7);
  expect(table.get(1_998_999)).toBe(0);
  expect(table.pages).toBeLessThan(64);
});

test('a link table is a multiset of links', () => {
  const small = fc.integer({ min: 0, max: 4 });
  const links = fc.tuple(small, small, fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), links), { maxLength: 200, size: 'max' }), (steps) => {
      const table = new LinkTable();
      const list: [number, number, number][] = [];
      for (const [add, link] of steps) {
        if (add) {
          table.add(...link);
          list.push(link);
          continue;
        }
        const i = list.findIndex((one) => one.join() === link.join());
        expect(table.remove(...link)).toBe(i >= 0);
        if (i >= 0) list.splice(i, 1);
      }
      list.sort((x, y) => x[0] - y[0] || x[1] - y[1] || x[2] - y[2]);
      expect([...table.triples()]).toEqual(list.flat());
      expect(table.size).toBe(list.length);
      expect(table.to(2)).toEqual(
        list
          .filter(([, , target]) => target === 2)
          .map(([holder, slot, target]) => ({ holder, slot, target })),
      );
    }),
  );
});

test('the cache never holds more bytes than it may, and gives the nearest state before', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 20 }))),
      fc.nat({ max: 2000 }),
      (steps, bytes) => {
        const cache = new StateCache(bytes);
        const kept = new Set<number>();
        for (const [position, objects] of steps) {
          const heap = new ReferenceHeap();
          for (let id = 1; id <= objects; id++) heap.apply([1, id, 0, 0, 0]);
          cache.keep({ ...heap.snapshot(), position });
          kept.add(position);
          expect(cache.bytes).toBeLessThanOrEqual(bytes);
          const nearest = cache.nearest(position)?.position ?? -1;
          expect(nearest).toBeLessThanOrEqual(position);
          if (nearest >= 0) expect(kept).toContain(nearest);
          expect(cache.has(position)).toBe(nearest === position);
        }
      },
    ),
  ));
