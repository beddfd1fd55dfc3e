import { EventKind } from '@heapreel/trace';
import { countAtBirth } from '../heap-state.js';
import { birthOf } from '../life.js';
import { type Site, siteOf } from '../names.js';
import type { Replayer } from '../replayer.js';
import { type PassOptions, walk } from '../walk.js';

export interface HistoryOptions extends PassOptions {
  readonly id: number;
}

/** One change of an object's count. */
export interface CountChange {
  readonly position: number;
  /** By how much; at birth the whole count. */
  readonly delta: number;
  /** After the change. */
  readonly count: number;
  readonly site: Site | null;
}

/**
 * Every change of the object's count, from its birth (or the start of the trace) to its death, in order and in pages.
 *
 * @throws QuestionError when there is no such object.
 */
export async function* history(
  replayer: Replayer,
  options: HistoryOptions,
): AsyncGenerator<CountChange[], void, undefined> {
  const { trace, events } = replayer;
  const { definitions } = trace;
  const { id } = options;
  const birth = await birthOf(trace, id, options);
  let count = 0;
  if (birth === null) count = (await replayer.stateAt(0)).get(id)?.count ?? 0;

  for await (const span of walk(trace, birth?.position ?? 0, events, options)) {
    const { kind, object, a, first } = span.batch;
    let { site } = span;
    const page: CountChange[] = [];
    let died = false;
    for (let i = span.from; i < span.to; i++) {
      if (kind[i] === EventKind.site) site = a[i];
      if (object[i] !== id) continue;
      let delta = 0;
      if (kind[i] === EventKind.incref) delta = a[i];
      else if (kind[i] === EventKind.decref) delta = -a[i];
      else if (kind[i] === EventKind.alloc) delta = countAtBirth;
      else if (kind[i] === EventKind.dealloc) {
        died = true;
        break;
      }
      if (delta === 0) continue;
      count += delta;
      page.push({ position: first + i, delta, count, site: siteOf(definitions, site) });
    }
    if (page.length > 0) yield page;
    if (died) return;
  }
}
