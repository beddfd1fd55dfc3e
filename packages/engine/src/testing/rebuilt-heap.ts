import {
  type Definitions,
  EventKind,
  HeapDigest,
  type HeapSnapshot,
  ObjectFlag,
  Slot,
} from '@heapreel/trace';
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

/** The references that a dead object still has to give up, in order. */
interface Burial {
  readonly targets: readonly number[];
  given: number;
}

/**
 * A heap rebuilt from events alone, which believes none of them: each must be possible in the state before it, ids must
 * come in order of birth, and death must go depth first, one reference after the other.
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
  /** What objects that have reached count 0 and are about to die held, in the order of letting go. */
  readonly #letGo = new Map<number, number[]>();
  readonly #burials: Burial[] = [];

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
    ensure(initial.links.length === 0, 'initial objects hold nothing');
  }

  event(row: LoggedEvent): void {
    ensure(row.position === this.position, `event ${row.position} comes at ${this.position}`);
    this.#checkBurial(row);
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
    ensure(this.#letGo.size === 0, 'an object at count 0 did not die');
    this.#finishBurials();
    ensure(this.#burials.length === 0, 'a dead object still holds references between two statements');
    for (const { id, count, incoming } of this.#mortal.values()) {
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
    if (holder === 0 || this.#live(holder).count > 0) return;
    if (!this.#letGo.has(holder)) this.#letGo.set(holder, []);
    this.#checkOrder(holder, slot);
    if ((object.flags & ObjectFlag.immortal) === 0) this.#letGo.get(holder)!.push(target);
  }

  /** Sequences are emptied from the end. */
  #checkOrder(holder: number, slot: number): void {
    const object = this.#live(holder);
    if (!['list', 'tuple'].includes(this.typeName(holder))) return;
    ensure(
      object.links.size === Slot.value(slot),
      `the dying object ${holder} let go of its items out of order`,
    );
  }

  #bury(object: RebuiltObject): void {
    ensure(object.count === 0, `object ${object.id} died at count ${object.count}`);
    ensure(object.links.size === 0, `object ${object.id} died holding references`);
    ensure(object.incoming === 0, `object ${object.id} died while referred to`);
    this.objects.delete(object.id);
    this.#mortal.delete(object.id);
    this.#addresses.delete(object.address);
    this.#burials.push({ targets: this.#letGo.get(object.id) ?? [], given: 0 });
    this.#letGo.delete(object.id);
  }

  #checkBurial({ kind, object }: LoggedEvent): void {
    this.#finishBurials();
    const burial = this.#burials.at(-1);
    if (burial === undefined) return;
    const dying = this.objects.get(object)?.count === 0;
    if (dying && (kind === EventKind.unlink || kind === EventKind.dealloc)) return;
    ensure(
      kind === EventKind.decref && burial.targets[burial.given] === object,
      `event ${kind} of object ${object} came amid a death, which should have given up ${burial.targets[burial.given]}`,
    );
    burial.given++;
  }

  #finishBurials(): void {
    while (this.#burials.length > 0) {
      const { targets, given } = this.#burials.at(-1)!;
      if (given < targets.length || this.#aboutToDie(targets[given - 1])) return;
      this.#burials.pop();
    }
  }

  #aboutToDie(id: number | undefined): boolean {
    return id !== undefined && this.objects.get(id)?.count === 0;
  }
}

const ATOMS: ReadonlySet<string> = new Set(['NoneType', 'bool', 'int', 'float', 'str', 'bytes']);

/** Whether objects of the type have a collector's header. */
export function isContainer(type: string): boolean {
  return !ATOMS.has(type);
}
