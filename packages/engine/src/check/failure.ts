import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from '../program/program.js';
import { Violation } from '../testing/violation.js';
import type { Failure } from './task.js';

/** What must hold before any property can be looked at. */
export const COMES_TO_ITS_END = 'every program comes to its end, and neither engine nor collector throws';

/** What is to be told of the error with which a property says that it does not hold for the program. */
export function failureOf(property: string, error: unknown, program: Program): Failure {
  if (!(error instanceof Violation)) {
    return {
      property,
      problem: oneLine(messageOf(error)),
      line: null,
      position: null,
      object: null,
      program,
    };
  }
  const { problem, line, position, object } = error;
  return { property, problem, line, position, object, program };
}

/** An exception that nobody expected, and the place in the code that it came from. */
export function threwAt(error: unknown): string {
  const kind = error instanceof Error ? error.name : 'an exception';
  const at = error instanceof Error ? placeIn(error.stack ?? '') : '';
  return `${kind}: ${oneLine(messageOf(error))}${at}`;
}

/** The innermost place in a module, as `file.js:12`. */
function placeIn(stack: string): string {
  const [, url, line] = /\(?(file:\/\/[^\s)]+?):(\d+):\d+\)?$/m.exec(stack) ?? [];
  return url === undefined ? '' : ` (${basename(fileURLToPath(url))}:${line})`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
