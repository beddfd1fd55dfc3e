// Broken: runs the finalizers before it clears weak references. A finalizer can still get at garbage through a weak
// reference that should be dead, also at objects that were finalized before it.

import { TwoGenerations } from './two-generations.js';

class FinalizesFirst extends TwoGenerations {
  dispose() {
    this.parts.runFinalizers(this.heap, this.workspace);
    return super.dispose();
  }
}

export default (heap, parts) => new FinalizesFirst(heap, parts);
