import type { Heap } from '../heap/heap.js';
import type { LoggedEvent } from './event-log.js';

/** Something that must hold of a run and does not, with where it was noticed. The message is one line. */
export class Violation extends Error {
  override name = 'Violation';
  readonly problem: string;
  /** Line of the program's text, from 1; null before its first statement. */
  readonly line: number | null;
  /** Events before it. */
  readonly position: number;
  /** Id of the object that it is about; null when about none in particular. */
  readonly object: number | null;

  /** `event` is the one that was being looked at, if any. */
  constructor(cause: unknown, heap: Heap, event: LoggedEvent | null) {
    const problem = (cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, ' ').trim();
    const { file, line } = heap.events.definitions.sites[heap.site] ?? { file: '', line: 0 };
    const position = event?.position ?? heap.events.position;
    const at = line === 0 ? 'before the first statement' : `at ${file}:${line}`;
    super(`${problem} (${at}, after ${position} events)`, { cause });
    this.problem = problem;
    this.line = line === 0 ? null : line;
    this.position = position;
    this.object = objectIn(problem) ?? (event !== null && event.object !== 0 ? event.object : null);
  }
}

/** The object that the sentence names: `object 12 …`, `holder 12 …`, `list 12 is …`. */
function objectIn(problem: string): number | null {
  const named =
    /\b(?:objects?|holder) (\d+)/.exec(problem) ??
    /^(?!event|generation|site)[A-Za-z_]\w* (\d+) (?:is|was)\b/.exec(problem);
  return named === null ? null : Number(named[1]);
}
