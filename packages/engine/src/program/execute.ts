import { EventKind } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import { clearDict, deleteKey, getKey, newDict, setKey } from '../types/dict.js';
import { deleteField, getField, newCell, newFunction, newInstance, setField } from '../types/fields.js';
import {
  append,
  clearList,
  deleteItem,
  extend,
  getItem,
  insert,
  newList,
  pop,
  setItem,
} from '../types/list.js';
import { newFloat, newInt } from '../types/numbers.js';
import type { ObjectType } from '../types/object-type.js';
import { PythonError } from '../types/python-error.js';
import { addElement, clearSet, discardElement, newSet } from '../types/set.js';
import { constantStr, intern, newBytes, newStr } from '../types/text.js';
import { newTuple } from '../types/tuple.js';
import type { SimpleStatement } from './instructions.js';
import type { Expression, Key, Place } from './program.js';

/** Does what the statement says. Nothing has happened when it throws a PythonError. */
export function execute(heap: Heap, statement: SimpleStatement): void {
  const { roots, collector } = heap;
  switch (statement.op) {
    case 'bind':
      roots.bind(statement.name, evaluate(heap, statement.value));
      return;
    case 'store':
      store(heap, statement.place, lookUp(heap, statement.value));
      return;
    case 'delete':
      if ('place' in statement) remove(heap, statement.place);
      else {
        lookUp(heap, statement.name);
        roots.unbind(statement.name);
      }
      return;
    case 'append':
      append(heap, ofType(heap, statement.object, heap.types.list, 'append'), lookUp(heap, statement.value));
      return;
    case 'extend':
      extend(heap, ofType(heap, statement.object, heap.types.list, 'extend'), lookUp(heap, statement.value));
      return;
    case 'insert': {
      const list = ofType(heap, statement.object, heap.types.list, 'insert');
      insert(heap, list, statement.index, lookUp(heap, statement.value));
      return;
    }
    case 'pop':
      heap.decref(pop(heap, ofType(heap, statement.object, heap.types.list, 'pop'), statement.index));
      return;
    case 'add':
      addElement(heap, ofType(heap, statement.object, heap.types.set, 'add'), lookUp(heap, statement.value));
      return;
    case 'discard': {
      const set = ofType(heap, statement.object, heap.types.set, 'discard');
      discardElement(heap, set, lookUp(heap, statement.value));
      return;
    }
    case 'clear':
      clear(heap, lookUp(heap, statement.object));
      return;
    case 'intern': {
      const canonical = intern(heap, lookUp(heap, statement.name));
      heap.incref(canonical);
      roots.bind(statement.name, canonical);
      return;
    }
    case 'collect':
      collector.collect(statement.generation ?? 2);
      return;
    case 'threshold':
      collector.setThresholds(...statement.values);
      return;
    case 'gc':
      collector.enabled = statement.enabled;
      return;
    case 'freeze':
      collector.freeze();
      return;
    case 'unfreeze':
      collector.unfreeze();
      return;
    case 'mark': {
      const object = statement.object === undefined ? 0 : heap.table.id[lookUp(heap, statement.object)];
      heap.events.emit(EventKind.mark, object, heap.events.definitions.string(statement.label));
      return;
    }
  }
}

/** The value, of which the caller owns a count. */
function evaluate(heap: Heap, expression: Expression): number {
  if ('variable' in expression) return shared(heap, lookUp(heap, expression.variable));
  if ('load' in expression) return shared(heap, load(heap, expression.load));
  if ('pop' in expression) {
    return pop(heap, ofType(heap, expression.pop, heap.types.list, 'pop'), expression.index);
  }
  switch (expression.new) {
    case 'list':
      return newList(heap, lookUpAll(heap, expression.items));
    case 'tuple':
      return newTuple(heap, lookUpAll(heap, expression.items));
    case 'set':
      return newSet(heap, lookUpAll(heap, expression.items));
    case 'dict':
      return newDict(heap);
    case 'function':
      return newFunction(heap);
    case 'cell':
      return newCell(heap);
    case 'instance':
      return newInstance(heap, expression.class);
    case 'int':
      return newInt(heap, typeof expression.value === 'string' ? BigInt(expression.value) : expression.value);
    case 'float':
      return newFloat(heap, expression.value);
    case 'str':
      return newStr(heap, expression.value);
    case 'bytes':
      return newBytes(heap, expression.value);
  }
}

