import type { Heap } from '../heap/heap.js';
import { attributeDictOf } from '../types/attribute-dict.js';
import { entryOf } from '../types/dict.js';
import type { SimpleStatement } from './instructions.js';
import type { Key } from './program.js';
import type { Scope } from './scope.js';
import type { Shape } from './specialization.js';

/** Statements whose instructions adapt to what they work on in a way that programs can see. */
export type AdaptiveStatement = SimpleStatement & { readonly op: 'append' | 'store' };

export function isAdaptive(statement: SimpleStatement): statement is AdaptiveStatement {
  return statement.op === 'append' || statement.op === 'store';
}

/** What there can be a form of the statement's instruction for, as it is executed now; null for nothing. */
export function shapeOf(scope: Scope, statement: AdaptiveStatement): Shape | null {
  const { heap } = scope;
  const { types } = heap;
  const holder = scope.find(statement.op === 'append' ? statement.object : statement.place.object);
  if (holder === undefined) return null;
  const type = heap.typeOf(holder);
  if (statement.op === 'append') return type === types.list ? type.number : null;
  const { place } = statement;
  if ('attribute' in place) return attributeShape(heap, holder, place.attribute);
  if (type === types.dict) return type.number;
  return type === types.list && isIndex(scope, place.key, holder) ? type.number : null;
}

/** Whether the key counts the list's items from the first one. (`_Py_Specialize_StoreSubscr`, Python/specialize.c.) */
function isIndex(scope: Scope, key: Key, list: number): boolean {
  const { heap } = scope;
  const { table, types } = heap;
  let index: unknown = key;
  if (typeof key === 'object') {
    const slot = scope.find(key.variable);
    index = slot !== undefined && heap.typeOf(slot) === types.int ? table.content[slot] : undefined;
  }
  return typeof index === 'number' && index >= 0 && index < table.references[list]!.length;
}

/** The class, and in a dict of the instance's own the entry as well. (`specialize_dict_access`.) */
function attributeShape(heap: Heap, object: number, name: string): Shape | null {
  const type = heap.typeOf(object);
  if (!heap.types.isClass(type)) return null;
  const place = type.fields!.places.get(name);
  if (place !== undefined && place < type.slots) return type.number;
  const dict = attributeDictOf(heap, object, type);
  if (dict === 0) return place === undefined ? null : type.number;
  const entry = entryOf(heap, dict, heap.constants.of(name));
  return entry === null ? null : `${type.number} ${entry}`;
}
