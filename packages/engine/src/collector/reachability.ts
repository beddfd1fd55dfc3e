import type { Heap } from '../heap/heap.js';
import { GcState, type ObjectTable } from '../heap/object-table.js';
import { placeAt } from '../heap/references.js';

const { candidate: CANDIDATE, unreachable: UNREACHABLE } = GcState;

/**
 * Moves those members of the list `candidates` that nothing outside it can reach to the list `unreachable`, which is empty
 * before (CPython's `deduce_unreachable`). Candidates keep the state `candidate` only if they are unreachable.
 *
 * A candidate's count minus the references that candidates hold to it is what the outside holds. One scan then parts the
 * list: whoever is held from outside is reachable and so is all it refers to; the others are unreachable until a
 * reachable one turns out to refer to them, and then go back to the end of the candidates to be scanned. The order in
 * which this leaves both lists is CPython's, since programs can see it.
 */
export function deduceUnreachable(heap: Heap, candidates: number, unreachable: number): void {
  const { table, types } = heap;
  subtractInnerReferences(table, candidates);
  const { next, previous, outside, state, references, type } = table;
  // Up to the scan, `previous` of the candidates is out of date, save that of the list's head.
  let lastReachable = candidates;
  let lastUnreachable = unreachable;
  for (let slot = next[candidates]; slot !== candidates; ) {
    if (outside[slot] === 0) {
      const following = next[slot];
      next[lastReachable] = following;
      next[lastUnreachable] = slot;
      previous[slot] = lastUnreachable;
      lastUnreachable = slot;
      state[slot] |= UNREACHABLE;
      slot = following;
      continue;
    }
    const held = references[slot]!;
    const { length } = held;
    const order = length > 1 ? types.byNumber(type[slot]).visits : 0;
    for (let step = 0; step < length; step++) {
      const target = held[placeAt(order, step, length)];
      if ((state[target] & CANDIDATE) === 0 || outside[target] !== 0) continue;
      outside[target] = 1;
      if ((state[target] & UNREACHABLE) === 0) continue;
      state[target] &= ~UNREACHABLE;
      if (target === lastUnreachable) lastUnreachable = previous[target];
      else {
        next[previous[target]] = next[target];
        previous[next[target]] = previous[target];
      }
      const last = previous[candidates];
      next[last] = target;
      next[target] = candidates;
      previous[candidates] = target;
    }
    state[slot] &= ~CANDIDATE;
    previous[slot] = lastReachable;
    lastReachable = slot;
    slot = next[slot];
  }
  previous[candidates] = lastReachable;
  next[lastUnreachable] = unreachable;
  previous[unreachable] = lastUnreachable;
  for (let slot = next[unreachable]; slot !== unreachable; slot = next[slot]) state[slot] &= ~UNREACHABLE;
}

/**
 * Marks the members of the list `candidates` as such and sets `outside` of each to the references that no candidate holds
 * to it. (`update_refs` and `subtract_refs`.)
 */
export function subtractInnerReferences(
  { next, outside, state, count, references }: ObjectTable,
  candidates: number,
): void {
  for (let slot = next[candidates]; slot !== candidates; slot = next[slot]) {
    outside[slot] = count[slot];
    state[slot] |= CANDIDATE;
  }
  for (let slot = next[candidates]; slot !== candidates; slot = next[slot]) {
    const held = references[slot]!;
    for (let i = 0; i < held.length; i++) {
      const target = held[i];
      if ((state[target] & CANDIDATE) !== 0) outside[target]--;
    }
  }
}
