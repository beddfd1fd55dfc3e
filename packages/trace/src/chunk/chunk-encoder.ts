import type { EventBatch } from '../event-batch.js';
import { EventKind, factsOfKind } from '../event-kind.js';
import { ByteColumn } from '../wire/byte-column.js';
import { BirthAddresses } from './birth-addresses.js';
import { columnNumber } from './columns.js';
import { ObjectSlots } from './object-slots.js';
import {
  CONTEXT_BITS,
  contextOf,
  Form,
  NEAR,
  NEAREST,
  NUMBER_LIMIT,
  nextHistory,
  Operation,
  RECENT,
} from './words.js';

/** Words that one event takes at most: a link may need its holder and its slot set first. */
const WORDS_PER_EVENT = 3;

/** Turns batches into encoded `ChunkColumns`. One encoder serves a whole trace; it carries nothing from chunk to chunk. */
export class ChunkEncoder {
  /** Per context: the word expected. */
  readonly #table = new Uint32Array(1 << CONTEXT_BITS);
  /** Per context: the slot named last, and how far that was from the one before when it was not expected. */
  readonly #lastSlot = new Uint32Array(1 << CONTEXT_BITS);
  readonly #lastStep = new Int32Array(1 << CONTEXT_BITS);
  readonly #slots = new ObjectSlots();
  readonly #addresses = new BirthAddresses();
  readonly #runs = new ByteColumn(0);
  readonly #literals = new ByteColumn(0);
  readonly #numbers = new ByteColumn(0);
  readonly #objects = new ByteColumn(1 << 12);
  readonly #shapeTypes = new ByteColumn(1 << 10);
  readonly #shapeSizes = new ByteColumn(1 << 10);
  readonly #births = new ByteColumn(1 << 12);
  readonly #operands = new ByteColumn(1 << 10);
  readonly #message = new ByteColumn(1 << 14);

