import { type EventBatch, EventKind, HeapDigest, type HeapSnapshot, ObjectFlag } from '@heapreel/trace';
import { FaultLog, type FaultReason } from './fault-log.js';
import { IdTable } from './id-table.js';
import { LinkTable } from './link-table.js';

/** A new object belongs to whoever made it: that reference is counted by the birth itself. */
export const countAtBirth = 1;

/** What a state knows of a live object. */
export interface LiveObject {
  readonly id: number;
  readonly type: number;
  readonly count: number;
  readonly size: number;
  readonly address: number;
  /** `ObjectFlag` bits. */
  readonly flags: number;
  /** Position of the birth; 0 with site 0 for objects older than the recording. */
  readonly born: number;
  readonly bornSite: number;
}

/** Live objects of a type, and their bytes. */
export interface TypeTotal {
  readonly type: number;
  readonly count: number;
  readonly bytes: number;
}

/** What the definitions of a trace allow; numbers beyond are faults. */
export interface StateLimits {
  /** How many types are defined, the "none" at 0 included. */
  readonly types: number;
  readonly sites: number;
}

/**
 * The heap at one position: a fold of the events before it.
 *
 * Invariant: folding the events from any earlier state gives the same state as folding them all from the start.
 * Columns are as long as the heap was large, since slots of the dead are used again. An event that contradicts the
 * state (a count of a dead object changes) leaves it as it is and is entered in `faults`.
 */
export class HeapState {
  position = 0;
  /** Site in force: where the next event happens unless it is a `site`. */
  site = 0;
  objects = 0;
  /** Bytes of all live objects' own blocks. */
  bytes = 0;
  readonly faults = new FaultLog();
  readonly links = new LinkTable();

  readonly #limits: StateLimits;
  readonly #slots = new IdTable();
  #type!: Uint32Array;
  #count!: Uint32Array;
  #size!: Uint32Array;
  #address!: Uint32Array;
  #flags!: Uint8Array;
  #born!: Float64Array;
  #bornSite!: Uint32Array;
  /** Slots of the dead, as a stack. */
  #free!: Uint32Array;
  #freeLength = 0;
  /** Slots ever used; slot 0 stands for "not alive". */
  #used = 1;
  readonly #typeCount: Float64Array;
  readonly #typeBytes: Float64Array;

  constructor(limits: StateLimits, capacity = 1024) {
    this.#limits = limits;
    this.#typeCount = new Float64Array(limits.types);
    this.#typeBytes = new Float64Array(limits.types);
    this.#resize(capacity);
  }

  static fromSnapshot(snapshot: HeapSnapshot, limits: StateLimits): HeapState {
    const state = new HeapState(limits, snapshot.length + 1024);
    state.position = snapshot.position;
    state.site = snapshot.site;
    for (let i = 0; i < snapshot.length; i++) {
      const slot = state.#enter(snapshot.id[i], snapshot.type[i], snapshot.size[i], snapshot.address[i]);
      state.#count[slot] = snapshot.count[i];
      state.#flags[slot] = snapshot.flags[i];
      state.#born[slot] = snapshot.born[i];
      state.#bornSite[slot] = snapshot.bornSite[i];
    }
    const { links } = snapshot;
    for (let i = 0; i < links.length; i += 3) state.links.add(links[i], links[i + 1], links[i + 2]);
    return state;
  }

