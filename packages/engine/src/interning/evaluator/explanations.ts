import { equal } from '../objects/equality.js';
import type { Birth, PyObject } from '../objects/object.js';
import { named } from '../objects/repr.js';

/** Why two expressions gave one object, or two. */
export interface Reason {
  /** The comparison as written: `a is b`. */
  readonly comparison: string;
  readonly same: boolean;
  /** `both are the cached int 256`. */
  readonly because: string;
  /** The files of CPython that make it so. */
  readonly sources: readonly string[];
}

/** Notes why each `is` came out as it did. */
export class Explanations {
  /** By comparison, the last run of each. */
  readonly #reasons = new Map<string, Reason>();
  /** The operation that last gave an object back rather than make another. */
  readonly #handedOn = new Map<PyObject, Birth>();

  get reasons(): readonly Reason[] {
    return [...this.#reasons.values()];
  }

  handedOn(object: PyObject, by: Birth): void {
    this.#handedOn.set(object, by);
  }

  compared(comparison: string, a: PyObject, b: PyObject): void {
    // Put last, even if it has run before.
    this.#reasons.delete(comparison);
    this.#reasons.set(comparison, a === b ? this.#one(comparison, a) : two(comparison, a, b));
  }

  #one(comparison: string, object: PyObject): Reason {
    const operation = object.birth.kind === 'cached' ? undefined : this.#handedOn.get(object);
    const because = `both are ${described(object)}`;
    const sources = [sourceOf(object)];
    if (operation === undefined) return { comparison, same: true, because, sources };
    const handed = `${because}; ${operation.by} gives it back as it is`;
    return {
      comparison,
      same: true,
      because: handed,
      sources: [...new Set([...sources, operation.source])],
    };
  }
}

function two(comparison: string, a: PyObject, b: PyObject): Reason {
  const twoUnits = a.type === b.type && isConstant(a) && isConstant(b) && equal(a, b);
  const because = twoUnits
    ? `two objects: equal constants of two compilation units, ${named(a)}`
    : `two objects: ${described(a)}, and ${described(b)}`;
  return { comparison, same: false, because, sources: [...new Set([sourceOf(a), sourceOf(b)])] };
}

function described(object: PyObject): string {
  if (object.birth.kind === 'cached') return object.birth.by;
  if (isInterned(object)) return `the interned ${named(object)}`;
  return isConstant(object)
    ? `${named(object)}, ${object.birth.by}`
    : `the ${named(object)} made by ${object.birth.by}`;
}

function isConstant(object: PyObject): boolean {
  return object.birth.kind === 'constant';
}

function isInterned(object: PyObject): boolean {
  return object.type === 'str' && object.interned !== 'no';
}

function sourceOf(object: PyObject): string {
  return isInterned(object) && object.birth.kind !== 'cached'
    ? 'Objects/unicodeobject.c'
    : object.birth.source;
}
