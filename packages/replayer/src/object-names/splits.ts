import { QuestionError } from '../question-error.js';
import { near } from './nearest.js';

/** An object that a text begins with. */
export interface Start {
  readonly id: number;
  /** What follows: a path from it, or nothing. */
  readonly rest: string;
}

interface Split {
  readonly name: string;
  /** From 1. */
  readonly ordinal: number;
  readonly rest: string;
}

/**
 * The ways to read the text as a name, an ordinal `#K`, and a path that begins with `.` or `[`, the longest name first: names
 * may have dots, brackets and `#` in them, so only what there is can tell where one ends.
 */
function* splits(text: string): Generator<Split, void, undefined> {
  for (const [head, rest] of heads(text)) {
    yield { name: head, ordinal: 1, rest };
    const numbered = /^(.+)#([1-9]\d*)$/s.exec(head);
    if (numbered) yield { name: numbered[1], ordinal: Number(numbered[2]), rest };
  }
}

/** The text cut at its end, and before each `.` and `[`, the longest beginning first. */
export function* heads(text: string): Generator<readonly [head: string, rest: string], void, undefined> {
  for (let end = text.length; end > 0; end--) {
    if (end === text.length || text[end] === '.' || text[end] === '[')
      yield [text.slice(0, end), text.slice(end)];
  }
}

/** Up to where a path would begin; a name may itself begin with a dot. */
function upToPath(text: string): string {
  return /^.[^.[#]*/s.exec(text)?.[0] ?? text;
}

/**
 * The object that the text begins with: `NAME` the first of that name, `NAME#K` the K-th.
 *
 * @param refusal What to say when there is none: of the name that was meant, and how many of it there are.
 * @param meant The name that was meant, when the text begins with none that there is.
 * @throws QuestionError then, with the names that are near.
 */
export function startAmong(
  named: ReadonlyMap<string, readonly number[]>,
  text: string,
  refusal: (name: string, count: number) => string,
  meant: (text: string) => string = upToPath,
): Start {
  for (const { name, ordinal, rest } of splits(text)) {
    const id = named.get(name)?.[ordinal - 1];
    if (id !== undefined) return { id, rest };
  }
  for (const { name } of splits(text)) {
    const count = named.get(name)?.length;
    if (count !== undefined) throw new QuestionError(refusal(name, count));
  }
  const name = meant(text);
  throw new QuestionError(refusal(name, 0) + near(name, named.keys()));
}
