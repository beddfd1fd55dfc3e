import type { FreeListRules } from '../free-lists/free-list-rules.js';
import type { GrowthRules } from '../growth/growth-rules.js';
import type { IdentityProfile } from '../interning/identity-profile.js';
import type { PymallocParameters } from '../pymalloc/parameters.js';
import type { Layouts } from './layouts.js';

/**
 * What a version of CPython does differently from another, as data. Sizes are bytes as `sys.getsizeof` reports them,
 * which includes the collector's header and, for instances, the word pair before it that holds the attribute storage.
 */
export interface Profile {
  /** `cpython-3.13`, and `cpython-3.13-32` for 32-bit pointers. */
  readonly name: string;
  /** Of CPython: the first release that the profile describes, without its last number unless that matters. */
  readonly version: string;
  /** The releases it describes. */
  readonly releases: string;
  /** The interpreters it was held against. */
  readonly checkedOn: string;
  readonly pointerBits: PointerBits;
  /** What `sys.getrefcount` says of an immortal object that nobody has used yet. */
  readonly immortalCount: number;
  readonly immortality: Immortality;
  /** Bytes in front of the address that `id()` shows. */
  readonly headers: {
    readonly collector: number;
    readonly instance: number;
  };
  readonly alignment: number;
  readonly pymalloc: PymallocParameters;
  /** Blocks of dead objects that are kept for the next ones of the type. */
  readonly freeLists: FreeListRules;
  readonly layouts: Layouts;
  readonly sizes: ObjectSizes;
  /** Whether the cached characters beyond ASCII are born with a copy of their UTF-8 form. */
  readonly charactersWithUtf8: boolean;
  /** Integers that exist once, from the start, both ends included. */
  readonly smallInts: { readonly first: number; readonly last: number };
  /** What is one object and what are two. */
  readonly identity: IdentityProfile;
  readonly growth: GrowthRules;
  readonly collector: CollectorProfile;
  readonly trashcan: Trashcan;
  readonly ranges: {
    /** Whether a range's length is found with ints, rather than with C's numbers. */
    readonly countWithInts: boolean;
  };
  readonly weakrefs: {
    /** From how many on the references with callbacks of a dying object are kept in a tuple while those are called. */
    readonly tupleFrom: number;
    /**
     * What weak containers do lest entries whose objects die disturb who goes through them: let those entries wait until nobody
     * does, or have everybody go through a copy (from 3.14 on).
     */
    readonly iteration: 'removals-wait' | 'copy';
  };
  readonly atexit: {
    /** Whether a function that is to be called at the end is kept in a tuple, rather than in memory of C. (Modules/atexitmodule.c.) */
    readonly keepsTuples: boolean;
  };
  readonly calls: {
    /**
     * How often a function must have been called, or have gone back in a loop, before its instructions adapt to what they
     * work on; 0: they do from the start. (PEP 659.)
     */
    readonly warmUp: number;
    readonly adaptive: AdaptiveCounters;
    /** Whether a function lends its local variables to what it calls, without a count of their own. */
    readonly lendLocals: boolean;
    /** Whether a call that ends lets go of its last local variable first, and an instruction of its last operand. */
    readonly dropsLastFirst: boolean;
    /** Whether a specialized store into an attribute or a list lets go of the holder before it does of what was there. */
    readonly releasesHolderFirst: boolean;
    /** Whether a call by `super()` makes an object of that, and one of the method that it finds. */
    readonly makesSupers: boolean;
    /** Whether an instruction that has made an instance by an `__init__` in Python does it faster from the second time on. */
    readonly specializesInits: boolean;
    /** Whether a function that is called with `*` and `**` has its frame before it runs, and their tuple and dict are gone. */
    readonly unpacksFirst: boolean;
    /** Built-in functions and types that get their arguments in a tuple, for want of a faster way. */
    readonly argumentTuples: readonly ArgumentTupleCall[];
  };
  readonly generators: {
    /**
     * How a suspended generator is closed that has nothing to clean up. `raising`: by an exception inside it, for which an
     * exception, a frame object and a traceback are made and go; `raising-linked`: besides, a frame object of the caller's,
     * which stays as long as the call; `emptying`: its frame is emptied and that is all.
     */
    readonly closing: 'raising' | 'raising-linked' | 'emptying';
    /** Locals and places of the evaluation stack of a generator that has one local and no more than a bare `yield`. */
    readonly slots: number;
  };
}

/** When an instruction that can be specialized is. (`adaptive_counter_*`, Include/internal/pycore_code.h.) */
export interface AdaptiveCounters {
  /** Executions before the first attempt. After a failure `backoff` grows by 1, and the next attempt is 2 ** `backoff` executions away. */
  readonly first: AdaptiveCounter;
  /** Misses of a specialized one before another attempt. */
  readonly misses: number;
  /** Where an instruction with so many misses is a general one again, its counter; null: it is specialized anew at once. */
  readonly relapse: AdaptiveCounter | null;
}

