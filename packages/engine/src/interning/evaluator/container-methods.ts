import { PythonException } from '../identity-error.js';
import { keyOf, same } from '../objects/equality.js';
import type { PyDict, PyList, PyObject, PySet } from '../objects/object.js';
import { named, reprOf } from '../objects/repr.js';
import { sizeOf } from '../operations/integers.js';
import { typeError } from '../operations/raise.js';
import { takes } from './call.js';
import { anyOrder, itemsOf, iteratorOver } from './iteration.js';
import { sorted } from './order.js';
import type { Methods } from './text-methods.js';

const asList = (self: PyObject | undefined): PyList => {
  if (self?.type !== 'list') throw typeError(`a list is required, not ${self?.type ?? 'nothing'}`);
  return self;
};

const itemsIn = (self: PyObject | undefined): readonly PyObject[] => {
  if (self?.type !== 'list' && self?.type !== 'tuple') throw typeError('a list or a tuple is required');
  return self.items;
};

const asDict = (self: PyObject | undefined): PyDict => {
  if (self?.type !== 'dict') throw typeError(`a dict is required, not ${self?.type ?? 'nothing'}`);
  return self;
};

const asSet = (self: PyObject | undefined): PySet => {
  if (self?.type !== 'set' && self?.type !== 'frozenset') throw typeError('a set is required');
  return self;
};

const sequenceMethods: Methods = {
  count: takes(2, 2, ({ space }, self, value) =>
    space.int(itemsIn(self).filter((item) => same(item, value!)).length),
  ),
  index: takes(2, 2, ({ space }, self, value) => {
    const at = itemsIn(self).findIndex((item) => same(item, value!));
    if (at < 0) throw new PythonException('ValueError', `${named(value!)} is not in the sequence`);
    return space.int(at);
  }),
};

/** Objects/tupleobject.c. */
export const tupleMethods: Methods = sequenceMethods;

/** Objects/listobject.c. */
export const listMethods: Methods = {
  ...sequenceMethods,
  append: takes(2, 2, ({ space }, self, item) => {
    asList(self).items.push(item!);
    return space.none;
  }),
  extend: takes(2, 2, ({ space }, self, items) => {
    asList(self).items.push(...itemsOf(space, items!));
    return space.none;
  }),
  insert: takes(3, 3, ({ space }, self, at, item) => {
    asList(self).items.splice(sizeOf(at!), 0, item!);
    return space.none;
  }),
  pop: takes(1, 2, (_, self, at) => {
    const { items } = asList(self);
    const index = at === undefined ? -1 : sizeOf(at);
    const place = index < 0 ? index + items.length : index;
    if (place < 0 || place >= items.length) throw new PythonException('IndexError', 'pop index out of range');
    return items.splice(place, 1)[0];
  }),
  copy: takes(1, 1, ({ space }, self) => space.list([...asList(self).items])),
  clear: takes(1, 1, ({ space }, self) => {
    asList(self).items = [];
    return space.none;
  }),
  reverse: takes(1, 1, ({ space }, self) => {
    asList(self).items.reverse();
    return space.none;
  }),
  sort: takes(1, 1, ({ space }, self) => {
    const list = asList(self);
    list.items = sorted(list.items);
    return space.none;
  }),
};

/** Objects/dictobject.c. */
export const dictMethods: Methods = {
  get: takes(
    2,
    3,
    ({ space }, self, key, missing) => asDict(self).entries.get(keyOf(key!))?.value ?? missing ?? space.none,
  ),
  setdefault: takes(2, 3, ({ space }, self, key, value) => {
    const { entries } = asDict(self);
    const known = entries.get(keyOf(key!));
    if (known !== undefined) return known.value;
    const added = value ?? space.none;
    entries.set(keyOf(key!), { key: key!, value: added });
    return added;
  }),
  pop: takes(2, 3, (_, self, key, missing) => {
    const { entries } = asDict(self);
    const known = entries.get(keyOf(key!));
    if (known === undefined) {
      if (missing === undefined) throw new PythonException('KeyError', reprOf(key!));
      return missing;
    }
    entries.delete(keyOf(key!));
    return known.value;
  }),
  popitem: takes(1, 1, ({ space }, self) => {
    const { entries } = asDict(self);
    const last = [...entries].at(-1);
    if (last === undefined) throw new PythonException('KeyError', "'popitem(): dictionary is empty'");
    entries.delete(last[0]);
    return space.tuple([last[1].key, last[1].value]);
  }),
  keys: takes(1, 1, ({ space }, self) => view(space, self, ({ key }) => key)),
  values: takes(1, 1, ({ space }, self) => view(space, self, ({ value }) => value)),
  items: takes(1, 1, ({ space }, self) => view(space, self, ({ key, value }) => space.tuple([key, value]))),
  copy: takes(1, 1, ({ space }, self) => {
    const copy = space.dict();
    for (const [key, entry] of asDict(self).entries) copy.entries.set(key, { ...entry });
    return copy;
  }),
  update: takes(2, 2, ({ space }, self, other) => {
    const { entries } = asDict(self);
    for (const [key, { key: name, value }] of asDict(other).entries) {
      const known = entries.get(key);
      if (known !== undefined) known.value = value;
      else entries.set(key, { key: name, value });
    }
    return space.none;
  }),
  clear: takes(1, 1, ({ space }, self) => {
    asDict(self).entries.clear();
    return space.none;
  }),
};

function view(
  space: Parameters<typeof iteratorOver>[0],
  self: PyObject | undefined,
  part: (entry: { readonly key: PyObject; readonly value: PyObject }) => PyObject,
): PyObject {
  const dict = asDict(self);
  const entries = dict.entries.values();
  return iteratorOver(space, [dict], () => {
    const { done, value } = entries.next();
    return done ? undefined : part(value);
  });
}

const setMethods: Methods = {
  // A frozenset can't change, so its copy is itself. (frozenset_copy in Objects/setobject.c.)
  copy: takes(1, 1, ({ space }, self) => {
    const set = asSet(self);
    return set.type === 'frozenset' ? set : space.set('set', new Map(set.items));
  }),
  union: ({ space, args: [self, ...others] }) => {
    const items = new Map(asSet(self).items);
    for (const other of others) {
      for (const item of anyOrder(space, other)) if (!items.has(keyOf(item))) items.set(keyOf(item), item);
    }
    return space.set(asSet(self).type, items);
  },
  difference: ({ space, args: [self, ...others] }) => {
    const items = new Map(asSet(self).items);
    for (const other of others) for (const item of anyOrder(space, other)) items.delete(keyOf(item));
    return space.set(asSet(self).type, items);
  },
};

/** Objects/setobject.c. */
export const frozensetMethods: Methods = setMethods;

export const mutableSetMethods: Methods = {
  ...setMethods,
  add: takes(2, 2, ({ space }, self, item) => {
    const { items } = asSet(self);
    if (!items.has(keyOf(item!))) items.set(keyOf(item!), item!);
    return space.none;
  }),
  discard: takes(2, 2, ({ space }, self, item) => {
    asSet(self).items.delete(keyOf(item!));
    return space.none;
  }),
};
