import type { Heap } from '../heap/heap.js';
import type { Collector } from './collector.js';
import { CountingOnlyCollector } from './counting-only.js';
import { GenerationalCollector } from './generational.js';
import { IncrementalCollector } from './incremental.js';
import type { InterpreterObjects } from './interpreter-objects.js';
import { MarkSweepCollector } from './mark-sweep.js';

const collectors = {
  generational: (heap: Heap, interpreter?: InterpreterObjects) =>
    new GenerationalCollector(heap, interpreter),
  incremental: (heap: Heap, interpreter?: InterpreterObjects) => new IncrementalCollector(heap, interpreter),
  counting: (heap: Heap) => new CountingOnlyCollector(heap),
  'mark-sweep': (heap: Heap) => new MarkSweepCollector(heap),
} as const;

export type CollectorName = keyof typeof collectors;
export const COLLECTOR_NAMES = Object.keys(collectors) as readonly CollectorName[];

/** The collector that the heap's version of CPython has. */
export function collectorOf(heap: Heap, interpreter?: InterpreterObjects): Collector {
  return collectors[heap.profile.collector.kind](heap, interpreter);
}

/**
 * What makes the collector of that name for a heap: `generational`, `incremental`, `counting` or `mark-sweep`.
 *
 * @throws RangeError when there is none; the message lists those there are.
 */
export function collectorNamed(name: string): (heap: Heap, interpreter?: InterpreterObjects) => Collector {
  if (Object.hasOwn(collectors, name)) return collectors[name as CollectorName];
  throw new RangeError(`there is no collector '${name}'; there are ${COLLECTOR_NAMES.join(', ')}`);
}
