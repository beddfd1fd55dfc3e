/** Columns of varints for the layouts that were not taken. */
export class Column {
  #bytes = new Uint8Array(1 << 16);
  #end = 0;

  put(value) {
    if (this.#end + 5 > this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    while (value > 127) {
      this.#bytes[this.#end++] = value | 128;
      value >>>= 7;
    }
    this.#bytes[this.#end++] = value;
  }

  putSigned(value) {
    this.put(((value << 1) ^ (value >> 31)) >>> 0);
  }

  get bytes() {
    return this.#bytes.subarray(0, this.#end);
  }
}

class Reader {
  #at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  take() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.#at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  takeSigned() {
    const value = this.take();
    return (value >>> 1) ^ -(value & 1);
  }
}

/** Columns one after the other, each after its length. */
export function join(columns) {
  return Buffer.concat(
    columns.flatMap((column) => [new Uint8Array(Uint32Array.of(column.bytes.length).buffer), column.bytes]),
  );
}

export function split(bytes) {
  const readers = [];
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
    readers.push(new Reader(bytes.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return readers;
}
