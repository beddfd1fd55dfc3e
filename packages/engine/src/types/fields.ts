import { Slot } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import type { Fields, ObjectType } from './object-type.js';
import { PythonError } from './python-error.js';

// Objects whose references have names: instances, whose class keeps one order of names for all of them, functions, cells.

export function newInstance(heap: Heap, className: string): number {
  return newTracked(heap, heap.types.class(className), heap.profile.sizes.instance);
}

export function newFunction(heap: Heap): number {
  return newTracked(heap, heap.types.function, heap.profile.sizes.function);
}

export function newCell(heap: Heap): number {
  return newTracked(heap, heap.types.cell, heap.profile.sizes.cell);
}

export function setField(heap: Heap, object: number, name: string, value: number): void {
  const { fields } = withFields(heap, object);
  let place = fields.places.get(name);
  if (place === undefined && !fields.open) throw missing(heap, object, name);
  checkValue(heap, object, name, value);
  if (place === undefined) {
    place = fields.places.size;
    fields.places.set(name, place);
    fields.slots.push(Slot.named(heap.events.definitions.string(name)));
  }
  const references = heap.table.references[object]!;
  while (references.length <= place) references.push(0);
  heap.incref(value);
  const old = references[place] === 0 ? 0 : heap.unlink(object, place);
  heap.link(object, place, value);
  if (old !== 0) heap.decref(old);
}

/** The value, of which the caller owns no count. */
export function getField(heap: Heap, object: number, name: string): number {
  return heap.table.references[object]![placeOf(heap, object, name)];
}

export function deleteField(heap: Heap, object: number, name: string): void {
  heap.decref(heap.unlink(object, placeOf(heap, object, name)));
}

export function clearFields(heap: Heap, object: number): void {
  heap.empty(object, heap.table.size[object], null);
}

function newTracked(heap: Heap, type: ObjectType, size: number): number {
  const object = heap.allocate(type, size, [], null);
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
  const wanted = name === '__defaults__' ? types.tuple : types.dict;
  if (heap.typeOf(value) !== wanted) {
    throw new PythonError('TypeError', `${name} must be set to a ${wanted.name} object`);
  }
}
