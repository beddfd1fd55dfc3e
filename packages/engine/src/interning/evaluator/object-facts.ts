import { unmodelled } from '../identity-error.js';
import type { PyObject } from '../objects/object.js';
import type { Interpreter } from './interpreter.js';
import { referencesTo } from './references.js';

/** What `id` and `sys` tell of single objects. */
export class ObjectFacts {
  /** Every name that code has mentioned: the interpreter's tables hold more references to those strings. */
  readonly named = new Set<string>();
  readonly #addresses = new Map<PyObject, bigint>();

  constructor(private readonly interpreter: Interpreter) {}

  /** `id(object)`: of objects that live on, for what others get once it is dead is the allocator's to say. */
  addressOf(object: PyObject): bigint {
    // The argument on the stack is one reference.
    if (!isCached(object) && this.#references(object) <= 1) {
      throw unmodelled('id() of an object that dies at once: the next one may lie at its address');
    }
    this.checkAddresses();
    let address = this.#addresses.get(object);
    if (address === undefined) {
      address = 0x7f0000000000n + BigInt(this.#addresses.size) * 64n;
      this.#addresses.set(object, address);
    }
    return address;
  }

  /** An object whose address was asked must still lie there. */
  checkAddresses(): void {
    for (const object of this.#addresses.keys()) {
      if (!isCached(object) && this.#references(object) === 0) {
        throw unmodelled('id() of an object that has died since: another may lie at its address');
      }
    }
  }

  /** `sys._is_immortal(object)`. */
  isImmortal(object: PyObject): boolean {
    return isCached(object) || (object.type === 'str' && object.interned === 'immortal');
  }

  /** `sys.getrefcount(object)`; a string that other modules of the interpreter happen to intern too has more. */
  countOf(object: PyObject): bigint {
    const { immortalCount, immortality, identity, version } = this.interpreter.space.profile;
    if (isCached(object)) {
      if (!immortality.countsMove) return BigInt(immortalCount);
      throw unmodelled(`the count of ${object.birth.by}, which all of the interpreter shares, in ${version}`);
    }
    if (this.isImmortal(object)) return BigInt(identity.internedImmortalCount);
    if (object.type === 'str' && object.interned === 'mortal' && this.named.has(object.value)) {
      throw unmodelled('the count of a name');
    }
    if (object.type === 'code') throw unmodelled('the count of a code object');
    if (object.birth.kind === 'constant' && this.interpreter.nested > 0) {
      throw unmodelled('the count of a constant while the syntax tree of eval or exec holds it too');
    }
    return BigInt(this.#references(object));
  }

  #references(object: PyObject): number {
    return referencesTo(object, this.interpreter.globals, this.interpreter.frames);
  }
}

function isCached(object: PyObject): boolean {
  return object.birth.kind === 'cached';
}
