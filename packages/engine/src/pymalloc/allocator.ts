/** CPython's allocator functions (PEP 445). Address 0 is NULL: what a failed request gives, and nothing to free. */
export interface Allocator {
  /** A block of at least so many bytes; 0 if memory has run out. A request for no bytes gets a block of its own too. */
  malloc(bytes: number): number;
  calloc(count: number, bytes: number): number;
  /**
   * The block, moved if need be, with room for so many bytes; 0, and the old block left alone, if memory has run out.
   * @throws RangeError if no block lives at the address.
   */
  realloc(address: number, bytes: number): number;
  /** @throws RangeError if no block lives at the address. */
  free(address: number): void;
  /**
   * Bytes of the block, which may be more than were asked for.
   * @throws RangeError if no block lives at the address.
   */
  blockBytes(address: number): number;
  /** Live blocks, as `sys.getallocatedblocks()` tells: 0 where pymalloc, which does the counting, is not in use. */
  readonly allocatedBlocks: number;
}

/** @throws RangeError unless it is a whole number of bytes. */
export function checkedRequest(bytes: number): number {
  if (Number.isInteger(bytes) && bytes >= 0) return bytes;
  throw new RangeError(`cannot allocate ${bytes} bytes: a request is a whole number, 0 or more`);
}
