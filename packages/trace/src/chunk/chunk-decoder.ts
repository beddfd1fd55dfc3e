import type { EventBatch } from '../event-batch.js';
import { EventKind, factsOfKind } from '../event-kind.js';
import { TraceError } from '../trace-error.js';
import { ByteCursor, fieldsOf } from '../wire/byte-cursor.js';
import { columnNumber } from './columns.js';
import {
  LEAST_COPY,
  LONG_LITERAL,
  namesObject,
  OPERAND_LIMIT,
  Operation,
  Reference,
  SILENT_WORDS_PER_EVENT,
} from './words.js';

type Columns = Record<keyof typeof columnNumber, ByteCursor>;

/** The encoder's mirror image. One decoder serves a whole trace; it carries nothing from chunk to chunk. */
export class ChunkDecoder {
  #words = new Int32Array(0);
  /** Of each place: who lies there now, and its address. */
  #placeId = new Uint32Array(0);
  #placeAddress = new Uint32Array(0);

  /** Reads `events` events from encoded `ChunkColumns` into the batch, which has room for them. */
  decode(columns: Uint8Array, events: number, firstObject: number, batch: EventBatch): void {
    const fields = fieldsOf(columns);
    const cursors = Object.fromEntries(
      Object.entries(columnNumber).map(([name, number]) => [name, new ByteCursor(fields.get(number))]),
    ) as Columns;
    const wordsAtMost = events * (1 + SILENT_WORDS_PER_EVENT);
    if (this.#words.length < wordsAtMost) {
      this.#words = new Int32Array(wordsAtMost);
      this.#placeId = new Uint32Array(wordsAtMost);
      this.#placeAddress = new Uint32Array(wordsAtMost);
    }
    const length = this.#expand(cursors, wordsAtMost);
    batch.kind.fill(0, 0, events);
    batch.a.fill(0, 0, events);
    batch.object.fill(0, 0, events);
    batch.b.fill(0, 0, events);
    batch.c.fill(0, 0, events);
    this.#apply(length, cursors, events, firstObject, batch);
    for (const cursor of Object.values(cursors)) if (!cursor.atEnd) throw malformed();
    batch.length = events;
  }

  /** Literals and copies become words; gives how many. */
  #expand(
    { literals, numbers, literalRuns, copyLengths, copyDistances }: Columns,
    wordsAtMost: number,
  ): number {
    const words = this.#words;
    const heads = literals.bytes;
    let head = 0;
    let length = 0;
    let lastPlaced: number = Reference.firstPlace;
    const take = (count: number) => {
      if (count > heads.length - head || count > wordsAtMost - length) throw malformed();
      for (const end = head + count; head < end; head++) {
        const byte = heads[head];
        if ((byte & 15) !== LONG_LITERAL) {
          words[length++] = byte;
          continue;
        }
        const operation = byte >>> 4;
        let operand = numbers.uint32();
        if (namesObject(operation)) operand = lastPlaced += (operand >>> 1) ^ -(operand & 1);
        if (operand < Reference.firstPlace || operand >= OPERAND_LIMIT) throw malformed();
        words[length++] = (operand << 4) | operation;
      }
    };
    while (!literalRuns.atEnd) {
      take(literalRuns.uint32());
      const count = copyLengths.uint32() + LEAST_COPY;
      const distance = copyDistances.uint32();
      if (distance === 0 || distance > length || count > wordsAtMost - length) throw malformed();
      for (const end = length + count; length < end; length++) words[length] = words[length - distance];
    }
    take(heads.length - head);
    literals.position = heads.length;
    return length;
  }

  // The hot loop of reading.
  #apply(length: number, columns: Columns, events: number, firstObject: number, batch: EventBatch): void {
    const { objects, shapeTypes, shapeSizes, shapes, addresses, operands } = columns;
    const words = this.#words;
    const placeId = this.#placeId;
    const placeAddress = this.#placeAddress;
    const { kind, object, a, b, c } = batch;
    const recent = new Int32Array(Reference.firstPlace);
    const shapeType: number[] = [];
    const shapeSize: number[] = [];
    let places = 0;
    let uses = 0;
    let lastObject = 0;
    let lastAddress = 0;
    let nextObject = firstObject;
    let amount = 1;
    let holder = 0;
    let slot = 0;
    let i = 0;
    for (let at = 0; at < length; at++) {
      const word = words[at];
      const operation = word & 15;
      const operand = word >>> 4;
      if (i >= events && operation < Operation.amount) throw malformed();
      if (!namesObject(operation)) {
        switch (operation) {
          case Operation.site:
            kind[i] = EventKind.site;
            a[i++] = operand;
            break;
          case Operation.amount:
            amount = operand;
            break;
          case Operation.slot:
            slot = operand;
            break;
          case Operation.other:
            if (!factsOfKind(operand) || operand === EventKind.alloc) throw malformed();
            kind[i] = operand;
            object[i] = operands.uint32();
            a[i] = operands.uint32();
            b[i] = operands.uint32();
            c[i++] = operands.uint32();
            break;
          default:
            throw malformed();
        }
        continue;
      }
      let place: number;
      if (operand === Reference.fresh) {
        place = places++;
        if (operation === Operation.birth) {
          lastAddress = (lastAddress + addresses.zigzag()) >>> 0;
          placeAddress[place] = lastAddress;
        } else {
          lastObject = (lastObject + objects.zigzag()) >>> 0;
          placeId[place] = lastObject;
          placeAddress[place] = 0;
        }
      } else if (operand <= Reference.nearest) {
        if (operand > uses) throw malformed();
        place = recent[(uses - operand) & Reference.nearest];
      } else {
        place = operand - Reference.firstPlace;
        if (place >= places) throw malformed();
      }
      recent[uses++ & Reference.nearest] = place;

      switch (operation) {
        case Operation.incref:
        case Operation.decref:
          kind[i] = operation;
          object[i] = placeId[place];
          a[i++] = amount;
          amount = 1;
          break;
        case Operation.die: {
          if (i + 2 > events) throw malformed();
          const id = placeId[place];
          kind[i] = EventKind.decref;
          object[i] = id;
          a[i++] = 1;
          kind[i] = EventKind.dealloc;
          object[i++] = id;
          break;
        }
        case Operation.birth: {
          const shape = shapes.uint32();
          if (shape === shapeType.length) {
            shapeType.push(shapeTypes.uint32());
            shapeSize.push(shapeSizes.uint32());
          } else if (shape > shapeType.length) throw malformed();
          placeId[place] = nextObject;
          kind[i] = EventKind.alloc;
          object[i] = nextObject++;
          a[i] = shapeType[shape];
          b[i] = shapeSize[shape];
          c[i++] = placeAddress[place];
          break;
        }
        case Operation.link:
        case Operation.unlink:
          kind[i] = operation;
          object[i] = holder;
          a[i] = slot;
          b[i++] = placeId[place];
          break;
        case Operation.holder:
          holder = placeId[place];
          break;
        default:
          kind[i] = operation;
          object[i++] = placeId[place];
      }
    }
    if (i !== events) throw malformed();
  }
}

function malformed(): TraceError {
  return new TraceError('damaged: the words of a chunk make no sense');
}
