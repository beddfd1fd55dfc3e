import { type ArgumentTupleCall, withArguments } from '../heap/argument-tuple.js';
import type { Heap } from '../heap/heap.js';
import { getAttribute } from '../types/attributes.js';
import { newByteArray } from '../types/bytearray.js';
import { copyDict, getKey, newDict } from '../types/dict.js';
import { newCell, newFunction, newInstance } from '../types/fields.js';
import { keyOf } from '../types/keys.js';
import { concatenateLists, copyList, getItem, multiplyList, newList, pop } from '../types/list.js';
import { newComplex, newFloat, newInt, newRange } from '../types/numbers.js';
import { newObject } from '../types/object.js';
import type { ObjectType } from '../types/object-type.js';
import { PythonError } from '../types/python-error.js';
import {
  newBuiltInMethod,
  newException,
  newGenerator,
  newIterator,
  newMethod,
  newSlice,
} from '../types/records.js';
import { copySet, newFrozenset, newSet, updateSet } from '../types/set.js';
import { newBytes, newStr } from '../types/text.js';
import { concatenateTuples, multiplyTuple, newTuple } from '../types/tuple.js';
import { copyWeakContainer, isWeakContainer, newWeakContainer } from '../weakref/containers.js';
import { detachFinalizer, newFinalizer, peekFinalizer } from '../weakref/finalize.js';
import { newWeakReference } from '../weakref/references.js';
import { weakMappingOf } from '../weakref/weak-mapping.js';
import { newWeakMethod } from '../weakref/weak-method.js';
import type { Expression, Key, Place } from './program.js';
import type { Scope } from './scope.js';

/**
 * The value, of which the caller owns a count. What is a call in Python ends in a point where the interpreter looks up
 * from its work, before the value is put anywhere.
 */
export function evaluate(scope: Scope, expression: Expression): number {
  const { operands, collector } = scope.heap;
  const { height } = operands;
  const value = made(scope, expression);
  operands.dropTo(height);
  if (isBuiltInCall(expression, scope)) collector.safePoint(value);
  return value;
}

/**
 * Calls what the name is bound to: a function, a bound method, a weak reference or a finalizer. The caller owns a count of the result.
 * From a Python function the interpreter goes on without looking up.
 */
export function callObject(scope: Scope, name: string, operands: readonly string[]): number {
  const { heap } = scope;
  const { height } = heap.operands;
  const callable = scope.lookUp(name);
  const { call } = heap.typeOf(callable);
  if (call !== null) {
    const result = call(heap, scope.push(name), scope.pushAll(operands));
    heap.operands.dropTo(height);
    heap.collector.safePoint(result);
    return result;
  }
  heap.calls.call(
    callable,
    scope.lookUpAll(operands),
    operands.map((operand) => scope.lends(operand)),
  );
  return shared(heap, heap.immortals.none);
}

/** Gives the key as an object, which is on the stack meanwhile unless it is to be `moved` from there. */
export function withKey<Result>(
  scope: Scope,
  key: Key,
  use: (slot: number) => Result,
  moved = false,
): Result {
  const { constants } = scope.heap;
  if (typeof key !== 'object') return use(constants.of(key));
  return use(moved ? scope.lookUp(key.variable) : scope.push(key.variable));
}

export function indexOf(scope: Scope, key: Key): number {
  if (typeof key === 'number') return key;
  const { heap } = scope;
  const slot = typeof key === 'object' ? scope.lookUp(key.variable) : 0;
  const { int, bool } = heap.types;
  const index = heap.table.content[slot];
  if (slot !== 0 && typeof index === 'number' && [int, bool].includes(heap.typeOf(slot))) return index;
  const found = slot === 0 ? 'str' : heap.typeOf(slot).name;
  throw new PythonError('TypeError', `indices must be integers, not '${found}'`);
}

/** Displays and loads are done by instructions of their own, calls of the program's functions see to themselves. */
function isBuiltInCall(expression: Expression, scope: Scope): boolean {
  if ('peek' in expression || 'detach' in expression) return false;
  if ('copy' in expression) return !isWeakContainer(scope.heap, scope.lookUp(expression.copy));
  if ('variable' in expression || 'load' in expression || 'collector' in expression) return false;
  if ('concatenate' in expression || 'multiply' in expression || 'call' in expression) return false;
  if (!('new' in expression)) return true;
  // Without elements there is no display of a set.
  if (expression.new === 'set') return expression.items.length === 0;
  return !['list', 'tuple', 'dict', 'function', 'generator'].includes(expression.new);
}

