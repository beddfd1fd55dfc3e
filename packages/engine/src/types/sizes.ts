import type { Profile } from '../profile/profile.js';

/** Bytes of an int of that value. */
export function intSize({ sizes }: Profile, value: number | bigint): number {
  const { base, digit, digitBits } = sizes.int;
  let digits = 1;
  if (typeof value === 'number') {
    const radix = 2 ** digitBits;
    for (let rest = Math.abs(value); rest >= radix; rest /= radix) digits++;
  } else {
    const magnitude = value < 0n ? -value : value;
    digits = Math.max(1, Math.ceil(magnitude.toString(2).length / digitBits));
  }
  return base + digit * digits;
}

/** Bytes of a str: its widest character decides how many each of them takes. */
export function strSize({ sizes }: Profile, text: string): number {
  let widest = 0;
  let length = 0;
  for (const character of text) {
    widest = Math.max(widest, character.codePointAt(0)!);
    length++;
  }
  if (widest < 0x80) return sizes.str.ascii + length + 1;
  const width = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
  return sizes.str.wide + width * (length + 1);
}
