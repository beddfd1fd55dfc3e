import { Slot } from '@heapreel/trace';
import type { FunctionBody } from '../heap/callable.js';
import type { Heap } from '../heap/heap.js';
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
  const { fields } = withFields(heap, object);
  let place = fields.places.get(name);
  if (place === undefined && !fields.open) throw missing(heap, object, name);
  checkValue(heap, object, name, value);
  if (place === undefined) {
    heap.typeOf(object).attributes?.keys.place(name);
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
  heap.empty(object, heap.table.size[object], heap.table.content[object]);
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
