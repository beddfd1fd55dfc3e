import type { EventBatch } from '../event-batch.js';
import { EventKind, factsOfKind } from '../event-kind.js';
import type { ChunkWords } from './chunk-words.js';
import { ObjectPlaces } from './object-places.js';
import { OPERAND_LIMIT, Operation, Reference } from './words.js';

/** Turns events with object ids into words. Each object has a place of its own, since a batch says addresses of births only. */
export class BatchWords {
  readonly #chunk: ChunkWords;
  readonly #places = new ObjectPlaces();
  /** The use that mentioned a place last. */
  readonly #lastUse: Int32Array;
  #holder = 0;
  #slot = 0;
  #nextObject = 0;

  constructor(chunk: ChunkWords) {
    this.#chunk = chunk;
    this.#lastUse = new Int32Array(chunk.words.length);
  }

  /** Begins a chunk whose first birth has this id. */
  reset(firstObject: number): void {
    this.#places.reset(firstObject, this.#chunk.words.length);
    this.#holder = this.#slot = 0;
    this.#nextObject = firstObject;
  }

  /** Writes events from index `from` on until there are no more or the chunk is full; gives the index of the next one. */
  write(batch: EventBatch, from: number): number {
    const chunk = this.#chunk;
    const { kind, object, a, b, c, length } = batch;
    let i = from;
    for (; i < length && !chunk.full; i++) {
      switch (kind[i]) {
        case EventKind.incref:
        case EventKind.decref:
          if (a[i] >= OPERAND_LIMIT) {
            chunk.other(kind[i], object[i], a[i], b[i], c[i]);
            break;
          }
          if (a[i] !== 1) chunk.plain(Operation.amount, a[i]);
          else if (dies(batch, i)) {
            this.#name(Operation.die, object[i++]);
            chunk.deaths++;
            break;
          }
          this.#name(kind[i], object[i]);
          break;
        case EventKind.alloc:
          this.#bear(object[i], a[i], b[i], c[i]);
          break;
        case EventKind.dealloc:
        case EventKind.intern:
        case EventKind.track:
        case EventKind.untrack:
          this.#name(kind[i], object[i]);
          break;
        case EventKind.link:
        case EventKind.unlink:
          if (a[i] >= OPERAND_LIMIT) {
            chunk.other(kind[i], object[i], a[i], b[i], c[i]);
            break;
          }
          if (object[i] !== this.#holder) {
            this.#name(Operation.holder, object[i]);
            chunk.silent++;
            this.#holder = object[i];
          }
          if (a[i] !== this.#slot) {
            chunk.plain(Operation.slot, a[i]);
            this.#slot = a[i];
          }
          this.#name(kind[i], b[i]);
          break;
        case EventKind.site:
          if (a[i] < OPERAND_LIMIT) chunk.plain(Operation.site, a[i]);
          else chunk.other(kind[i], object[i], a[i], b[i], c[i]);
          break;
        default:
          if (!factsOfKind(kind[i])) throw new Error(`an event of unknown kind ${kind[i]}`);
          chunk.other(kind[i], object[i], a[i], b[i], c[i]);
      }
    }
    return i;
  }

  #bear(id: number, type: number, size: number, address: number): void {
    if (this.#nextObject > 0xffffffff) throw new Error('a trace holds at most 4,294,967,295 objects');
    if (id !== this.#nextObject)
      throw new Error(`object ${id} is born where object ${this.#nextObject} is due`);
    this.#nextObject++;
    const place = this.#places.addBirth();
    this.#chunk.places++;
    this.#lastUse[place] = this.#chunk.uses++;
    this.#chunk.birth(Reference.fresh, type, size, address);
  }

  #name(operation: number, id: number): void {
    const chunk = this.#chunk;
    let place = this.#places.find(id);
    let reference: number = Reference.fresh;
    if (place < 0) {
      place = this.#places.addOlder(id);
      chunk.places++;
      chunk.older(id);
    } else {
      const near = chunk.uses - this.#lastUse[place];
      reference = near <= Reference.nearest ? near : place + Reference.firstPlace;
    }
    this.#lastUse[place] = chunk.uses++;
    chunk.words[chunk.length++] = (reference << 4) | operation;
  }
}

/** Whether the event at `i`, a change of a count by 1, and the one behind it are the normal death. */
function dies({ kind, object, length }: EventBatch, i: number): boolean {
  return (
    kind[i] === EventKind.decref &&
    i + 1 < length &&
    kind[i + 1] === EventKind.dealloc &&
    object[i + 1] === object[i]
  );
}
