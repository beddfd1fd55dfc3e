import { EventKind, ObjectFlag } from '@heapreel/trace';
import { countAtBirth, type HeapState } from '../heap-state.js';
import { isImmortal } from '../immortal.js';
import { typeNameOf } from '../names.js';
import { Band } from './band.js';
import type { ObjectFact } from './facts.js';
import { type HeldReference, ReferenceList, type ReferenceNames } from './reference-list.js';

/** The steps of the facts that are read of a thing, by fact; with a null among them any change may matter. */
export type Steps<Fact extends string> = ReadonlyMap<Fact, readonly (number | null)[]>;

/**
 * One object, as a fold of the events that name it. Before its birth and after its death it is not alive, its numbers are
 * 0, its type is empty, and nothing refers to it.
 *
 * Each fold tells whether a fact changed that the expression reads, in a way that it can tell.
 */
export class WatchedObject {
  alive = false;
  readonly #names: ReferenceNames;
  readonly #facts: ReadonlySet<ObjectFact>;
  readonly #countBand: Band | undefined;
  readonly #bytesBand: Band | undefined;
  readonly #holders: ReferenceList;
  readonly #referents: ReferenceList;
  #type = 0;
  #count = 0;
  #bytes = 0;
  #flags = 0;

  constructor(
    readonly number: number,
    steps: Steps<ObjectFact>,
    names: ReferenceNames,
    heap: HeapState,
  ) {
    this.#names = names;
    this.#facts = new Set(steps.keys());
    const bandOf = (fact: ObjectFact): Band | undefined => {
      const of = steps.get(fact);
      return of && new Band(of);
    };
    this.#countBand = bandOf('refcount');
    this.#bytesBand = bandOf('bytes');
    this.#holders = new ReferenceList(names, false);
    this.#referents = new ReferenceList(names, true);
    const live = heap.get(number);
    if (live !== undefined) {
      this.alive = true;
      this.#type = live.type;
      this.#count = live.count;
      this.#bytes = live.size;
      this.#flags = live.flags;
    }
    this.#countBand?.leftBy(this.#count);
    this.#bytesBand?.leftBy(this.#bytes);
  }

  get refcount(): bigint {
    return BigInt(this.#count);
  }

  get type(): string {
    return this.alive ? typeNameOf(this.#names.definitions, this.#type) : '';
  }

  get bytes(): bigint {
    return BigInt(this.#bytes);
  }

  get tracked(): boolean {
    return (this.#flags & ObjectFlag.tracked) !== 0;
  }

  get interned(): boolean {
    return (this.#flags & ObjectFlag.interned) !== 0;
  }

  get finalized(): boolean {
    return (this.#flags & ObjectFlag.finalized) !== 0;
  }

  get immortal(): boolean {
    return isImmortal(this.#count, this.#flags);
  }

  get holders(): readonly HeldReference[] {
    return this.#holders.items;
  }

  get referents(): readonly HeldReference[] {
    return this.#referents.items;
  }

  /** An event whose object this is, links apart. */
  fold(kind: number, a: number, b: number): boolean {
    if (kind === EventKind.alloc) return !this.alive && this.#become(true, a, countAtBirth, b);
    if (!this.alive) return false;
    switch (kind) {
      case EventKind.incref:
        return this.#recount(this.#count + a);
      case EventKind.decref:
        return this.#recount(this.#count - a);
      case EventKind.dealloc:
        return this.#become(false, 0, 0, 0);
      case EventKind.retype:
        this.#type = a;
        return this.#facts.has('type');
      case EventKind.resize:
        this.#bytes = b;
        return this.#bytesBand?.leftBy(b) ?? false;
      case EventKind.track:
        return this.#flag(ObjectFlag.tracked, true, 'tracked');
      case EventKind.untrack:
        return this.#flag(ObjectFlag.tracked, false, 'tracked');
      case EventKind.intern:
        return this.#flag(ObjectFlag.interned, true, 'interned');
      case EventKind.finalize:
        return this.#flag(ObjectFlag.finalized, true, 'finalized');
      default:
        return false;
    }
  }

  /** A reference to it appeared or left. */
  foldHolder(appeared: boolean, holder: number, slot: number): boolean {
    return this.alive && this.#facts.has('holders') && change(this.#holders, appeared, holder, slot);
  }

  /** A reference of its own appeared or left. */
  foldReferent(appeared: boolean, target: number, slot: number): boolean {
    return this.alive && this.#facts.has('referents') && change(this.#referents, appeared, target, slot);
  }

  #become(alive: boolean, type: number, count: number, bytes: number): boolean {
    this.alive = alive;
    this.#type = type;
    this.#count = count;
    this.#bytes = bytes;
    this.#flags = 0;
    this.#holders.items.length = 0;
    this.#referents.items.length = 0;
    this.#countBand?.leftBy(count);
    this.#bytesBand?.leftBy(bytes);
    return true;
  }

  #recount(count: number): boolean {
    // What contradicts the events before it changes nothing, as in a `HeapState`.
    if (count < 0 || count > 0xffff_ffff) return false;
    const wasImmortal = this.immortal;
    this.#count = count;
    const left = this.#countBand?.leftBy(count) ?? false;
    return left || (this.immortal !== wasImmortal && this.#facts.has('immortal'));
  }

  #flag(flag: number, on: boolean, fact: ObjectFact): boolean {
    this.#flags = on ? this.#flags | flag : this.#flags & ~flag;
    return this.#facts.has(fact);
  }
}

function change(list: ReferenceList, appeared: boolean, other: number, slot: number): boolean {
  if (!appeared) return list.remove(other, slot);
  list.add(other, slot);
  return true;
}
