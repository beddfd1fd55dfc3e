import type { HeapSnapshot } from '@heapreel/trace';
import type { Heap } from './heap.js';
import { IMMORTALIZED } from './object-table.js';

/** Every live object of the heap as it is now, read from its own structures. */
export function snapshotOf(heap: Heap): HeapSnapshot {
  const { table } = heap;
  const slotOfId = new Map<number, number>();
  for (const slot of table.slots()) slotOfId.set(table.id[slot], slot);
  const id = Uint32Array.from(slotOfId.keys()).sort();
  const slots = id.map((object) => slotOfId.get(object)!);
  return {
    position: heap.events.position,
    length: slots.length,
    id,
    type: slots.map((slot) => table.type[slot]),
    count: slots.map((slot) => table.count[slot]),
    size: slots.map((slot) => table.size[slot]),
    address: slots.map((slot) => table.address[slot]),
    flags: Uint8Array.from(slots, (slot) => table.flags[slot] & ~IMMORTALIZED),
    born: Float64Array.from(slots, (slot) => table.born[slot]),
    bornSite: slots.map((slot) => table.bornSite[slot]),
    site: heap.site,
    links: linksOf(heap, slots),
  };
}

/** Triples (holder, slot, target): the roots' first, then by holder, each holder's in the order of its slots. */
function linksOf(heap: Heap, holders: Uint32Array): Uint32Array {
  const { table } = heap;
  const links: number[] = [];
  const add = (holder: number, ofHolder: [slot: number, target: number][]) => {
    ofHolder.sort((a, b) => a[0] - b[0]);
    for (const [slot, target] of ofHolder) links.push(holder, slot, table.id[target]);
  };
  add(
    0,
    Array.from(heap.roots.entries(), ({ slot, target }) => [slot, target]),
  );
  for (const holder of holders) {
    const held: [number, number][] = [];
    table.references[holder]?.forEach((target, index) => {
      if (target !== 0) held.push([heap.slotOf(holder, index), target]);
    });
    add(table.id[holder], held);
  }
  return Uint32Array.from(links);
}
