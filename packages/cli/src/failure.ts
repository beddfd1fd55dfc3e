import { CollectorError, IdentityError, ProgramError } from '@heapreel/engine';
import { RecordError } from '@heapreel/recorder';
import { QuestionError } from '@heapreel/replayer';
import { TraceError } from '@heapreel/trace';
import { ExitCode } from './exit-code.js';
import { OutputError } from './output/text-output.js';

const systemErrors: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a directory, not a trace',
  ENOTDIR: 'a part of the path is not a directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENAMETOOLONG: 'name too long',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many open files',
  EIO: 'the disk failed to read it',
};

const speaksForItself = [OutputError, RecordError, ProgramError, CollectorError, IdentityError];

/** Whether the error is about what the user gave, and says so in its message. */
export function isExplained(error: unknown): error is Error {
  return speaksForItself.some((kind) => error instanceof kind);
}

/** What to tell the user of an error: one line and the exit code. `path` is the trace that it is about. */
export function explain(error: unknown, path?: string): { readonly line: string; readonly code: ExitCode } {
  const about = path === undefined ? '' : `${path}: `;
  if (isExplained(error)) return { line: oneLine(error.message), code: ExitCode.bad };
  if (error instanceof QuestionError || error instanceof TraceError) {
    const line = error.message.startsWith(about) ? error.message : about + error.message;
    return { line: oneLine(line), code: ExitCode.bad };
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && systemErrors[code] !== undefined) {
    return { line: oneLine(about + systemErrors[code]), code: ExitCode.bad };
  }
  return { line: oneLine(`${about}internal error: ${message ?? String(error)}`), code: ExitCode.internal };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
