import { grouped } from './number.js';

/** A line on the terminal that says how far a long pass has come; nothing at all for short ones or without a terminal. */
export class ProgressLine {
  readonly #started = performance.now();
  #shownAt = 0;
  #visible = false;

  constructor(
    readonly stream: NodeJS.WriteStream,
    readonly quietMilliseconds = 700,
  ) {}

  /** To be handed to queries. */
  readonly report = (done: number, total: number): void => {
    if (this.stream.isTTY !== true || total === 0) return;
    const now = performance.now();
    if (now - this.#started < this.quietMilliseconds || now - this.#shownAt < 100) return;
    this.#shownAt = now;
    this.#visible = true;
    const percent = Math.floor((done / total) * 100);
    this.stream.write(`\r\x1b[K${percent}% of ${grouped(total)} events`);
  };

  clear(): void {
    if (this.#visible) this.stream.write('\r\x1b[K');
    this.#visible = false;
  }
}
