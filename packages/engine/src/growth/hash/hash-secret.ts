/** What PYTHONHASHSEED makes of the hashes of strings: 16 bytes, drawn from the seed; all zero of the seed 0. */
export interface HashSecret {
  readonly bytes: DataView;
}

/** @param seed 0 to 4294967295. (`lcg_urandom` in Python/bootstrap_hash.c.) */
export function hashSecret(seed: number): HashSecret {
  const bytes = new DataView(new ArrayBuffer(16));
  if (seed === 0) return { bytes };
  let state = seed >>> 0;
  for (let at = 0; at < bytes.byteLength; at++) {
    state = (Math.imul(state, 214_013) + 2_531_011) >>> 0;
    bytes.setUint8(at, (state >>> 16) & 0xff);
  }
  return { bytes };
}
