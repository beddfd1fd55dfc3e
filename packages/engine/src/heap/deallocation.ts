import { EventKind, ObjectFlag } from '@heapreel/trace';
import { clearWeakReferences } from '../weakref/references.js';
import type { Heap } from './heap.js';
import { placeAt } from './references.js';

/** Stands for how many references a dying object has let go, while its finalizer does that. */
const EMPTYING = -1;

/**
 * The end of objects, in CPython's order: the finalizer, which may keep the object alive; weak references and their
 * callbacks; what it held, one reference after the other, whoever dies of that being gone to the end before the next one
 * is let go; its memory. (`subtype_dealloc` in Objects/typeobject.c, PEP 442.)
 *
 * CPython recurses; a list of the dying keeps chains of any length off the stack. It puts deaths off that nest too deep,
 * and so does this, because the order of finalizers shows it.
 */
export class Deallocation {
  readonly #heap: Heap;
  /** Objects that are dying, outermost first, and how many references each has let go. */
  readonly #dying: number[] = [];
  readonly #dropped: number[] = [];
  /** Objects whose death was put off, the last one first to go on. (Objects/object.c, the trashcan.) */
  readonly #putOff: number[] = [];
  /** How many deaths have been put off. */
  everPutOff = 0;
  /** Deaths that are under way and count as nested. */
  #nesting = 0;

  readonly #deepest: number;
  readonly #resumes: number;
  /** What a call from C adds to the nesting. */
  readonly #entry: number;
  /** What a frame adds that lets go of its locals. */
  readonly #frameEnd: number;

  constructor(heap: Heap) {
    this.#heap = heap;
    const { trashcan } = heap.profile;
    if (trashcan.measure === 'nesting') {
      this.#deepest = trashcan.depth;
      this.#resumes = 0;
    } else if (trashcan.measure === 'c-calls') {
      this.#deepest = trashcan.limit - trashcan.entry - trashcan.headroom;
      this.#resumes = trashcan.limit - trashcan.entry - trashcan.resume - 1;
      this.#entry = trashcan.entry;
      this.#frameEnd = trashcan.frameEnd;
      return;
    } else {
      this.#deepest = Number.POSITIVE_INFINITY;
      this.#resumes = 0;
    }
    this.#entry = 0;
    this.#frameEnd = 0;
  }

  /** Does what runs in a call from C, such as a finalizer: it takes part of the stack that deaths nest on. */
  calledFromC(act: () => void): void {
    this.#deeper(this.#entry, act);
  }

  /** Lets go of what a frame has held. */
  frameEnds(clear: () => void): void {
    this.#deeper(this.#frameEnd, clear);
  }

  /** The object has reached count 0. */
  bury(first: number): void {
    const dying = this.#dying;
    const dropped = this.#dropped;
    const heap = this.#heap;
    const { references } = heap.table;
    const base = dying.length;
    this.#begin(first);
    while (dying.length > base) {
      const top = dying.length - 1;
      const slot = dying[top];
      const held = references[slot];
      if (dropped[top] === EMPTYING) {
        dying.pop();
        dropped.pop();
        if (this.#endsFinalization(slot)) this.#die(slot);
        continue;
      }
      if (held === null || dropped[top] === held.length) {
        dying.pop();
        dropped.pop();
        this.#release(slot);
        continue;
      }
      const target = held[placeAt(heap.typeOf(slot).drops, dropped[top]++, held.length)];
      if (target !== 0 && heap.decrement(target)) this.#begin(target);
    }
  }

  #deeper(levels: number, act: () => void): void {
    this.#nesting += levels;
    try {
      act();
    } finally {
      this.#nesting -= levels;
    }
  }

  #begin(slot: number): void {
    const heap = this.#heap;
    const { table } = heap;
    const type = heap.typeOf(slot);
    if (type.collectable) {
      heap.collector.forget(slot);
      if (type.putOff) {
        if (this.#nesting >= this.#deepest) {
          this.#putOff.push(slot);
          this.everPutOff++;
          return;
        }
        this.#nesting++;
      }
      if (type.weakrefsBeforeFinalizer && table.weakrefs[slot] !== null) clearWeakReferences(heap, slot);
      if (type.finalizer !== null && !this.#finalize(slot)) {
        if (type.putOff) this.#leave();
        return;
      }
    }
    this.#die(slot);
  }

  /** Nothing can keep the object alive any more. */
  #die(slot: number): void {
    const heap = this.#heap;
    const { table, events } = heap;
    const type = heap.typeOf(slot);
    if (table.weakrefs[slot] !== null) clearWeakReferences(heap, slot);
    type.dispose?.(heap, slot);
    if (table.references[slot] !== null) heap.unlinkAll(slot);
    if ((table.flags[slot] & ObjectFlag.interned) !== 0) heap.interned.remove(table.content[slot] as string);
    events.emit(EventKind.dealloc, table.id[slot]);
    this.#dying.push(slot);
    this.#dropped.push(0);
  }

  /** Runs the finalizer unless it has run before. False: the object does not die, or not yet. */
  #finalize(slot: number): boolean {
    const heap = this.#heap;
    const { table, events, collector } = heap;
    // As CPython does it: the object is tracked and held once while its finalizer runs, and tracked even if that has run before.
    collector.restore(slot);
    if ((table.flags[slot] & ObjectFlag.finalized) !== 0) {
      collector.forget(slot);
      return true;
    }
    heap.incref(slot);
    events.emit(EventKind.finalize, table.id[slot]);
    const { finalizer, finalizerEmpties } = heap.typeOf(slot);
    if (finalizerEmpties) {
      this.#empty(slot);
      return false;
    }
    finalizer!(heap, slot);
    table.flags[slot] |= ObjectFlag.finalized;
    return this.#endsFinalization(slot);
  }

  /** What a finalizer does that lets go of the one reference, so that chains of such objects stay off the stack as well. */
  #empty(slot: number): void {
    const heap = this.#heap;
    const { flags, references } = heap.table;
    flags[slot] |= ObjectFlag.finalized;
    this.#dying.push(slot);
    this.#dropped.push(EMPTYING);
    if (references[slot]![0] === 0) return;
    const held = heap.unlink(slot, 0);
    if (heap.decrement(held)) this.#begin(held);
  }

  /** Whether the object dies, whose finalizer has run. */
  #endsFinalization(slot: number): boolean {
    const heap = this.#heap;
    const { table, events, collector } = heap;
    if (!heap.decrement(slot)) {
      events.emit(EventKind.resurrect, table.id[slot]);
      return false;
    }
    collector.forget(slot);
    return true;
  }

  #release(slot: number): void {
    const heap = this.#heap;
    const type = heap.typeOf(slot);
    heap.release(slot);
    if (type.putOff) this.#leave();
  }

  #leave(): void {
    this.#nesting--;
    if (this.#putOff.length === 0 || this.#nesting > this.#resumes) return;
    this.#nesting++;
    while (this.#putOff.length > 0) this.bury(this.#putOff.pop()!);
    this.#nesting--;
  }
}
