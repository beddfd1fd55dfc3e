/** Bytes that grow at the end: a packed field, or a whole message, while it is being written. */
export class ByteColumn {
  bytes: Uint8Array;
  length = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  clear(): void {
    this.length = 0;
  }

  /** Makes room for `more` bytes; hot loops do so once and then store into `bytes` themselves. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** An unsigned number up to 2^53 - 1. */
  varint(value: number): void {
    this.reserve(8);
    while (value >= 0x80000000) {
      this.bytes[this.length++] = (value % 128) | 128;
      value = Math.floor(value / 128);
    }
    while (value >= 128) {
      this.bytes[this.length++] = (value & 127) | 128;
      value >>>= 7;
    }
    this.bytes[this.length++] = value;
  }

  /** A signed 32-bit number as protobuf's sint32. */
  zigzag(value: number): void {
    this.varint(((value << 1) ^ (value >> 31)) >>> 0);
  }

  /** A signed number within 2^52 as protobuf's sint64. */
  wideZigzag(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A length-delimited field with these bytes, or nothing when there are none, as in proto3. */
  field(number: number, bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.varint(number * 8 + 2);
    this.varint(bytes.length);
    this.append(bytes);
  }

  /** What was written, not copied. */
  get written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}
