import { GcState, type ObjectTable } from '../heap/object-table.js';
import type { ObjectType } from '../types/object-type.js';
import { DropOrder } from '../types/object-type.js';
import type { GcLists } from './gc-lists.js';

/**
 * Moves those members of the list `candidates` that nothing outside it can reach to the list `unreachable`
 * (CPython's `deduce_unreachable`). Candidates keep the state `candidate` only if they are unreachable.
 *
 * A candidate's count minus the references that candidates hold to it is what the outside holds. One scan then parts the
 * list: whoever is held from outside is reachable and so is all it refers to; the others are unreachable until a
 * reachable one turns out to refer to them, and then go back to the end of the candidates to be scanned.
 */
export function deduceUnreachable(
  table: ObjectTable,
  lists: GcLists,
  typeOf: (slot: number) => ObjectType,
  candidates: number,
  unreachable: number,
): void {
  subtractInnerReferences(table, candidates);
  const { next, outside, state, references } = table;
  for (let slot = next[candidates]; slot !== candidates; ) {
    if (outside[slot] === 0) {
      const following = next[slot];
      lists.remove(slot);
      lists.append(unreachable, slot);
      state[slot] |= GcState.unreachable;
      slot = following;
      continue;
    }
    const held = references[slot]!;
    const descending = typeOf(slot).drops === DropOrder.descending;
    for (let step = 0; step < held.length; step++) {
      const target = held[descending ? held.length - 1 - step : step];
      if ((state[target] & GcState.candidate) === 0) continue;
      if ((state[target] & GcState.unreachable) !== 0) {
        lists.remove(target);
        lists.append(candidates, target);
        state[target] &= ~GcState.unreachable;
        outside[target] = 1;
      } else if (outside[target] === 0) {
        outside[target] = 1;
      }
    }
    state[slot] &= ~GcState.candidate;
    slot = next[slot];
  }
  for (let slot = next[unreachable]; slot !== unreachable; slot = next[slot])
    state[slot] &= ~GcState.unreachable;
}

function subtractInnerReferences(
  { next, outside, state, count, references }: ObjectTable,
  candidates: number,
): void {
  for (let slot = next[candidates]; slot !== candidates; slot = next[slot]) {
    outside[slot] = count[slot];
    state[slot] |= GcState.candidate;
  }
  for (let slot = next[candidates]; slot !== candidates; slot = next[slot]) {
    const held = references[slot]!;
    for (let i = 0; i < held.length; i++) {
      const target = held[i];
      if ((state[target] & GcState.candidate) !== 0) outside[target]--;
    }
  }
}
