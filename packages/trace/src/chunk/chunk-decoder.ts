import type { EventBatch } from '../event-batch.js';
import { EventKind, factsOfKind } from '../event-kind.js';
import { TraceError } from '../trace-error.js';
import { ByteCursor, fieldsOf } from '../wire/byte-cursor.js';
import { BirthAddresses } from './birth-addresses.js';
import { columnNumber } from './columns.js';
import { CONTEXT_BITS, contextOf, Form, NUMBER_LIMIT, nextHistory, Operation, RECENT } from './words.js';

/** The encoder's mirror image. One decoder serves a whole trace; it carries nothing from chunk to chunk. */
export class ChunkDecoder {
  readonly #table = new Uint32Array(1 << CONTEXT_BITS);
  readonly #lastSlot = new Uint32Array(1 << CONTEXT_BITS);
  readonly #addresses = new BirthAddresses();
  #slotId = new Uint32Array(0);

  /** Reads `events` events from encoded `ChunkColumns` into the batch, which has room for them. */
  decode(columns: Uint8Array, events: number, firstObject: number, batch: EventBatch): void {
    const fields = fieldsOf(columns);
    const column = (number: number) => new ByteCursor(fields.get(number));
    const runs = column(columnNumber.runs);
    const literals = column(columnNumber.literals);
    const numbers = column(columnNumber.numbers);
    const objects = column(columnNumber.objects);
    const shapeTypes = column(columnNumber.shapeTypes);
    const shapeSizes = column(columnNumber.shapeSizes);
    const births = column(columnNumber.addresses);
    const operands = column(columnNumber.operands);

    const { kind, object, a, b, c } = batch;
    kind.fill(0, 0, events);
    object.fill(0, 0, events);
    a.fill(0, 0, events);
    b.fill(0, 0, events);
    c.fill(0, 0, events);

    // Every slot is given out by a word, and there are no more words than `events` and `spareWords` allow.
    /** Words without an event that may still come: a bound on the work that a hostile chunk can ask for. */
    let spareWords = events * 2;
    const slotsAtMost = events + spareWords;
    const addresses = this.#addresses;
    addresses.reset(slotsAtMost);
    if (this.#slotId.length <= slotsAtMost) this.#slotId = new Uint32Array(slotsAtMost + 1);
    const slotId = this.#slotId;
    let slotCount = 1;
    const table = this.#table.fill(0);
    const lastSlot = this.#lastSlot.fill(0);
    const shapeType = [0];
    const shapeSize = [0];
    const recent = new Uint32Array(RECENT);
    let newest = 0;
    let history = 0;
    let site = 0;
    let lastObject = 0;
    let nextObject = firstObject;
    let amount = 1;
    let holder = 0;
    let holderSlot = 0;

    let run = runs.atEnd ? 0 : runs.uint32();
    for (let i = 0; i < events; ) {
      const context = contextOf(history, site);
      let word: number;
      if (run > 0) {
        run--;
        word = table[context];
      } else {
        word = literals.uint32();
        if (word > 255) throw malformed();
        if (word >= Form.numbered << 4 && word < Form.near << 4) {
          const number = numbers.uint32();
          if (number >= NUMBER_LIMIT) throw malformed();
          word = (number << 8) | word;
        }
        table[context] = word;
        run = runs.atEnd ? 0 : runs.uint32();
      }
      const operation = word & 15;
      const form = (word >>> 4) & 15;
      history = nextHistory(history, operation);
      const by = amount;
      amount = 1;

      /** Of words that name a plain number or a shape. */
      const plain = form >= Form.near ? form - Form.near + 1 : word >>> 8;
      switch (operation) {
        case Operation.birth: {
          let shape = plain;
          if (shape === 0) {
            shape = shapeType.push(shapeTypes.uint32()) - 1;
            shapeSize.push(shapeSizes.uint32());
          } else if (shape >= shapeType.length) throw malformed();
          const slot = slotCount++;
          const size = shapeSize[shape];
          const address = (addresses.expected(size) + births.zigzag()) >>> 0;
          addresses.birth(slot, size, address);
          slotId[slot] = nextObject;
          newest++;
          recent[newest & (RECENT - 1)] = slot;
          kind[i] = EventKind.alloc;
          object[i] = nextObject++;
          a[i] = shapeType[shape];
          b[i] = size;
          c[i++] = address;
          continue;
        }
        case Operation.site:
          site = plain;
          kind[i] = EventKind.site;
          a[i++] = site;
          continue;
        case Operation.amount:
          if (--spareWords < 0) throw malformed();
          amount = plain;
          continue;
        case Operation.slot:
          if (--spareWords < 0) throw malformed();
          holderSlot = plain;
          continue;
        case Operation.other:
          if (!factsOfKind(plain) || plain === EventKind.alloc) throw malformed();
          kind[i] = plain;
          object[i] = operands.uint32();
          a[i] = operands.uint32();
          b[i] = operands.uint32();
          c[i++] = operands.uint32();
          continue;
      }

      // All other words name an object.
      let slot: number;
      if (form === Form.fresh) {
        slot = slotCount++;
        lastObject = (lastObject + objects.zigzag()) >>> 0;
        slotId[slot] = lastObject;
      } else if (form === Form.numbered) {
        slot = word >>> 8;
      } else if (form === Form.stepped) {
        slot = lastSlot[context] + ((word >>> 9) ^ -((word >>> 8) & 1));
      } else {
        slot = recent[(newest - form + Form.near) & (RECENT - 1)];
      }
      if (slot < 0 || slot >= slotCount) throw malformed();
      lastSlot[context] = slot;
      newest++;
      recent[newest & (RECENT - 1)] = slot;
      const subject = slotId[slot];

      switch (operation) {
        case Operation.incref:
        case Operation.decref:
          kind[i] = operation;
          object[i] = subject;
          a[i++] = by;
          break;
        case Operation.die:
          if (i + 2 > events) throw malformed();
          addresses.death(slot);
          kind[i] = EventKind.decref;
          object[i] = subject;
          a[i++] = 1;
          kind[i] = EventKind.dealloc;
          object[i++] = subject;
          break;
        case Operation.dealloc:
          addresses.death(slot);
          kind[i] = operation;
          object[i++] = subject;
          break;
        case Operation.intern:
        case Operation.track:
        case Operation.untrack:
          kind[i] = operation;
          object[i++] = subject;
          break;
        case Operation.link:
        case Operation.unlink:
          kind[i] = operation;
          object[i] = holder;
          a[i] = holderSlot;
          b[i++] = subject;
          break;
        case Operation.holder:
          if (--spareWords < 0) throw malformed();
          holder = subject;
          break;
        default:
          throw malformed();
      }
    }
    const allRead =
      run === 0 &&
      [runs, literals, numbers, objects, shapeTypes, shapeSizes, births, operands].every((cursor) => cursor.atEnd);
    if (!allRead) throw malformed();
    batch.length = events;
  }
}

function malformed(): TraceError {
  return new TraceError('damaged: the words of a chunk make no sense');
}
