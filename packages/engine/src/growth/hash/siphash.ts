import type { Hash } from './hash.js';
import type { HashSecret } from './hash-secret.js';

/**
 * SipHash-1-3 of the bytes: one round for each word of eight, three at the end. (Aumasson, Bernstein: SipHash, a fast
 * short-input PRF; Python/pyhash.c.) 64-bit words are pairs of halves here, low half first.
 */
export function sipHash13(bytes: Uint8Array, { bytes: key }: HashSecret): Hash {
  const [key0, key0High, key1, key1High] = [0, 4, 8, 12].map((at) => key.getUint32(at, true));
  const v = new Uint32Array([
    ...[key0 ^ 0x70736575, key0High ^ 0x736f6d65],
    ...[key1 ^ 0x6e646f6d, key1High ^ 0x646f7261],
    ...[key0 ^ 0x6e657261, key0High ^ 0x6c796765],
    ...[key1 ^ 0x79746573, key1High ^ 0x74656462],
  ]);
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~7;
  for (let at = 0; at < whole; at += 8) absorb(v, words.getUint32(at, true), words.getUint32(at + 4, true));
  const last = new DataView(new ArrayBuffer(8));
  for (let at = whole; at < bytes.length; at++) last.setUint8(at - whole, bytes[at]);
  last.setUint8(7, bytes.length & 0xff);
  absorb(v, last.getUint32(0, true), last.getUint32(4, true));
  v[4] ^= 0xff;
  for (let round = 0; round < 3; round++) sipRound(v);
  return { low: (v[0] ^ v[2] ^ v[4] ^ v[6]) >>> 0, high: (v[1] ^ v[3] ^ v[5] ^ v[7]) >>> 0 };
}

function absorb(v: Uint32Array, low: number, high: number): void {
  v[6] ^= low;
  v[7] ^= high;
  sipRound(v);
  v[0] ^= low;
  v[1] ^= high;
}

function sipRound(v: Uint32Array): void {
  add(v, 0, 2);
  add(v, 4, 6);
  rotateAndMix(v, 2, 13, 0);
  rotateAndMix(v, 6, 16, 4);
  swapHalves(v, 0);
  add(v, 4, 2);
  add(v, 0, 6);
  rotateAndMix(v, 2, 17, 4);
  rotateAndMix(v, 6, 21, 0);
  swapHalves(v, 4);
}

/** The word at `into` plus the one at `from`. */
function add(v: Uint32Array, into: number, from: number): void {
  const low = v[into] + v[from];
  v[into] = low;
  v[into + 1] += v[from + 1] + (low > 0xffff_ffff ? 1 : 0);
}

/** Turns the word by so many bits to the left, fewer than 32, and mixes the other one in. */
function rotateAndMix(v: Uint32Array, word: number, by: number, other: number): void {
  const low = v[word];
  const high = v[word + 1];
  v[word] = ((low << by) | (high >>> (32 - by))) ^ v[other];
  v[word + 1] = ((high << by) | (low >>> (32 - by))) ^ v[other + 1];
}

function swapHalves(v: Uint32Array, word: number): void {
  const low = v[word];
  v[word] = v[word + 1];
  v[word + 1] = low;
}
