import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProgram } from '../program/parse.js';
import { printProgram } from '../program/print.js';
import type { Program } from '../program/program.js';
import type { Failure } from './task.js';

const EXTENSION = '.ops';

/**
 * The programs of a folder of counterexamples, in order of their names; none when there is no such folder.
 *
 * @throws ProgramError for one that can't be read
 */
export function readCorpus(folder: string): Program[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names
    .filter((name) => name.endsWith(EXTENSION))
    .sort()
    .map((name) => parseProgram(readFileSync(join(folder, name), 'utf8'), name));
}

/** The counterexample as it is kept: named after what it does, with what is wrong written above it. */
export function asKept(failure: Failure, { statements }: Program): { failure: Failure; program: Program } {
  const digest = createHash('sha256')
    .update(printProgram({ name: '', statements }))
    .digest('hex');
  const comments = [`Breaks: ${failure.property}.`, `${failure.problem}.`];
  const program: Program = {
    name: `${digest.slice(0, 12)}${EXTENSION}`,
    statements: [
      ...comments.map((comment) => ({ op: 'blank', comment: printable(comment) }) as const),
      ...statements,
    ],
  };
  const line = failure.line === null ? null : failure.line + comments.length;
  return { failure: { ...failure, line, program }, program };
}

/** The path of a program in the folder. */
export function pathIn(folder: string, { name }: Program): string {
  return join(folder, name);
}

/** The path of the trace beside the program at the path. */
export function traceBeside(path: string): string {
  return `${path.slice(0, -EXTENSION.length)}.reel`;
}

/** Puts the program into the folder, which is made if there is none. */
export function keepProgram(folder: string, program: Program): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(pathIn(folder, program), printProgram(program));
}

/** Comments hold no control characters, and begin and end with none of the spaces that reading leaves out. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
