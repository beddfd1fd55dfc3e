import { once } from 'node:events';

/**
 * Standard output as commands write to it: in pieces, waiting when the reader is slow, and ending quietly when the
 * reader has gone (`| head`).
 */
export class TextOutput {
  #pending = '';
  #gone = false;

  constructor(readonly stream: NodeJS.WriteStream) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
      this.#gone = true;
    });
  }

  /** True when nobody reads any more: the command can stop. */
  get gone(): boolean {
    return this.#gone;
  }

  async write(text: string): Promise<void> {
    this.#pending += text;
    if (this.#pending.length >= 65_536) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (text === '' || this.#gone) return;
    if (this.stream.write(text)) return;
    const settled = new AbortController();
    const { signal } = settled;
    await Promise.race([
      once(this.stream, 'drain', { signal }),
      once(this.stream, 'close', { signal }),
    ]).catch((error: unknown) => {
      // Whoever reads has gone; the listener above has taken note.
      if (!this.#gone) throw error;
    });
    settled.abort();
  }
}