function made(scope: Scope, expression: Expression): number {
  const { heap } = scope;
  const { types } = heap;
  if ('variable' in expression) return shared(heap, scope.lookUp(expression.variable));
  if ('load' in expression) return loaded(scope, expression.load);
  if ('peek' in expression) {
    return peekFinalizer(heap, scope.pushAs(expression.peek, types.finalize, 'peek'));
  }
  if ('detach' in expression) {
    return detachFinalizer(heap, scope.pushAs(expression.detach, types.finalize, 'detach'));
  }
  if ('pop' in expression)
    return pop(heap, scope.pushAs(expression.pop, types.list, 'pop'), expression.index);
  if ('copy' in expression) return copy(heap, scope.push(expression.copy));
  if ('concatenate' in expression) {
    const [left, right] = scope.pushAll(expression.concatenate);
    return concatenate(heap, left, right);
  }
  if ('multiply' in expression) return multiply(heap, scope.push(expression.multiply), expression.times);
  if ('call' in expression) return callObject(scope, expression.call, expression.arguments);
  if ('collector' in expression) return shared(heap, heap.gc[expression.collector]);
  switch (expression.new) {
    case 'list':
      return newList(heap, scope.pushAll(expression.items));
    case 'tuple':
      return newTuple(heap, scope.pushAll(expression.items));
    case 'set':
      return newSet(heap, scope.pushAll(expression.items));
    case 'frozenset':
      return newFrozensetOf(scope, expression.items);
    case 'slice': {
      const [start, stop, step] = scope.pushAll(expression.items);
      return withArguments(heap, 'slice', [start, stop, step], () => newSlice(heap, start, stop, step));
    }
    case 'method': {
      const [callable, self] = scope.pushAll(expression.items);
      return withArguments(heap, 'method', [callable, self], () => newMethod(heap, callable, self));
    }
    case 'iterator':
      return newIterator(heap, scope.push(expression.items[0]));
    case 'generator':
      return newGenerator(heap, tupleDisplay(scope, expression.items));
    case 'exception':
      return newException(heap, expression.class, scope.pushAll(expression.items));
    case 'dict':
      return newDict(heap);
    case 'function':
      return newFunction(heap);
    case 'cell':
      return newCell(heap);
    case 'object':
      return newObject(heap);
    case 'instance':
      return newInstance(heap, expression.class);
    case 'weakref': {
      const args = scope.pushAll([
        expression.referent,
        ...(expression.callback === undefined ? [] : [expression.callback]),
      ]);
      return withArguments(heap, 'weakref', args, () => newReference(heap, types.weakref, args));
    }
    case 'proxy': {
      const args = scope.pushAll([
        expression.referent,
        ...(expression.callback === undefined ? [] : [expression.callback]),
      ]);
      return newReference(heap, proxyType(heap, args[0]), args);
    }
    case 'weakmethod': {
      const { method, callback } = expression;
      const [bound, called = 0] = scope.pushAll(callback === undefined ? [method] : [method, callback]);
      return newWeakMethod(heap, bound, called);
    }
    case 'weakvaluedict':
    case 'weakkeydict':
    case 'weakset':
      return newWeakContainer(heap, expression.new);
    case 'finalize': {
      const [referent, callable] = scope.pushAll([expression.referent, expression.function]);
      return newFinalizer(heap, referent, callable, scope.pushAll(expression.arguments));
    }
    case 'int': {
      const value = typeof expression.value === 'string' ? BigInt(expression.value) : expression.value;
      return withText(heap, 'int', () => newInt(heap, value));
    }
    case 'float':
      return newFloat(heap, expression.value);
    case 'complex': {
      const { real, imaginary } = expression;
      return withText(heap, 'complex', () => newComplex(heap, real, imaginary), 2);
    }
    case 'range':
      return newRange(heap, expression.start, expression.stop, expression.step);
    case 'str':
      return newStr(heap, expression.value);
    case 'bytes':
      // Longer ones are joined of two.
      if (expression.value.length !== 1) return newBytes(heap, expression.value);
      return withText(heap, 'bytes', () => {
        // What is asked is the argument's `__bytes__`, bound.
        heap.decref(newBuiltInMethod(heap, heap.immortals.none));
        return newBytes(heap, expression.value);
      });
    case 'bytearray':
      if (expression.value === '') return newByteArray(heap, expression.value);
      return withText(heap, 'bytearray', () => newByteArray(heap, expression.value));
  }
}

