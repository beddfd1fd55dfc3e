import { EventKind } from '@heapreel/trace';
import { FreeListKind } from '../free-lists/free-list-rules.js';
import { FreeLists } from '../free-lists/free-lists.js';
import type { Profile } from '../profile/profile.js';
import type { Allocator } from '../pymalloc/allocator.js';
import type { ArenaSource } from '../pymalloc/arena-source.js';
import { createObjectAllocator } from '../pymalloc/object-allocator.js';
import { PythonError } from '../types/python-error.js';
import type { EventStream } from './event-stream.js';

/** Static objects lie below everything that is ever mapped; those for which there is no room, above nearly everything. */
const STATIC = { first: 0x1000, end: 0x10000, rest: 0xc0000000 };

/** Key tables of the smallest size have so many places and entries. */
const SMALLEST_KEYS = { places: 8, entries: 5 };

/**
 * The memory of a heap's objects: the interpreter's allocator, the blocks that its free lists keep, and the place of what is
 * in the interpreter itself.
 */
export class Memory {
  readonly #allocator: Allocator;
  readonly #kept: FreeLists;
  /** Bytes of a key table that is kept when it is freed: of the smallest size, for str keys. */
  readonly #keptKeys: number;
  readonly #alignment: number;
  /** Whether the block of the slice that the interpreter has made last, before the program began, is kept still. */
  #hasSlice: boolean;
  /** That block, which is no one of the program's allocator. */
  #slice = 0;
  #nextStatic = STATIC.first;

  constructor(profile: Profile, events: EventStream) {
    this.#allocator = createObjectAllocator(profile.pymalloc, (arenas) => told(arenas, events));
    this.#alignment = profile.alignment;
    this.#kept = new FreeLists(profile.freeLists);
    this.#hasSlice = profile.freeLists.some(({ kind, cleared }) => kind === 'slice' && !cleared);
    const { table, strEntry } = profile.sizes.dict;
    this.#keptKeys = table + SMALLEST_KEYS.places + SMALLEST_KEYS.entries * strEntry;
  }

  /** A block of so many bytes that is kept for objects of the kind, tuples of the length; 0: none is. */
  reuse(kind: FreeListKind, length: number, bytes: number): number {
    if (kind === FreeListKind.slice && this.#hasSlice) {
      this.#hasSlice = false;
      this.#slice = this.allocateStatic(bytes);
      return this.#slice;
    }
    return this.#kept.take(kind, length);
  }

  /** Keeps the block for another object of the kind; false: it must be freed. */
  keep(kind: FreeListKind, address: number, length: number): boolean {
    return this.#kept.give(kind, address, length);
  }

  /** Address of a dict's table of so many bytes. */
  allocateKeys(bytes: number): number {
    const kept = bytes === this.#keptKeys ? this.#kept.take(FreeListKind.dictKeys) : 0;
    return kept === 0 ? this.allocate(bytes) : kept;
  }

  freeKeys(address: number, bytes: number): void {
    if (bytes !== this.#keptKeys || !this.#kept.give(FreeListKind.dictKeys, address)) this.free(address);
  }

  /** Frees what is kept, as full collections do; `freed` hears of each block's kind. */
  clearFreeLists(freed: (kind: FreeListKind) => void): void {
    this.#kept.clear((kind, address) => {
      this.free(address);
      freed(kind);
    });
  }

  /** Address of a block of so many bytes. */
  allocate(bytes: number): number {
    return given(this.#allocator.malloc(bytes));
  }

  /** Address of the block with room for so many bytes: the same one, or another with the contents moved there. */
  reallocate(address: number, bytes: number): number {
    return given(this.#allocator.realloc(address, bytes));
  }

  free(address: number): void {
    if (address === this.#slice) this.#slice = 0;
    else this.#allocator.free(address);
  }

  /** Address of an object that the interpreter brings along, and that is never freed. */
  allocateStatic(bytes: number): number {
    if (this.#nextStatic < STATIC.end && this.#nextStatic + bytes > STATIC.end)
      this.#nextStatic = STATIC.rest;
    const address = this.#nextStatic;
    this.#nextStatic += Math.ceil(bytes / this.#alignment) * this.#alignment;
    return address;
  }

  /** `sys.getallocatedblocks()`. */
  get allocatedBlocks(): number {
    return this.#allocator.allocatedBlocks;
  }
}

function given(address: number): number {
  if (address === 0) throw new PythonError('MemoryError', 'the heap has used up its 4 GiB of addresses');
  return address;
}

/** Arenas that come and go are events. */
function told(arenas: ArenaSource, events: EventStream): ArenaSource {
  return {
    map(bytes) {
      const address = arenas.map(bytes);
      if (address !== 0) events.emit(EventKind.arenaMap, 0, address, bytes);
      return address;
    },
    unmap(address, bytes) {
      arenas.unmap(address, bytes);
      events.emit(EventKind.arenaUnmap, 0, address, bytes);
    },
  };
}
