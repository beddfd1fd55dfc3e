import type { Heap } from '../heap/heap.js';
import type { ObjectType } from '../types/object-type.js';
import { PythonError } from '../types/python-error.js';

/**
 * The variables that a statement sees: the program's own and, in a function, its parameters. Each holds a count of its
 * object as a root of the heap, parameters under a name such as `local x in f`.
 */
export class Scope {
  /** Parameter to the name of its root. */
  readonly #locals: ReadonlyMap<string, string>;
  /** Objects of those parameters that hold no count, since the caller holds one until the call ends. */
  readonly #borrowed = new Map<string, number>();

  constructor(
    readonly heap: Heap,
    locals: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#locals = locals;
  }

  /** The object that the name is bound to, if it is. */
  find(name: string): number | undefined {
    const { roots, immortals } = this.heap;
    return (
      roots.get(this.#root(name)) ??
      this.#borrowed.get(name) ??
      (name === 'None'
        ? immortals.none
        : name === 'True'
          ? immortals.true
          : name === 'False'
            ? immortals.false
            : undefined)
    );
  }

  /** The object that the name is bound to, of which the caller gets no count. */
  lookUp(name: string): number {
    const slot = this.find(name);
    if (slot === undefined) throw new PythonError('NameError', `name '${name}' is not defined`);
    return slot;
  }

  lookUpAll(names: readonly string[]): number[] {
    return names.map((name) => this.lookUp(name));
  }

  /** The object, which must be of that type, for a method of it. */
  lookUpAs(name: string, type: ObjectType, method: string): number {
    const slot = this.lookUp(name);
    const found = this.heap.typeOf(slot);
    if (found === type) return slot;
    throw new PythonError('AttributeError', `'${found.name}' object has no attribute '${method}' here`);
  }

  /** The object, put on the interpreter's stack as an operand. */
  push(name: string): number {
    return this.#put(name, this.lookUp(name));
  }

  pushAll(names: readonly string[]): number[] {
    return names.map((name) => this.push(name));
  }

  /** The object, which must be of that type, put on the interpreter's stack for a method of it. */
  pushAs(name: string, type: ObjectType, method: string): number {
    return this.#put(name, this.lookUpAs(name, type, method));
  }

  /** Whether the name's object becomes an operand without a count of its own, as in functions of 3.14. */
  lends(name: string): boolean {
    return this.heap.profile.calls.lendLocals && this.isLocal(name);
  }

  /**
   * Binds the name to the object and takes over a count of it. A global's new object stays on the stack until its old one
   * has gone, though without a count of its own if it is `lent`; a local's has left it.
   */
  bind(name: string, slot: number, lent = false): void {
    const { roots, operands } = this.heap;
    if (this.isLocal(name)) {
      this.#borrowed.delete(name);
      roots.bind(this.#root(name), slot);
      return;
    }
    const { height } = operands;
    if (lent) operands.lend(slot);
    else operands.push(slot);
    roots.bind(name, slot);
    operands.dropTo(height);
  }

  /** Binds a parameter to an object that a local variable of the caller's lends. */
  borrow(parameter: string, slot: number): void {
    this.#borrowed.set(parameter, slot);
  }

  unbind(name: string): void {
    this.lookUp(name);
    if (this.#borrowed.delete(name)) return;
    this.heap.roots.unbind(this.#root(name));
  }

  isLocal(name: string): boolean {
    return this.#locals.has(name);
  }

  #put(name: string, slot: number): number {
    const { operands } = this.heap;
    if (this.lends(name)) operands.lend(slot);
    else operands.push(slot);
    return slot;
  }

  #root(name: string): string {
    return this.#locals.get(name) ?? name;
  }
}
