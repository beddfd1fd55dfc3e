import { type Audit, HeapDigest } from '@heapreel/trace';
import type { Heap } from './heap.js';

/** The heap's facts at the current position, read from its own structures, not from its events. */
export function auditOf(heap: Heap, reason: Audit['reason']): Audit {
  const { table } = heap;
  const digest = new HeapDigest();
  for (const slot of table.slots()) digest.add(table.id[slot], table.type[slot], table.count[slot]);
  return {
    position: heap.events.position,
    objects: digest.objects,
    digest: digest.toString(),
    mismatches: [],
    reason,
  };
}
