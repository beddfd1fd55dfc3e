import { TraceError } from '../trace-error.js';

/** Bytes of which any part can be fetched: a file, a buffer, a resource over HTTP. */
export interface RandomAccess {
  readonly size: number;
  /** Exactly `length` bytes from `offset`; fails when there are fewer. */
  read(offset: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

export class BufferAccess implements RandomAccess {
  constructor(readonly bytes: Uint8Array) {}

  get size(): number {
    return this.bytes.length;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    if (offset + length > this.bytes.length) throw new TraceError('damaged: the file ends too early');
    return this.bytes.subarray(offset, offset + length);
  }

  async close(): Promise<void> {}
}
