import type { Definitions } from '@heapreel/trace';
import { near } from './object-names/nearest.js';
import { QuestionError } from './question-error.js';

/**
 * 1 for each site on this line, in whatever function; the file is given by the end of its path.
 *
 * @throws QuestionError when the trace has no such line, or several files of that name have it.
 */
export function sitesOnLine(definitions: Definitions, file: string, line: number): Uint8Array {
  const { sites } = definitions;
  const files = filesNamed(definitions, file);
  const wanted = new Uint8Array(sites.length);
  const reachedIn = new Set<string>();
  sites.forEach((site, i) => {
    if (i === 0 || site.line !== line || !files.includes(site.file)) return;
    wanted[i] = 1;
    reachedIn.add(site.file);
  });
  if (reachedIn.size === 0) throw new QuestionError(`line ${line} of ${files[0]} was not reached`);
  if (reachedIn.size > 1) throw severalFiles(file, [...reachedIn]);
  return wanted;
}

/**
 * The one file of the trace that a path names: it ends in the path, or the path ends in it, as when the trace has the
 * file's name alone; else the one of that name, as when a copy elsewhere is meant.
 *
 * @throws QuestionError when there is none, or more than one.
 */
export function fileOfPath({ sites }: Definitions, path: string): string {
  const asked = path.replace(/^(\.\.?[/\\])+/, '');
  const files = [...new Set(sites.slice(1).map(({ file }) => file))].filter((file) => file !== '');
  const same = files.filter((file) => endsIn(file, asked) || endsIn(asked, file));
  const name = /[^/\\]*$/.exec(asked)![0];
  const found = same.length > 0 ? same : files.filter((file) => endsIn(file, name));
  if (found.length === 0) throw new QuestionError(`no file "${path}" in this trace${near(path, files)}`);
  const file = found.length === 1 ? found[0] : found.find((one) => one === asked);
  if (file === undefined) throw severalFiles(path, found);
  return file;
}

function filesNamed({ sites }: Definitions, asked: string): string[] {
  const files = new Set(sites.slice(1).map(({ file }) => file));
  const found = [...files].filter((file) => endsIn(file, asked));
  if (found.length === 0) throw new QuestionError(`no file "${asked}" in this trace`);
  return found;
}

/** At a boundary between the path's parts. */
function endsIn(path: string, asked: string): boolean {
  return path === asked || path.endsWith(`/${asked}`) || path.endsWith(`\\${asked}`);
}

function severalFiles(asked: string, files: readonly string[]): QuestionError {
  return new QuestionError(
    `"${asked}" names several files: ${files.slice(0, 3).join(', ')}; give more of the path`,
  );
}
