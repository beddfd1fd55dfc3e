import { type Hash, hashOfBits } from './hash.js';
import type { HashSecret } from './hash-secret.js';

const FACTOR = 1_000_003;

/**
 * The variant of FNV-1a by words of four bytes that 32-bit builds use which can't rely on unaligned reads, such as those
 * for WebAssembly. (PEP 456; Python/pyhash.c.)
 */
export function fnv32(bytes: Uint8Array, { bytes: key }: HashSecret): Hash {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rest = bytes.length % 4 || 4;
  const whole = bytes.length - rest;
  let hash = key.getUint32(0, true) ^ (bytes[0] << 7);
  for (let at = 0; at < whole; at += 4) hash = Math.imul(hash, FACTOR) ^ words.getUint32(at, true);
  for (let at = whole; at < bytes.length; at++) hash = Math.imul(hash, FACTOR) ^ bytes[at];
  return hashOfBits(BigInt(hash ^ bytes.length ^ key.getUint32(4, true)), 32);
}
