import { EventKind, ObjectFlag, Slot } from '@heapreel/trace';
import type { ExecutedStatement } from '../program/instructions.js';
import { ensure } from './ensure.js';
import type { LoggedEvent } from './event-log.js';
import type { Observer } from './observed-run.js';
import type { RebuiltHeap } from './rebuilt-heap.js';

/** The references that a dead object still has to give up, in order. */
interface Burial {
  readonly targets: readonly number[];
  given: number;
}

/**
 * Death goes depth first: an object at count 0 lets go of its places, dies, and gives up what it held one by one, and whoever
 * dies of that is gone to the end before the next one is given up; sequences are emptied from the end.
 */
export class DeathOrder implements Observer {
  readonly #heap: RebuiltHeap;
  /** What objects that have reached count 0 and are about to die held, in the order of letting go. */
  readonly #letGo = new Map<number, number[]>();
  readonly #burials: Burial[] = [];

  constructor(heap: RebuiltHeap) {
    this.#heap = heap;
  }

  /** To be told before the rebuilt heap is. */
  event(row: LoggedEvent): void {
    // Memory may go back to the system whenever a block is freed.
    if (row.kind === EventKind.arenaUnmap) return;
    this.#checkBurial(row);
    if (row.kind === EventKind.unlink) this.#unlink(row);
    else if (row.kind === EventKind.dealloc) {
      this.#burials.push({ targets: this.#letGo.get(row.object) ?? [], given: 0 });
      this.#letGo.delete(row.object);
    }
  }

  boundary(_: ExecutedStatement | null): void {
    ensure(this.#letGo.size === 0, 'an object at count 0 did not die');
    this.#finishBurials();
    ensure(this.#burials.length === 0, 'a dead object still holds references between two statements');
  }

  #unlink({ object: holder, a: slot, b: target }: LoggedEvent): void {
    const { objects } = this.#heap;
    const object = objects.get(holder);
    if (object === undefined || object.count > 0) return;
    if (!this.#letGo.has(holder)) this.#letGo.set(holder, []);
    if (['list', 'tuple'].includes(this.#heap.typeName(holder))) {
      ensure(
        object.links.size - 1 === Slot.value(slot),
        `the dying object ${holder} let go of its items out of order`,
      );
    }
    if ((objects.get(target)!.flags & ObjectFlag.immortal) === 0) this.#letGo.get(holder)!.push(target);
  }

  #checkBurial({ kind, object }: LoggedEvent): void {
    this.#finishBurials();
    const burial = this.#burials.at(-1);
    if (burial === undefined) return;
    const dying = this.#heap.objects.get(object)?.count === 0;
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
    return id !== undefined && this.#heap.objects.get(id)?.count === 0;
  }
}
