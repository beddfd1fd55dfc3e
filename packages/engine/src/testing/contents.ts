import { Slot } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import type { SetContent } from '../types/content.js';
import { ensure } from './ensure.js';
import type { Sketch, Thing } from './sketch.js';

/** The engine's variables hold what the sketch's do, all the way down, and share what those share. */
export function compareContents(heap: Heap, sketch: Sketch): void {
  const counterparts = new Map<Thing, number>();
  const pending: [Thing, number, string][] = [];
  const names = new Set<string>();
  for (const { name, target } of heap.roots.variables()) {
    const thing = sketch.variables.get(name);
    ensure(thing !== undefined, `${name} is bound and should not be`);
    names.add(name);
    pending.push([thing, target, name]);
  }
  for (const name of sketch.variables.keys()) ensure(names.has(name), `${name} is unbound and should not be`);
  while (pending.length > 0) {
    const [thing, slot, path] = pending.pop()!;
    const known = counterparts.get(thing);
    ensure(
      'value' in thing || known === undefined || known === slot || isEmptyTuple(thing),
      `${path} is another object than it should be`,
    );
    if (known !== undefined) continue;
    counterparts.set(thing, slot);
    compareOne(heap, thing, slot, path, pending);
  }
}

function compareOne(
  heap: Heap,
  thing: Thing,
  slot: number,
  path: string,
  pending: [Thing, number, string][],
): void {
  const { name } = heap.typeOf(slot);
  const content = heap.table.content[slot];
  const wanted = thing.type === 'fields' ? thing.name : thing.type === 'None' ? 'NoneType' : thing.type;
  ensure(name === wanted, `${path} is of type ${name} and should be of ${wanted}`);
  if ('value' in thing) {
    ensure(
      content === null || String(content) === String(thing.value),
      `${path} is ${content}, not ${thing.value}`,
    );
    return;
  }
  const held = (heap.table.references[slot] ?? []).filter((target) => target !== 0);
  const wantedHeld = heldBy(thing, held, heap, slot);
  ensure(
    held.length === wantedHeld.length,
    `${path} holds ${held.length} references, not ${wantedHeld.length}`,
  );
  for (const [index, target] of held.entries()) pending.push([wantedHeld[index], target, `${path}.${index}`]);
}

/** What the thing holds, in the engine's order. */
function heldBy(thing: Thing, held: readonly number[], heap: Heap, slot: number): Thing[] {
  switch (thing.type) {
    case 'list':
    case 'tuple':
      return thing.items;
    case 'dict':
      return [...thing.entries.values()].flatMap(({ key, value }) => [value, key]);
    case 'set': {
      // The engine's stand where their hashes have put them, but it knows in which order they came.
      const { places } = heap.table.content[slot] as SetContent;
      const elements = [...thing.elements.values()];
      const placed = [...places.values()].map((place, i) => [place, elements[i]] as const);
      return placed.sort((one, other) => one[0] - other[0]).map(([, element]) => element);
    }
    case 'fields': {
      const { strings } = heap.events.definitions;
      const all = heap.table.references[slot]!;
      const names = all.flatMap((target, index) =>
        target === 0 ? [] : [strings[Slot.value(heap.slotOf(slot, index))]],
      );
      ensure(names.length === held.length, 'each reference has a name');
      return names.map((name) => {
        const value = name === '__dict__' ? dictOf(thing.fields, names) : thing.fields.get(name);
        ensure(value !== undefined, `there is an attribute ${name} that should not be`);
        return value;
      });
    }
    default:
      return [];
  }
}

/** The dict to which attributes have moved that have no place of their own. */
function dictOf(fields: ReadonlyMap<string, Thing>, placed: readonly string[]): Thing {
  const moved = [...fields].filter(([name]) => !placed.includes(name));
  const entries = moved.map(([name, value]) => [name, { key: { type: 'str', value: name }, value }] as const);
  return { type: 'dict', entries: new Map(entries) };
}

function isEmptyTuple(thing: Thing): boolean {
  return thing.type === 'tuple' && thing.items.length === 0;
}
