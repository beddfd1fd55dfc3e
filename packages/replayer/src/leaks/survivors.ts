import { EventKind, type TraceReader } from '@heapreel/trace';
import type { HeapState } from '../heap-state.js';
import { type PassOptions, walk } from '../walk.js';
import { ownSites } from './own-lines.js';

/** Objects of one type that are born on one line. */
export interface Births {
  /** The program's own line that was the last one come to before: its site; 0 = none yet. */
  readonly site: number;
  /** When the first was born, whether it is alive or not. */
  readonly first: number;
}

/**
 * The objects born in a range that are alive at its end, as columns in order of birth.
 *
 * Time is counted in lines: how often the program came to a line of its own. Events would not do: importing a module takes more of
 * them than many a program.
 */
export interface Survivors {
  readonly id: Uint32Array;
  /** When each was born. */
  readonly time: Uint32Array;
  /** Of each, those born like it. */
  readonly births: readonly Births[];
  /** Lines come to in the whole range. */
  readonly end: number;
}

/** @param heap The state at the range's end. */
export async function survivorsOf(
  trace: TraceReader,
  heap: HeapState,
  from: number,
  to: number,
  options: PassOptions = {},
): Promise<Survivors> {
  const own = ownSites(trace.definitions);
  const ids: number[] = [];
  const births: Births[] = [];
  const known = new Map<number, Births>();
  const types = trace.definitions.types.length;
  const times: number[] = [];
  let [line, time, last] = [0, 0, 0];
  for await (const { batch, from: start, to: end, site } of walk(trace, from, to, options)) {
    const { kind, object, a } = batch;
    if (last !== site && own[site] === 1) line = site;
    for (let i = start; i < end; i++) {
      if (kind[i] === EventKind.site) {
        last = a[i];
        if (own[last] === 0) continue;
        line = last;
        time++;
      } else if (kind[i] === EventKind.alloc) {
        const alike = line * types + a[i];
        let of = known.get(alike);
        if (of === undefined) {
          of = { site: line, first: time };
          known.set(alike, of);
        }
        if (!heap.has(object[i])) continue;
        ids.push(object[i]);
        births.push(of);
        times.push(time);
      }
    }
  }
  return { id: Uint32Array.from(ids), time: Uint32Array.from(times), births, end: time };
}
