/** A heap program: statements that a Python script could contain, about nothing but objects and who holds them. */
export interface Program {
  /** File name, as sites show it. */
  readonly name: string;
  readonly statements: readonly Statement[];
}

/** A statement stands on a line of its own; a comment may follow it there. */
export type Statement = Action & { readonly comment?: string };

export type Action =
  | { readonly op: 'bind'; readonly name: string; readonly value: Expression }
  | { readonly op: 'store'; readonly place: Place; readonly value: string }
  | { readonly op: 'delete'; readonly name: string }
  | { readonly op: 'delete'; readonly place: Place }
  | {
      readonly op: 'append' | 'extend' | 'add' | 'discard' | 'remove' | 'update';
      readonly object: string;
      readonly value: string;
    }
  | { readonly op: 'insert'; readonly object: string; readonly index: number; readonly value: string }
  | { readonly op: 'pop'; readonly object: string; readonly index?: number }
  /** `detach` is of what `finalize` has made. */
  | { readonly op: 'clear' | 'reverse' | 'popitem' | 'detach'; readonly object: string }
  | { readonly op: 'setdefault'; readonly object: string; readonly key: Key; readonly value: string }
  | { readonly op: 'call'; readonly function: string; readonly arguments: readonly string[] }
  | { readonly op: 'intern'; readonly name: string }
  | { readonly op: 'collect'; readonly generation?: number }
  | { readonly op: 'threshold'; readonly values: readonly number[] }
  | { readonly op: 'gc'; readonly enabled: boolean }
  /** `gc.set_debug`; no flag: 0. */
  | { readonly op: 'debug'; readonly flags: readonly DebugFlag[] }
  | { readonly op: 'freeze' | 'unfreeze' }
  | { readonly op: 'mark'; readonly label: string; readonly object?: string }
  /** Writes a line of the program's own into its log. */
  | { readonly op: 'log'; readonly text: string }
  /** Writes into the log what `gc`, `sys` or `weakref` answer to the question. */
  | { readonly op: 'show'; readonly question: Question; readonly operands: readonly string[] }
  /** Writes into the log the count, size and tracking of every variable's object, in order of the variables' names. */
  | { readonly op: 'observe' }
  | Block<{ readonly op: 'repeat'; readonly times: number }>
  /**
   * Binds a function; its body sees the program's variables and, as names of its own, the parameters: two at most (what
   * `gc.callbacks` are given; a weak reference's callback takes one).
   */
  | Block<{ readonly op: 'def'; readonly name: string; readonly parameters: readonly string[] }>
  /** Declares a class, which exists from the start; instances of undeclared classes are plain ones. */
  | {
      readonly op: 'class';
      readonly name: string;
      readonly slots?: readonly string[];
      readonly base?: string;
    }
  /** Gives a class `__del__`. */
  | Block<{ readonly op: 'finalizer'; readonly class: string; readonly parameter: string }>
  /** An empty line, or one with a comment only. */
  | { readonly op: 'blank' };

/** A statement with others inside, closed by `end`. */
export type Block<Head> = Head & Body;

export interface Body {
  readonly body: readonly Statement[];
  readonly endComment?: string;
}

