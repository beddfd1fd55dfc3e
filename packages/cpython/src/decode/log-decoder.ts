import {
  type Audit,
  type AuditMismatch,
  EventKind,
  HeapDigest,
  ObjectFlag,
  OPERAND_LIMIT,
  Operation,
  Reference,
  sortTriples,
  type WordSink,
} from '@heapreel/trace';
import type { CensusReason, ProbeMessage } from '../log-channel.js';
import { Entry, Rare, Tag } from '../probe/log-format.js';
import type { CollectorWatcher } from './collector-watcher.js';
import { Column, ObjectTable, placeBits, rowWidth } from './object-table.js';

type CensusMessage = Extract<ProbeMessage, { kind: 'census' }>;
type ReferencesMessage = Extract<ProbeMessage, { kind: 'references' }>;
type BeginMessage = Extract<ProbeMessage, { kind: 'begin' }>;

/** Mismatches that an audit keeps one by one. */
const reportedMismatches = 100;
/** From here up a count is that of an immortal object, which CPython 3.12 and later do not count (PEP 683). */
const immortalCount = 0x3fffffff;

/** Turns the probe's log into events, gives objects their ids, and holds audits against what the log said. */
export class LogDecoder {
  readonly #sink: WordSink;
  readonly #heapreel: string;
  readonly #watcher: CollectorWatcher | undefined;
  readonly #objects = new ObjectTable();
  /** Number of the type at an address; the log says when one is defined. */
  readonly #typeNumber = new Map<number, number>();
  /** Names of types announced but not yet met in the log. */
  readonly #typeNames: string[] = [''];
  #begun: BeginMessage | undefined;
  #nextId = 1;
  /** Audits taken, and objects that failed them. */
  audits = 0;
  mismatches = 0;
  #epoch = 0;
  #epochInRows = 0;

  constructor(sink: WordSink, heapreel: string, watcher?: CollectorWatcher) {
    this.#watcher = watcher;
    this.#sink = sink;
    this.#heapreel = heapreel;
  }

  /** Takes one message; `log` is the chunk of a message of that kind. */
  receive(message: ProbeMessage, log: Uint32Array): void {
    switch (message.kind) {
      case 'begin':
        this.#begun = message;
        this.#objects.skip(message.mapStart, message.mapBytes);
        break;
      case 'definitions':
        for (const text of message.strings) this.#sink.definitions.string(text);
        for (const site of message.sites) this.#sink.definitions.site(site);
        for (const { name, collected } of message.types) {
          const number = this.#typeNames.push(name) - 1;
          this.#watcher?.type(number, collected);
        }
        break;
      case 'collector':
        this.#watcher?.collector(
          this.#sink.events,
          message.why,
          message.facts,
          message.generations?.map((list) => list.map((address) => this.#objects.idAt(address))) ?? null,
        );
        break;
      case 'log':
        this.#decode(log);
        break;
      case 'census':
        if (message.reason === 'begin') this.#beginWith(message);
        else if (message.reason === 'resume') this.#reconcile(message);
        else this.#auditWith(message, message.reason);
        break;
      case 'references':
        this.#sink.references(this.#triplesOf(message));
        break;
      case 'end':
        this.#sink.end(message);
        break;
    }
  }

  // The hot loop of recording. It writes the words of the trace's chunk itself; all it needs of an object is in one row.
  #decode(log: Uint32Array): void {
    const chunk = this.#sink.chunk;
    const objects = this.#objects;
    const { words } = chunk;
    const { hole, highStart, highRow } = objects;
    const placeMask = (1 << placeBits) - 1;
    for (let i = 0; i < log.length; ) {
      if (chunk.full) this.#sink.flush();
      const epoch = this.#epochBits();
      const { rows } = objects;
      // Entries other than plain counts write to the chunk too, so these are handed over around them.
      let { length, uses, deaths } = chunk;
      let entry = -1;
      while (i < log.length && length < chunk.capacity) {
        const word = log[i++];
        const tag = word & 3;
        if (tag === Tag.entry) {
          entry = word >>> 2;
          break;
        }
        const address = (word & ~3) >>> 0;
        const row = (address >= hole ? ((address - highStart) >>> 4) + highRow : address >>> 3) * rowWidth;
        const place = rows[row + Column.place];
        const near = uses - rows[row + Column.use];
        let reference: number;
        if ((place & ~placeMask) !== epoch) {
          rows[row + Column.place] = epoch | (chunk.places++ << 1);
          chunk.older(rows[row] >>> 0);
          reference = Reference.fresh;
        } else if (near <= Reference.nearest) reference = near;
        else reference = ((place & placeMask) >>> 1) + Reference.firstPlace;
        rows[row + Column.use] = uses++;
        if (tag === Tag.incref) {
          rows[row + Column.count]++;
          words[length++] = (reference << 4) | Operation.incref;
        } else {
          rows[row + Column.count]--;
          if (tag === Tag.decref) words[length++] = (reference << 4) | Operation.decref;
          else {
            rows[row] = 0;
            words[length++] = (reference << 4) | Operation.die;
            deaths++;
          }
        }
      }
      chunk.length = length;
      chunk.uses = uses;
      chunk.deaths = deaths;
      if (entry >= 0) i = this.#decodeEntry(log, i, entry);
    }
  }

