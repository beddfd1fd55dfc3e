import { unmodelled } from '../identity-error.js';
import type { PyMethod, PyObject } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { representation, strOf } from '../operations/text-of.js';
import { type Implementation, takes } from './call.js';
import {
  dictMethods,
  frozensetMethods,
  listMethods,
  mutableSetMethods,
  tupleMethods,
} from './container-methods.js';
import { complexMethods, floatMethods, intMethods, numberAttribute } from './number-methods.js';
import { bytesMethods, type Methods, strMethods } from './text-methods.js';

/** Those of every type. */
const objectMethods: Methods = {
  __str__: takes(1, 1, ({ space }, self) => strOf(space, self!)),
  __repr__: takes(1, 1, ({ space }, self) => representation(space, self!)),
};

const methodsByType: Readonly<Record<string, Methods>> = {
  str: strMethods,
  bytes: bytesMethods,
  tuple: tupleMethods,
  list: listMethods,
  dict: dictMethods,
  set: mutableSetMethods,
  frozenset: frozensetMethods,
  int: intMethods,
  bool: intMethods,
  float: floatMethods,
  complex: complexMethods,
};

/** The method of that name of objects of the type `owner`. */
export function methodOf(owner: string, name: string): Implementation | undefined {
  const methods = methodsByType[owner];
  if (methods !== undefined && Object.hasOwn(methods, name)) return methods[name];
  return Object.hasOwn(objectMethods, name) ? objectMethods[name] : undefined;
}

/** `object.name`: a method is bound anew at each look; a type's own is one object. */
export function attributeOf(
  space: ObjectSpace,
  object: PyObject,
  name: string,
  descriptors: Map<string, PyMethod>,
): PyObject {
  const number = numberAttribute(space, object, name);
  if (number !== null) return number;
  if (object.type === 'function' && (name === '__name__' || name === '__qualname__')) return object.name;
  if (object.type === 'function' && name === '__code__') return object.code;
  if (object.type === 'function' && name === '__defaults__') return object.defaults ?? space.none;
  // A static type's name is made from its C string at each look. (type_name in Objects/typeobject.c.)
  if (object.type === 'type' && name === '__name__') return space.str(object.name);
  const owner = object.type === 'type' ? object.name : object.type;
  if (methodOf(owner, name) === undefined) throw unmodelled(`the attribute ${name} of ${owner}`);
  if (object.type !== 'type') return { type: 'method', of: owner, name, self: object, birth: space.birth };
  const key = `${owner}.${name}`;
  let descriptor = descriptors.get(key);
  if (descriptor === undefined) {
    const birth = { by: `the method ${key}`, source: 'Objects/typeobject.c', kind: 'cached' } as const;
    descriptor = { type: 'method', of: owner, name, self: null, birth };
    descriptors.set(key, descriptor);
  }
  return descriptor;
}
