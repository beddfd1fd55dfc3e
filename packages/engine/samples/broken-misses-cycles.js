// Broken: a full collection is about the old objects alone. A cycle of which one part was promoted, and another is young, is
// held by the young one for ever: when that is old, it has already been searched with the other's help.

import { TwoGenerations } from './two-generations.js';

const [YOUNG, OLD] = [1, 2];
const FULL = 2;

class MissesCycles extends TwoGenerations {
  gather(generation) {
    return generation === FULL ? OLD : YOUNG;
  }
}

export default (heap, parts) => new MissesCycles(heap, parts);
