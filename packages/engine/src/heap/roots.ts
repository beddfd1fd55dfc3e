import { EventKind, Slot } from '@heapreel/trace';
import type { Heap } from './heap.js';

/** The named variables of a program: each holds one count of its object. */
export class Roots {
  readonly #variables = new Map<string, number>();
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

  /** Unbinds a bound name. */
  unbind(name: string): void {
    const { events, table } = this.#heap;
    const target = this.#variables.get(name)!;
    this.#variables.delete(name);
    events.emit(EventKind.unlink, 0, this.#slot(name), table.id[target]);
    this.#heap.decref(target);
  }

  /** Name, event slot and object of each variable. */
  *entries(): Generator<{ readonly name: string; readonly slot: number; readonly target: number }> {
    for (const [name, target] of this.#variables) yield { name, slot: this.#slot(name), target };
  }

  #slot(name: string): number {
    return Slot.named(this.#heap.events.definitions.string(name));
  }
}
