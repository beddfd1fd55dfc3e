import { ByteColumn } from '../wire/byte-column.js';
import { Operation, Reference } from './words.js';

/** An event that the envelope of its chunk also tells: marks and collections. */
export interface RareEvent {
  readonly kind: number;
  /** Events of the chunk before it. */
  readonly offset: number;
  readonly object: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Words that one call of a producer may add past the last check of `full`. */
const slack = 8;

/**
 * The words of the chunk under way, with what they need beside them. A producer that knows its objects by address
 * writes `words` and `length` itself in its hot loop and keeps `deaths`, `silent` and `uses` true; `BatchWords` does it
 * for everyone else.
 */
export class ChunkWords {
  readonly words: Int32Array;
  length = 0;
  /** Words of the operation `die`, which are two events each. */
  deaths = 0;
  /** Words without an event. */
  silent = 0;
  /** Words that name an object. */
  uses = 0;
  /** Places given out. */
  places = 0;
  /** Births, whose ids count up from the chunk's first object. */
  births = 0;
  /** Raised with every chunk: what a producer remembers of places holds for one chunk only. */
  epoch = 1;
  readonly rare: RareEvent[] = [];
  /** How many `other` words there are of each event kind. */
  readonly otherKinds = new Uint32Array(256);
  readonly objects = new ByteColumn(1 << 12);
  readonly shapeTypes = new ByteColumn(1 << 8);
  readonly shapeSizes = new ByteColumn(1 << 8);
  readonly shapes = new ByteColumn(1 << 12);
  readonly addresses = new ByteColumn(1 << 12);
  readonly operands = new ByteColumn(1 << 8);
  readonly #shapeIndex = new Map<number | string, number>();
  #lastObject = 0;
  #lastAddress = 0;

  /** `capacity`: words of a full chunk. */
  constructor(readonly capacity: number) {
    this.words = new Int32Array(capacity + slack);
  }

  get events(): number {
    return this.length - this.silent + this.deaths;
  }

  get full(): boolean {
    return this.length >= this.capacity;
  }

  /** Empties it for the next chunk. */
  reset(): void {
    this.length = this.deaths = this.silent = this.uses = this.places = this.births = 0;
    this.epoch++;
    this.rare.length = 0;
    this.otherKinds.fill(0);
    for (const column of [this.objects, this.shapeTypes, this.shapeSizes]) column.clear();
    for (const column of [this.shapes, this.addresses, this.operands]) column.clear();
    this.#shapeIndex.clear();
    this.#lastObject = this.#lastAddress = 0;
  }

  /** A word whose operand is a plain number. */
  plain(operation: number, operand: number): void {
    this.words[this.length++] = (operand << 4) | operation;
    if (operation === Operation.amount || operation === Operation.slot) this.silent++;
  }

  /** What goes with the first mention of an object older than the chunk. */
  older(id: number): void {
    this.objects.zigzag((id - this.#lastObject) | 0);
    this.#lastObject = id;
  }

  /** A birth; its reference counts as a use, which the caller has counted. */
  birth(reference: number, type: number, size: number, address: number): void {
    this.words[this.length++] = (reference << 4) | Operation.birth;
    this.births++;
    // Exact below 2^53; a text is slower, and no real trace has so many types.
    const key = type < 0x200000 ? type * 0x100000000 + size : `${type} ${size}`;
    let shape = this.#shapeIndex.get(key);
    if (shape === undefined) {
      shape = this.#shapeIndex.size;
      this.#shapeIndex.set(key, shape);
      this.shapeTypes.varint(type);
      this.shapeSizes.varint(size);
    }
    this.shapes.varint(shape);
    if (reference === Reference.fresh) {
      this.addresses.zigzag((address - this.#lastAddress) | 0);
      this.#lastAddress = address;
    }
  }

  /** An event of a kind without an operation of its own, or with an operand too large for one. */
  other(kind: number, object: number, a: number, b: number, c: number): void {
    this.rare.push({ kind, offset: this.events, object, a, b, c });
    this.otherKinds[kind]++;
    this.words[this.length++] = (kind << 4) | Operation.other;
    this.operands.varint(object);
    this.operands.varint(a);
    this.operands.varint(b);
    this.operands.varint(c);
  }
}
