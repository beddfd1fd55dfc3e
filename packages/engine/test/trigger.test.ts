import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GenerationalTrigger } from '../src/collector/trigger.js';
import { IncrementalTrigger } from '../src/collector/trigger-incremental.js';

const steps = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: fc.constant('allocated' as const) },
    { weight: 12, arbitrary: fc.constant('freed' as const) },
    { weight: 1, arbitrary: fc.constantFrom('enable' as const, 'disable' as const) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, 2) },
  ),
  { maxLength: 400, size: 'max' },
);

describe('three generations', () => {
  const settings = fc.tuple(fc.nat(20), fc.nat(4), fc.nat(4));

  test('a collection is due exactly with an allocation that finds the count above its threshold', () => {
    fc.assert(
      fc.property(settings, steps, (thresholds, sequence) => {
        const trigger = new GenerationalTrigger({ thresholds, longLivedRatio: 4 });
        const counts = [0, 0, 0];
        for (const step of sequence) {
          if (step === 'allocated') {
            const over = ++counts[0] > thresholds[0] && thresholds[0] > 0 && trigger.enabled;
            expect(trigger.allocated()).toBe(over);
          } else if (step === 'freed') {
            counts[0] = Math.max(0, counts[0] - 1);
            trigger.freed();
          } else if (typeof step === 'number') {
            for (let i = 0; i <= step; i++) counts[i] = 0;
            if (step < 2) counts[step + 1]++;
            trigger.begin(step);
            trigger.end();
          } else trigger.enabled = step === 'enable';
          expect(trigger.counts).toEqual(counts);
          const oldest = [2, 1, 0].find((g) => counts[g] > thresholds[g]) ?? -1;
          expect(trigger.due()).toBe(oldest);
        }
      }),
    );
  });

  test('the full one waits until a quarter as many are pending as have lived long', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.array(fc.nat(60)), (total, survivors) => {
        const trigger = new GenerationalTrigger({ thresholds: [700, 10, 10], longLivedRatio: 4 });
        trigger.survived(2, total);
        trigger.counts[2] = 11;
        let pending = 0;
        for (const objects of survivors) {
          trigger.survived(1, objects);
          trigger.survived(0, 1000);
          pending += objects;
          expect(trigger.due()).toBe(pending < Math.floor(total / 4) ? -1 : 2);
        }
        trigger.survived(2, 12);
        expect([trigger.longLivedTotal, trigger.longLivedPending]).toEqual([12, 0]);
      }),
    );
  });

  test('while one runs none becomes due, and freezing forgets the counts', () => {
    const trigger = new GenerationalTrigger({ thresholds: [1, 10, 10], longLivedRatio: 4 });
    trigger.allocated();
    trigger.collecting = true;
    trigger.begin(0);
    for (let i = 0; i < 5; i++) expect(trigger.allocated()).toBe(false);
    trigger.end();
    expect(trigger.allocated()).toBe(true);
    trigger.freeze();
    expect(trigger.counts).toEqual([0, 0, 0]);
  });
});

describe('increments', () => {
  test('the young count and the heap follow trackings; every collection starts the young count again', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const trigger = new IncrementalTrigger({ thresholds: [9, 10, 0] });
        let young = 0;
        let heap = 0;
        for (const step of sequence) {
          if (step === 'allocated') {
            heap++;
            expect(trigger.allocated()).toBe(++young > 9 && trigger.enabled);
          } else if (step === 'freed') {
            heap--;
            young = Math.max(0, young - 1);
            trigger.freed();
          } else if (typeof step === 'number') {
            young = 0;
            trigger.begin(step);
            trigger.end();
          } else trigger.enabled = step === 'enable';
          expect([trigger.counts[0], trigger.heapSize, trigger.due()]).toEqual([young, heap, 1]);
        }
      }),
    );
  });

  test('an increment owes as many objects as are new, and a part of the heap of at most twice that', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(1_000_000), fc.nat(30), (fresh, heap, scale) => {
        const trigger = new IncrementalTrigger({ thresholds: [2000, scale, 0] });
        trigger.heapSize = heap;
        trigger.counts[0] = fresh;
        trigger.begin(1);
        const part = Math.floor(Math.floor(heap / 10) / Math.max(scale, 2));
        expect(trigger.workToDo).toBe(fresh + Math.min(part, 2 * fresh));
        trigger.advanced(7);
        expect(trigger.workToDo).toBe(fresh + Math.min(part, 2 * fresh) - 7);
        trigger.begin(2);
        expect(trigger.workToDo).toBe(0);
      }),
    );
  });
});