function shared(heap: Heap, slot: number): number {
  heap.incref(slot);
  return slot;
}

function lookUp(heap: Heap, name: string): number {
  const { none, true: yes, false: no } = heap.immortals;
  const slot =
    heap.roots.get(name) ??
    (name === 'None' ? none : name === 'True' ? yes : name === 'False' ? no : undefined);
  if (slot === undefined) throw new PythonError('NameError', `name '${name}' is not defined`);
  return slot;
}

function lookUpAll(heap: Heap, names: readonly string[]): number[] {
  return names.map((name) => lookUp(heap, name));
}

function ofType(heap: Heap, name: string, type: ObjectType, method: string): number {
  const slot = lookUp(heap, name);
  const found = heap.typeOf(slot);
  if (found === type) return slot;
  throw new PythonError('AttributeError', `'${found.name}' object has no attribute '${method}' here`);
}

function clear(heap: Heap, container: number): void {
  const { types } = heap;
  const type = heap.typeOf(container);
  if (type === types.list) clearList(heap, container);
  else if (type === types.dict) clearDict(heap, container);
  else if (type === types.set) clearSet(heap, container);
  else throw new PythonError('AttributeError', `'${type.name}' object has no attribute 'clear'`);
}

function store(heap: Heap, place: Place, value: number): void {
  const holder = lookUp(heap, place.object);
  if ('attribute' in place) {
    setField(heap, holder, place.attribute, value);
    return;
  }
  const { list, dict } = heap.types;
  const type = heap.typeOf(holder);
  if (type === list) setItem(heap, holder, indexOf(heap, place.key), value);
  else if (type === dict) withKey(heap, place.key, (key) => setKey(heap, holder, key, value));
  else throw new PythonError('TypeError', `'${type.name}' object does not support item assignment`);
}

function remove(heap: Heap, place: Place): void {
  const holder = lookUp(heap, place.object);
  if ('attribute' in place) {
    deleteField(heap, holder, place.attribute);
    return;
  }
  const { list, dict } = heap.types;
  const type = heap.typeOf(holder);
  if (type === list) deleteItem(heap, holder, indexOf(heap, place.key));
  else if (type === dict) withKey(heap, place.key, (key) => deleteKey(heap, holder, key));
  else throw new PythonError('TypeError', `'${type.name}' object doesn't support item deletion`);
}

/** What lies at the place; the caller owns no count of it. */
function load(heap: Heap, place: Place): number {
  const holder = lookUp(heap, place.object);
  if ('attribute' in place) return getField(heap, holder, place.attribute);
  const { list, tuple, dict } = heap.types;
  const type = heap.typeOf(holder);
  if (type === list || type === tuple) return getItem(heap, holder, indexOf(heap, place.key));
  if (type === dict) return withKey(heap, place.key, (key) => getKey(heap, holder, key));
  throw new PythonError('TypeError', `'${type.name}' object is not subscriptable`);
}

/** Gives the key as an object, which lives on after only if a dict has taken it. */
function withKey<Result>(heap: Heap, key: Key, use: (slot: number) => Result): Result {
  if (typeof key === 'object') return use(lookUp(heap, key.variable));
  const slot = typeof key === 'string' ? constantStr(heap, key) : newInt(heap, key);
  try {
    return use(slot);
  } finally {
    heap.decref(slot);
  }
}

function indexOf(heap: Heap, key: Key): number {
  if (typeof key === 'number') return key;
  const { content } = heap.table;
  const slot = typeof key === 'object' ? lookUp(heap, key.variable) : 0;
  const { int, bool } = heap.types;
  const index = content[slot];
  if (slot !== 0 && typeof index === 'number' && [int, bool].includes(heap.typeOf(slot))) return index;
  const found = slot === 0 ? 'str' : heap.typeOf(slot).name;
  throw new PythonError('TypeError', `indices must be integers, not '${found}'`);
}
