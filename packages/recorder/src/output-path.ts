import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { RecordError } from './record-error.js';

/**
 * The trace's absolute path, when one can be written there as far as can be told beforehand.
 * @throws {RecordError}
 */
export function outputPath(output: string, script: string): string {
  const path = resolve(output);
  const folder = dirname(path);
  if (!existsSync(folder)) throw new RecordError(`cannot write ${output}: no such folder: ${folder}`);
  if (!statSync(folder).isDirectory())
    throw new RecordError(`cannot write ${output}: not a folder: ${folder}`);
  if (!existsSync(path)) return path;
  const found = statSync(path);
  if (found.isDirectory()) throw new RecordError(`cannot write ${output}: it is a folder`);
  // The finished trace takes the place of what was there, and a device is nothing to replace.
  if (!found.isFile()) throw new RecordError(`cannot write ${output}: not a regular file`);
  if (realpathSync(path) === realpathSync(script)) {
    throw new RecordError(`cannot write ${output}: it is the script`);
  }
  return path;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the quota is used up',
  EFBIG: 'the file grew larger than is allowed',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the disk failed',
};

/** What to tell the user of an error met in writing a file, or null when the error is not the file system's. */
export function writeProblem(path: string, error: unknown): string | null {
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return null;
  return `cannot write ${path}: ${reasons[code] ?? message}`;
}
