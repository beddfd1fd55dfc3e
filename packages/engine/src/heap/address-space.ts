import { PythonError } from '../types/python-error.js';

const FIRST_ADDRESS = 0x10000;
const LIMIT = 2 ** 32;

/**
 * Where objects lie: blocks of rounded size, handed out upwards; a freed block is the next one of its size to be used
 * again. Addresses fit in 32 bits, which is what events carry.
 */
export class AddressSpace {
  #top = FIRST_ADDRESS;
  readonly #freed = new Map<number, number[]>();

  constructor(readonly alignment: number) {}

  /** Address of a block of at least so many bytes. */
  allocate(bytes: number): number {
    const size = this.#rounded(bytes);
    const reused = this.#freed.get(size)?.pop();
    if (reused !== undefined) return reused;
    const address = this.#top;
    if (address + size > LIMIT)
      throw new PythonError('MemoryError', 'the heap has used up its 4 GiB of addresses');
    this.#top += size;
    return address;
  }

  /** Takes back a block that `allocate` gave for as many bytes. */
  free(address: number, bytes: number): void {
    const size = this.#rounded(bytes);
    const blocks = this.#freed.get(size);
    if (blocks === undefined) this.#freed.set(size, [address]);
    else blocks.push(address);
  }

  #rounded(bytes: number): number {
    return Math.ceil(bytes / this.alignment) * this.alignment;
  }
}
