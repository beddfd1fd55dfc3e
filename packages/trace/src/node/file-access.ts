import { type FileHandle, open } from 'node:fs/promises';
import type { RandomAccess } from '../container/random-access.js';
import { TraceError } from '../trace-error.js';

/** A file on disk. */
export class FileAccess implements RandomAccess {
  readonly #file: FileHandle;

  private constructor(
    file: FileHandle,
    readonly size: number,
  ) {
    this.#file = file;
  }

  static async open(path: string): Promise<FileAccess> {
    let file: FileHandle;
    try {
      file = await open(path, 'r');
    } catch (error) {
      throw new TraceError(`${path}: ${describe(error)}`);
    }
    const facts = await file.stat();
    if (facts.isFile()) return new FileAccess(file, facts.size);
    await file.close();
    throw new TraceError(`${path}: ${facts.isDirectory() ? 'is a folder' : 'is not a regular file'}`);
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const { bytesRead } = await this.#file.read(bytes, done, length - done, offset + done);
      if (bytesRead === 0) throw new TraceError('damaged: the file ends too early');
      done += bytesRead;
    }
    return bytes;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

function describe(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  return error instanceof Error ? error.message : String(error);
}
