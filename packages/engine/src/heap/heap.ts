import { EventKind, type EventSink, ObjectFlag, Slot } from '@heapreel/trace';
import type { Collector } from '../collector/collector.js';
import { collectorOf } from '../collector/collector-of.js';
import { Gc } from '../face/gc.js';
import { Sys } from '../face/sys.js';
import { FreeListKind } from '../free-lists/free-list-rules.js';
import { Constants } from '../interning/constants.js';
import { Immortals } from '../interning/immortals.js';
import { InternTable } from '../interning/intern-table.js';
import type { Profile } from '../profile/profile.js';
import type { Content, KeyTable } from '../types/content.js';
import { emptyDictContent } from '../types/dict.js';
import type { ObjectType } from '../types/object-type.js';
import { PythonError } from '../types/python-error.js';
import { TypeRegistry } from '../types/registry.js';
import { WeakrefModule } from '../weakref/weakref-module.js';
import { Calls } from './calls.js';
import { Deallocation } from './deallocation.js';
import { EventStream } from './event-stream.js';
import { Memory } from './memory.js';
import { IMMORTALIZED, ObjectTable } from './object-table.js';
import { OperandStack } from './operand-stack.js';
import { placeAt } from './references.js';
import { Roots } from './roots.js';

/** Flags of objects whose counts never move. */
const IMMORTAL = ObjectFlag.immortal | IMMORTALIZED;

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
  readonly constants = new Constants(this);
  readonly roots: Roots;
  readonly calls: Calls;
  readonly operands = new OperandStack(this);
  readonly collector: Collector;
  readonly gc: Gc;
  readonly sys: Sys;
  /**
   * What CPython itself does not determine: collections inside of allocations, as up to 3.11, that nobody reckoned with and that may
   * have corrupted its memory; what depends on memory that it never set.
   */
  readonly hazards: string[] = [];
  /** What the collector takes for the dict that holds the program's variables. */
  readonly namespace: number;
  /** Objects that were there before the first event: ids 1 to this. */
  initialObjects = 0;
  readonly weakref = new WeakrefModule(this);
  /** Site in force, the events' last one. */
  site = 0;
  readonly #memory: Memory;
  #lastId = 0;
  readonly #deallocation: Deallocation;

  constructor(
    readonly profile: Profile,
    sink: EventSink | null = null,
    collector: (heap: Heap) => Collector = collectorOf,
  ) {
    this.events = new EventStream(sink);
    this.types = new TypeRegistry(this.events.definitions, profile);
    this.#memory = new Memory(profile, this.events);
    this.#deallocation = new Deallocation(this);
    this.roots = new Roots(this);
    this.calls = new Calls(this);
    this.collector = collector(this);
    this.immortals = new Immortals(this);
    this.gc = new Gc(this);
    this.sys = new Sys(this);
    this.namespace = this.#allocateTracked(this.types.namespace);
    this.roots.adopt('__main__.__dict__', this.namespace);
  }

  /**
   * A new object of count 1, without references. All in bytes: `size` as `sys.getsizeof` has it, `own` of its own block,
   * `beside` of its second one. `kept`: the free list it may come from; null for none.
   */
  allocate(
    type: ObjectType,
    size: number,
    references: number[] | null,
    content: Content,
    own = type.block ?? size,
    beside = type.storage === null ? 0 : size - own,
    kept = type.kept,
  ): number {
    const memory = this.#memory;
    let block = kept === null ? 0 : memory.reuse(kept, this.#lengthOf(type, size), own);
    if (block === 0) {
      block = memory.allocate(own);
      if (type.collectable) this.collector.allocated();
    }
    const address = block + type.header;
    const storage = beside === 0 ? 0 : this.#allocateStorage(type, beside);
    const slot = this.#place(type, size, address, references, content);
    const { table } = this;
    table.storage[slot] = storage;
    this.events.emit(EventKind.alloc, table.id[slot], type.number, size, address);
    return slot;
  }

  /** An object that was there before the first event, that others than the program hold too, and that never dies. */
  allocateShared(type: ObjectType, size: number, content: Content, flags = 0): number {
    const slot = this.#allocateInitial(type, size, content);
    this.table.count[slot] = this.profile.immortalCount;
    this.table.flags[slot] = flags | (this.profile.immortality.countsMove ? 0 : ObjectFlag.immortal);
    return slot;
  }

  /** An empty dict that was there before the first event and belongs to a module. Where dicts are tracked, it is frozen. */
  allocateModuleDict(name: string): number {
    const { dict } = this.types;
    const slot = this.profile.collector.tracksNewDicts
      ? this.#allocateTracked(dict)
      : this.#allocateInitial(dict, dict.block!, null);
    this.table.content[slot] = emptyDictContent(this);
    this.roots.adopt(name, slot);
    return slot;
  }

  /** A function written in C that was there before the first event and belongs to a module: it is tracked, and frozen. */
  allocateModuleFunction(name: string): number {
    const slot = this.#allocateTracked(this.types.builtinMethod);
    this.table.content[slot] = null;
    this.roots.adopt(name, slot);
    return slot;
  }

  /** An empty list that was there before the first event and belongs to a module: it is tracked, and frozen. */
  allocateModuleList(name: string): number {
    const slot = this.#allocateTracked(this.types.list);
    this.roots.adopt(name, slot);
    return slot;
  }

  /**
   * The object has grown or shrunk to so many bytes, which its second block takes if it has one. A block for no bytes is
   * given up, unless it is to be kept.
   */
  resize(slot: number, size: number, kept = false): void {
    const { table } = this;
    if (table.size[slot] === size) return;
    const type = this.typeOf(slot);
    if (type.storage !== null) {
      const block = type.block!;
      const [before, bytes] = [table.size[slot] - block, size - block];
      table.storage[slot] = this.#restore(type, table.storage[slot], before, bytes, kept);
    }
    table.size[slot] = size;
    this.events.emit(EventKind.resize, table.id[slot], 0, size, table.address[slot]);
  }

  /** The object, now of so many bytes, gets that block for its second one. */
  replaceStorage(slot: number, size: number, storage: number): void {
    const { table } = this;
    const type = this.typeOf(slot);
    if (table.storage[slot] !== 0)
      this.#freeStorage(type, table.storage[slot], table.size[slot] - type.block!);
    table.storage[slot] = storage;
    if (table.size[slot] === size) return;
    table.size[slot] = size;
    this.events.emit(EventKind.resize, table.id[slot], 0, size, table.address[slot]);
  }

  incref(slot: number): void {
    const { table } = this;
    if ((table.flags[slot] & IMMORTAL) !== 0) return;
    table.count[slot]++;
    this.events.emit(EventKind.incref, table.id[slot], 1);
  }

  /** Gives one count back. At zero the object dies, and so does whatever it alone kept alive. */
  decref(slot: number): void {
    if (this.decrement(slot)) this.#deallocation.bury(slot);
  }

  /** Gives back a count that no event has told of. */
  letGo(slot: number): void {
    if (!this.isImmortal(slot) && --this.table.count[slot] === 0) this.#deallocation.bury(slot);
  }

  /** Puts a reference to `target` into place `index` of `holder`, which takes over a count of it. */
  link(holder: number, index: number, target: number): void {
    const { table } = this;
    table.references[holder]![index] = target;
    if (this.events.heard) this.#emitLink(EventKind.link, holder, index, target);
    else this.events.position++;
  }

  /** Empties place `index` of `holder` and gives the target, whose count passes to the caller. */
  unlink(holder: number, index: number): number {
    const { table } = this;
    const references = table.references[holder]!;
    const target = references[index];
    references[index] = 0;
    if (this.events.heard) this.#emitLink(EventKind.unlink, holder, index, target);
    else this.events.position++;
    return target;
  }

  /**
   * Empties `holder`, which is then `size` bytes with that content; only after does it give up the counts of what it held,
   * in the order in which its type drops its references. The caller keeps the holder alive meanwhile.
   */
  empty(holder: number, size: number, content: Content): void {
    const { table } = this;
    const held = this.#dropOrder(holder);
    this.unlinkAll(holder);
    table.references[holder]!.length = 0;
    table.content[holder] = content;
    const storage = table.storage[holder];
    const type = this.typeOf(holder);
    const bytes = table.size[holder] - (type.block ?? table.size[holder]);
    table.storage[holder] = 0;
    this.resize(holder, size);
    for (const target of held) this.decref(target);
    if (storage !== 0) this.#freeStorage(type, storage, bytes);
  }

  /** From now on the object never dies and its count never moves. (PEP 683.) */
  immortalize(slot: number): void {
    const { table, profile } = this;
    const counted = table.count[slot] - this.operands.references(slot);
    const rise = profile.immortalCount - counted;
    table.count[slot] = profile.immortalCount;
    table.flags[slot] |= IMMORTALIZED;
    this.events.emit(EventKind.incref, table.id[slot], rise);
  }

  /** Whether the object's count never moves. */
  isImmortal(slot: number): boolean {
    return (this.table.flags[slot] & IMMORTAL) !== 0;
  }

  /** Whether the object was there before the first event, so that others than the program hold it. */
  isShared(slot: number): boolean {
    return this.isImmortal(slot) || this.table.id[slot] <= this.initialObjects;
  }

  /** A block that is no object's own: the interpreter takes it for itself. */
  allocateBlock(bytes: number): number {
    return this.#memory.allocate(bytes);
  }

  /** Gives it back; 0 is none. */
  freeBlock(address: number): void {
    if (address !== 0) this.#memory.free(address);
  }

  /** The same for a block that the collector counts, though the object in it is none of the program's. */
  allocateContainerBlock(bytes: number): number {
    const block = this.#memory.allocate(bytes);
    this.collector.allocated();
    return block;
  }

  freeContainerBlock(address: number): void {
    this.#memory.free(address);
    this.collector.freed();
  }

  /** Does what runs in a call from C. */
  calledFromC(act: () => void): void {
    this.#deallocation.calledFromC(act);
  }

  /** Lets go of what a frame has held. */
  frameEnds(clear: () => void): void {
    this.#deallocation.frameEnds(clear);
  }

  /** Deaths that were put off because they would have nested too deep. */
  get deathsPutOff(): number {
    return this.#deallocation.everPutOff;
  }

  /** Blocks that the allocator has given out. */
  get allocatedBlocks(): number {
    return this.#memory.allocatedBlocks;
  }

  /** A full collection gives back the memory that free lists keep. */
  clearFreeLists(): void {
    this.#memory.clearFreeLists((kind) => {
      if (kind !== FreeListKind.float && kind !== FreeListKind.dictKeys) this.collector.freed();
    });
  }

  typeOf(slot: number): ObjectType {
    return this.types.byNumber(this.table.type[slot]);
  }

  /** How events name place `index` of the object. */
  slotOf(holder: number, index: number): number {
    const { fields } = this.typeOf(holder);
    if (fields !== null) return fields.slots[index];
    const content = this.table.content[holder];
    return content !== null && typeof content === 'object'
      ? (content as KeyTable).slots[index]
      : Slot.index(index);
  }

  /** Gives one count back and tells whether that was the last: then the caller sees to the object's death. */
  decrement(slot: number): boolean {
    const { table } = this;
    if ((table.flags[slot] & IMMORTAL) !== 0) return false;
    const count = --table.count[slot];
    this.events.emit(EventKind.decref, table.id[slot], 1);
    return count === 0;
  }

  /** Gives back the memory of a dead object. */
  release(slot: number): void {
    const { table } = this;
    const type = this.typeOf(slot);
    const size = table.size[slot];
    if (table.storage[slot] !== 0) this.#freeStorage(type, table.storage[slot], size - (type.block ?? size));
    const block = table.address[slot] - type.header;
    if (type.kept === null || !this.#memory.keep(type.kept, block, this.#lengthOf(type, size))) {
      this.#memory.free(block);
      if (type.collectable) this.collector.freed();
    }
    table.release(slot);
  }

  /** Tells that every reference has left the object, in the order in which it lets go of them, without touching them. */
  unlinkAll(holder: number): void {
    const { table, events } = this;
    const held = table.references[holder]!;
    if (!events.heard) {
      for (const target of held) if (target !== 0) events.position++;
      return;
    }
    const id = table.id[holder];
    const { drops, fields } = this.typeOf(holder);
    const content = table.content[holder];
    const named =
      fields?.slots ?? (content !== null && typeof content === 'object' ? (content as KeyTable).slots : null);
    for (let step = 0; step < held.length; step++) {
      const index = placeAt(drops, step, held.length);
      const target = held[index];
      if (target === 0) continue;
      events.emit(EventKind.unlink, id, named === null ? Slot.index(index) : named[index], table.id[target]);
    }
  }

  #emitLink(kind: EventKind, holder: number, index: number, target: number): void {
    const { table } = this;
    this.events.emit(kind, table.id[holder], this.slotOf(holder, index), table.id[target]);
  }

  #allocateTracked(type: ObjectType): number {
    const slot = this.#allocateInitial(type, type.block ?? type.size!, 0);
    this.table.flags[slot] = ObjectFlag.tracked;
    this.collector.adopt?.(slot);
    return slot;
  }

  #allocateInitial(type: ObjectType, size: number, content: Content): number {
    const address = this.#memory.allocateStatic(type.block ?? size) + type.header;
    const slot = this.#place(type, size, address, type.collectable ? [] : null, content);
    if (this.events.position === 0) this.initialObjects = this.#lastId;
    return slot;
  }

  #place(
    type: ObjectType,
    size: number,
    address: number,
    references: number[] | null,
    content: Content,
  ): number {
    if (this.#lastId === 0xffffffff)
      throw new PythonError('MemoryError', '4294967295 objects were born: no id is left');
    const { table } = this;
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
    table.weakrefs[slot] = null;
    return slot;
  }

  /** Gives the second block its new size; 0 bytes: no block. */
  #restore(type: ObjectType, storage: number, before: number, bytes: number, kept: boolean): number {
    if (storage === 0) return bytes === 0 ? 0 : this.#allocateStorage(type, bytes);
    if (type.storage === 'grown' && (bytes > 0 || kept)) return this.#memory.reallocate(storage, bytes);
    const replacement = bytes === 0 ? 0 : this.#allocateStorage(type, bytes);
    this.#freeStorage(type, storage, before);
    return replacement;
  }

  #allocateStorage(type: ObjectType, bytes: number): number {
    return type === this.types.dict ? this.#memory.allocateKeys(bytes) : this.#memory.allocate(bytes);
  }

  #freeStorage(type: ObjectType, address: number, bytes: number): void {
    if (type === this.types.dict) this.#memory.freeKeys(address, bytes);
    else this.#memory.free(address);
  }

  /** Items of a tuple, by which free lists keep them apart. */
  #lengthOf(type: ObjectType, size: number): number {
    if (type !== this.types.tuple) return 1;
    const { base, item } = this.profile.sizes.tuple;
    return (size - base) / item;
  }

  #dropOrder(holder: number): number[] {
    const { drops } = this.typeOf(holder);
    const held = this.table.references[holder]!;
    const order: number[] = [];
    for (let step = 0; step < held.length; step++) {
      const target = held[placeAt(drops, step, held.length)];
      if (target !== 0) order.push(target);
    }
    return order;
  }
}
