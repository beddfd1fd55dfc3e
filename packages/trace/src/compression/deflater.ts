/** Raw deflate (RFC 1951), so that what one implementation writes any other reads. */
export interface Deflater {
  readonly name: string;
  /** `level` from 1 (fast) to 9 (small). */
  deflate(bytes: Uint8Array, level: number): Uint8Array;
  /** Throws unless exactly `size` bytes come out. */
  inflate(bytes: Uint8Array, size: number): Uint8Array;
}
