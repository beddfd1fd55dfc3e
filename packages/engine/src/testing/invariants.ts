import { ObjectFlag } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import type { ExecutedStatement } from '../program/instructions.js';
import { isTracked, mayBeTracked } from '../types/tracking.js';
import { ensure } from './ensure.js';
import { isContainer } from './rebuilt-heap.js';

/** Containers are tracked, save tuples and dicts that hold nothing to follow. */
export function checkTracking(heap: Heap): void {
  const { table } = heap;
  for (const slot of table.slots()) {
    const { name, collectable } = heap.typeOf(slot);
    const what = `${name} ${table.id[slot]}`;
    const plain = (table.references[slot] ?? []).every(
      (target) => target === 0 || !mayBeTracked(heap, target),
    );
    if (isTracked(heap, slot)) ensure(isContainer(name) && collectable, `${what} is tracked`);
    else ensure(!isContainer(name) || (['tuple', 'dict'].includes(name) && plain), `${what} is not tracked`);
  }
}

/** No two live interned strings are equal, and equal small ints are one object. */
export function checkIdentity(heap: Heap, statement: ExecutedStatement | null): void {
  const { table } = heap;
  const texts = new Set<string>();
  for (const slot of table.slots()) {
    const { name } = heap.typeOf(slot);
    const content = table.content[slot];
    const initial = table.id[slot] <= heap.initialObjects;
    if (name === 'int' && typeof content === 'number') {
      const isCached = content >= -5 && content <= 256;
      ensure(initial || !isCached, `the int ${content} should be the cached one`);
    }
    if (name === 'str' && (table.flags[slot] & ObjectFlag.interned) !== 0) {
      ensure(!texts.has(content as string), `the string ${content} is interned twice`);
      texts.add(content as string);
    }
  }
  if (statement?.op !== 'intern') return;
  const slot = heap.roots.get(statement.name)!;
  ensure((table.flags[slot] & ObjectFlag.interned) !== 0, `${statement.name} is not interned`);
}