/** What a name can be bound to. Operands are names of variables, or `None`, `True`, `False`. */
export type Expression =
  /** `slice` has three items, `method` a function and its self, `iterator` what it goes through, `exception` its args. */
  | {
      readonly new: 'list' | 'tuple' | 'set' | 'frozenset' | 'slice' | 'method' | 'iterator' | 'generator';
      readonly items: readonly string[];
    }
  | { readonly new: 'exception'; readonly class: string; readonly items: readonly string[] }
  | { readonly new: 'dict' | 'function' | 'cell' | 'object' }
  | { readonly new: 'instance'; readonly class: string }
  | { readonly new: 'weakref' | 'proxy'; readonly referent: string; readonly callback?: string }
  | { readonly new: 'weakmethod'; readonly method: string; readonly callback?: string }
  | { readonly new: 'weakvaluedict' | 'weakkeydict' | 'weakset' }
  /** What calls the function with the arguments when the referent is gone, or the program ends. */
  | {
      readonly new: 'finalize';
      readonly referent: string;
      readonly function: string;
      readonly arguments: readonly string[];
    }
  /** Decimal digits where the value is beyond ±(2^53 - 1). */
  | { readonly new: 'int'; readonly value: number | string }
  | { readonly new: 'float'; readonly value: number }
  | { readonly new: 'complex'; readonly real: number; readonly imaginary: number }
  | { readonly new: 'range'; readonly start: number; readonly stop: number; readonly step: number }
  | { readonly new: 'str'; readonly value: string }
  /** One character up to U+00FF for each byte. */
  | { readonly new: 'bytes' | 'bytearray'; readonly value: string }
  | { readonly variable: string }
  | { readonly load: Place }
  | { readonly pop: string; readonly index?: number }
  /** What a finalizer is about, as a tuple, or None when it is dead; `detach` makes it so. */
  | { readonly peek: string }
  | { readonly detach: string }
  /** `x.copy()` of a list, dict or set, and of weak ones of these. */
  | { readonly copy: string }
  /** `a + b` of two lists or two tuples. */
  | { readonly concatenate: readonly [string, string] }
  /** `a * times` of a list or tuple. */
  | { readonly multiply: string; readonly times: number }
  /** `w()`: what the weak reference refers to, or None; of a function: None, after running it. */
  | { readonly call: string; readonly arguments: readonly string[] }
  /** The collector's own lists. */
  | { readonly collector: 'garbage' | 'callbacks' };

/** Where a container holds something. */
export type Place =
  | { readonly object: string; readonly key: Key }
  | { readonly object: string; readonly attribute: string };

/** An index, a key that stands in the program, or a variable that holds either. */
export type Key = number | string | { readonly variable: string };

/** Flags of `gc.set_debug`, without `DEBUG_`. */
export const DEBUG_FLAGS = ['stats', 'collectable', 'uncollectable', 'saveall'] as const;
export type DebugFlag = (typeof DEBUG_FLAGS)[number];

/**
 * What can be asked, by the name of the function that answers in Python, with how many operands it takes. `is` compares
 * identities; `alive` tells whether a weak reference still refers to something, or a finalizer was not called yet.
 */
export const QUESTIONS = {
  getrefcount: 1,
  getsizeof: 1,
  is_tracked: 1,
  is_finalized: 1,
  is: 2,
  id: 1,
  len: 1,
  alive: 1,
  getweakrefcount: 1,
  get_count: 0,
  get_threshold: 0,
  get_stats: 0,
  get_freeze_count: 0,
  get_debug: 0,
  isenabled: 0,
  get_referents: 1,
  get_referrers: 1,
  get_objects: 0,
  getallocatedblocks: 0,
} as const satisfies Record<string, number>;
export type Question = keyof typeof QUESTIONS;

/** Names that are bound from the start and for ever. */
export const CONSTANTS: ReadonlySet<string> = new Set(['None', 'True', 'False']);

/** Words of the language, which can't name a variable. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...CONSTANTS,
  ...['list', 'tuple', 'dict', 'set', 'frozenset', 'instance', 'function', 'cell', 'object'],
  ...['slice', 'method', 'iterator', 'generator', 'exception', 'weakref', 'proxy'],
  ...['weakmethod', 'weakvaluedict', 'weakkeydict', 'weakset', 'finalize'],
  ...['int', 'float', 'complex', 'range', 'str', 'bytes', 'bytearray'],
  ...['copy', 'concatenate', 'multiply', 'call', 'del', 'intern', 'collect', 'threshold', 'gc'],
  ...['debug', 'freeze', 'unfreeze', 'mark', 'log', 'show', 'observe'],
  ...['repeat', 'def', 'class', 'finalizer', 'end'],
]);

/** What can be called on an object, and so can't be the name of an attribute. */
export const METHODS: ReadonlySet<string> = new Set([
  ...['append', 'extend', 'add', 'discard', 'remove', 'update', 'insert', 'pop', 'clear'],
  ...['reverse', 'popitem', 'setdefault', 'peek', 'detach'],
]);
