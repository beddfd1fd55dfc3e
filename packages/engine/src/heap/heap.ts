import { EventKind, type EventSink, ObjectFlag, Slot } from '@heapreel/trace';
import type { Collector } from '../collector/collector.js';
import { GenerationalCollector } from '../collector/generational.js';
import { Immortals } from '../interning/immortals.js';
import { InternTable } from '../interning/intern-table.js';
import type { Profile } from '../profile/profile.js';
import type { Content, KeyTable } from '../types/content.js';
import { DropOrder, type ObjectType } from '../types/object-type.js';
import { PythonError } from '../types/python-error.js';
import { TypeRegistry } from '../types/registry.js';
import { AddressSpace } from './address-space.js';
import { EventStream } from './event-stream.js';
import { ObjectTable } from './object-table.js';
import { Roots } from './roots.js';

/**
 * Objects, their counts and their references: birth, incref, decref and death. This file is the engine's hot loop; what
 * the types and the collector do, they do through it.
 *
 * Throughout, an object is named by its slot in the table, and whoever gets one from `allocate` owns one count of it.
 */
export class Heap {
  readonly table = new ObjectTable();
  readonly events: EventStream;
  readonly types: TypeRegistry;
  readonly interned = new InternTable();
  readonly immortals: Immortals;
  readonly roots: Roots;
  readonly collector: Collector;
  /** Objects that were there before the first event: ids 1 to this. */
  readonly initialObjects: number;
  /** Site in force, the events' last one. */
  site = 0;
  readonly #addresses: AddressSpace;
  #lastId = 0;
  /** Objects that are dying, outermost first, and how many references each has let go. */
  readonly #dying: number[] = [];
  readonly #dropped: number[] = [];

  constructor(
    readonly profile: Profile,
    sink: EventSink | null = null,
  ) {
    this.events = new EventStream(sink);
    this.types = new TypeRegistry(this.events.definitions, profile);
    this.#addresses = new AddressSpace(profile.alignment);
    this.roots = new Roots(this);
    this.collector = new GenerationalCollector(this);
    this.immortals = new Immortals(this);
    this.initialObjects = this.#lastId;
  }

  /** A new object of count 1, without references. `size` in bytes. */
  allocate(type: ObjectType, size: number, references: number[] | null, content: Content): number {
    if (type.collectable) this.collector.allocated();
    const slot = this.#place(type, size, references, content);
    const { table } = this;
    this.events.emit(EventKind.alloc, table.id[slot], type.number, size, table.address[slot]);
    return slot;
  }

  /** An object that was there before the first event and never dies. */
  allocateImmortal(type: ObjectType, size: number, content: Content, flags = 0): number {
    const slot = this.#place(type, size, type.collectable ? [] : null, content);
    this.table.count[slot] = this.profile.immortalCount;
    this.table.flags[slot] = ObjectFlag.immortal | flags;
    return slot;
  }

  /** The object has grown or shrunk to so many bytes. */
  resize(slot: number, size: number): void {
    const { table } = this;
    if (table.size[slot] === size) return;
    table.size[slot] = size;
    this.events.emit(EventKind.resize, table.id[slot], 0, size, table.address[slot]);
  }

  incref(slot: number): void {
    const { table } = this;
    if ((table.flags[slot] & ObjectFlag.immortal) !== 0) return;
    table.count[slot]++;
    this.events.emit(EventKind.incref, table.id[slot], 1);
  }

