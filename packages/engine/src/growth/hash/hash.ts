/** A hash as halves, both unsigned; where hashes have 32 bits `high` is 0. */
export interface Hash {
  readonly low: number;
  readonly high: number;
}

/** The hash whose bits those of the integer are, of which -1, CPython's sign of an error, is no possible one. */
export function hashOfBits(value: bigint, bits: 32 | 64): Hash {
  const word = BigInt.asUintN(bits, value);
  const proper = word === BigInt.asUintN(bits, -1n) ? word - 1n : word;
  return { low: Number(proper & 0xffff_ffffn), high: Number(proper >> 32n) };
}

/** As Python shows it: a signed integer. */
export function signedHash({ low, high }: Hash, bits: 32 | 64): bigint {
  return BigInt.asIntN(bits, unsignedHash({ low, high }));
}

export function unsignedHash({ low, high }: Hash): bigint {
  return (BigInt(high) << 32n) | BigInt(low);
}
