import type { HashRules } from '../growth-rules.js';
import { fnv32 } from './fnv.js';
import { type Hash, hashOfBits, unsignedHash } from './hash.js';
import type { HashSecret } from './hash-secret.js';
import { sipHash13 } from './siphash.js';

/** None's, where it is the same in all processes. (`none_hash` in Objects/object.c.) */
export const NONE_HASH: Hash = { low: 0xfca8_6420, high: 0 };

/** Of a bytes object. (`_Py_HashBytes`.) */
export function bytesHash(bytes: Uint8Array, { algorithm, bits }: HashRules, secret: HashSecret): Hash {
  if (bytes.length === 0) return { low: 0, high: 0 };
  return algorithm === 'fnv'
    ? fnv32(bytes, secret)
    : hashOfBits(unsignedHash(sipHash13(bytes, secret)), bits);
}

/** Of a str: that of its characters in memory, one, two or four bytes each by its widest. */
export function strHash(text: string, rules: HashRules, secret: HashSecret): Hash {
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  const widest = codes.reduce((most, code) => Math.max(most, code), 0);
  const characters =
    widest < 0x100
      ? Uint8Array.from(codes)
      : widest < 0x1_0000
        ? Uint16Array.from(codes)
        : Uint32Array.from(codes);
  return bytesHash(new Uint8Array(characters.buffer), rules, secret);
}
