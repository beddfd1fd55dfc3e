import { type ChunkEntry, type EventBatch, EventKind, type TraceReader } from '@heapreel/trace';
import type { HeapState } from '../heap-state.js';
import { QuestionError } from '../question-error.js';
import type { Expression } from './expression.js';
import { type ObjectFact, objectFacts, type Read, type Subject } from './facts.js';
import type { ReferenceNames } from './reference-list.js';
import { WatchedCollections } from './watched-collections.js';
import { type Steps, WatchedObject } from './watched-object.js';
import { WatchedHeap, WatchedType } from './watched-totals.js';

/** What an event of a kind may concern, as bits. */
const Concern = { object: 1, link: 2, linkedType: 4, totals: 8, objects: 16, collection: 32 } as const;

/** Nodes evaluated, about: some tens of seconds. */
const mostWork = 1_000_000_000;

/**
 * An expression on its way through the trace: folds what it depends on, and evaluates it anew only where that changed in
 * a way that it can tell.
 */
export class Watcher {
  /** What the expression is after the events folded so far. */
  value: boolean;
  #position: number;
  readonly #trace: TraceReader;
  readonly #expression: Expression;
  readonly #evaluate: () => boolean;
  readonly #objects = new Map<number, WatchedObject>();
  readonly #types: WatchedType[] = [];
  #totals: WatchedHeap | undefined;
  #collections: WatchedCollections | undefined;
  /** The whole heap, where the expression asks for what only that can tell. */
  readonly #heap: HeapState | undefined;
  /** Ids at the other end of watched references, and how many those are. */
  readonly #linked = new Map<number, number>();
  /** Concerns of each kind of event. */
  readonly #concerns = new Uint8Array(256);
  /** Kinds that can change what is asked of objects while they live. */
  readonly #kindsOfObjects: readonly number[];
  #lowest = Number.POSITIVE_INFINITY;
  #highest = 0;
  #work = 0;