  /** Decodes the entry whose first word was `head << 2 | 3`, and gives the index past its words. */
  #decodeEntry(log: Uint32Array, at: number, head: number): number {
    const value = head >>> 3;
    switch (head & 7) {
      case Entry.site:
        this.#sink.chunk.plain(Operation.site, value);
        return at;
      case Entry.birth:
        if (value === 1) this.#watcher?.reused(this.#nextId);
        this.#bear(log[at], log[at + 1], log[at + 2]);
        return at + 3;
      case Entry.amount:
        this.#change(log[at], log[at + 1] | 0);
        return at + 2;
      case Entry.track:
      case Entry.untrack:
        this.#setTracked(log[at], (head & 7) === Entry.track);
        return at + 1;
      case Entry.death:
        this.#name(Operation.dealloc, log[at]);
        this.#objects.set(this.#objects.rowOf(log[at]), 0, 0);
        return at + 1;
      default:
        this.#decodeRare(value, log[at], log[at + 1], log[at + 2]);
        return at + 3;
    }
  }

  #decodeRare(rare: number, a: number, b: number, c: number): void {
    const objects = this.#objects;
    switch (rare) {
      case Rare.intern:
        this.#name(Operation.intern, a);
        break;
      case Rare.resize:
        if (a !== b) objects.move(a, b);
        this.#other(EventKind.resize, objects.idAt(b), 0, c, b);
        break;
      case Rare.retype: {
        const row = objects.rowOf(a);
        if (objects.type[row] === this.#typeAt(b)) break;
        objects.type[row] = this.#typeAt(b);
        this.#other(EventKind.retype, objects.id(row), objects.type[row], 0, 0);
        break;
      }
      case Rare.resurrect:
        this.#other(EventKind.resurrect, objects.idAt(a), 0, 0, 0);
        break;
      case Rare.collectBegin:
        this.#other(EventKind.collectBegin, 0, a, b, 0);
        break;
      case Rare.collectEnd:
        this.#other(EventKind.collectEnd, 0, a, b, c);
        break;
      case Rare.mark:
        this.#other(EventKind.mark, a === 0 ? 0 : objects.idAt(a), b, 0, 0);
        break;
      case Rare.type:
        this.#defineType(a, b);
        break;
      default:
        throw new Error(`the probe logged an entry of unknown kind ${rare}`);
    }
  }

  #other(kind: number, object: number, a: number, b: number, c: number): void {
    this.#sink.chunk.other(kind, object, a, b, c);
  }

  /** Epoch of the chunk under way, as rows have it. */
  #epochBits(): number {
    const { epoch } = this.#sink.chunk;
    if (epoch !== this.#epoch) {
      this.#epoch = epoch;
      this.#epochInRows = this.#objects.epochBits(epoch);
    }
    return this.#epochInRows;
  }

  /** A word about the object at an address; what the hot loop does, for all other operations. */
  #name(operation: number, address: number): void {
    const chunk = this.#sink.chunk;
    const place = this.#placeAt(address);
    let reference: number = Reference.fresh;
    if (place >= 0) reference = this.#referenceTo(place >>> 1, address);
    else {
      this.#givePlace(address, 0);
      chunk.older(this.#objects.idAt(address));
    }
    this.#use(address);
    chunk.words[chunk.length++] = (reference << 4) | operation;
  }

  /** The column `place` of an address without the epoch, -1 when the chunk has not mentioned it. */
  #placeAt(address: number): number {
    const place = this.#objects.rows[this.#objects.rowOf(address) * rowWidth + Column.place];
    if ((place >>> placeBits) << placeBits !== this.#epochBits()) return -1;
    return place & ((1 << placeBits) - 1);
  }

  #givePlace(address: number, born: 0 | 1): void {
    const at = this.#objects.rowOf(address) * rowWidth + Column.place;
    this.#objects.rows[at] = this.#epochBits() | (this.#sink.chunk.places++ << 1) | born;
  }

  #referenceTo(place: number, address: number): number {
    const { rows } = this.#objects;
    const near = this.#sink.chunk.uses - rows[this.#objects.rowOf(address) * rowWidth + Column.use];
    return near <= Reference.nearest ? near : place + Reference.firstPlace;
  }

  #use(address: number): void {
    this.#objects.rows[this.#objects.rowOf(address) * rowWidth + Column.use] = this.#sink.chunk.uses++;
  }

  #change(address: number, change: number): void {
    const objects = this.#objects;
    const row = objects.rowOf(address);
    const id = objects.id(row);
    objects.set(row, id, objects.count(row) + change);
    const kind = change > 0 ? EventKind.incref : EventKind.decref;
    const amount = Math.abs(change);
    if (amount >= OPERAND_LIMIT) this.#other(kind, id, amount, 0, 0);
    else {
      if (amount !== 1) this.#sink.chunk.plain(Operation.amount, amount);
      this.#name(kind, address);
    }
  }

  #setTracked(address: number, tracked: boolean): void {
    this.#objects.tracked[this.#objects.rowOf(address)] = tracked ? 1 : 0;
    this.#name(tracked ? Operation.track : Operation.untrack, address);
  }

  #bear(address: number, type: number, size: number): void {
    const objects = this.#objects;
    const row = objects.makeRoom(address);
    const number = this.#typeAt(type);
    const place = this.#placeAt(address);
    let reference: number = Reference.fresh;
    if (place >= 0 && place & 1 && objects.birthplace[row] === address) {
      reference = this.#referenceTo(place >>> 1, address);
    } else {
      this.#givePlace(address, 1);
      objects.birthplace[row] = address;
    }
    this.#use(address);
    objects.set(row, this.#newId(), 1);
    objects.type[row] = number;
    objects.tracked[row] = 0;
    this.#sink.chunk.birth(reference, number, size, address);
  }

  #newId(): number {
    if (this.#nextId > 0xffffffff)
      throw new Error('more objects were born than a trace can number (4,294,967,295)');
    return this.#nextId++;
  }

  #typeAt(address: number): number {
    return this.#typeNumber.get(address) ?? 0;
  }

  #defineType(address: number, number: number): void {
    this.#typeNumber.set(address, number);
    const defined = this.#sink.definitions.type({
      name: this.#typeNames[number],
      object: this.#objects.idAt(address),
    });
    if (defined !== number) throw new Error(`type ${number} was defined as ${defined}`);
  }

  /** The first census is the state at position 0: its objects get the first ids, in order of address. */
  #beginWith(message: CensusMessage): void {
    const begun = this.#begun;
    if (!begun || !message.size || !message.interned) throw new Error('a recording began without its header');
    const { census, typeNumber, size, interned } = message;
    const { length } = census;
    const id = new Uint32Array(length);
    const flags = new Uint8Array(length);
    const objects = this.#objects;
    for (let i = 0; i < length; i++) {
      const row = objects.makeRoom(census.address[i]);
      id[i] = this.#newId();
      objects.set(row, id[i], census.count[i]);
      objects.type[row] = typeNumber[i];
      objects.tracked[row] = census.tracked[i];
      flags[i] =
        (census.tracked[i] ? ObjectFlag.tracked : 0) |
        (interned[i] ? ObjectFlag.interned : 0) |
        (census.count[i] >= immortalCount && begun.release >= '3.12' ? ObjectFlag.immortal : 0);
    }
    this.#defineTypes(message);
    this.#sink.begin({
      producer: { kind: 'cpython', version: begun.release, heapreel: this.#heapreel },
      pointerBits: 32,
      kinds: begun.kinds,
      command: begun.command,
      startedAt: begun.startedAt,
      initialObjects: length,
      notes: begun.notes,
    });
    this.#sink.keyframe({
      position: 0,
      length,
      id,
      type: typeNumber,
      count: census.count,
      size,
      address: census.address,
      flags,
      born: new Float64Array(length),
      bornSite: new Uint32Array(length),
      site: 0,
      links: new Uint32Array(0),
    });
  }

  /** Defines the types that a census met first; between censuses the log itself does. */
  #defineTypes({ census, typeNumber }: CensusMessage): void {
    const address: number[] = [];
    for (let i = 0; i < census.length; i++) address[typeNumber[i]] = census.type[i];
    for (let number = this.#sink.definitions.types.length; number < address.length; number++) {
      this.#defineType(address[number], number);
    }
  }

  /** After a pause: says in events what became of the heap meanwhile. */
  #reconcile(message: CensusMessage): void {
    const { census, typeNumber, size } = message;
    if (!size) throw new Error('a census after a pause came without sizes');
    const objects = this.#objects;
    this.#defineTypes(message);
    const survivors = new Set<number>();
    for (let i = 0; i < census.length; i++) {
      if (census.survived[i]) survivors.add(objects.rowOf(census.address[i]));
    }
    for (const row of objects.live()) {
      if (survivors.has(row)) continue;
      this.#room();
      const count = objects.count(row);
      if (count > 0) this.#other(EventKind.decref, objects.id(row), count, 0, 0);
      this.#other(EventKind.dealloc, objects.id(row), 0, 0, 0);
      objects.set(row, 0, 0);
    }
    for (let i = 0; i < census.length; i++) {
      this.#room();
      const address = census.address[i];
      if (!census.survived[i]) this.#bear(address, census.type[i], size[i]);
      const row = objects.rowOf(address);
      if (objects.type[row] !== typeNumber[i]) {
        objects.type[row] = typeNumber[i];
        this.#other(EventKind.retype, objects.id(row), typeNumber[i], 0, 0);
      }
      const change = (census.count[i] - objects.count(row)) | 0;
      if (change !== 0) this.#change(address, change);
      if (objects.tracked[row] !== census.tracked[i]) this.#setTracked(address, census.tracked[i] === 1);
    }
    this.#auditWith(message, 'resume');
  }

  #triplesOf({ holder, slot, target }: ReferencesMessage): Uint32Array {
    const objects = this.#objects;
    const triples = new Uint32Array(holder.length * 3);
    let length = 0;
    for (let i = 0; i < holder.length; i++) {
      const [from, to] = [holder[i] === 0 ? 0 : objects.idAt(holder[i]), objects.idAt(target[i])];
      // An object whose birth was not seen has no id; audits name it.
      if (to === 0 || (from === 0 && holder[i] !== 0)) continue;
      triples[length++] = from;
      triples[length++] = slot[i];
      triples[length++] = to;
    }
    return sortTriples(triples.subarray(0, length));
  }

  #room(): void {
    if (this.#sink.chunk.full) this.#sink.flush();
  }

  #auditWith(message: CensusMessage, reason: Exclude<CensusReason, 'begin'>): void {
    const { census, typeNumber, unknown } = message;
    const objects = this.#objects;
    const digest = new HeapDigest();
    const mismatches: AuditMismatch[] = [];
    const differs = (
      object: number,
      address: number,
      what: AuditMismatch['what'],
      recorded: number,
      actual: number,
    ) => {
      if (mismatches.length < reportedMismatches)
        mismatches.push({ object, address, what, recorded, actual });
    };
    for (let i = 0; i < census.length; i++) {
      const address = census.address[i];
      const row = objects.rowOf(address);
      const id = objects.id(row);
      if (id === 0) {
        differs(0, address, 'missing', 0, census.count[i]);
        continue;
      }
      digest.add(id, typeNumber[i], census.count[i]);
      const count = objects.count(row);
      if (count !== census.count[i]) differs(id, address, 'count', count, census.count[i]);
      const type = objects.type[row];
      if (type !== typeNumber[i]) differs(id, address, 'type', type, typeNumber[i]);
      const tracked = objects.tracked[row];
      if (tracked !== census.tracked[i]) differs(id, address, 'tracked', tracked, census.tracked[i]);
    }
    const present = new Uint8Array(objects.type.length);
    for (const address of census.address) present[objects.rowOf(address)] = 1;
    let live = 0;
    for (const row of objects.live()) {
      live++;
      if (!present[row]) differs(objects.id(row), 0, 'dead', objects.count(row), 0);
    }
    for (const address of unknown) differs(0, address, 'missing', 0, 1);
    this.audits++;
    this.mismatches += mismatches.length;
    const audit: Audit = {
      position: this.#sink.events,
      objects: live,
      digest: digest.toString(),
      mismatches,
      reason,
    };
    this.#sink.audit(audit);
  }
}