interface AdaptiveCounter {
  readonly counter: number;
  readonly backoff: number;
}

export type PointerBits = 32 | 64;

export interface ObjectSizes {
  readonly none: number;
  readonly bool: number;
  /** int = base + digit × digits of `digitBits` bits, at least one digit. */
  readonly int: { readonly base: number; readonly digit: number; readonly digitBits: number };
  readonly float: number;
  /** bytes = base + length. */
  readonly bytes: number;
  /** str = header + width × (length + 1); the header of pure ASCII is shorter. */
  readonly str: { readonly ascii: number; readonly wide: number };
  /** tuple = base + item × length. */
  readonly tuple: { readonly base: number; readonly item: number };
  /** list = base + item × capacity. */
  readonly list: { readonly base: number; readonly item: number };
  /** dict = base, plus once it has keys: table header + index + usable entries. */
  readonly dict: {
    readonly base: number;
    readonly table: number;
    readonly strEntry: number;
    readonly entry: number;
  };
  /** set = base while the table inside the object suffices, plus entry × table size after. */
  readonly set: { readonly base: number; readonly entry: number };
  readonly instance: number;
  readonly function: number;
  readonly cell: number;
}

export interface Immortality {
  /** Whether the counts of immortal objects move all the same: so up to 3.11; from 3.12 they are fixed. (PEP 683.) */
  readonly countsMove: boolean;
  /** Whether None, True, False, Ellipsis, NotImplemented and the static types are immortal, beside cached ints and characters. */
  readonly singletons: boolean;
  /** Interned strings that never die. Names are those of variables, attributes, keywords and functions. */
  readonly interned: 'none' | 'all' | 'names';
}

/** What heap programs call by which `calls.argumentTuples` can differ. */
export type ArgumentTupleCall =
  | 'slice'
  | 'method'
  | 'weakref'
  | 'int'
  | 'complex'
  | 'bytes'
  | 'bytearray'
  | 'dict.update'
  | 'set.update'
  | 'set_threshold'
  | 'getsizeof'
  | 'get_referents'
  | 'get_referrers';

export interface CollectorProfile {
  readonly kind: 'generational' | 'incremental';
  readonly thresholds: readonly [number, number, number];
  /**
   * What moves the youngest generation's count: memory for objects with a collector's header that the allocator gives or
   * takes back, or objects that are tracked or cease to be (3.14.0 to 3.14.4).
   */
  readonly counts: 'allocations' | 'trackings';
  /**
   * When an automatic collection runs: inside the allocation that passed the threshold (up to 3.11), or at the next
   * point where the interpreter looks up from its work (from 3.12), which for heap programs is the end of the statement.
   */
  readonly runs: 'at-allocation' | 'at-safe-point';
  /** Whether a collection that is due runs at the safe point although `gc.disable()` came in between (3.12.0 to 3.12.2). */
  readonly runsWhenDisabled: boolean;
  /**
   * Whether a collection that is due runs although another does, as when that calls functions of the program's (3.12): the
   * outer one then goes on as if none ran.
   */
  readonly nests: boolean;
  /** Whether the functions of `gc.callbacks` are told the phase by one string; else each is by its own. */
  readonly sharesPhase: boolean;
  /** A full collection waits until the objects pending exceed the long-lived ones divided by this. */
  readonly longLivedRatio: number;
  /**
   * Types whose objects collections cease to track when they hold nothing the collector would follow: tuples in any
   * collection, dicts in full ones.
   */
  readonly untracks: readonly ('tuple' | 'dict')[];
  /** Whether weak references that finalizers have made to garbage are cleared before that is emptied (GH-91636). */
  readonly clearsLateWeakrefs: boolean;
  /** Whether displays and calls track the tuples they make even when no item is of a type with a collector's header. */
  readonly tracksAtomicTuples: boolean;
  /** Whether dicts are tracked from birth, rather than from the first key or value that may be tracked. */
  readonly tracksNewDicts: boolean;
}

/** What keeps the death of a long chain of containers from overflowing the C stack. (Py_TRASHCAN_BEGIN in object.h.) */
export type Trashcan =
  /** The container that would nest deeper than `depth` waits until the outermost has gone. */
  | { readonly measure: 'nesting'; readonly depth: number }
  /**
   * A container waits when no more than `headroom` of the thread's `limit` C calls are left, of which every C-level entry
   * into the interpreter takes `entry`, each container one; those that wait go once more than `resume` are left.
   */
  | {
      readonly measure: 'c-calls';
      readonly limit: number;
      readonly entry: number;
      /** And a frame while it lets go of its locals. */
      readonly frameEnd: number;
      readonly headroom: number;
      readonly resume: number;
    }
  /** The same by the bytes of C stack left: thousands of containers, how many depends on the build and the thread. */
  | { readonly measure: 'c-stack' };
