import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InterruptFlag } from '../src/host/interrupt-flag.js';

// What Pyodide does with it, in two steps between which the other thread may act.
const steps = fc.array(fc.constantFrom('send', 'look', 'forget'), { maxLength: 30 });

test('no signal is lost, whenever it comes: at most it joins an earlier one that is just being taken', () =>
  fc.assert(
    fc.property(steps, (taken) => {
      const flag = new InterruptFlag();
      const other = new InterruptFlag(flag.shared);
      let [waits, looked] = [false, 0];
      for (const step of taken) {
        if (step === 'send') {
          expect(other.send()).toBe(waits || looked !== 0);
          waits ||= looked === 0;
        } else if (step === 'look') {
          looked = flag[0];
          if (waits) expect(looked).toBe(2);
          waits = false;
        } else {
          flag[0] = 0;
          looked = 0;
        }
        expect(other.waiting).toBe(waits || looked !== 0);
      }
    }),
  ));