/** `frozenset((a, b))`: made empty, then filled from the display of a tuple. */
function newFrozensetOf(scope: Scope, names: readonly string[]): number {
  const { heap } = scope;
  if (names.length === 0) return newFrozenset(heap, []);
  for (const item of scope.lookUpAll(names)) keyOf(heap, item);
  const tuple = tupleDisplay(scope, names);
  heap.operands.push(tuple);
  heap.decref(tuple);
  const set = newFrozenset(heap, []);
  updateSet(heap, set, tuple);
  return set;
}

/** A tuple, to which its items have moved from the stack. */
function tupleDisplay(scope: Scope, names: readonly string[]): number {
  const { operands } = scope.heap;
  const { height } = operands;
  const tuple = newTuple(scope.heap, scope.pushAll(names));
  operands.dropTo(height);
  return tuple;
}

/** A built-in type is called with so many constants, which are of no interest here. */
function withText(heap: Heap, called: ArgumentTupleCall, act: () => number, constants = 1): number {
  return withArguments(heap, called, new Array(constants).fill(heap.immortals.none), act);
}

function newReference(heap: Heap, type: ObjectType, [referent, callback]: readonly number[]): number {
  return newWeakReference(heap, type, referent, callback === heap.immortals.none ? 0 : (callback ?? 0));
}

function shared(heap: Heap, slot: number): number {
  heap.incref(slot);
  return slot;
}

function copy(heap: Heap, container: number): number {
  const { types } = heap;
  const type = heap.typeOf(container);
  if (type === types.list) return copyList(heap, container);
  if (type === types.dict) return copyDict(heap, container);
  if (type === types.set) return copySet(heap, container);
  if (isWeakContainer(heap, container)) return copyWeakContainer(heap, container);
  throw new PythonError('AttributeError', `'${type.name}' object has no attribute 'copy'`);
}

function concatenate(heap: Heap, left: number, right: number): number {
  const { list, tuple } = heap.types;
  const type = heap.typeOf(left);
  if (type === heap.typeOf(right)) {
    if (type === list) return concatenateLists(heap, left, right);
    if (type === tuple) return concatenateTuples(heap, left, right);
  }
  throw new PythonError(
    'TypeError',
    `'${type.name}' and '${heap.typeOf(right).name}' can't be concatenated here`,
  );
}

function multiply(heap: Heap, sequence: number, times: number): number {
  const type = heap.typeOf(sequence);
  if (type === heap.types.list) return multiplyList(heap, sequence, times);
  if (type === heap.types.tuple) return multiplyTuple(heap, sequence, times);
  throw new PythonError('TypeError', `'${type.name}' can't be multiplied here`);
}

function proxyType(heap: Heap, referent: number) {
  const { types } = heap;
  const type = heap.typeOf(referent);
  return type === types.function || type === types.method ? types.weakcallableproxy : types.weakproxy;
}

/** What lies at the place. */
function loaded(scope: Scope, place: Place): number {
  const { heap } = scope;
  const holder = scope.lookUp(place.object);
  if ('attribute' in place) return shared(heap, getAttribute(heap, holder, place.attribute));
  const { list, tuple, dict } = heap.types;
  const type = heap.typeOf(holder);
  if (type === list || type === tuple) return shared(heap, getItem(heap, holder, indexOf(scope, place.key)));
  if (type === dict) return withKey(scope, place.key, (key) => shared(heap, getKey(heap, holder, key)));
  const weak = weakMappingOf(heap, holder);
  if (weak !== null) return withKey(scope, place.key, (key) => weak.get(heap, scope.push(place.object), key));
  throw new PythonError('TypeError', `'${type.name}' object is not subscriptable`);
}
