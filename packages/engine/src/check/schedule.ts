import type { Program } from '../program/program.js';
import type { Task } from './task.js';

/** Programs of one task: few enough for all threads to have work until the end. */
const RUNS_EACH = 20;

/** What there is to do, in order: the given programs first, then random ones, any and those about containers by turns. */
export function* schedule(runs: number, seed: number, programs: readonly Program[]): Generator<Task> {
  for (const program of programs) yield { do: 'try', program };
  for (let turn = 0; turn * RUNS_EACH < runs; turn++) {
    yield {
      do: 'search',
      kind: turn % 2 === 0 ? 'any' : 'containers',
      seed: seedOf(seed, turn),
      runs: Math.min(RUNS_EACH, runs - turn * RUNS_EACH),
    };
  }
}

/** Neighbouring seeds give sequences of their own. (The multiplier is Knuth's.) */
function seedOf(seed: number, turn: number): number {
  return Math.imul(seed, 2_654_435_761) ^ (turn + 1);
}
