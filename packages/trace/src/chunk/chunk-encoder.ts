import type { EventBatch } from '../event-batch.js';
import { EventKind, factsOfKind } from '../event-kind.js';
import { ByteColumn } from '../wire/byte-column.js';
import { BirthAddresses } from './birth-addresses.js';
import { columnNumber } from './columns.js';
import { ObjectSlots } from './object-slots.js';
import { CONTEXT_BITS, contextIndex, HISTORY_MASK, Operation, RECENT, Reference } from './words.js';

/** Turns batches into encoded `ChunkColumns`. One encoder serves a whole trace; it carries nothing from chunk to chunk. */
export class ChunkEncoder {
  readonly #table = new Uint32Array(1 << CONTEXT_BITS);
  readonly #slots = new ObjectSlots();
  readonly #addresses = new BirthAddresses();
  readonly #runs = new ByteColumn(1 << 12);
  readonly #literals = new ByteColumn(1 << 14);
  readonly #objects = new ByteColumn(1 << 12);
  readonly #sites = new ByteColumn(1 << 10);
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
    message.field(columnNumber.objects, this.#objects.written);
    message.field(columnNumber.sites, this.#sites.written);
    message.field(columnNumber.shapeTypes, this.#shapeTypes.written);
    message.field(columnNumber.shapeSizes, this.#shapeSizes.written);
    message.field(columnNumber.addresses, this.#births.written);
    message.field(columnNumber.operands, this.#operands.written);
    return message.written;
  }

  // The hot loop of recording: everything it touches per event is in local variables.
  #encodeWords(batch: EventBatch, firstObject: number): void {
    const { kind, object, a, b, c, length } = batch;
    const table = this.#table.fill(0);
    const slots = this.#slots;
    const addresses = this.#addresses;
    const runs = this.#runs;
    const literals = this.#literals;
    const objects = this.#objects;
    const sites = this.#sites;
    const shapeTypes = this.#shapeTypes;
    const shapeSizes = this.#shapeSizes;
    const births = this.#births;
    const operands = this.#operands;
    for (const column of [runs, literals, objects, sites, shapeTypes, shapeSizes, births, operands]) column.clear();
    slots.reset(firstObject);
    addresses.reset();

    const siteNumber = [0];
    const siteIndex = new Map<number, number>();
    const shapeType = [0];
    const shapeSize = [0];
    const shapeIndex = new Map<number, number>();
    const recent = new Uint32Array(RECENT);
    let newest = 0;
    let history = 0;
    let site = 0;
    let lastObject = 0;
    let lastSite = 0;
    let nextObject = firstObject;
    let amount = 1;
    let holder = 0;
    let holderSlot = 0;
    let run = 0;

    for (let i = 0; i < length; ) {
      // Which word comes next, of which object (-1 when it names none). A word that only prepares leaves `i` as it is.
      let operation: number;
      let subject: number;
      switch (kind[i]) {
        case EventKind.incref:
          if (a[i] !== amount) {
            operation = Operation.amount;
            amount = a[i];
            operands.varint(amount);
            subject = -1;
          } else {
            operation = Operation.incref;
            subject = object[i++];
            amount = 1;
          }
          break;
        case EventKind.decref:
          subject = object[i];
          if (a[i] !== amount) {
            operation = Operation.amount;
            amount = a[i];
            operands.varint(amount);
            subject = -1;
          } else if (
            amount === 1 &&
            i + 1 < length &&
            kind[i + 1] === EventKind.dealloc &&
            object[i + 1] === subject
          ) {
            operation = Operation.die;
            i += 2;
          } else {
            operation = Operation.decref;
            amount = 1;
            i++;
          }
          break;
        case EventKind.alloc:
          operation = Operation.birth;
          subject = -1;
          i++;
          break;
        case EventKind.dealloc:
          operation = Operation.dealloc;
          subject = object[i++];
          break;
        case EventKind.track:
          operation = Operation.track;
          subject = object[i++];
          break;
        case EventKind.untrack:
          operation = Operation.untrack;
          subject = object[i++];
          break;
        case EventKind.site:
          operation = Operation.site;
          subject = -1;
          i++;
          break;
        case EventKind.link:
        case EventKind.unlink:
          if (object[i] !== holder) {
            operation = Operation.holder;
            holder = object[i];
            subject = holder;
          } else if (a[i] !== holderSlot) {
            operation = Operation.slot;
            holderSlot = a[i];
            operands.varint(holderSlot);
            subject = -1;
          } else {
            operation = kind[i] === EventKind.link ? Operation.link : Operation.unlink;
            subject = b[i++];
          }
          break;
        default: {
          const facts = factsOfKind(kind[i]);
          if (!facts) throw new Error(`an event of unknown kind ${kind[i]}`);
          operation = Operation.other;
          subject = -1;
          for (const operand of facts.operands) operands.varint(batch[operand][i]);
          i++;
        }
      }

      const context = contextIndex(history, site);
      const predicted = table[context];
      const samePlan = (predicted & 15) === operation;
      history = ((history << 4) | operation) & HISTORY_MASK;
      let literal = -1;
      if (subject >= 0) {
        const reference = predicted >>> 4;
        let slot: number;
        if (samePlan && reference >= Reference.firstSlot && slots.id[reference - Reference.firstSlot] === subject) {
          slot = reference - Reference.firstSlot;
        } else if (
          samePlan &&
          reference > 0 &&
          reference < Reference.firstSlot &&
          slots.id[recent[(newest - reference + 1) & (RECENT - 1)]] === subject
        ) {
          slot = recent[(newest - reference + 1) & (RECENT - 1)];
        } else {
          slot = slots.find(subject);
          if (slot < 0) {
            slot = slots.addOlder(subject);
            objects.zigzag((subject - lastObject) | 0);
            lastObject = subject;
            if (!samePlan || reference !== Reference.fresh) literal = operation;
          } else {
            let back = 1;
            while (back < Reference.firstSlot && recent[(newest - back + 1) & (RECENT - 1)] !== slot) back++;
            literal = ((back < Reference.firstSlot ? back : Reference.firstSlot + slot) << 4) | operation;
          }
        }
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
        let shape = predicted >>> 4;
        if (!samePlan || shapeType[shape] !== type || shapeSize[shape] !== size || shape === 0) {
          const key = type * 0x100000000 + size;
          const known = shapeIndex.get(key);
          if (known === undefined) {
            shape = shapeType.push(type) - 1;
            shapeSize.push(size);
            shapeIndex.set(key, shape);
            shapeTypes.varint(type);
            shapeSizes.varint(size);
            if (!samePlan || predicted >>> 4 !== 0) literal = operation;
          } else {
            shape = known;
            literal = (shape << 4) | operation;
          }
        }
        const slot = slots.addBirth();
        births.zigzag((c[i - 1] - addresses.expected(shape)) | 0);
        addresses.birth(slot, shape, c[i - 1]);
        newest++;
        recent[newest & (RECENT - 1)] = slot;
      } else if (operation === Operation.site) {
        const number = a[i - 1];
        let index = predicted >>> 4;
        if (!samePlan || siteNumber[index] !== number || index === 0) {
          const known = siteIndex.get(number);
          if (known === undefined) {
            index = siteNumber.push(number) - 1;
            siteIndex.set(number, index);
            sites.zigzag((number - lastSite) | 0);
            lastSite = number;
            if (!samePlan || predicted >>> 4 !== 0) literal = operation;
          } else {
            index = known;
            literal = (index << 4) | operation;
          }
        }
        site = index;
      } else {
        const word = operation === Operation.other ? (kind[i - 1] << 4) | operation : operation;
        if (predicted !== word) literal = word;
      }

      if (literal < 0) {
        run++;
      } else {
        table[context] = literal;
        runs.varint(run);
        literals.varint(literal);
        run = 0;
      }
    }
    if (run > 0) runs.varint(run);
  }
}
