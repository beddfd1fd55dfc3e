import { CollectionTrigger, EventKind, ObjectFlag } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import type { ExecutedStatement } from '../program/instructions.js';
import { ensure } from './ensure.js';
import type { LoggedEvent } from './event-log.js';
import type { Observer } from './observed-run.js';
import type { RebuiltHeap } from './rebuilt-heap.js';

const OLDEST = 2;

/** A collection that is running. */
interface Running {
  readonly full: boolean;
  /** What a search along links reached when it began. */
  readonly reachable: ReadonlySet<number>;
  /** What it must find if it is full, less what it has found. */
  readonly unfound: Set<number>;
  /** What it has found. */
  readonly found: Set<number>;
  readonly finalized: Set<number>;
  /** Objects born before it have ids up to this. */
  readonly lastId: number;
  /** Code of the program's own ran in it, and may have let go of anything. */
  disturbed: boolean;
}

/**
 * What must hold of any collector, whenever it runs: it takes for unreachable only what is, all of it when it collects
 * everything, and kills nothing else; nobody gets hold of garbage through a weak reference once finalizers run. Reachability
 * is a search of its own along links from the roots: nothing is taken from the engine's counts or lists.
 */
export class SoundnessOracle implements Observer {
  readonly #heap: RebuiltHeap;
  #running: Running | null = null;
  /** Whether some objects are frozen, which collections leave alone. */
  #frozen = false;

  constructor(heap: RebuiltHeap) {
    this.#heap = heap;
  }

  enter({ op }: ExecutedStatement): void {
    if (op === 'freeze') this.#frozen = true;
    if (op === 'unfreeze') this.#frozen = false;
  }

  /** To be told before the rebuilt heap is. */
  event(row: LoggedEvent): void {
    if (row.kind === EventKind.collectBegin) {
      this.#begin(row.a, row.b);
      return;
    }
    const running = this.#running;
    if (running === null) return;
    switch (row.kind) {
      case EventKind.unreachable:
        ensure(
          !running.reachable.has(row.object),
          `object ${row.object} was found unreachable and can be reached`,
        );
        running.found.add(row.object);
        running.unfound.delete(row.object);
        break;
      case EventKind.call:
        running.disturbed = true;
        break;
      case EventKind.finalize:
        running.finalized.add(row.object);
        break;
      case EventKind.weakrefClear:
        // Those that finalizers make themselves are cleared when the object dies.
        ensure(
          row.object > running.lastId || !running.found.has(row.a) || !running.finalized.has(row.a),
          `weak reference ${row.object} to object ${row.a} was cleared after its finalizer had run`,
        );
        break;
      case EventKind.dealloc:
        ensure(
          running.disturbed || !running.reachable.has(row.object),
          `a collection killed object ${row.object}, which can be reached`,
        );
        break;
      case EventKind.collectEnd:
        if (running.full && !running.disturbed) {
          ensure(running.unfound.size === 0, `a full collection missed the objects ${[...running.unfound]}`);
        }
        this.#running = null;
        break;
    }
  }

  boundary(_: ExecutedStatement | null, engine: Heap): void {
    for (const slot of engine.table.slots()) {
      if ((engine.table.flags[slot] & ObjectFlag.tracked) === 0) continue;
      ensure(
        this.#heap.objects.has(engine.table.id[slot]),
        `object ${engine.table.id[slot]} is tracked and dead`,
      );
    }
  }

  #begin(generation: number, trigger: number): void {
    const reachable = this.#reachable();
    const full = generation === OLDEST && trigger === CollectionTrigger.manual && !this.#frozen;
    const unfound = new Set<number>();
    let lastId = 0;
    for (const { id, flags, count } of this.#heap.objects.values()) {
      lastId = Math.max(lastId, id);
      // At count 0 it is dying, and the collector has forgotten it.
      if ((flags & ObjectFlag.tracked) !== 0 && count > 0 && !reachable.has(id)) unfound.add(id);
    }
    this.#running = {
      full,
      reachable,
      unfound,
      found: new Set(),
      finalized: new Set(),
      lastId,
      disturbed: false,
    };
  }

  #reachable(): Set<number> {
    const { objects, roots } = this.#heap;
    const reached = new Set<number>();
    const pending = [...roots.values()];
    // What has more counts than links is held by the statement that is being executed; what has none is dying, and holds
    // what it has until its weak references' callbacks have run, or its turn comes.
    for (const { id, count, incoming } of objects.values()) {
      if (count > incoming || count === 0) pending.push(id);
    }
    while (pending.length > 0) {
      const id = pending.pop()!;
      if (reached.has(id)) continue;
      reached.add(id);
      pending.push(...objects.get(id)!.links.values());
    }
    return reached;
  }
}
