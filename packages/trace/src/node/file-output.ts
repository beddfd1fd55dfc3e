import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import type { ByteOutput } from '../container/byte-output.js';

/**
 * A file that appears under its name only when it is whole: until `finish` it is `path.part`, which stays when the
 * writer dies and opens up to its last whole chunk.
 */
export class FileOutput implements ByteOutput {
  readonly partPath: string;
  #file: number | null;

  constructor(readonly path: string) {
    this.partPath = `${path}.part`;
    this.#file = openSync(this.partPath, 'w');
  }

  write(bytes: Uint8Array): void {
    if (this.#file === null) throw new Error(`${this.path} is closed`);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
  }

  finish(): void {
    if (this.#file === null) throw new Error(`${this.path} is closed`);
    fsyncSync(this.#file);
    this.abandon();
    renameSync(this.partPath, this.path);
  }

  /** Closes the file and leaves it as `path.part`. */
  abandon(): void {
    if (this.#file === null) return;
    closeSync(this.#file);
    this.#file = null;
  }
}
