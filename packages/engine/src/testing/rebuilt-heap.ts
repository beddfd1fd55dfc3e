import { type Definitions, EventKind, HeapDigest, type HeapSnapshot, ObjectFlag } from '@heapreel/trace';
import { ensure } from './ensure.js';
import type { LoggedEvent } from './event-log.js';
import type { Observer } from './observed-run.js';

interface RebuiltObject {
  readonly id: number;
  readonly type: number;
  count: number;
  size: number;
  address: number;
  flags: number;
  readonly born: number;
  readonly bornSite: number;
  /** Slot to the target's id. */
  readonly links: Map<number, number>;
  /** Links that lead here. */
  incoming: number;
}

/**
 * A heap rebuilt from events alone, which believes none of them: each must be possible in the state before it, and ids must
 * come in order of birth.
 */
export class RebuiltHeap implements Observer {
  readonly objects = new Map<number, RebuiltObject>();
  /** Those of them that can die. */
  readonly #mortal = new Map<number, RebuiltObject>();
  /** Slot of each root to the target's id. */
  readonly roots = new Map<number, number>();
  site = 0;
  position = 0;
  /** Generation of the running collection, or null. */
  collecting: number | null = null;
  #lastId = 0;
  readonly #addresses = new Set<number>();
  #calls = 0;
  /** Bytes of each arena, by address. */
  readonly #arenas = new Map<number, number>();