  /** `heap`: the state to start from. It becomes the watcher's own. */
  constructor(trace: TraceReader, expression: Expression, heap: HeapState) {
    this.#trace = trace;
    this.#expression = expression;
    this.#position = heap.position;
    const { reads } = expression;
    if (needsWholeHeap(expression)) this.#heap = heap;
    const names = { definitions: trace.definitions, heap: this.#heap };
    this.#evaluate = expression.over((subject) => this.#thing(subject, names, heap));
    this.#kindsOfObjects = this.#settle(reads);
    this.#enterLinks(heap);
    this.value = this.#now();
  }

  /** Whether nothing can happen in the chunk that the expression can tell, ends of collections apart. */
  canPassOver(chunk: number): boolean {
    if (this.#heap !== undefined) return false;
    const { firstObject, kindCounts } = this.#trace.chunks[chunk];
    const nextFirst = this.#trace.chunks[chunk + 1]?.firstObject ?? Number.POSITIVE_INFINITY;
    for (const [id, { alive }] of this.#objects) {
      if (
        alive
          ? this.#kindsOfObjects.some((kind) => kindCounts[kind] > 0)
          : id >= firstObject && id < nextFirst
      ) {
        return false;
      }
    }
    const births = kindCounts[EventKind.alloc] ?? 0;
    return this.#totals?.staysWith(births, kindCounts[EventKind.dealloc] ?? 0) ?? true;
  }

  /** Goes on to the end of a chunk that can be passed over. Gives the positions at which the value changed. */
  passOver({ first, events, kindCounts }: ChunkEntry): number[] {
    const changes: number[] = [];
    const collections = this.#collections;
    while (collections !== undefined && collections.nextEnd < first + events) {
      this.#position = collections.nextEnd + 1;
      collections.pass();
      if (this.#changes()) changes.push(this.#position);
    }
    this.#totals?.count((kindCounts[EventKind.alloc] ?? 0) - (kindCounts[EventKind.dealloc] ?? 0));
    this.#position = first + events;
    return changes;
  }

  /** Folds the batch's events from index `from` up to `to`. Gives the positions at which the value changed. */
  fold(batch: EventBatch, from: number, to: number): number[] {
    const changes: number[] = [];
    const { first, kind, object, a, b } = batch;
    const [concerns, objects, linked, heap] = [this.#concerns, this.#objects, this.#linked, this.#heap];
    const [lowest, highest] = [this.#lowest, this.#highest];
    for (let i = from; i < to; i++) {
      const k = kind[i];
      const concern = concerns[k];
      if (concern === 0) continue;
      const id = object[i];
      let changed = false;
      if ((concern & Concern.object) !== 0 && id >= lowest && id <= highest) {
        changed = objects.get(id)?.fold(k, a[i], b[i]) ?? false;
      }
      if ((concern & Concern.link) !== 0) changed = this.#foldLink(k === EventKind.link, id, a[i], b[i]);
      if ((concern & Concern.linkedType) !== 0 && linked.has(id)) changed = true;
      if ((concern & Concern.objects) !== 0) {
        changed = this.#totals!.count(k === EventKind.alloc ? 1 : -1) || changed;
      }
      if ((concern & Concern.collection) !== 0 && first + i === this.#collections!.nextEnd) {
        this.#collections!.pass();
        changed = true;
      }
      if (heap !== undefined && (changed || (concern & Concern.totals) !== 0)) {
        heap.fold(batch, heap.position - first, i + 1);
        if ((concern & Concern.totals) !== 0) changed = this.#totalsMoved() || changed;
      }
      if (!changed) continue;
      this.#position = first + i + 1;
      if (this.#changes()) changes.push(this.#position);
    }
    heap?.fold(batch, heap.position - first, to);
    this.#position = first + to;
    return changes;
  }

  /** The thing for a subject; two names of one subject get the same. */
  #thing(subject: Subject, names: ReferenceNames, heap: HeapState): object {
    const { reads } = this.#expression;
    switch (subject.of) {
      case 'object': {
        const known = this.#objects.get(subject.id);
        if (known !== undefined) return known;
        const steps = stepsOf(reads, (of) => of.of === 'object' && of.id === subject.id);
        const made = new WatchedObject(subject.id, steps as Steps<ObjectFact>, names, heap);
        this.#objects.set(subject.id, made);
        this.#lowest = Math.min(this.#lowest, subject.id);
        this.#highest = Math.max(this.#highest, subject.id);
        return made;
      }
      case 'type': {
        const numbers = names.definitions.types.flatMap(({ name }, i) => (name === subject.name ? [i] : []));
        const steps = stepsOf(reads, (of) => of.of === 'type' && of.name === subject.name);
        const made = new WatchedType(numbers, steps, heap);
        this.#types.push(made);
        return made;
      }
      case 'heap':
        this.#totals ??= new WatchedHeap(
          stepsOf(reads, ({ of }) => of === 'heap'),
          heap,
        );
        return this.#totals;
      case 'gc':
        this.#collections ??= new WatchedCollections(this.#trace.collections, heap.position);
        return this.#collections;
    }
  }

  /** Enters which kinds concern what. Gives those that can change what is asked of an object that lives. */
  #settle(reads: readonly Read[]): number[] {
    const concern = (bit: number, kinds: Iterable<number>): void => {
      for (const kind of kinds) this.#concerns[kind] |= bit;
    };
    const { alloc, dealloc, retype, resize, link, unlink, collectEnd } = EventKind;
    const asks = (of: Subject['of'], ...facts: string[]): boolean =>
      reads.some((read) => read.subject.of === of && (facts.length === 0 || facts.includes(read.fact)));
    const ofObjects = new Set<number>([dealloc]);
    for (const { subject, fact } of reads) {
      if (subject.of !== 'object') continue;
      for (const kind of objectFacts[fact as ObjectFact]) ofObjects.add(EventKind[kind]);
    }
    if (this.#objects.size > 0) concern(Concern.object, [alloc, ...ofObjects]);
    if (asks('object', 'holders', 'referents')) {
      for (const kind of [link, unlink]) this.#concerns[kind] = Concern.link;
      if (this.#heap !== undefined) concern(Concern.linkedType, [alloc, dealloc, retype]);
    }
    if (asks('type')) concern(Concern.totals, [alloc, dealloc, retype]);
    if (asks('heap', 'bytes')) concern(Concern.totals, [alloc, dealloc]);
    if (asks('heap', 'bytes') || asks('type', 'bytes')) concern(Concern.totals, [resize]);
    if (asks('heap', 'objects')) concern(Concern.objects, [alloc, dealloc]);
    if (asks('gc')) concern(Concern.collection, [collectEnd]);
    return [...ofObjects];
  }

  #enterLinks(heap: HeapState): void {
    if (this.#concerns[EventKind.link] === 0) return;
    heap.links.forEach((holder, slot, target) => {
      this.#foldLink(true, holder, slot, target);
    });
  }

  #foldLink(appeared: boolean, holder: number, slot: number, target: number): boolean {
    const held = this.#objects.get(target)?.foldHolder(appeared, holder, slot) ?? false;
    if (held) this.#countLinked(holder, appeared);
    const holding = this.#objects.get(holder)?.foldReferent(appeared, target, slot) ?? false;
    if (holding) this.#countLinked(target, appeared);
    return held || holding;
  }

  #countLinked(id: number, appeared: boolean): void {
    const times = (this.#linked.get(id) ?? 0) + (appeared ? 1 : -1);
    if (times === 0) this.#linked.delete(id);
    else this.#linked.set(id, times);
  }

  #totalsMoved(): boolean {
    let moved = this.#totals?.moved() ?? false;
    for (const type of this.#types) moved = type.moved() || moved;
    return moved;
  }

  /** Evaluates anew; whether the value is another. */
  #changes(): boolean {
    const value = this.#now();
    if (value === this.value) return false;
    this.value = value;
    return true;
  }

  /** @throws QuestionError when all of it has grown too much work. */
  #now(): boolean {
    const { nodes, literal, depth } = this.#expression.growth;
    let longest = Math.max(1, literal);
    for (const { holders, referents } of this.#objects.values()) {
      longest = Math.max(longest, holders.length, referents.length);
    }
    this.#work += nodes * longest ** depth;
    if (this.#work > mostWork) {
      throw new QuestionError(
        `given up at ${this.#position}: the expression has grown too much work; narrow it with --from and --to`,
      );
    }
    try {
      return this.#evaluate();
    } catch (error) {
      if (error instanceof QuestionError) throw new QuestionError(`at ${this.#position}: ${error.message}`);
      throw error;
    }
  }
}

/** The steps of each fact of a subject, those of all its uses together. */
function stepsOf(
  reads: readonly Read[],
  isOf: (subject: Subject) => boolean,
): Map<string, (number | null)[]> {
  const all = new Map<string, (number | null)[]>();
  for (const { subject, fact, steps } of reads) {
    if (isOf(subject)) all.set(fact, [...(all.get(fact) ?? []), ...(steps ?? [null])]);
  }
  return all;
}

/** Totals by type, bytes, and types at the other end of references: they take what is known of every object. */
function needsWholeHeap({ reads, elsewhere }: Expression): boolean {
  return reads.some(
    ({ subject, fact }) =>
      subject.of === 'type' ||
      (subject.of === 'heap' && fact === 'bytes') ||
      ((fact === 'holders' || fact === 'referents') && elsewhere.has('type')),
  );
}