  /** `firstObject` is the id of the first birth, if there is one. The result is valid until the next call. */
  encode(batch: EventBatch, firstObject: number): Uint8Array {
    this.#encodeWords(batch, firstObject);
    const message = this.#message;
    message.clear();
    message.field(columnNumber.runs, this.#runs.written);
    message.field(columnNumber.literals, this.#literals.written);
    message.field(columnNumber.numbers, this.#numbers.written);
    message.field(columnNumber.objects, this.#objects.written);
    message.field(columnNumber.shapeTypes, this.#shapeTypes.written);
    message.field(columnNumber.shapeSizes, this.#shapeSizes.written);
    message.field(columnNumber.addresses, this.#births.written);
    message.field(columnNumber.operands, this.#operands.written);
    return message.written;
  }

  // The hot loop of recording: what it touches for every event is in local variables.
  #encodeWords(batch: EventBatch, firstObject: number): void {
    const { kind, object, a, b, c, length } = batch;
    const wordsAtMost = length * WORDS_PER_EVENT;
    const slots = this.#slots;
    const addresses = this.#addresses;
    slots.reset(firstObject, wordsAtMost);
    addresses.reset(wordsAtMost);
    const slotId = slots.id;
    let slotCount = 1;
    const table = this.#table.fill(0);
    const lastSlot = this.#lastSlot.fill(0);
    const lastStep = this.#lastStep.fill(0);

    const objects = this.#objects;
    const shapeTypes = this.#shapeTypes;
    const shapeSizes = this.#shapeSizes;
    const births = this.#births;
    const operands = this.#operands;
    for (const column of [objects, shapeTypes, shapeSizes, births, operands]) column.clear();
    // Literals and what goes with them are stored directly: the room is made here, once. Numbers stay below 2^28.
    const literals = this.#literals;
    const numbers = this.#numbers;
    const runs = this.#runs;
    for (const column of [literals, numbers, runs]) column.clear();
    literals.reserve(wordsAtMost * 2);
    numbers.reserve(wordsAtMost * 4);
    runs.reserve(wordsAtMost * 4 + 4);
    const literalBytes = literals.bytes;
    const numberBytes = numbers.bytes;
    const runBytes = runs.bytes;
    let literalEnd = 0;
    let numberEnd = 0;
    let runEnd = 0;

    const shapeType = [0];
    const shapeSize = [0];
    const shapeIndex = new Map<number, number>();
    const recent = new Uint32Array(RECENT);
    let newest = 0;
    let history = 0;
    let site = 0;
    let lastObject = 0;
    let nextObject = firstObject;
    let amount = 1;
    let holder = 0;
    let holderSlot = 0;
    let run = 0;

    for (let i = 0; i < length; ) {
      // Which word comes next, and the object or the plain number it names, if any. A word that only prepares leaves
      // `i` as it is.
      let operation: number = Operation.other;
      let subject = -1;
      let number = 0;
      switch (kind[i]) {
        case EventKind.incref:
        case EventKind.decref:
          if (a[i] === amount) {
            operation = kind[i];
            subject = object[i++];
            if (
              operation === Operation.decref &&
              amount === 1 &&
              i < length &&
              kind[i] === EventKind.dealloc &&
              object[i] === subject
            ) {
              operation = Operation.die;
              i++;
            }
            amount = 1;
          } else if (a[i] < NUMBER_LIMIT) {
            operation = Operation.amount;
            number = amount = a[i];
          }
          break;
        case EventKind.alloc:
          operation = Operation.birth;
          i++;
          break;
        case EventKind.site:
          if (a[i] < NUMBER_LIMIT) {
            operation = Operation.site;
            number = a[i++];
          }
          break;
        case EventKind.dealloc:
        case EventKind.intern:
        case EventKind.track:
        case EventKind.untrack:
          operation = kind[i];
          subject = object[i++];
          break;
        case EventKind.link:
        case EventKind.unlink:
          if (object[i] !== holder) {
            operation = Operation.holder;
            subject = holder = object[i];
          } else if (a[i] === holderSlot) {
            operation = kind[i];
            subject = b[i++];
          } else if (a[i] < NUMBER_LIMIT) {
            operation = Operation.slot;
            number = holderSlot = a[i];
          }
          break;
        default:
          if (!factsOfKind(kind[i])) throw new Error(`an event of unknown kind ${kind[i]}`);
      }
      if (operation === Operation.other) {
        number = kind[i];
        operands.varint(object[i]);
        operands.varint(a[i]);
        operands.varint(b[i]);
        operands.varint(c[i++]);
      }

      const context = contextOf(history, site);
      const expected = table[context];
      const alike = (expected & 15) === operation;
      history = nextHistory(history, operation);
      /** The word to write, -1 when it is as expected. */
      let literal = -1;
      if (subject >= 0) {
        const form = (expected >>> 4) & 15;
        let slot = -1;
        if (alike && form !== Form.fresh) {
          if (form >= Form.near) slot = recent[(newest - form + Form.near) & (RECENT - 1)];
          else if (form === Form.stepped) slot = lastSlot[context] + unzigzag(expected >>> 8);
          else slot = expected >>> 8;
        }
        // Beyond the slots given out lie those of earlier chunks.
        if (slot < 0 || slot >= slotCount || slotId[slot] !== subject) {
          slot = slots.find(subject);
          if (slot < 0) {
            slot = slots.addOlder(subject);
            slotCount++;
            objects.zigzag((subject - lastObject) | 0);
            lastObject = subject;
            if (!alike || form !== Form.fresh) literal = operation;
          } else {
            const step = slot - lastSlot[context];
            let n = 1;
            while (n <= NEAREST && recent[(newest - n + 1) & (RECENT - 1)] !== slot) n++;
            if (n <= NEAREST) literal = ((n + Form.near - 1) << 4) | operation;
            else if (step === lastStep[context] || (step >= -NEAR && step <= NEAR)) {
              literal = (((step << 1) ^ (step >> 31)) << 8) | (Form.stepped << 4) | operation;
            } else literal = (slot << 8) | (Form.numbered << 4) | operation;
            lastStep[context] = step;
          }
        }
        lastSlot[context] = slot;
        newest++;
        recent[newest & (RECENT - 1)] = slot;
        if (operation === Operation.die || operation === Operation.dealloc) addresses.death(slot);
      } else if (operation === Operation.birth) {
        if (object[i - 1] !== nextObject) {
          throw new Error(`object ${object[i - 1]} is born where object ${nextObject} is due`);
        }
        nextObject++;
        const type = a[i - 1];
        const size = b[i - 1];
        let shape = alike ? plainNumber(expected) : 0;
        if (shape === 0 || shapeType[shape] !== type || shapeSize[shape] !== size) {
          const key = type * 0x100000000 + size;
          const known = shapeIndex.get(key);
          if (known === undefined) {
            shape = shapeType.push(type) - 1;
            shapeSize.push(size);
            shapeIndex.set(key, shape);
            shapeTypes.varint(type);
            shapeSizes.varint(size);
            literal = operation;
          } else {
            shape = known;
            literal = plainWord(shape, operation);
          }
        }
        const slot = slots.addBirth();
        slotCount++;
        births.zigzag((c[i - 1] - addresses.expected(size)) | 0);
        addresses.birth(slot, size, c[i - 1]);
        newest++;
        recent[newest & (RECENT - 1)] = slot;
      } else {
        literal = plainWord(number, operation);
        if (operation === Operation.site) site = number;
      }

      if (literal < 0 || literal === expected) {
        run++;
        continue;
      }
      table[context] = literal;
      while (run > 127) {
        runBytes[runEnd++] = run | 128;
        run >>>= 7;
      }
      runBytes[runEnd++] = run;
      run = 0;
      const head = literal & 255;
      if (head < 128) {
        literalBytes[literalEnd++] = head;
        if (head >= Form.numbered << 4 && head < Form.near << 4) {
          let rest = literal >>> 8;
          while (rest > 127) {
            numberBytes[numberEnd++] = rest | 128;
            rest >>>= 7;
          }
          numberBytes[numberEnd++] = rest;
        }
      } else {
        literalBytes[literalEnd++] = head;
        literalBytes[literalEnd++] = 1;
      }
    }
    runs.length = runEnd;
    literals.length = literalEnd;
    numbers.length = numberEnd;
    if (run > 0) runs.varint(run);
  }
}

function unzigzag(value: number): number {
  return (value >>> 1) ^ -(value & 1);
}

/** The plain number or the shape that a word names. */
function plainNumber(word: number): number {
  const form = (word >>> 4) & 15;
  return form >= Form.near ? form - Form.near + 1 : word >>> 8;
}

/** The word that names a plain number or a shape. */
function plainWord(number: number, operation: number): number {
  const near = number >= 1 && number <= NEAREST;
  return near ? ((number + Form.near - 1) << 4) | operation : (number << 8) | (Form.numbered << 4) | operation;
}
