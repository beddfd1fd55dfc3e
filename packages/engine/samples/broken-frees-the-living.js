// Broken: takes whatever nobody outside holds directly for garbage, and forgets that what is held from outside leads to
// more. A list in a list that a variable holds is freed.

import { TwoGenerations } from './two-generations.js';

const CANDIDATE = 1;

class FreesTheLiving extends TwoGenerations {
  findGarbage(candidates) {
    const { table } = this.heap;
    this.parts.subtractInnerReferences(table, candidates);
    for (let slot = table.next[candidates]; slot !== candidates; ) {
      const following = table.next[slot];
      if (table.outside[slot] > 0) table.state[slot] &= ~CANDIDATE;
      else this.lists.move(slot, this.workspace.unreachable);
      slot = following;
    }
  }
}

export default (heap, parts) => new FreesTheLiving(heap, parts);
