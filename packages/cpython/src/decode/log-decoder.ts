import {
  type Audit,
  type AuditMismatch,
  EventBatch,
  EventKind,
  type EventSink,
  HeapDigest,
  ObjectFlag,
} from '@heapreel/trace';
import type { CensusReason, ProbeMessage } from '../log-channel.js';
import { Entry, Rare, Tag } from '../probe/log-format.js';
import { ObjectTable } from './object-table.js';

type CensusMessage = Extract<ProbeMessage, { kind: 'census' }>;
type BeginMessage = Extract<ProbeMessage, { kind: 'begin' }>;

const batchEvents = 1 << 16;
/** The most events that one entry of the log becomes. */
const eventsPerEntry = 4;
/** Mismatches that an audit keeps one by one. */
const reportedMismatches = 100;
/** From here up a count is that of an immortal object, which CPython 3.12 and later do not count (PEP 683). */
const immortalCount = 0x3fffffff;

/** Turns the probe's log into events, gives objects their ids, and holds audits against what the log said. */
export class LogDecoder {
  readonly #sink: EventSink;
  readonly #heapreel: string;
  readonly #objects = new ObjectTable();
  readonly #batch = new EventBatch(batchEvents);
  /** Number of the type at an address; the log says when one is defined. */
  readonly #typeNumber = new Map<number, number>();
  /** Names of types announced but not yet met in the log. */
  readonly #typeNames: string[] = [''];
  #begun: BeginMessage | undefined;
  #nextId = 1;
  /** Audits taken, and objects that failed them. */
  audits = 0;
  mismatches = 0;
  #position = 0;

  constructor(sink: EventSink, heapreel: string) {
    this.#sink = sink;
    this.#heapreel = heapreel;
  }

