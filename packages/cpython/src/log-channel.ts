import type { Census } from './host/census.js';
import { ringBytes, ringSlack } from './probe/probe-globals.js';

/** Why a census was taken. */
export type CensusReason = 'begin' | 'end' | 'mark' | 'interval' | 'resume';

/** The numbers by which the cyclic collector decides when to run, as memory has them. */
export interface CollectorFacts {
  readonly enabled: boolean;
  /** Of each generation. */
  readonly thresholds: readonly number[];
  readonly counts: readonly number[];
  /** 0 where the collector is incremental. */
  readonly longLivedTotal: number;
  readonly longLivedPending: number;
  /** What free lists hold that matter to the counts: the addresses of the objects that lay there. */
  readonly freeLists: readonly KeptBlocks[];
}

export interface KeptBlocks {
  readonly list: 'list' | 'dict' | 'tuple' | 'slice';
  /** Of tuples; 1 for all others. */
  readonly length: number;
  readonly addresses: Uint32Array;
}

/** Functions of the module `gc` that change when the collector runs. */
export type CollectorCall = 'enable' | 'disable' | 'set_threshold' | 'freeze' | 'unfreeze';

/** A type, when its first object is met. */
export interface TypeMet {
  readonly name: string;
  /** Its objects have the collector's header. */
  readonly collected: boolean;
}

/** What the interpreter's thread says to the one that decodes, in order. */
export type ProbeMessage =
  | {
      readonly kind: 'begin';
      readonly release: string;
      readonly kinds: readonly number[];
      readonly command: readonly string[];
      readonly startedAt: number;
      readonly notes: readonly string[];
      /** Addresses from `mapStart` on for `mapBytes` hold the probe's map and never an object. */
      readonly mapStart: number;
      readonly mapBytes: number;
    }
  | {
      /** New since the last such message, in order of their numbers. */
      readonly kind: 'definitions';
      readonly strings: readonly string[];
      readonly sites: readonly { readonly file: string; readonly line: number; readonly function: string }[];
      readonly types: readonly TypeMet[];
    }
  | {
      /** All references that memory holds now, by addresses; holder 0 = a root. */
      readonly kind: 'references';
      readonly holder: Uint32Array;
      /** As events have them. */
      readonly slot: Uint32Array;
      readonly target: Uint32Array;
    }
  | { readonly kind: 'log'; readonly slot: number; readonly words: number }
  | {
      readonly kind: 'census';
      readonly reason: CensusReason;
      readonly census: Census;
      /** Number of each object's type. */
      readonly typeNumber: Uint32Array;
      /** Sizes and interning, where new objects are made of it (`begin` and `resume`). */
      readonly size: Uint32Array | null;
      readonly interned: Uint8Array | null;
      /** Objects that the collector tracks but the probe does not know. */
      readonly unknown: Uint32Array;
    }
  | {
      /** Only where the collector is watched; it says what was so at this very place in the log. */
      readonly kind: 'collector';
      /** Recording begins, a collection does, or the program has called a function of `gc`. */
      readonly why: 'begin' | 'collection' | CollectorCall;
      readonly facts: CollectorFacts;
      /** At the beginning: addresses of the objects of each generation, and last of the permanent one. */
      readonly generations: readonly Uint32Array[] | null;
    }
  | { readonly kind: 'end'; readonly exitCode: number; readonly complete: boolean; readonly reason: string };

const slotWords = (ringBytes + ringSlack) / 4;
const slotCount = 16;
const [free, full] = [0, 1];

/**
 * Log chunks on their way from the interpreter's thread to the decoder's: a fixed number of slots in shared memory.
 * When all are full the interpreter waits, so memory does not grow with the lead it has.
 */
export class LogChannel {
  readonly #state: Int32Array;
  readonly #words: Uint32Array;
  #next = 0;

  constructor(
    readonly buffer: SharedArrayBuffer = new SharedArrayBuffer(slotCount * 4 + slotCount * slotWords * 4),
  ) {
    this.#state = new Int32Array(buffer, 0, slotCount);
    this.#words = new Uint32Array(buffer, slotCount * 4);
  }

  /** Copies a chunk into the next slot, waiting until it is free, and gives the slot. */
  put(chunk: Uint32Array): number {
    const slot = this.#next;
    this.#next = (slot + 1) % slotCount;
    while (Atomics.load(this.#state, slot) === full) Atomics.wait(this.#state, slot, full);
    this.#words.set(chunk, slot * slotWords);
    Atomics.store(this.#state, slot, full);
    return slot;
  }

  /** The chunk in a slot; `release` it when done. */
  take(slot: number, words: number): Uint32Array {
    return this.#words.subarray(slot * slotWords, slot * slotWords + words);
  }

  release(slot: number): void {
    Atomics.store(this.#state, slot, free);
    Atomics.notify(this.#state, slot);
  }
}