  /** Gives one count back. At zero the object dies, and so does whatever it alone kept alive. */
  decref(slot: number): void {
    if (this.#decrement(slot)) this.#bury(slot);
  }

  /** Puts a reference to `target` into place `index` of `holder`, which takes over a count of it. */
  link(holder: number, index: number, target: number): void {
    const { table } = this;
    table.references[holder]![index] = target;
    this.events.emit(EventKind.link, table.id[holder], this.slotOf(holder, index), table.id[target]);
  }

  /** Empties place `index` of `holder` and gives the target, whose count passes to the caller. */
  unlink(holder: number, index: number): number {
    const { table } = this;
    const references = table.references[holder]!;
    const target = references[index];
    references[index] = 0;
    this.events.emit(EventKind.unlink, table.id[holder], this.slotOf(holder, index), table.id[target]);
    return target;
  }

  /**
   * Empties `holder`, which is then `size` bytes with that content; only after does it give up the counts of what it held,
   * in the order in which its type drops its references. The caller keeps the holder alive meanwhile.
   */
  empty(holder: number, size: number, content: Content): void {
    const held = this.#dropOrder(holder);
    this.#unlinkAll(holder);
    this.table.references[holder]!.length = 0;
    this.table.content[holder] = content;
    this.resize(holder, size);
    for (const target of held) this.decref(target);
  }

  typeOf(slot: number): ObjectType {
    return this.types.byNumber(this.table.type[slot]);
  }

  /** How events name place `index` of the object. */
  slotOf(holder: number, index: number): number {
    const { fields } = this.typeOf(holder);
    if (fields !== null) return fields.slots[index];
    const content = this.table.content[holder];
    return typeof content === 'object' && content !== null ? content.slots[index] : Slot.index(index);
  }

  #place(type: ObjectType, size: number, references: number[] | null, content: Content): number {
    if (this.#lastId === 0xffffffff)
      throw new PythonError('MemoryError', '4294967295 objects were born: no id is left');
    const { table } = this;
    const address = this.#addresses.allocate(type.block ?? size) + type.header;
    const slot = table.take();
    table.id[slot] = ++this.#lastId;
    table.type[slot] = type.number;
    table.count[slot] = 1;
    table.size[slot] = size;
    table.address[slot] = address;
    table.born[slot] = this.events.position;
    table.bornSite[slot] = this.site;
    table.references[slot] = references;
    table.content[slot] = content;
    return slot;
  }

  /** True when nobody holds the object any more. */
  #decrement(slot: number): boolean {
    const { table } = this;
    if ((table.flags[slot] & ObjectFlag.immortal) !== 0) return false;
    const count = --table.count[slot];
    this.events.emit(EventKind.decref, table.id[slot], 1);
    return count === 0;
  }

  /**
   * The end of an object: it dies, then lets go of its references one by one, and whoever dies of that is buried to the
   * end before the next one is let go. CPython recurses; a list of the dying keeps chains of any length off the stack.
   */
  #bury(first: number): void {
    const dying = this.#dying;
    const dropped = this.#dropped;
    const { references } = this.table;
    const base = dying.length;
    this.#begin(first);
    while (dying.length > base) {
      const top = dying.length - 1;
      const slot = dying[top];
      const held = references[slot];
      if (held === null || dropped[top] === held.length) {
        dying.length = top;
        dropped.length = top;
        this.#release(slot);
        continue;
      }
      const target = held[dropIndex(this.typeOf(slot).drops, dropped[top]++, held.length)];
      if (target !== 0 && this.#decrement(target)) this.#begin(target);
    }
  }

  #begin(slot: number): void {
    const { table } = this;
    if (table.references[slot] !== null) {
      this.collector.forget(slot);
      this.#unlinkAll(slot);
    }
    if ((table.flags[slot] & ObjectFlag.interned) !== 0) this.interned.remove(table.content[slot] as string);
    this.events.emit(EventKind.dealloc, table.id[slot]);
    this.#dying.push(slot);
    this.#dropped.push(0);
  }

  #release(slot: number): void {
    const { table } = this;
    const type = this.typeOf(slot);
    this.#addresses.free(table.address[slot] - type.header, type.block ?? table.size[slot]);
    if (type.collectable) this.collector.freed();
    table.release(slot);
  }

  /** Tells that every reference has left the object, without touching them. */
  #unlinkAll(holder: number): void {
    const { table, events } = this;
    const id = table.id[holder];
    const { drops, fields } = this.typeOf(holder);
    const content = table.content[holder];
    const named =
      fields?.slots ?? (typeof content === 'object' && content !== null ? (content as KeyTable).slots : null);
    const held = table.references[holder]!;
    for (let step = 0; step < held.length; step++) {
      const index = dropIndex(drops, step, held.length);
      const target = held[index];
      if (target === 0) continue;
      events.emit(EventKind.unlink, id, named === null ? Slot.index(index) : named[index], table.id[target]);
    }
  }

  #dropOrder(holder: number): number[] {
    const { drops } = this.typeOf(holder);
    const held = this.table.references[holder]!;
    const order: number[] = [];
    for (let step = 0; step < held.length; step++) {
      const target = held[dropIndex(drops, step, held.length)];
      if (target !== 0) order.push(target);
    }
    return order;
  }
}

/** Which place is the `step`-th to be emptied, of `length`. */
function dropIndex(order: DropOrder, step: number, length: number): number {
  if (order === DropOrder.descending) return length - 1 - step;
  return order === DropOrder.pairsSwapped ? step ^ 1 : step;
}
