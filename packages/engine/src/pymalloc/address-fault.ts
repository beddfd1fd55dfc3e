/** An address as CPython prints one. */
export function hex(address: number): string {
  return Number.isInteger(address) && address >= 0 ? `0x${address.toString(16)}` : String(address);
}

/** What to throw at whoever frees, or asks about, an address at which no block lives. */
export function addressFault(address: number, reason: string): RangeError {
  return new RangeError(`no block lives at ${hex(address)}: ${reason}`);
}
