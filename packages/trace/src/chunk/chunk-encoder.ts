import { ByteColumn } from '../wire/byte-column.js';
import type { ChunkWords } from './chunk-words.js';
import { columnNumber } from './columns.js';
import { LEAST_COPY, LONG_LITERAL, namesObject, Reference } from './words.js';

const hashBits = 15;

/** Turns the words of a chunk into encoded `ChunkColumns`. One encoder serves a whole trace; it carries nothing over. */
export class ChunkEncoder {
  readonly #lastSeen = new Int32Array(1 << hashBits);
  readonly #literals = new ByteColumn(0);
  readonly #numbers = new ByteColumn(0);
  readonly #literalRuns = new ByteColumn(1 << 10);
  readonly #copyLengths = new ByteColumn(1 << 10);
  readonly #copyDistances = new ByteColumn(1 << 10);
  readonly #message = new ByteColumn(1 << 14);

  /** The result is valid until the next call. */
  encode(chunk: ChunkWords): Uint8Array {
    this.#encodeWords(chunk.words, chunk.length);
    const message = this.#message;
    message.clear();
    const columns: Record<keyof typeof columnNumber, ByteColumn> = {
      literals: this.#literals,
      numbers: this.#numbers,
      literalRuns: this.#literalRuns,
      copyLengths: this.#copyLengths,
      copyDistances: this.#copyDistances,
      objects: chunk.objects,
      shapeTypes: chunk.shapeTypes,
      shapeSizes: chunk.shapeSizes,
      shapes: chunk.shapes,
      addresses: chunk.addresses,
      operands: chunk.operands,
    };
    for (const [name, number] of Object.entries(columnNumber)) {
      message.field(number, columns[name as keyof typeof columnNumber].written);
    }
    return message.written;
  }

  // A program repeats itself, and words say things so that its loops repeat to the letter: what came before is copied
  // (Lempel and Ziv 1977), greedily, from the last place where the next three words stood.
  #encodeWords(words: Int32Array, length: number): void {
    const { literals, numbers, literalRuns, copyLengths, copyDistances } = this.#cleared(length);
    const lastSeen = this.#lastSeen.fill(-1);
    const literalBytes = literals.bytes;
    const numberBytes = numbers.bytes;
    let literalEnd = 0;
    let numberEnd = 0;
    let lastPlaced: number = Reference.firstPlace;
    let literalsFrom = 0;
    for (let i = 0; i < length; ) {
      const word = words[i];
      if (i + LEAST_COPY <= length) {
        const hash = hashOf(word, words[i + 1], words[i + 2]);
        const from = lastSeen[hash];
        lastSeen[hash] = i;
        if (
          from >= 0 &&
          words[from] === word &&
          words[from + 1] === words[i + 1] &&
          words[from + 2] === words[i + 2] &&
          words[from + 3] === words[i + 3]
        ) {
          let end = i + LEAST_COPY;
          for (const distance = i - from; end < length && words[end - distance] === words[end]; ) end++;
          literalRuns.varint(i - literalsFrom);
          copyLengths.varint(end - i - LEAST_COPY);
          copyDistances.varint(i - from);
          lastSeen[hashOf(words[end - 3], words[end - 2], words[end - 1])] = end - 3;
          literalsFrom = i = end;
          continue;
        }
      }
      i++;
      const operation = word & 15;
      const operand = word >>> 4;
      if (operand < Reference.firstPlace) {
        literalBytes[literalEnd++] = word;
        continue;
      }
      let rest = operand;
      if (namesObject(operation)) {
        const step = operand - lastPlaced;
        lastPlaced = operand;
        rest = (step << 1) ^ (step >> 31);
      }
      literalBytes[literalEnd++] = (operation << 4) | LONG_LITERAL;
      while (rest > 127) {
        numberBytes[numberEnd++] = rest | 128;
        rest >>>= 7;
      }
      numberBytes[numberEnd++] = rest;
    }
    literals.length = literalEnd;
    numbers.length = numberEnd;
  }

  /** The columns, emptied; literals and numbers have room for all words. */
  #cleared(length: number) {
    const literals = this.#literals;
    const numbers = this.#numbers;
    const literalRuns = this.#literalRuns;
    const copyLengths = this.#copyLengths;
    const copyDistances = this.#copyDistances;
    for (const column of [literals, numbers, literalRuns, copyLengths, copyDistances]) column.clear();
    literals.reserve(length);
    numbers.reserve(length * 5);
    return { literals, numbers, literalRuns, copyLengths, copyDistances };
  }
}

function hashOf(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return mixed >>> (32 - hashBits);
}
