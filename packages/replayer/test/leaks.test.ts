import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growsSteadily } from '../src/leaks/steady-growth.js';

const rounds = fc.record({
  rounds: fc.integer({ min: 5, max: 60 }),
  length: fc.integer({ min: 10, max: 500 }),
  start: fc.nat(50),
});

test('what comes in each round, up to the last, grows steadily', () =>
  fc.assert(
    fc.property(rounds, fc.double({ min: 0, max: 0.9, noNaN: true }), ({ rounds, length, start }, within) => {
      const times = Array.from({ length: rounds }, (_, n) => start + Math.floor((n + within) * length));
      expect(growsSteadily(times, times[0], start + rounds * length)).toBe(true);
    }),
  ));

test('what came at the start, or has come only lately, does not', () =>
  fc.assert(
    fc.property(rounds, fc.double({ min: 0.05, max: 0.5, noNaN: true }), ({ rounds, length }, share) => {
      const times = Array.from({ length: rounds }, (_, n) => n * length);
      const end = rounds * length;
      const early = times.filter((time) => time <= end * share);
      const late = times.filter((time) => time >= end * (1 - share));
      expect(growsSteadily(early, 0, end)).toBe(false);
      expect(growsSteadily(late, 0, end)).toBe(false);
    }),
  ));

test('a few times, or all at once, are no growth', () =>
  fc.assert(
    fc.property(
      fc.array(fc.nat(1000), { maxLength: 4 }),
      fc.nat(1000),
      fc.integer({ min: 1, max: 99 }),
      (few, at, many) => {
        expect(
          growsSteadily(
            few.toSorted((x, y) => x - y),
            0,
            1000,
          ),
        ).toBe(false);
        expect(growsSteadily(Array(many).fill(at), 0, 1000)).toBe(false);
      },
    ),
  ));
