import type { PyObject, PyStr, PyTuple } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';

/**
 * The constants of one compilation unit, a module with all that is defined in it: equal ones of one type become one
 * object, as do the parts of constant tuples, and strings that look like names are interned.
 * (merge_const_one in Python/compile.c, _PyCode_ConstantKey and intern_constants in Objects/codeobject.c.)
 */
export class ConstantTable {
  readonly #constants = new Map<unknown, PyObject>();

  constructor(private readonly space: ObjectSpace) {}

  /** The object that stands for this constant in the unit's code. */
  add(constant: PyObject): PyObject {
    return this.#interned(this.#merged(constant));
  }

  #merged(constant: PyObject): PyObject {
    const key = constantKey(constant);
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    this.#constants.set(key, constant);
    if (constant.type === 'tuple') this.#replaceItems(constant, (item) => this.#merged(item));
    if (constant.type === 'frozenset') {
      for (const [itemKey, item] of constant.items) constant.items.set(itemKey, this.#merged(item));
    }
    return constant;
  }

  #interned(constant: PyObject): PyObject {
    if (constant.type === 'str' && looksLikeName(constant)) return this.space.intern(constant);
    if (constant.type === 'tuple') this.#replaceItems(constant, (item) => this.#interned(item));
    if (constant.type === 'frozenset') {
      for (const [key, item] of constant.items) constant.items.set(key, this.#interned(item));
    }
    return constant;
  }

  #replaceItems(tuple: PyTuple, change: (item: PyObject) => PyObject): void {
    for (let index = 0; index < tuple.items.length; index++) {
      tuple.items[index] = change(tuple.items[index]);
    }
  }
}

/** What constants must have in common to become one: `1`, `1.0` and `True` stay three, and so do `0.0` and `-0.0`. */
function constantKey(constant: PyObject): unknown {
  switch (constant.type) {
    case 'int':
    case 'bool':
    case 'str':
    case 'bytes':
      return `${constant.type} ${constant.value}`;
    case 'float':
      return Number.isNaN(constant.value) ? constant : `float ${signed(constant.value)}`;
    case 'complex':
      if (Number.isNaN(constant.real) || Number.isNaN(constant.imaginary)) return constant;
      return `complex ${signed(constant.real)} ${signed(constant.imaginary)}`;
    case 'tuple':
      return partsKey('tuple', constant.items, constant);
    case 'frozenset':
      return partsKey('frozenset', [...constant.items.values()], constant);
    case 'slice':
      return partsKey('slice', [constant.start, constant.stop, constant.step], constant);
    default:
      return constant;
  }
}

function partsKey(type: string, parts: readonly PyObject[], whole: PyObject): unknown {
  const keys: string[] = [];
  for (const part of parts) {
    const key = part.type === 'NoneType' || part.type === 'ellipsis' ? part.type : constantKey(part);
    if (typeof key !== 'string') return whole;
    keys.push(JSON.stringify(key));
  }
  if (type === 'frozenset') keys.sort();
  return `${type} ${keys.join()}`;
}

function signed(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Only ASCII letters, digits and underscores. (all_name_chars in Objects/codeobject.c.) */
function looksLikeName(text: PyStr): boolean {
  return /^\w*$/.test(text.value);
}
