import type { Heap } from '../heap/heap.js';
import { ensure } from './ensure.js';

/** An object's count is the number of references and roots that lead to it. */
export function checkBooks(heap: Heap): void {
  const { table } = heap;
  const leading = new Map<number, number>();
  const lead = (target: number) => leading.set(target, (leading.get(target) ?? 0) + 1);
  for (const { target } of heap.roots.entries()) lead(target);
  for (const slot of table.slots()) for (const target of table.references[slot] ?? []) lead(target);
  for (const slot of table.slots()) {
    // Others than the program hold what was there from the start, what modules hold aside.
    const ofModules = [heap.namespace, heap.gc.garbage, heap.gc.callbacks].includes(slot);
    if (heap.isShared(slot) && !ofModules) continue;
    const expected = leading.get(slot) ?? 0;
    ensure(
      table.count[slot] === expected,
      `object ${table.id[slot]}: count ${table.count[slot]}, held ${expected} times`,
    );
    ensure(expected > 0, `object ${table.id[slot]} lives and nobody holds it`);
  }
}

/** Slot and id of every object of the program's own that a chain of references leads to from a variable. */
export function reachable(heap: Heap): Map<number, number> {
  const { table } = heap;
  const found = new Map<number, number>();
  const pending = Array.from(heap.roots.entries(), ({ target }) => target);
  while (pending.length > 0) {
    const slot = pending.pop()!;
    if (slot === 0 || found.has(slot) || table.id[slot] <= heap.initialObjects) continue;
    found.set(slot, table.id[slot]);
    pending.push(...(table.references[slot] ?? []));
  }
  return found;
}
