import type { Audit } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import { snapshotOf } from '../heap/snapshot.js';
import { ensure } from './ensure.js';
import type { RebuiltHeap } from './rebuilt-heap.js';

/** What the events rebuild is the heap, to the last count and link, and each audit says so. */
export function compareReplay(heap: Heap, rebuilt: RebuiltHeap, audits: readonly Audit[]): void {
  const live = snapshotOf(heap);
  ensure(
    live.position === rebuilt.position,
    `the engine is at ${live.position}, its events at ${rebuilt.position}`,
  );
  ensure(live.site === rebuilt.site, 'the site differs');
  ensure(
    live.length === rebuilt.objects.size,
    `${live.length} objects live, ${rebuilt.objects.size} by the events`,
  );
  // Looking once is enough at the initial objects, which come first, except at the lists of gc, which are their last.
  const first = live.position === 0 ? 0 : heap.table.id[heap.gc.garbage] - 1;
  const links: number[] = [];
  const add = (holder: number, held: ReadonlyMap<number, number>) => {
    for (const [slot, target] of [...held].sort((a, b) => a[0] - b[0])) links.push(holder, slot, target);
  };
  add(0, rebuilt.roots);
  for (let index = first; index < live.length; index++) {
    const id = live.id[index];
    const object = rebuilt.objects.get(id);
    ensure(object !== undefined, `object ${id} lives and is dead by the events`);
    for (const column of ['type', 'count', 'size', 'address', 'flags', 'born', 'bornSite'] as const) {
      ensure(
        live[column][index] === object[column],
        `${column} of object ${id} is ${live[column][index]}, by the events ${object[column]}`,
      );
    }
    add(id, object.links);
  }
  ensure(sameNumbers(live.links, links), 'the links differ');
  for (const { position, objects, digest } of audits) {
    ensure(position === live.position && objects === live.length, 'the audit is not of this position');
    ensure(digest === rebuilt.digest(), 'the audit differs from what the events rebuild');
  }
}

function sameNumbers(a: Uint32Array, b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, index) => number === b[index]);
}
