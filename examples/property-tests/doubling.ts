import { type Collector, collectorNamed, type Heap } from '@heapreel/engine';

/** A policy of our own: everything is collected whenever as many containers were made as the last collection left. */
export function doubling(heap: Heap): Collector {
  const collector = collectorNamed('mark-sweep')(heap);
  let made = 0;
  let left = 50;
  collector.allocated = () => {
    made++;
  };
  collector.safePoint = () => {
    if (!collector.enabled || made <= left) return;
    made = 0;
    collector.collect(2);
    left = [...collector.objects(2)].length;
  };
  return collector;
}
