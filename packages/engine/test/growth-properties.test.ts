import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteArrayBuffer } from '../src/growth/bytearray-buffer.js';
import { DictKeys } from '../src/growth/dict-keys.js';
import { intHash } from '../src/growth/hash/number-hash.js';
import { appended, extended, itemDeleted, popped, roomOf, spliced } from '../src/growth/list-capacity.js';
import { SetTable } from '../src/growth/set-table.js';
import { profiles } from '../src/profile/profiles.js';

const profile = fc.constantFrom(...profiles);
const choices = fc.array(fc.nat(), { maxLength: 300 });

describe('of every version', () => {
  it('a list has room for its items, and never twice as much and more after it was appended to until full', () => {
    fc.assert(
      fc.property(profile, choices, ({ growth: { list } }, numbers) => {
        let [length, capacity] = [0, 0];
        for (const number of numbers) {
          const operation = length === 0 ? number % 3 : number % 6;
          const wanted = number % (length + 1);
          if (operation <= 1) capacity = appended(list, capacity, length++);
          else if (operation === 2) {
            capacity = extended(list, capacity, length, number % 40, 'unsized');
            length += number % 40;
          } else if (operation === 3) capacity = popped(list, capacity, length--);
          else if (operation === 4) capacity = itemDeleted(list, capacity, length--);
          else {
            capacity = spliced(list, capacity, length, wanted);
            length = wanted;
          }
          expect(roomOf(capacity)).toBeGreaterThanOrEqual(length);
        }
        while (length < capacity) length++;
        expect(appended(list, capacity, length)).toBeLessThanOrEqual(Math.max(4, 2 * length));
      }),
    );
  });

  it('a key table has a place for each entry, and room for the next after a rebuild', () => {
    fc.assert(
      fc.property(profile, choices, ({ growth: { dict }, sizes }, numbers) => {
        const keys = new DictKeys(dict);
        for (const number of numbers) {
          if (number % 3 === 0 && keys.used > 0) keys.delete();
          else {
            const [{ size, used }, room] = [keys, keys.usable > 0];
            const rebuilt = keys.insert(number % 5 > 0);
            expect(keys.used).toBe(used + 1);
            if (rebuilt) expect(keys.entries).toBe(keys.used);
            if (size > 0 && !room) expect(rebuilt).toBe(true);
          }
          expect(keys.entries).toBeLessThan(keys.size === 0 ? 1 : keys.size);
          expect(keys.usable).toBeGreaterThanOrEqual(0);
          expect(Math.log2(Math.max(8, keys.size)) % 1).toBe(0);
          if (keys.size > 0) expect(keys.bytes(sizes.dict)).toBeGreaterThan(keys.size);
        }
      }),
    );
  });

  it('every element of a set has a place of its own, wherever the table is moved', () => {
    fc.assert(
      fc.property(fc.constantFrom(32, 64), choices, (bits, numbers) => {
        const table = new SetTable();
        const places = new Map<number, number>();
        const move = (moves: readonly number[] | null) => {
          if (moves !== null) for (const [element, place] of places) places.set(element, moves[place]);
        };
        for (const number of numbers) {
          const element = (number % 50) * 2 ** (number % 3);
          const place = places.get(element);
          if (number % 7 === 0 && places.size > 0) {
            const next = table.next();
            const [taken] = [...places].find((entry) => entry[1] === next)!;
            places.delete(taken);
            table.vacate(next);
          } else if (place === undefined) {
            places.set(element, table.add(intHash(element, bits)));
            move(table.grow());
          } else {
            places.delete(element);
            table.vacate(place);
          }
          if (number % 11 === 0) move(table.reserve(number % 20));
          if (number % 13 === 0) move(table.sweep());
          const taken = [...places.values()];
          expect(new Set(taken).size).toBe(taken.length);
          expect(table.used).toBe(taken.length);
          expect(taken.every((at) => at >= 0 && at < table.size)).toBe(true);
        }
      }),
    );
  });

  it('a bytearray has room for its bytes and the zero behind them', () => {
    fc.assert(
      fc.property(fc.nat(20), choices, (length, numbers) => {
        const buffer = new ByteArrayBuffer(length);
        for (const number of numbers) {
          const start = number % 2 ? 0 : number % (buffer.length + 1);
          const end = start + (number % (buffer.length - start + 1));
          buffer.splice(start, end, number % 9);
          expect(buffer.offset + buffer.length).toBeLessThan(buffer.capacity || 1);
          expect(buffer.offset).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
