import { type Hash, hashOfBits, unsignedHash } from './hash.js';

// xxHash's primes and rotation, for words of 32 and of 64 bits.
const XX = {
  32: { prime1: 2_654_435_761n, prime2: 2_246_822_519n, prime5: 374_761_393n, rotation: 13n },
  64: {
    prime1: 11_400_714_785_074_694_791n,
    prime2: 14_029_467_366_897_019_727n,
    prime5: 2_870_177_450_012_600_261n,
    rotation: 31n,
  },
} as const;

/** A tuple's, of those of its items: xxHash, without its last steps. (`tuplehash` in Objects/tupleobject.c.) */
export function tupleHash(items: readonly Hash[], bits: 32 | 64): Hash {
  const { prime1, prime2, prime5, rotation } = XX[bits];
  const word = (value: bigint) => BigInt.asUintN(bits, value);
  let lane: bigint = prime5;
  for (const item of items) {
    lane = word(lane + unsignedHash(item) * prime2);
    lane = word((lane << rotation) | (lane >> (BigInt(bits) - rotation)));
    lane = word(lane * prime1);
  }
  lane = word(lane + (BigInt(items.length) ^ prime5 ^ 3_527_539n));
  return hashOfBits(lane === word(-1n) ? 1_546_275_796n : lane, bits);
}

/** A frozenset's, of those of its elements in whatever order. (`frozenset_hash` in Objects/setobject.c.) */
export function frozensetHash(elements: readonly Hash[], bits: 32 | 64): Hash {
  const word = (value: bigint) => BigInt.asUintN(bits, value);
  let hash = 0n;
  for (const element of elements) {
    const one = unsignedHash(element);
    hash ^= word((one ^ 89_869_747n ^ word(one << 16n)) * 3_644_798_167n);
  }
  hash ^= word(BigInt(elements.length + 1) * 1_927_868_237n);
  hash ^= (hash >> 11n) ^ (hash >> 25n);
  hash = word(hash * 69_069n + 907_133_923n);
  return hashOfBits(hash === word(-1n) ? 590_923_713n : hash, bits);
}

/** A bound method's, of those of its self, as an address, and of its function. (`method_hash` in Objects/classobject.c.) */
export function methodHash(self: Hash, callable: Hash, bits: 32 | 64): Hash {
  return hashOfBits(unsignedHash(self) ^ unsignedHash(callable), bits);
}

/** Of an object that is equal to itself only: its address, whose lowest bits tell little, turned. (`_Py_HashPointer`.) */
export function addressHash(address: number, bits: 32 | 64): Hash {
  const pointer = BigInt(address);
  return hashOfBits((pointer >> 4n) | (pointer << BigInt(bits - 4)), bits);
}
