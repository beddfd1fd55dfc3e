import type { CheckProgress } from '@heapreel/engine/check';
import { counted, grouped } from './number.js';

/** A line on the terminal that says how a check goes; nothing without a terminal. */
export class CheckLine {
  readonly #started = performance.now();
  #shownAt = 0;
  #visible = false;

  constructor(readonly stream: NodeJS.WriteStream) {}

  readonly report = ({ programs, planned, shrinking }: CheckProgress): void => {
    const now = performance.now();
    if (this.stream.isTTY !== true || now - this.#shownAt < 100) return;
    this.#shownAt = now;
    this.#visible = true;
    const seconds = Math.round((now - this.#started) / 1000);
    const of = planned === null ? '' : ` of ${grouped(planned)}`;
    const doing =
      shrinking === 0
        ? `checking: ${grouped(programs)}${of} programs`
        : `a property does not hold; making the program smaller: ${counted(shrinking, 'attempt')}`;
    this.stream.write(`\r\x1b[K${doing}, ${seconds} s`);
  };

  clear(): void {
    if (this.#visible) this.stream.write('\r\x1b[K');
    this.#visible = false;
  }
}