  /** Applies the batch's events from index `from` up to `to`. They must follow on the state's position. */
  fold(batch: EventBatch, from = 0, to = batch.length): void {
    if (batch.first + from !== this.position) {
      throw new RangeError(`state at ${this.position} can't take events from ${batch.first + from} on`);
    }
    const { kind, object, a, b, c } = batch;
    const slots = this.#slots;
    let count = this.#count;
    for (let i = from; i < to; i++) {
      const k = kind[i];
      if (k === EventKind.incref) {
        const slot = slots.get(object[i]);
        const next = count[slot] + a[i];
        if (slot === 0) this.#fault(batch, i, 'not alive');
        else if (next > 0xffff_ffff) this.#fault(batch, i, 'count beyond 32 bits', count[slot]);
        else count[slot] = next;
      } else if (k === EventKind.decref) {
        const slot = slots.get(object[i]);
        const next = count[slot] - a[i];
        if (slot === 0) this.#fault(batch, i, 'not alive');
        else if (next < 0) this.#fault(batch, i, 'count below zero', count[slot]);
        else count[slot] = next;
      } else if (k === EventKind.site) {
        if (a[i] < this.#limits.sites) this.site = a[i];
        else this.#fault(batch, i, 'unknown site', a[i]);
      } else if (k === EventKind.dealloc) {
        const slot = slots.get(object[i]);
        if (slot === 0) {
          this.#fault(batch, i, 'not alive');
          continue;
        }
        if (count[slot] !== 0) this.#fault(batch, i, 'died with a count', count[slot]);
        this.#leave(object[i], slot);
      } else if (k === EventKind.alloc) {
        if (slots.get(object[i]) !== 0 || object[i] === 0) {
          this.#fault(batch, i, 'born twice');
        } else if (a[i] >= this.#limits.types) {
          this.#fault(batch, i, 'unknown type', a[i]);
        } else {
          const slot = this.#enter(object[i], a[i], b[i], c[i]);
          count = this.#count;
          count[slot] = countAtBirth;
          this.#flags[slot] = 0;
          this.#born[slot] = batch.first + i;
          this.#bornSite[slot] = this.site;
        }
      } else {
        this.#foldRare(batch, i);
      }
    }
    this.position = batch.first + to;
  }

  has(id: number): boolean {
    return this.#slots.get(id) !== 0;
  }

  get(id: number): LiveObject | undefined {
    const slot = this.#slots.get(id);
    return slot === 0 ? undefined : this.#read(id, slot);
  }

  /** Type and birth site without an object made for the answer; 0 when the id is not alive. */
  typeOf(id: number): number {
    return this.#type[this.#slots.get(id)];
  }

  bornSiteOf(id: number): number {
    return this.#bornSite[this.#slots.get(id)];
  }

  /** Visits the live objects in ascending order of id. */
  forEach(visit: (object: LiveObject) => void): void {
    this.#slots.forEach((id, slot) => {
      visit(this.#read(id, slot));
    });
  }