  constructor(
    readonly definitions: Definitions,
    initial: HeapSnapshot,
  ) {
    ensure(initial.position === 0, 'the first keyframe is at position 0');
    for (let i = 0; i < initial.length; i++) {
      ensure(initial.id[i] === i + 1, 'initial objects have the ids 1, 2, 3, …');
      this.#add({
        id: initial.id[i],
        type: initial.type[i],
        count: initial.count[i],
        size: initial.size[i],
        address: initial.address[i],
        flags: initial.flags[i],
        born: 0,
        bornSite: 0,
      });
    }
    for (let i = 0; i < initial.links.length; i += 3) {
      ensure(initial.links[i] === 0, 'initial objects hold nothing');
      this.roots.set(initial.links[i + 1], initial.links[i + 2]);
      this.#live(initial.links[i + 2]).incoming++;
    }
  }

  event(row: LoggedEvent): void {
    ensure(row.position === this.position, `event ${row.position} comes at ${this.position}`);
    switch (row.kind) {
      case EventKind.alloc:
        ensure(
          row.a > 0 && row.a < this.definitions.types.length,
          `object ${row.object} has no defined type`,
        );
        ensure(row.object === this.#lastId + 1, `object ${row.object} was born after ${this.#lastId}`);
        this.#add({
          id: row.object,
          type: row.a,
          count: 1,
          size: row.b,
          address: row.c,
          flags: 0,
          born: row.position,
          bornSite: this.site,
        });
        break;
      case EventKind.dealloc:
        this.#bury(this.#live(row.object));
        break;
      case EventKind.incref:
        this.#counted(row).count += row.a;
        break;
      case EventKind.decref: {
        const object = this.#counted(row);
        object.count -= row.a;
        ensure(object.count >= 0, `the count of object ${row.object} fell below 0`);
        break;
      }
      case EventKind.link:
        this.#link(row);
        break;
      case EventKind.unlink:
        this.#unlink(row);
        break;
      case EventKind.intern:
        ensure(this.typeName(row.object) === 'str', `object ${row.object} is interned but is no str`);
        this.#setFlag(row.object, ObjectFlag.interned);
        break;
      case EventKind.track:
        ensure(isContainer(this.typeName(row.object)), `object ${row.object} is tracked but is no container`);
        this.#setFlag(row.object, ObjectFlag.tracked);
        break;
      case EventKind.untrack: {
        const object = this.#live(row.object);
        ensure((object.flags & ObjectFlag.tracked) !== 0, `object ${row.object} was not tracked`);
        ensure(this.collecting !== null, `object ${row.object} was untracked outside collections`);
        object.flags &= ~ObjectFlag.tracked;
        break;
      }
      case EventKind.collectBegin:
        ensure(this.collecting === null, 'a collection began in another');
        this.collecting = row.a;
        break;
      case EventKind.collectEnd:
        ensure(this.collecting === row.a, `a collection of generation ${row.a} ended that had not begun`);
        this.collecting = null;
        break;
      case EventKind.unreachable:
        this.#live(row.object);
        ensure(this.collecting !== null, `object ${row.object} was found unreachable outside collections`);
        break;
      case EventKind.site:
        ensure(row.a > 0 && row.a < this.definitions.sites.length, `site ${row.a} is not defined`);
        this.site = row.a;
        break;
      case EventKind.mark:
        if (row.object !== 0) this.#live(row.object);
        ensure(row.a < this.definitions.strings.length, `the label ${row.a} is not defined`);
        break;
      case EventKind.resize: {
        const object = this.#live(row.object);
        ensure(object.size !== row.b, `object ${row.object} was resized to the size it had`);
        object.size = row.b;
        ensure(object.address === row.c, `object ${row.object} moved, which no object here does`);
        break;
      }
      case EventKind.finalize:
        this.#setFlag(row.object, ObjectFlag.finalized);
        break;
      case EventKind.resurrect:
        ensure(this.#live(row.object).count > 0, `object ${row.object} came back to life without being held`);
        break;
      case EventKind.weakrefClear:
        this.#live(row.object);
        this.#live(row.a);
        break;
      case EventKind.weakrefCallback:
        this.#live(row.object);
        break;
      case EventKind.call:
        this.#calls++;
        break;
      case EventKind.return:
        ensure(--this.#calls >= 0, 'a function was left that had not been entered');
        break;
      case EventKind.arenaMap:
        ensure(!this.#arenas.has(row.a), `the arena at ${row.a} was mapped twice`);
        this.#arenas.set(row.a, row.b);
        break;
      case EventKind.arenaUnmap:
        ensure(this.#arenas.get(row.a) === row.b, `no arena of ${row.b} bytes at ${row.a} was mapped`);
        this.#arenas.delete(row.a);
        break;
      default:
        throw new Error(`the engine emitted an event of kind ${row.kind}`);
    }
    this.position++;
  }

  typeName(id: number): string {
    return this.definitions.types[this.#live(id).type].name;
  }

  digest(): string {
    const digest = new HeapDigest();
    for (const { id, type, count } of this.objects.values()) digest.add(id, type, count);
    return digest.toString();
  }

  /** Between two statements nothing is half done, and every count is accounted for. */
  checkBoundary(): void {
    ensure(this.collecting === null, 'a collection is still running between two statements');
    ensure(this.#calls === 0, 'a function is still running between two statements');
    for (const { id, count, incoming } of this.#mortal.values()) {
      if (count >= IMMORTAL) continue;
      ensure(count > 0, `object ${id} lives at count 0`);
      ensure(count === incoming, `object ${id} has count ${count} but ${incoming} links lead to it`);
    }
  }

  #add(object: Omit<RebuiltObject, 'links' | 'incoming'>): void {
    ensure(object.address % 8 === 0 && object.address !== 0, `object ${object.id} lies at no proper address`);
    ensure(!this.#addresses.has(object.address), `object ${object.id} lies on a live one`);
    this.#addresses.add(object.address);
    const added = { ...object, links: new Map(), incoming: 0 };
    this.objects.set(object.id, added);
    if ((object.flags & ObjectFlag.immortal) === 0) this.#mortal.set(object.id, added);
    this.#lastId = object.id;
  }

  #live(id: number): RebuiltObject {
    const object = this.objects.get(id);
    if (object === undefined) throw new Error(`object ${id} is not alive at position ${this.position}`);
    return object;
  }

  #counted({ object: id, a: amount }: LoggedEvent): RebuiltObject {
    const object = this.#live(id);
    ensure(amount >= 1, 'a count changes by at least 1');
    ensure((object.flags & ObjectFlag.immortal) === 0, `the count of the immortal object ${id} moved`);
    return object;
  }

  #setFlag(id: number, flag: number): void {
    const object = this.#live(id);
    ensure((object.flags & flag) === 0, `object ${id} already had the flag ${flag}`);
    object.flags |= flag;
  }

  #link({ object: holder, a: slot, b: target }: LoggedEvent): void {
    const links = holder === 0 ? this.roots : this.#live(holder).links;
    ensure(!links.has(slot), `slot ${slot} of holder ${holder} was not empty`);
    links.set(slot, target);
    this.#live(target).incoming++;
  }

  #unlink({ object: holder, a: slot, b: target }: LoggedEvent): void {
    const links = holder === 0 ? this.roots : this.#live(holder).links;
    ensure(links.get(slot) === target, `slot ${slot} of holder ${holder} did not refer to ${target}`);
    links.delete(slot);
    const object = this.#live(target);
    object.incoming--;
  }

  #bury(object: RebuiltObject): void {
    ensure(object.count === 0, `object ${object.id} died at count ${object.count}`);
    ensure(object.links.size === 0, `object ${object.id} died holding references`);
    ensure(object.incoming === 0, `object ${object.id} died while referred to`);
    this.objects.delete(object.id);
    this.#mortal.delete(object.id);
    this.#addresses.delete(object.address);
  }
}

const ATOMS: ReadonlySet<string> = new Set([
  ...['NoneType', 'bool', 'int', 'float', 'complex', 'str', 'bytes', 'bytearray', 'range', 'object'],
]);
/** Counts from here on are those of immortal objects; no program comes near. */
const IMMORTAL = 2 ** 28;

/** Whether objects of the type have a collector's header. */
export function isContainer(type: string): boolean {
  return !ATOMS.has(type);
}
