/** Where arenas come from and go to: CPython's arena allocator (PEP 445), anonymous mmap on most systems. */
export interface ArenaSource {
  /** Address of so many unused bytes, from 1 to below 2^32, in no way aligned; 0 when there are none. */
  map(bytes: number): number;
  /** Takes back what `map` gave. */
  unmap(address: number, bytes: number): void;
}
