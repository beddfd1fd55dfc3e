import { ObjectLayout, type PythonBuild, TypeFlag, TypeLayout } from '../builds/builds.js';

/**
 * Reads a running interpreter's objects straight from its memory, without a call into Python.
 * Addresses and sizes are in bytes of the 32-bit build.
 */
export class InterpreterMemory {
  #bytes = new Uint8Array(0);
  #words = new Uint32Array(0);

  constructor(
    readonly memory: WebAssembly.Memory,
    readonly build: PythonBuild,
  ) {}

  /** All memory as bytes; a view taken before memory grew is stale, so take it anew after every call into Python. */
  get bytes(): Uint8Array {
    this.#refresh();
    return this.#bytes;
  }

  /** All memory as 32-bit words; the same caution holds. */
  get words(): Uint32Array {
    this.#refresh();
    return this.#words;
  }

  #refresh(): void {
    if (this.#words.buffer !== this.memory.buffer) {
      this.#bytes = new Uint8Array(this.memory.buffer);
      this.#words = new Uint32Array(this.memory.buffer);
    }
  }

  word(address: number): number {
    return this.words[address >>> 2];
  }

  typeOf(object: number): number {
    return this.word(object + ObjectLayout.type);
  }

  flagsOf(type: number): number {
    return this.word(type + TypeLayout.flags);
  }

  /** Whether the type's instances carry a collector's header. A static type is a `type` instance that does not. */
  isCollected(object: number, type: number): boolean {
    if (!(this.flagsOf(type) & TypeFlag.collected)) return false;
    const isType = this.word(type + TypeLayout.isCollected) !== 0;
    return !isType || (this.flagsOf(object) & TypeFlag.heapType) !== 0;
  }

  /** A NUL-terminated UTF-8 string of at most 4096 bytes. */
  cString(address: number): string {
    const bytes = this.bytes;
    let end = address;
    while (end < address + 4096 && bytes[end] !== 0) end++;
    return new TextDecoder().decode(bytes.slice(address, end));
  }

  typeName(type: number): string {
    return this.cString(this.word(type + TypeLayout.name));
  }

  /** The text of a `str`, cut at 4096 characters. Layout: PyASCIIObject and PyCompactUnicodeObject. */
  text(object: number): string {
    const length = Math.min(this.word(object + ObjectLayout.size), 4096);
    const state = this.word(object + 16);
    const kind = (state >>> 2) & 7;
    const compact = state & 32;
    const ascii = state & 64;
    const { asciiHeader, compactHeader } = this.build.unicode;
    const start = compact
      ? object + (ascii ? asciiHeader : compactHeader)
      : this.word(object + compactHeader);
    const bytes = this.bytes.slice(start, start + length * kind);
    if (kind === 1) return Buffer.from(bytes).toString('latin1');
    if (kind === 2) return String.fromCharCode(...new Uint16Array(bytes.buffer));
    return [...new Uint32Array(bytes.buffer)].map((point) => String.fromCodePoint(point)).join('');
  }

  isText(type: number): boolean {
    return (this.flagsOf(type) & unicodeSubclass) !== 0;
  }

  isInterned(text: number): boolean {
    return (this.word(text + 16) & 3) !== 0;
  }

  /** The value of an `int` or `bool`, or null when it has more than 40 digits. */
  integer(object: number): bigint | null {
    const tag = this.word(object + ObjectLayout.size);
    const negative = this.build.int.digitsIn === 'ob_size' ? (tag | 0) < 0 : (tag & 3) === 2;
    const zero = this.build.int.digitsIn === 'ob_size' ? tag === 0 : (tag & 3) === 1;
    const digits = zero ? 0 : this.#digits(object);
    if (digits > 4) return null;
    let value = 0n;
    for (let i = digits - 1; i >= 0; i--) {
      value = (value << BigInt(bitsPerDigit)) | BigInt(this.word(object + 12 + i * digitBytes));
    }
    return negative ? -value : value;
  }

  float(object: number): number {
    return new DataView(this.memory.buffer).getFloat64(object + 8, true);
  }

  /** The contents of a `bytes` object. */
  bytesOf(object: number): Uint8Array {
    return this.bytes.slice(object + 16, object + 16 + this.word(object + ObjectLayout.size));
  }

  /**
   * Bytes of an object's own block, collector's header included, worked out from its type and length:
   * what `sys.getsizeof` says, less what the object holds in other blocks.
   */
  sizeOf(object: number, type: number): number {
    const flags = this.flagsOf(type);
    let size = this.word(type + TypeLayout.basicSize);
    if (flags & longSubclass) size = 12 + digitBytes * this.#digits(object);
    else if (flags & unicodeSubclass) size = this.#textSize(object, size);
    else {
      const item = this.word(type + TypeLayout.itemSize);
      if (item) size += item * (Math.abs(this.word(object + ObjectLayout.size) | 0) & 0x3fffffff);
    }
    if (!this.isCollected(object, type)) return size;
    return size + ObjectLayout.collectorHeader + (flags & TypeFlag.preHeader ? 8 : 0);
  }

  #digits(object: number): number {
    const tag = this.word(object + ObjectLayout.size);
    const digits = this.build.int.digitsIn === 'ob_size' ? Math.abs(tag | 0) : tag >>> 3;
    // Even 0 has room for a digit.
    return Math.max(digits, 1);
  }

  #textSize(object: number, basic: number): number {
    const state = this.word(object + 16);
    if (!(state & 32)) return basic;
    const { asciiHeader, compactHeader } = this.build.unicode;
    const length = this.word(object + ObjectLayout.size);
    return state & 64 ? asciiHeader + length + 1 : compactHeader + (length + 1) * ((state >>> 2) & 7);
  }
}

// Py_TPFLAGS_LONG_SUBCLASS and Py_TPFLAGS_UNICODE_SUBCLASS.
const digitBytes = 4;
const bitsPerDigit = 30;
const longSubclass = 1 << 24;
const unicodeSubclass = 1 << 28;
