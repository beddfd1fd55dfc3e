/**
 * The buffer of a bytearray. It ends in a zero byte of its own, and begins with the bytes that were deleted from the front,
 * until it is moved.
 *
 * Source: `PyByteArray_Resize` and `bytearray_setslice_linear` in Objects/bytearrayobject.c, alike in 3.11 to 3.14.
 */
export class ByteArrayBuffer {
  /** Bytes allocated. */
  capacity = 0;
  /** Bytes in front of the first one. */
  offset = 0;
  /** Bytes that the bytearray holds. */
  length: number;

  /** A slice, sum, product or copy of so many bytes, or a bytearray made from as many: without room for more. */
  constructor(length: number) {
    this.length = length;
    if (length > 0) this.capacity = length + 1;
  }

  resize(length: number): void {
    if (length === this.length) return;
    this.length = length;
    if (length + this.offset + 1 <= this.capacity) {
      if (length >= Math.floor(this.capacity / 2)) return;
      this.capacity = length + 1;
    } else {
      const moderate = length <= this.capacity * 1.125;
      this.capacity = moderate ? length + (length >> 3) + (length < 9 ? 3 : 6) : length + 1;
    }
    this.offset = 0;
  }

  /** By `b[start:end] = …` of `added` bytes, `del b[i]`, `del b[start:end]`. Only deletions at the front move the start. */
  splice(start: number, end: number, added: number): void {
    const growth = added - (end - start);
    if (growth < 0 && start === 0) this.offset -= growth;
    this.resize(this.length + growth);
  }
}
