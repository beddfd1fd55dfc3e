/**
 * Standard output as commands write to it: in pieces, waiting when the reader is slow, and ending quietly when the
 * reader has gone (`| head`). Any other failure, a full disk for one, is thrown by `write` or `flush`.
 */
export class TextOutput {
  #pending = '';
  #gone = false;

  constructor(readonly stream: NodeJS.WriteStream) {
    // Failures reach the callback of the write that failed; without a listener they would end the process first.
    stream.on('error', () => {});
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
    const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) => {
      this.stream.write(text, resolve);
    });
    if (error?.code === 'EPIPE' || error?.code === 'ERR_STREAM_DESTROYED') this.#gone = true;
    else if (error) throw new OutputError(`can't write the answer: ${error.message}`);
  }
}

/** The answer could not be written. One clear line. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}
