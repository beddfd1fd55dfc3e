import { PythonException, unmodelled } from '../identity-error.js';
import type { PyIterator, PyObject } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { lengthOf } from '../operations/integers.js';
import { typeError } from '../operations/raise.js';
import { rangeLength } from '../operations/range.js';

/** `iter(object)`. Characters come from the cache, bytes as small ints. */
export function iterate(space: ObjectSpace, object: PyObject): PyIterator {
  switch (object.type) {
    case 'iterator':
      return object;
    case 'tuple':
    case 'list': {
      // A list may grow or shrink under way.
      return counting(space, object, (at) => object.items[at]);
    }
    case 'str': {
      const characters = [...object.value];
      return counting(space, object, (at) =>
        at < characters.length ? space.str(characters[at]) : undefined,
      );
    }
    case 'bytes':
      return counting(space, object, (at) =>
        at < object.value.length ? space.int(object.value.charCodeAt(at)) : undefined,
      );
    case 'range': {
      const length = rangeLength(object);
      return counting(space, object, (at) =>
        at < length ? space.int(object.start + BigInt(at) * object.step) : undefined,
      );
    }
    case 'dict':
      return going(
        space,
        object,
        object.entries,
        () => object.entries.size,
        (entry) => entry.key,
      );
    case 'set':
    case 'frozenset':
      if (object.items.size > 1) throw unmodelled('the order of a set');
      return going(
        space,
        object,
        object.items,
        () => object.items.size,
        (item) => item,
      );
    default:
      throw typeError(`'${object.type}' object is not iterable`);
  }
}

/** All that an iterable gives, in order. */
export function itemsOf(space: ObjectSpace, object: PyObject): PyObject[] {
  const iterator = iterate(space, object);
  const items: PyObject[] = [];
  for (let item = iterator.next(); item !== undefined; item = iterator.next()) {
    items.push(item);
    lengthOf(items.length);
  }
  return items;
}

/** The same where the order does not matter. */
export function anyOrder(space: ObjectSpace, object: PyObject): PyObject[] {
  return object.type === 'set' || object.type === 'frozenset'
    ? [...object.items.values()]
    : itemsOf(space, object);
}

export function iteratorOver(
  space: ObjectSpace,
  over: readonly PyObject[],
  next: () => PyObject | undefined,
): PyIterator {
  return { type: 'iterator', over, next, birth: space.birth };
}

function counting(
  space: ObjectSpace,
  over: PyObject,
  at: (index: number) => PyObject | undefined,
): PyIterator {
  let index = 0;
  return iteratorOver(space, [over], () => at(index++));
}

function going<Entry>(
  space: ObjectSpace,
  over: PyObject,
  entries: ReadonlyMap<unknown, Entry>,
  size: () => number,
  item: (entry: Entry) => PyObject,
): PyIterator {
  const iterator = entries.values();
  const expected = size();
  return iteratorOver(space, [over], () => {
    if (size() !== expected) {
      throw new PythonException('RuntimeError', `${over.type} changed size during iteration`);
    }
    const { done, value } = iterator.next();
    return done ? undefined : item(value);
  });
}
