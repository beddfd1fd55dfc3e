import type { Heap } from '../heap/heap.js';

/** What the module `weakref` has for itself. Its objects are made when they are first asked for, without an event. */
export class WeakrefModule {
  /** Index of the next finalizer. */
  nextIndex = 0;
  /** Finalizers were added since those were listed that run at exit. */
  dirty = false;
  /** Whether finalizers will be run at exit. */
  registeredWithAtexit = false;
  /** The program has ended: no finalizer runs any more. */
  shutdown = false;
  /** Places of the module that have made an instance. */
  readonly instantiating = new Set<string>();
  readonly #heap: Heap;
  #registry = 0;
  #removeDeadWeakref = 0;

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /** Makes what it has for finalizers, or for dictionaries of weak values, before the program begins. */
  prepare(use: 'finalize' | 'weakvaluedict'): void {
    if (use === 'finalize') this.#registry = this.registry;
    else this.#removeDeadWeakref = this.removeDeadWeakref;
  }

  /** `finalize._registry`: a dict of each finalizer that is alive to what it is about. */
  get registry(): number {
    this.#registry ||= this.#heap.allocateModuleDict('weakref.finalize._registry');
    return this.#registry;
  }

  /** The function `_weakref._remove_dead_weakref`. */
  get removeDeadWeakref(): number {
    this.#removeDeadWeakref ||= this.#heap.allocateModuleFunction('_weakref._remove_dead_weakref');
    return this.#removeDeadWeakref;
  }
}
