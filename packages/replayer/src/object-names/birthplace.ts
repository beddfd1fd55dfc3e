import { EventKind } from '@heapreel/trace';
import { sitesOnLine } from '../file-names.js';
import { ordinal } from '../ordinal.js';
import { QuestionError } from '../question-error.js';
import type { Replayer } from '../replayer.js';
import { walk } from '../walk.js';
import type { ResolveObjectOptions } from './resolve-object.js';
import type { Start } from './splits.js';

/** `born:FILE:LINE[#K]`: the K-th object born on a line before the position, alive or not. */
export async function objectBornAt(
  { trace }: Replayer,
  text: string,
  options: ResolveObjectOptions,
): Promise<Start> {
  const [, file, line, k, rest] = /^born:(.+?):(\d+)(?:#(\d+))?((?:[.[].*)?)$/s.exec(text) ?? [];
  if (file === undefined) throw new QuestionError(`"${text}" is not an object; write born:FILE:LINE[#K]`);
  if (!trace.header.kinds.includes(EventKind.site)) throw new QuestionError('this trace has no sites');
  const wanted = sitesOnLine(trace.definitions, file, ordinal(line, text));
  const asked = ordinal(k ?? '1', text);
  let born = 0;
  for await (const { batch, from, to, site } of walk(trace, 0, options.position, options)) {
    const { kind, object, a } = batch;
    let here = wanted[site] === 1;
    for (let i = from; i < to; i++) {
      if (kind[i] === EventKind.site) here = wanted[a[i]] === 1;
      else if (here && kind[i] === EventKind.alloc && ++born === asked) return { id: object[i], rest };
    }
  }
  const before = options.position < trace.events ? ` before ${options.position}` : '';
  const objects = born === 0 ? 'no object was' : born === 1 ? 'one object was' : `${born} objects were`;
  throw new QuestionError(`no ${text.slice(0, text.length - rest.length)}: ${objects} born there${before}`);
}
