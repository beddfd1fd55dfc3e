import type { RecordProgress } from '@heapreel/recorder';
import { byteSize, grouped } from './number.js';

/** A line on the terminal that says how a recording goes; nothing without a terminal. */
export class RecordingLine {
  #visible = false;

  constructor(readonly stream: NodeJS.WriteStream) {}

  readonly report = ({ events, bytes, seconds }: RecordProgress): void => {
    if (this.stream.isTTY !== true || events === 0) return;
    this.#visible = true;
    const rate = (events / 1e6 / seconds).toFixed(1);
    this.stream.write(`\r\x1b[Krecording: ${grouped(events)} events, ${byteSize(bytes)}, ${rate} M events/s`);
  };

  clear(): void {
    if (this.#visible) this.stream.write('\r\x1b[K');
    this.#visible = false;
  }
}
