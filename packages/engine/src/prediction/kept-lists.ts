import type { FreeListName, FreeListRules } from '../free-lists/free-list-rules.js';
import { KeptBlocks } from './kept-blocks.js';

/** What types are called whose objects have the collector's header and a free list. */
const typeNames: Partial<Record<FreeListName, string>> = {
  tuple: 'tuple',
  list: 'list',
  listIterator: 'list_iterator',
  tupleIterator: 'tuple_iterator',
  dict: 'dict',
  slice: 'slice',
  context: '_contextvars.Context',
  asyncGenValue: 'async_generator_wrapped_value',
  asyncGenAsend: 'async_generator_asend',
  futureIterator: '_asyncio.FutureIter',
  builtinFunction: 'builtin_function_or_method',
  method: 'method',
};

interface KeptType {
  readonly name: FreeListName;
  readonly cleared: boolean;
  /** Longest that is handed out again; 0 where objects have no length. */
  readonly reused: number;
  /** By length, or one. */
  readonly lists: readonly KeptBlocks[];
}

/** Where tuples' items begin, and how wide an item is. */
export interface TupleLayout {
  readonly base: number;
  readonly item: number;
}

/** What the free lists of a recorded interpreter hold that matter to the collector, by the numbers of the trace's types. */
export class KeptLists {
  readonly #byName = new Map<string, KeptType>();
  readonly #byType: (KeptType | undefined)[] = [];
  readonly #tuple: TupleLayout;

  constructor(rules: FreeListRules, tuple: TupleLayout) {
    this.#tuple = tuple;
    for (const { kind, limit, lengths, cleared } of rules) {
      const typeName = typeNames[kind];
      if (typeName === undefined) continue;
      const lists = Array.from({ length: lengths?.kept ?? 1 }, () => new KeptBlocks(limit));
      this.#byName.set(typeName, { name: kind, cleared, reused: lengths?.reused ?? 0, lists });
    }
  }

  /** A type has this number. The first of a name is the interpreter's own, others are classes that share it. */
  type(number: number, name: string): void {
    const kept = this.#byName.get(name);
    if (kept === undefined || this.#byType.includes(kept)) return;
    this.#byType[number] = kept;
  }

  /** Says how many blocks a list holds; for tuples the one of a length. */
  know(name: FreeListName, length: number, blocks: number): void {
    for (const kept of this.#byName.values()) if (kept.name === name) kept.lists[length - 1].size = blocks;
  }

  /** An object was born in a block that a free list kept. */
  take(type: number, size: number): void {
    this.#list(type, size, true)?.take();
  }

  /** An object that has the collector's header died; true = a free list keeps its block. */
  give(type: number, size: number): boolean {
    return this.#list(type, size, false)?.give() ?? false;
  }

  /** A full collection empties the lists; gives how many blocks they held. */
  clear(): number {
    let blocks = 0;
    for (const { cleared, lists } of this.#byName.values()) {
      if (cleared) for (const list of lists) blocks += list.clear();
    }
    return blocks;
  }

  #list(type: number, size: number, reused: boolean): KeptBlocks | undefined {
    const kept = this.#byType[type];
    if (kept === undefined || kept.reused === 0) return kept?.lists[0];
    const length = (size - this.#tuple.base) / this.#tuple.item;
    return reused && length > kept.reused ? undefined : kept.lists[length - 1];
  }
}