  /** Types with live objects, in order of definition. */
  byType(): TypeTotal[] {
    const totals: TypeTotal[] = [];
    for (let type = 0; type < this.#typeCount.length; type++) {
      const count = this.#typeCount[type];
      if (count > 0) totals.push({ type, count, bytes: this.#typeBytes[type] });
    }
    return totals;
  }

  /** Live objects of one type. */
  countOfType(type: number): number {
    return this.#typeCount[type] ?? 0;
  }

  bytesOfType(type: number): number {
    return this.#typeBytes[type] ?? 0;
  }

  /** Of (id, type, count) of every live object; what audits state. */
  digest(): string {
    const digest = new HeapDigest();
    this.#slots.forEach((id, slot) => {
      digest.add(id, this.#type[slot], this.#count[slot]);
    });
    return digest.toString();
  }

  snapshot(): HeapSnapshot {
    const length = this.objects;
    const snapshot = {
      position: this.position,
      length,
      id: new Uint32Array(length),
      type: new Uint32Array(length),
      count: new Uint32Array(length),
      size: new Uint32Array(length),
      address: new Uint32Array(length),
      flags: new Uint8Array(length),
      born: new Float64Array(length),
      bornSite: new Uint32Array(length),
      site: this.site,
      links: this.links.triples(),
    };
    let i = 0;
    this.#slots.forEach((id, slot) => {
      snapshot.id[i] = id;
      snapshot.type[i] = this.#type[slot];
      snapshot.count[i] = this.#count[slot];
      snapshot.size[i] = this.#size[slot];
      snapshot.address[i] = this.#address[slot];
      snapshot.flags[i] = this.#flags[slot];
      snapshot.born[i] = this.#born[slot];
      snapshot.bornSite[i] = this.#bornSite[slot];
      i++;
    });
    return snapshot;
  }

  /** Events that come once in thousands; kept out of `fold` so that its loop stays small. */
  #foldRare(batch: EventBatch, i: number): void {
    switch (batch.kind[i]) {
      case EventKind.track:
        this.#setFlag(batch, i, ObjectFlag.tracked, true);
        break;
      case EventKind.untrack:
        this.#setFlag(batch, i, ObjectFlag.tracked, false);
        break;
      case EventKind.intern:
        this.#setFlag(batch, i, ObjectFlag.interned, true);
        break;
      case EventKind.finalize:
        this.#setFlag(batch, i, ObjectFlag.finalized, true);
        break;
      case EventKind.link:
      case EventKind.unlink:
        this.#foldLink(batch, i);
        break;
      case EventKind.resize:
        this.#foldResize(batch, i);
        break;
      case EventKind.retype:
        this.#foldRetype(batch, i);
        break;
      case EventKind.resurrect:
      case EventKind.unreachable:
      case EventKind.weakrefCallback:
      case EventKind.weakrefClear:
        if (!this.has(batch.object[i])) this.#fault(batch, i, 'not alive');
        break;
      case EventKind.collectBegin:
      case EventKind.collectEnd:
      case EventKind.call:
      case EventKind.return:
      case EventKind.arenaMap:
      case EventKind.arenaUnmap:
      case EventKind.mark:
        break;
      default:
        this.#fault(batch, i, 'unknown kind', batch.kind[i]);
    }
  }

  #foldLink(batch: EventBatch, i: number): void {
    const [holder, slot, target] = [batch.object[i], batch.a[i], batch.b[i]];
    if (batch.kind[i] === EventKind.link) {
      if (this.has(target)) this.links.add(holder, slot, target);
      else this.#fault(batch, i, 'link to an object that is not alive', target);
    } else if (!this.links.remove(holder, slot, target)) {
      this.#fault(batch, i, 'unlink of a link that is not there', target);
    }
  }

  #foldResize(batch: EventBatch, i: number): void {
    const slot = this.#slots.get(batch.object[i]);
    if (slot === 0) {
      this.#fault(batch, i, 'not alive');
      return;
    }
    const gained = batch.b[i] - this.#size[slot];
    this.#size[slot] = batch.b[i];
    this.#address[slot] = batch.c[i];
    this.bytes += gained;
    this.#typeBytes[this.#type[slot]] += gained;
  }

  #foldRetype(batch: EventBatch, i: number): void {
    const slot = this.#slots.get(batch.object[i]);
    const type = batch.a[i];
    if (slot === 0) this.#fault(batch, i, 'not alive');
    else if (type >= this.#limits.types) this.#fault(batch, i, 'unknown type', type);
    else {
      this.#tally(this.#type[slot], -1, -this.#size[slot]);
      this.#type[slot] = type;
      this.#tally(type, 1, this.#size[slot]);
    }
  }

  #setFlag(batch: EventBatch, i: number, flag: number, on: boolean): void {
    const slot = this.#slots.get(batch.object[i]);
    if (slot === 0) this.#fault(batch, i, 'not alive');
    else if (on) this.#flags[slot] |= flag;
    else this.#flags[slot] &= ~flag;
  }

  /** Gives the object a slot; count, flags and birth are the caller's to set. */
  #enter(id: number, type: number, size: number, address: number): number {
    let slot: number;
    if (this.#freeLength > 0) slot = this.#free[--this.#freeLength];
    else {
      slot = this.#used++;
      if (slot >= this.#type.length) this.#resize(slot * 2);
    }
    this.#slots.add(id, slot);
    this.#type[slot] = type;
    this.#size[slot] = size;
    this.#address[slot] = address;
    this.objects++;
    this.bytes += size;
    this.#tally(type, 1, size);
    return slot;
  }

  #leave(id: number, slot: number): void {
    this.#slots.remove(id);
    this.#free[this.#freeLength++] = slot;
    this.objects--;
    this.bytes -= this.#size[slot];
    this.#tally(this.#type[slot], -1, -this.#size[slot]);
  }

  #tally(type: number, count: number, bytes: number): void {
    this.#typeCount[type] += count;
    this.#typeBytes[type] += bytes;
  }

  #read(id: number, slot: number): LiveObject {
    return {
      id,
      type: this.#type[slot],
      count: this.#count[slot],
      size: this.#size[slot],
      address: this.#address[slot],
      flags: this.#flags[slot],
      born: this.#born[slot],
      bornSite: this.#bornSite[slot],
    };
  }

  #resize(capacity: number): void {
    const larger = <T extends Uint8Array | Uint32Array | Float64Array>(array: T, old: T | undefined): T => {
      if (old !== undefined) array.set(old);
      return array;
    };
    this.#type = larger(new Uint32Array(capacity), this.#type);
    this.#count = larger(new Uint32Array(capacity), this.#count);
    this.#size = larger(new Uint32Array(capacity), this.#size);
    this.#address = larger(new Uint32Array(capacity), this.#address);
    this.#flags = larger(new Uint8Array(capacity), this.#flags);
    this.#born = larger(new Float64Array(capacity), this.#born);
    this.#bornSite = larger(new Uint32Array(capacity), this.#bornSite);
    this.#free = larger(new Uint32Array(capacity), this.#free);
  }

  #fault(batch: EventBatch, i: number, reason: FaultReason, value = 0): void {
    const kind = batch.kind[i] as EventKind;
    this.faults.add({ position: batch.first + i, kind, object: batch.object[i], reason, value });
  }
}
