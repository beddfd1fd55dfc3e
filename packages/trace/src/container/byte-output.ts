/** Where a trace is written to, front to back. */
export interface ByteOutput {
  /** Takes the bytes before it returns: the caller may use the array again. */
  write(bytes: Uint8Array): void;
  /** Called once, when everything is written. */
  finish(): void;
}

/** Keeps what is written in memory. */
export class BufferOutput implements ByteOutput {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;
  finished = false;

  write(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + bytes.length));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  finish(): void {
    this.finished = true;
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
