import type { CollectorCall, CollectorFacts } from '../log-channel.js';

/**
 * Told what a trace does not hold and a prediction of collections needs: which types the collector knows, its settings
 * as they change, and its own numbers whenever it runs.
 */
export interface CollectorWatcher {
  /** A type has this number; its objects have the collector's header or not. Before the first object of it is born. */
  type(number: number, collected: boolean): void;
  /** The object was born in a block that a free list kept. In order of birth. */
  reused(object: number): void;
  /**
   * After the first `position` events recording begins, the program has called a function of `gc`, or a collection
   * begins, which is the next event.
   * @param generations when recording begins: ids of the objects of each generation, and last of the permanent one
   */
  collector(
    position: number,
    why: 'begin' | 'collection' | CollectorCall,
    facts: CollectorFacts,
    generations: readonly Uint32Array[] | null,
  ): void;
}
