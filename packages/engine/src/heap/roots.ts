import { EventKind, Slot } from '@heapreel/trace';
import type { Heap } from './heap.js';

/** The named variables of a program: each holds one count of its object. */
export class Roots {
  readonly #variables = new Map<string, number>();
  readonly #slots = new Map<string, number>();
  readonly #heap: Heap;

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /** The object, or undefined when the name is unbound. */
  get(name: string): number | undefined {
    return this.#variables.get(name);
  }

  /** Binds the name to the object and takes over a count of it; what it was bound to loses one, after. */
  bind(name: string, target: number): void {
    const { events, table } = this.#heap;
    const slot = this.#slot(name);
    const old = this.#variables.get(name);
    if (old !== undefined) events.emit(EventKind.unlink, 0, slot, table.id[old]);
    this.#variables.set(name, target);
    events.emit(EventKind.link, 0, slot, table.id[target]);
    if (old !== undefined) this.#heap.decref(old);
  }

  /** Binds a name before the first event, taking over a count. */
  adopt(name: string, target: number): void {
    this.#variables.set(name, target);
  }

  /** Unbinds a bound name. */
  unbind(name: string): void {
    const { events, table } = this.#heap;
    const target = this.#variables.get(name)!;
    this.#variables.delete(name);
    events.emit(EventKind.unlink, 0, this.#slot(name), table.id[target]);
    this.#heap.decref(target);
  }

  /**
   * Makes the module's namespace an object that holds the program's variables, for the collector, to which it is a dict in
   * one of its lists. Elsewhere the variables are held by no object.
   */
  fillNamespace(): void {
    const { table, namespace } = this.#heap;
    const held = table.references[namespace]!;
    for (const { target } of this.variables()) held.push(target);
  }

  emptyNamespace(): void {
    this.#heap.table.references[this.#heap.namespace]!.length = 0;
  }

  /** The program's variables, without the modules' own names and the parameters of running functions. */
  *variables(): Generator<{ readonly name: string; readonly target: number }> {
    for (const [name, target] of this.#variables) if (/^\w+$/.test(name)) yield { name, target };
  }

  /** Name, event slot and object of each root. */
  *entries(): Generator<{ readonly name: string; readonly slot: number; readonly target: number }> {
    for (const [name, target] of this.#variables) yield { name, slot: this.#slot(name), target };
  }

  #slot(name: string): number {
    let slot = this.#slots.get(name);
    if (slot === undefined) {
      slot = Slot.named(this.#heap.events.definitions.string(name));
      this.#slots.set(name, slot);
    }
    return slot;
  }
}
