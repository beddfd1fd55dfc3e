import { addressFault } from './address-fault.js';
import { type Allocator, checkedRequest } from './allocator.js';
import type { VirtualMemory } from './virtual-memory.js';

/** As glibc's malloc: a word before each block, blocks a multiple of this. */
const ALIGNMENT = 16;
const CHUNK_HEADER = 16;
/** Requests from here on get a mapping of their own (glibc's M_MMAP_THRESHOLD). */
const MAPPED = 128 * 1024;

/**
 * A stand-in for the C library's malloc, which serves what pymalloc passes on. It keeps malloc's promises and its habits
 * in the large (a freed block is the next one of its size; big blocks are mapped), but no particular library's addresses.
 */
export class CAllocator implements Allocator {
  readonly allocatedBlocks = 0;
  /** Room of each live block, by address. */
  readonly #blocks = new Map<number, number>();
  /** Addresses of the freed blocks of a size, last freed last. */
  readonly #freed = new Map<number, number[]>();

  constructor(readonly memory: VirtualMemory) {}

  malloc(bytes: number): number {
    const room = roomFor(checkedRequest(bytes));
    const address = this.#freed.get(room)?.pop() ?? this.#fresh(room);
    if (address !== 0) this.#blocks.set(address, room);
    return address;
  }

  calloc(count: number, bytes: number): number {
    return this.malloc(count * bytes);
  }

  realloc(address: number, bytes: number): number {
    if (address === 0) return this.malloc(bytes);
    const room = this.blockBytes(address);
    if (bytes <= room && (room < MAPPED || roomFor(bytes) === room)) return address;
    const moved = this.malloc(bytes);
    if (moved !== 0) this.free(address);
    return moved;
  }

  free(address: number): void {
    if (address === 0) return;
    const room = this.blockBytes(address);
    this.#blocks.delete(address);
    if (room >= MAPPED) {
      this.memory.unmap(address - CHUNK_HEADER, room + CHUNK_HEADER);
      return;
    }
    const freed = this.#freed.get(room);
    if (freed === undefined) this.#freed.set(room, [address]);
    else freed.push(address);
  }

  blockBytes(address: number): number {
    const room = this.#blocks.get(address);
    if (room === undefined) throw addressFault(address, 'it was freed already, or never allocated');
    return room;
  }

  #fresh(room: number): number {
    const bytes = room + CHUNK_HEADER;
    const extended = room < MAPPED ? this.memory.extend(bytes) : 0;
    const chunk = extended || this.memory.map(bytes);
    return chunk === 0 ? 0 : chunk + CHUNK_HEADER;
  }
}

/** Bytes usable in the block for a request. */
function roomFor(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / ALIGNMENT)) * ALIGNMENT;
}
