/** Reads a WebAssembly binary's primitive values; every read is checked against the end. */
export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    public position = 0,
    readonly end = bytes.length,
  ) {}

  get done(): boolean {
    return this.position >= this.end;
  }

  byte(): number {
    if (this.position >= this.end) throw new RangeError('the WebAssembly module ends too early');
    return this.bytes[this.position++];
  }

  u32(): number {
    let result = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      result |= (byte & 0x7f) << shift;
      if (byte < 0x80) return result >>> 0;
    }
    throw new RangeError('an integer in the WebAssembly module is too long');
  }

  /** Passes over a LEB128 integer of any width. */
  skipInteger(): void {
    for (let i = 0; i < 10; i++) if (this.byte() < 0x80) return;
    throw new RangeError('an integer in the WebAssembly module is too long');
  }

  skip(count: number): void {
    if (count > this.end - this.position) throw new RangeError('the WebAssembly module ends too early');
    this.position += count;
  }

  name(): string {
    const length = this.u32();
    const start = this.position;
    this.skip(length);
    return new TextDecoder().decode(this.bytes.subarray(start, this.position));
  }
}

/** An unsigned integer as LEB128. */
export function unsigned(value: number): number[] {
  const out: number[] = [];
  let rest = value >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    out.push(rest ? low | 0x80 : low);
  } while (rest);
  return out;
}

/** A signed 32-bit integer as LEB128. */
export function signed(value: number): number[] {
  const out: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && !(low & 0x40)) || (rest === -1 && low & 0x40)) {
      out.push(low);
      return out;
    }
    out.push(low | 0x80);
  }
}

/** A name: its length, then its UTF-8 bytes. */
export function name(text: string): number[] {
  const bytes = new TextEncoder().encode(text);
  return [...unsigned(bytes.length), ...bytes];
}

export function concatenate(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