  /** Events so far. */
  get position(): number {
    return this.#position + this.#batch.length;
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
        this.#typeNames.push(...message.types);
        break;
      case 'log':
        this.#decode(log);
        break;
      case 'census':
        if (message.reason === 'begin') this.#beginWith(message);
        else if (message.reason === 'resume') this.#reconcile(message);
        else this.#auditWith(message, message.reason);
        break;
      case 'end':
        this.#flush();
        this.#sink.end(message);
        break;
    }
  }

  // The hot loop. Everything a count needs is in the object table's two parallel columns.
  #decode(log: Uint32Array): void {
    const batch = this.#batch;
    const { kind, object, a } = batch;
    const objects = this.#objects;
    let { id, count } = objects;
    let n = batch.length;
    for (let i = 0; i < log.length; ) {
      if (n > batchEvents - eventsPerEntry) {
        batch.length = n;
        this.#flush();
        n = 0;
      }
      const word = log[i++];
      const tag = word & 3;
      if (tag === Tag.entry) {
        batch.length = n;
        i = this.#decodeEntry(log, i, word >>> 2);
        n = batch.length;
        ({ id, count } = objects);
        continue;
      }
      const index = objects.indexOf((word & ~3) >>> 0);
      object[n] = id[index];
      a[n] = 1;
      if (tag === Tag.incref) {
        kind[n++] = EventKind.incref;
        count[index]++;
        continue;
      }
      kind[n++] = EventKind.decref;
      count[index]--;
      if (tag === Tag.death) {
        kind[n] = EventKind.dealloc;
        object[n] = id[index];
        a[n++] = 0;
        id[index] = 0;
      }
    }
    batch.length = n;
  }

  /** Decodes the entry whose first word was `head << 2 | 3`, and gives the index past its words. */
  #decodeEntry(log: Uint32Array, at: number, head: number): number {
    const value = head >>> 3;
    switch (head & 7) {
      case Entry.site:
        this.#batch.push(EventKind.site, 0, value);
        return at;
      case Entry.birth:
        this.#bear(log[at], log[at + 1], log[at + 2]);
        return at + 3;
      case Entry.amount: {
        const index = this.#objects.indexOf(log[at]);
        const change = log[at + 1] | 0;
        this.#objects.count[index] += change;
        this.#batch.push(
          change > 0 ? EventKind.incref : EventKind.decref,
          this.#objects.id[index],
          Math.abs(change),
        );
        return at + 2;
      }
      case Entry.track:
      case Entry.untrack: {
        const tracked = (head & 7) === Entry.track;
        const index = this.#objects.indexOf(log[at]);
        this.#objects.tracked[index] = tracked ? 1 : 0;
        this.#batch.push(tracked ? EventKind.track : EventKind.untrack, this.#objects.id[index]);
        return at + 1;
      }
      case Entry.death: {
        const index = this.#objects.indexOf(log[at]);
        this.#bury(index);
        return at + 1;
      }
      default:
        this.#decodeRare(value, log[at], log[at + 1], log[at + 2]);
        return at + 3;
    }
  }

  #decodeRare(rare: number, a: number, b: number, c: number): void {
    const objects = this.#objects;
    const batch = this.#batch;
    switch (rare) {
      case Rare.intern:
        batch.push(EventKind.intern, objects.idAt(a));
        break;
      case Rare.resize: {
        if (a !== b) objects.move(a, b);
        batch.push(EventKind.resize, objects.idAt(b), 0, c, b);
        break;
      }
      case Rare.retype: {
        const index = objects.indexOf(a);
        objects.type[index] = this.#typeAt(b);
        batch.push(EventKind.retype, objects.id[index], objects.type[index]);
        break;
      }
      case Rare.resurrect:
        batch.push(EventKind.resurrect, objects.idAt(a));
        break;
      case Rare.collectBegin:
        batch.push(EventKind.collectBegin, 0, a, b);
        break;
      case Rare.collectEnd:
        batch.push(EventKind.collectEnd, 0, a, b, c);
        break;
      case Rare.mark:
        batch.push(EventKind.mark, a === 0 ? 0 : objects.idAt(a), b);
        break;
      case Rare.type:
        this.#defineType(a, b);
        break;
      default:
        throw new Error(`the probe logged an entry of unknown kind ${rare}`);
    }
  }

  #bear(address: number, type: number, size: number): void {
    const index = this.#objects.makeRoom(address);
    const objects = this.#objects;
    const number = this.#typeAt(type);
    objects.id[index] = this.#newId();
    objects.count[index] = 1;
    objects.type[index] = number;
    objects.tracked[index] = 0;
    this.#batch.push(EventKind.alloc, objects.id[index], number, size, address);
  }

  #bury(index: number): void {
    this.#batch.push(EventKind.dealloc, this.#objects.id[index]);
    this.#objects.id[index] = 0;
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

  #flush(): void {
    const batch = this.#batch;
    if (batch.length === 0) return;
    batch.first = this.#position;
    this.#sink.write(batch);
    this.#position += batch.length;
    batch.b.fill(0, 0, batch.length);
    batch.c.fill(0, 0, batch.length);
    batch.reset(this.#position);
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
      const index = objects.makeRoom(census.address[i]);
      id[i] = objects.id[index] = this.#newId();
      objects.count[index] = census.count[i];
      objects.type[index] = typeNumber[i];
      objects.tracked[index] = census.tracked[i];
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
    const { census, size } = message;
    if (!size) throw new Error('a census after a pause came without sizes');
    const objects = this.#objects;
    this.#defineTypes(message);
    const survivors = new Set<number>();
    for (let i = 0; i < census.length; i++) {
      if (census.survived[i]) survivors.add(objects.indexOf(census.address[i]));
    }
    for (const index of objects.live()) {
      if (survivors.has(index)) continue;
      this.#room();
      if (objects.count[index] > 0)
        this.#batch.push(EventKind.decref, objects.id[index], objects.count[index]);
      this.#bury(index);
    }
    for (let i = 0; i < census.length; i++) {
      this.#room();
      const address = census.address[i];
      if (!census.survived[i]) {
        this.#bear(address, census.type[i], size[i]);
      }
      const index = objects.indexOf(address);
      const change = census.count[i] - objects.count[index];
      const id = objects.id[index];
      if (change !== 0)
        this.#batch.push(change > 0 ? EventKind.incref : EventKind.decref, id, Math.abs(change));
      objects.count[index] = census.count[i];
      if (objects.tracked[index] !== census.tracked[i]) {
        this.#batch.push(census.tracked[i] ? EventKind.track : EventKind.untrack, id);
        objects.tracked[index] = census.tracked[i];
      }
    }
    this.#auditWith(message, 'resume');
  }

  #room(): void {
    if (this.#batch.length > batchEvents - eventsPerEntry) this.#flush();
  }

  #auditWith(message: CensusMessage, reason: Exclude<CensusReason, 'begin'>): void {
    this.#flush();
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
      const index = objects.indexOf(address);
      const id = objects.id[index];
      if (id === 0) {
        differs(0, address, 'missing', 0, census.count[i]);
        continue;
      }
      digest.add(id, typeNumber[i], census.count[i]);
      if (objects.count[index] !== census.count[i])
        differs(id, address, 'count', objects.count[index], census.count[i]);
      if (objects.type[index] !== typeNumber[i])
        differs(id, address, 'type', objects.type[index], typeNumber[i]);
      if (objects.tracked[index] !== census.tracked[i]) {
        differs(id, address, 'tracked', objects.tracked[index], census.tracked[i]);
      }
    }
    const present = new Uint8Array(objects.id.length);
    for (const address of census.address) present[objects.indexOf(address)] = 1;
    let live = 0;
    for (const index of objects.live()) {
      live++;
      if (!present[index]) differs(objects.id[index], 0, 'dead', objects.count[index], 0);
    }
    for (const address of unknown) differs(0, address, 'missing', 0, 1);
    this.audits++;
    this.mismatches += mismatches.length;
    const audit: Audit = {
      position: this.#position,
      objects: live,
      digest: digest.toString(),
      mismatches,
      reason,
    };
    this.#sink.audit(audit);
  }
}
