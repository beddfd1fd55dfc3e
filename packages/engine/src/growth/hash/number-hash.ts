import { type Hash, hashOfBits } from './hash.js';

// Numbers that are equal hash alike: each hash is the number modulo a Mersenne prime, with the number's sign.
// (https://docs.python.org/3/library/stdtypes.html#hashing-of-numeric-types; Python/pyhash.c, Objects/longobject.c.)

/** Bits of the prime. */
const MODULUS_BITS = { 32: 31, 64: 61 } as const;
const HASH_OF_INFINITY = 314_159n;
const IMAGINARY_FACTOR = 1_000_003n;

export function intHash(value: number | bigint, bits: 32 | 64): Hash {
  if (typeof value === 'number' && value >= 0 && value < 0x7fff_ffff) return { low: value, high: 0 };
  return hashOfBits(residue(BigInt(value), 0, bits), bits);
}

/** Of a float that is a number: what is not hashes as its address does. */
export function floatHash(value: number, bits: 32 | 64): Hash {
  return hashOfBits(floatResidue(value, bits), bits);
}

export function complexHash(real: number, imaginary: number, bits: 32 | 64): Hash {
  return hashOfBits(
    proper(floatResidue(real, bits)) + IMAGINARY_FACTOR * proper(floatResidue(imaginary, bits)),
    bits,
  );
}

function floatResidue(value: number, bits: 32 | 64): bigint {
  if (!Number.isFinite(value)) return value > 0 ? HASH_OF_INFINITY : -HASH_OF_INFINITY;
  const word = new DataView(new ArrayBuffer(8));
  word.setFloat64(0, value);
  const whole = word.getBigUint64(0);
  const fraction = whole & (2n ** 52n - 1n);
  const exponent = Number((whole >> 52n) & 0x7ffn);
  const magnitude = exponent === 0 ? fraction : fraction | (2n ** 52n);
  return residue(value < 0 ? -magnitude : magnitude, Math.max(exponent, 1) - 1075, bits);
}

/** `value` × 2^`exponent` modulo the prime, of which 2^bits is 1. */
function residue(value: bigint, exponent: number, bits: 32 | 64): bigint {
  const width = MODULUS_BITS[bits];
  const shift = BigInt(((exponent % width) + width) % width);
  return (value << shift) % (2n ** BigInt(width) - 1n);
}

function proper(hash: bigint): bigint {
  return hash === -1n ? -2n : hash;
}
