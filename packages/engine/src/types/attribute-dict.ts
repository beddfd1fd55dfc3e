import { Slot } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import type { ObjectTable } from '../heap/object-table.js';
import { newDictOfAttributes } from './dict.js';
import type { ObjectType } from './object-type.js';

// An instance keeps its attributes in places that its class gives out names for, up to 30. Once there is no place for a
// name, all of them move to a dict of the instance's own. (`_PyObject_StoreInstanceAttribute`, Objects/dictobject.c.)

/** What the instance holds its dict by. */
const NAME = '__dict__';

/** Places of an instance's attributes, in the order in which they came, where that is not the order of the places. */
export interface AttributeOrder {
  readonly attributes: number[];
}

/** The dict that the instance has for its attributes; 0 for none. */
export function attributeDictOf({ table }: Heap, instance: number, { fields }: ObjectType): number {
  const place = fields?.dict ?? null;
  return place === null ? 0 : (table.references[instance]![place] ?? 0);
}

/** An attribute is about to come to the place, which is empty. */
export function attributeComes({ table }: Heap, instance: number, place: number, type: ObjectType): void {
  const order = orderOf(table, instance);
  if (order !== null) order.attributes.push(place);
  else if (table.references[instance]!.some((target, other) => target !== 0 && other > place)) {
    table.content[instance] = { attributes: [...inOrder(table, instance, type), place] };
  }
}

/** The attribute at the place goes. */
export function attributeGoes({ table }: Heap, instance: number, place: number): void {
  const order = orderOf(table, instance);
  if (order !== null) order.attributes.splice(order.attributes.indexOf(place), 1);
}

/** Moves the attributes of the instance to a dict, and gives that. */
export function moveToDict(heap: Heap, instance: number, type: ObjectType): number {
  const { table, constants } = heap;
  const fields = type.fields!;
  const names = [...fields.places.keys()];
  const attributes = () => inOrder(table, instance, type);
  const before = attributes();
  const dict = newDictOfAttributes(heap, before.length, () => {
    const now = attributes();
    if (now.join() !== before.join()) {
      heap.hazards.push('attributes came or went while a dict was made of them');
    }
    table.content[instance] = null;
    return now.map((place) => [constants.of(names[place]), heap.unlink(instance, place)]);
  });
  // The block of the values, where they had one.
  heap.freeBlock(table.storage[instance]);
  table.storage[instance] = 0;
  if (fields.dict === null) {
    fields.dict = fields.places.size;
    fields.places.set(NAME, fields.dict);
    fields.slots.push(Slot.named(heap.events.definitions.string(NAME)));
  }
  const references = table.references[instance]!;
  while (references.length <= fields.dict) references.push(0);
  heap.link(instance, fields.dict, dict);
  return dict;
}

/** Filled places of attributes, the oldest attribute first. */
function inOrder(table: ObjectTable, instance: number, { slots, fields }: ObjectType): number[] {
  const order = orderOf(table, instance);
  if (order !== null) return [...order.attributes];
  const filled: number[] = [];
  for (const [place, target] of table.references[instance]!.entries()) {
    if (target !== 0 && place >= slots && place !== fields!.dict) filled.push(place);
  }
  return filled;
}

function orderOf({ content }: ObjectTable, instance: number): AttributeOrder | null {
  return content[instance] as AttributeOrder | null;
}
