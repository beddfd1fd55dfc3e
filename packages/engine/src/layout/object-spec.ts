/**
 * What the size of an object depends on, as plain data: `{ type: 'int', digits: 2 }`, `{ type: 'list', capacity: 4 }`,
 * `{ type: 'object', class: {} }` for an instance of `class C: pass`. Types whose objects are all of one size need their name
 * alone: `{ type: 'slice' }`.
 */
export interface ObjectSpec {
  /** The name of a built-in type, as `type(x).__name__` says it; classes of programs go by `class`. */
  readonly type: string;
  /** The object is an instance of a class that a program derives from the type. */
  readonly class?: ClassShape;
  /** int, bool: digits of 30 bits, 1 for zero. */
  readonly digits?: number;
  /** str: by its widest character. */
  readonly kind?: TextKind;
  /** str, bytes, tuple, OrderedDict: characters, bytes, items, keys. */
  readonly length?: number;
  /** str beyond ASCII: bytes of the UTF-8 copy that it keeps once somebody asked for one. */
  readonly utf8?: number;
  /** list, bytearray: items there is room for. A bytearray's zero at the end counts; 0 = no block. */
  readonly capacity?: number;
  /** dict and its kin, set, frozenset: places of the table, a power of two. 0 = the empty table that all dicts share. */
  readonly table?: number;
  /** dict and its kin: whether every key since the table was made is exactly a str. */
  readonly keys?: 'str' | 'any';
  /**
   * Instances of classes without `__slots__`: places for attributes' values, while they have no dict. An instance's `__dict__`
   * whose keys belong to the class: the same, and `table` is 0.
   */
  readonly values?: number;
  /** An instance's `__dict__`: whether the values still lie in the instance, as they can from 3.13. */
  readonly embedded?: boolean;
  /** generator, coroutine, async_generator, frame: locals, cells and free variables, plus places of the evaluation stack. */
  readonly slots?: number;
  /** frame: whether the call is still on the stack. */
  readonly running?: boolean;
  /** code: instructions of two bytes, inline caches included. */
  readonly units?: number;
  /** memoryview. */
  readonly dimensions?: number;
  /** product: how many pools; permutations: items in all and chosen; combinations: items chosen. */
  readonly indices?: readonly number[];
  /** deque: blocks of 64 items, at least 1. */
  readonly blocks?: number;
  /** type: one that CPython is compiled with, and not a class. */
  readonly static?: boolean;
  /** type: what the class derives from, a built-in type; `object` unless told. */
  readonly base?: string;
  /** type: what the class says of its instances. */
  readonly defines?: ClassShape;

  /**
   * tuple, dict, ContextVar: the items, keys and values. `atoms`, unless told: none is of a type with a collector's header.
   * `untracked`: some are, but those are tuples that are not tracked, or static types. `tracked`: all else.
   */
  readonly holds?: 'atoms' | 'untracked' | 'tracked';
  /** dict: whether any ever was. */
  readonly held?: 'atoms' | 'tracked';
  /**
   * tuple: by the compiler, as a constant; from items at hand, as displays, calls and `tuple(list)` do (unless told); or first
   * made, then filled, as `+`, `*`, slices, `tuple` of most other things, `zip`, `divmod` and most of C do.
   */
  readonly made?: 'constant' | 'from-items' | 'filled';
  /** tuple, dict: the kind of collection that has found it alive since it last changed: of all generations, or of fewer. */
  readonly survived?: 'young' | 'full';
}

export type TextKind = 'ascii' | 'latin1' | 'ucs2' | 'ucs4';

/** How a class extends its base. `{}` says nothing of `__slots__`: instances take any attribute and weak references. */
export interface ClassShape {
  /** How many names `__slots__` has, the two below aside. */
  readonly slots?: number;
  /** `__slots__` has `__dict__`. */
  readonly dict?: boolean;
  /** `__slots__` has `__weakref__`. */
  readonly weakrefs?: boolean;
}
