import { hex } from './address-fault.js';
import type { ArenaSource } from './arena-source.js';

const PAGE = 4096;
/** The first pages stay unmapped, as they do on Linux. */
const LOWEST = 0x10000;
/** Mappings lie below this as long as they fit; past it addresses cost the host more. */
const PREFERRED_LIMIT = 2 ** 31;
const LIMIT = 2 ** 32;

/**
 * A process's 32-bit address space: the break, which grows from the bottom, and mappings of whole pages, placed as high
 * as they fit. One page at the top is never handed out, so that, as under mmap, a first arena is not aligned to a pool.
 */
export class VirtualMemory implements ArenaSource {
  #break = LOWEST;
  /** Ranges that belong to nobody, ascending and apart from one another. */
  readonly #gaps = [{ start: LOWEST, end: LIMIT - PAGE }];

  map(bytes: number): number {
    const size = Math.ceil(bytes / PAGE) * PAGE;
    for (const limit of [PREFERRED_LIMIT - PAGE, LIMIT - PAGE]) {
      for (let i = this.#gaps.length - 1; i >= 0; i--) {
        const { start, end } = this.#gaps[i];
        const address = Math.min(end, limit) - size;
        if (address < Math.ceil(start / PAGE) * PAGE) continue;
        const rest = [
          { start, end: address },
          { start: address + size, end },
        ];
        this.#gaps.splice(i, 1, ...rest.filter((gap) => gap.start < gap.end));
        return address;
      }
    }
    return 0;
  }

  /** @throws RangeError if any of it is not mapped. */
  unmap(address: number, bytes: number): void {
    const start = address;
    const end = address + Math.ceil(bytes / PAGE) * PAGE;
    const at = this.#gaps.findIndex((gap) => gap.end >= start);
    const index = at < 0 ? this.#gaps.length : at;
    const joined = { start, end };
    let count = 0;
    for (const gap of this.#gaps.slice(index, index + 2)) {
      if (gap.start > end) break;
      if (gap.end > start && gap.start < end) throw new RangeError(`${hex(address)} is not mapped`);
      joined.start = Math.min(joined.start, gap.start);
      joined.end = Math.max(joined.end, gap.end);
      count++;
    }
    this.#gaps.splice(index, count, joined);
  }

  /** Address of so many more bytes at the break (`sbrk`); 0 where a mapping is in the way. */
  extend(bytes: number): number {
    const gap = this.#gaps[0];
    if (gap === undefined || gap.start !== this.#break || gap.start + bytes > gap.end) return 0;
    const address = this.#break;
    this.#break += bytes;
    gap.start = this.#break;
    if (gap.start === gap.end) this.#gaps.shift();
    return address;
  }
}
