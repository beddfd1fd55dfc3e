import { Slot } from '@heapreel/trace';
import type { FunctionBody } from '../heap/callable.js';
import type { Heap } from '../heap/heap.js';
import { attributeComes, attributeDictOf, attributeGoes, moveToDict } from './attribute-dict.js';
import { deleteKey, getKey, hasKey, setKey } from './dict.js';
import type { Fields, ObjectType } from './object-type.js';
import { PythonError } from './python-error.js';

// Objects whose references have names: instances, whose class keeps one order of names for all of them, functions, cells.

/** An instance of a program's class. */
export function newInstance(heap: Heap, className: string): number {
  return newInstanceOf(heap, heap.types.class(className));
}

export function newInstanceOf(heap: Heap, type: ObjectType): number {
  if (type.attributes === null) return newTracked(heap, type);
  const { keys, layout } = type.attributes;
  // With values inside the instance, its block is sized before the class's table gives up a place for it.
  const room = keys.places;
  const fewer = keys.newInstance();
  const { size, blocks } = layout(heap.profile.layouts.values === 'block' ? fewer : room);
  const instance = heap.allocate(type, size, [], null, blocks[0], blocks[1] ?? 0);
  heap.collector.track(instance);
  return instance;
}

/** A function that does nothing. */
export function newFunction(heap: Heap): number {
  return newTracked(heap, heap.types.function);
}

/** Gives a function something to do when it is called. */
export function bindBody(heap: Heap, callable: number, body: FunctionBody): void {
  heap.table.content[callable] = body;
}

/** The place of a function's cells among what it holds. */
const CLOSURE = 2;

/** Gives a new function the tuple of the cells it shares with the function it stands in; takes over a count of it. */
export function setClosure(heap: Heap, callable: number, cells: number): void {
  const references = heap.table.references[callable]!;
  while (references.length < CLOSURE) references.push(0);
  heap.link(callable, CLOSURE, cells);
}

/** The cells of a function that has some. */
export function cellsOf({ table }: Heap, callable: number): readonly number[] {
  return table.references[table.references[callable]![CLOSURE]]!;
}

export function newCell(heap: Heap): number {
  return newTracked(heap, heap.types.cell);
}

export function setField(heap: Heap, object: number, name: string, value: number): void {
  const { type, fields } = withFields(heap, object);
  let place = fields.places.get(name);
  if (place === undefined && !fields.open) throw missing(heap, object, name);
  checkValue(heap, object, name, value);
  const isAttribute = fields.open && (place === undefined || place >= type.slots);
  if (isAttribute) {
    let dict = attributeDictOf(heap, object, type);
    if (dict === 0 && place === undefined && type.attributes!.keys.place(name) === null) {
      dict = moveToDict(heap, object, type);
    }
    if (dict !== 0) {
      setKey(heap, dict, heap.constants.of(name), value);
      return;
    }
  }
  if (place === undefined) {
    place = fields.places.size;
    fields.places.set(name, place);
    fields.slots.push(Slot.named(heap.events.definitions.string(name)));
  }
  const references = heap.table.references[object]!;
  while (references.length <= place) references.push(0);
  heap.incref(value);
  const old = references[place] === 0 ? 0 : heap.unlink(object, place);
  if (isAttribute && old === 0) attributeComes(heap, object, place, type);
  heap.link(object, place, value);
  if (old !== 0) heap.decref(old);
}

/** Sets a field to an object that the caller owns a count of, and gives that up. */
export function handOver(heap: Heap, object: number, name: string, value: number): void {
  setField(heap, object, name, value);
  heap.decref(value);
}

/** The value, of which the caller owns no count. */
export function getField(heap: Heap, object: number, name: string): number {
  const dict = dictWith(heap, object, name);
  if (dict !== 0) return getKey(heap, dict, heap.constants.of(name));
  return heap.table.references[object]![placeOf(heap, object, name)];
}

export function deleteField(heap: Heap, object: number, name: string): void {
  const dict = dictWith(heap, object, name);
  if (dict !== 0) {
    deleteKey(heap, dict, heap.constants.of(name));
    return;
  }
  const place = placeOf(heap, object, name);
  const type = heap.typeOf(object);
  if (type.fields!.open && place >= type.slots) attributeGoes(heap, object, place);
  heap.decref(heap.unlink(object, place));
}

export function clearFields(heap: Heap, object: number): void {
  const { table } = heap;
  const keptContent = heap.typeOf(object).attributes === null ? table.content[object] : null;
  heap.empty(object, table.size[object], keptContent);
}

function newTracked(heap: Heap, type: ObjectType): number {
  const object = heap.allocate(type, type.size!, [], null);
  heap.collector.track(object);
  return object;
}

function withFields(heap: Heap, object: number): { readonly type: ObjectType; readonly fields: Fields } {
  const type = heap.typeOf(object);
  if (type.fields === null) {
    throw new PythonError('AttributeError', `'${type.name}' object holds nothing by attribute`);
  }
  return { type, fields: type.fields };
}

/** The dict of the object's attributes, if it has one and the attribute is in it; else 0. */
function dictWith(heap: Heap, object: number, name: string): number {
  const { type, fields } = withFields(heap, object);
  if (fields.dict === null || (fields.places.get(name) ?? type.slots) < type.slots) return 0;
  const dict = attributeDictOf(heap, object, type);
  if (dict !== 0 && !hasKey(heap, dict, heap.constants.of(name))) throw missing(heap, object, name);
  return dict;
}

function placeOf(heap: Heap, object: number, name: string): number {
  const place = withFields(heap, object).fields.places.get(name);
  if (place === undefined || !heap.table.references[object]![place]) throw missing(heap, object, name);
  return place;
}

function missing(heap: Heap, object: number, name: string): PythonError {
  return new PythonError('AttributeError', `'${heap.typeOf(object).name}' object has no attribute '${name}'`);
}

function checkValue(heap: Heap, object: number, name: string, value: number): void {
  const { types } = heap;
  if (heap.typeOf(object) !== types.function) return;
  if (name === '__closure__') throw new PythonError('AttributeError', 'readonly attribute');
  const wanted = name === '__defaults__' ? types.tuple : types.dict;
  if (heap.typeOf(value) !== wanted) {
    throw new PythonError('TypeError', `${name} must be set to a ${wanted.name} object`);
  }
}
