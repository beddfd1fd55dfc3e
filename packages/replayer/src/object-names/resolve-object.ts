import { requireObject } from '../life.js';
import { wholeNumber } from '../ordinal.js';
import { QuestionError } from '../question-error.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';
import { objectBornAt } from './birthplace.js';
import { objectOfMark } from './marked.js';
import { followPath } from './path-from.js';
import { objectOfLocal, objectOfRoot } from './rooted.js';
import type { Start } from './splits.js';
import { objectOfType } from './typed.js';

export interface ResolveObjectOptions extends PassOptions {
  /** Where the name is to hold. */
  readonly position: number;
}

type Finder = (replayer: Replayer, text: string, options: ResolveObjectOptions) => Promise<Start>;

const finders: readonly (readonly [prefix: string, find: Finder])[] = [
  ['mark:', objectOfMark],
  ['type:', objectOfType],
  ['born:', objectBornAt],
  ['local:', objectOfLocal],
];

/**
 * The id of the object that the text names at a position:
 *
 * - `1200`: by id;
 * - `mark:LABEL[#K]`: the one that a mark names;
 * - `type:NAME[#K]`: the K-th live one of a type, in order of birth;
 * - `born:FILE:LINE[#K]`: the K-th one born on a line, alive or not;
 * - `cache`: what a root of that name holds; `local:FUNCTION.NAME`: what a local variable does;
 * - any of these and a path from it through slots: `cache['k'][3].next`.
 *
 * @throws QuestionError, with names that are near, when it names none.
 */
export async function resolveObject(
  replayer: Replayer,
  text: string,
  options: ResolveObjectOptions,
): Promise<number> {
  const { id, rest } = await startOf(replayer, text, options);
  return rest === '' ? id : followPath(replayer, id, text.slice(0, text.length - rest.length), rest, options);
}

async function startOf(replayer: Replayer, text: string, options: ResolveObjectOptions): Promise<Start> {
  if (text.trim() === '') throw new QuestionError(`"${text}" is not an object`);
  const numbered = /^(\d+)((?:[.[].*)?)$/s.exec(text);
  if (numbered) {
    const id = wholeNumber(numbered[1], text);
    requireObject(replayer.trace, id);
    return { id, rest: numbered[2] };
  }
  const find = finders.find(([prefix]) => text.startsWith(prefix) && text.length > prefix.length)?.[1];
  return (find ?? objectOfRoot)(replayer, text, options);
}
