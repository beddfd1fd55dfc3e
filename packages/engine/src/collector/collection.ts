import { type CollectionTrigger, EventKind } from '@heapreel/trace';
import { GcDebug } from '../face/gc-debug.js';
import type { Heap } from '../heap/heap.js';
import type { Collection } from './collector.js';

export type Outcome = Pick<Collection, 'collected' | 'uncollectable'>;

const NOTHING: Outcome = { collected: 0, uncollectable: 0 };
const GENERATIONS = [0, 1, 2];

/**
 * One collection, from the call of `gc.callbacks` with "start" to that with "stop", as events and, if `gc.set_debug` asks
 * for it, in words. `work` finds the garbage and disposes of it; what it gives is the outcome. The caller sees to it that
 * no collection begins while another runs. (`gc_collect_main`, Python/gc.c.)
 */
export function runCollection(
  heap: Heap,
  generation: number,
  trigger: CollectionTrigger,
  work: () => Outcome,
): Collection {
  const { events, gc } = heap;
  gc.tell('start', { generation, ...NOTHING });
  events.emit(EventKind.collectBegin, 0, generation, trigger);
  const saysStatistics = (gc.get_debug() & GcDebug.stats) !== 0;
  if (saysStatistics) sayBegin(heap, generation);
  const outcome = work();
  if (saysStatistics && heap.profile.collector.kind === 'generational') sayEnd(heap, outcome);
  events.emit(EventKind.collectEnd, 0, generation, outcome.collected, outcome.uncollectable);
  const collection = { generation, ...outcome };
  gc.tell('stop', collection);
  return collection;
}

function sayBegin({ gc, collector }: Heap, generation: number): void {
  const sizes = GENERATIONS.map((number) => Array.from(collector.objects(number)).length);
  gc.diagnostics.push(
    `gc: collecting generation ${generation}...`,
    `gc: objects in each generation: ${sizes.join(' ')}`,
    `gc: objects in permanent generation: ${collector.frozen}`,
  );
}

/** The incremental collector says it only when `gc.callbacks` have been told, and no collection runs any more. */
export function sayEnd({ gc }: Heap, { collected, uncollectable }: Outcome): void {
  gc.diagnostics.push(`gc: done, ${collected + uncollectable} unreachable, ${uncollectable} uncollectable`);
}
