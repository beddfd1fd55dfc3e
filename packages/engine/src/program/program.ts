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
  | { readonly op: 'append' | 'extend' | 'add' | 'discard'; readonly object: string; readonly value: string }
  | { readonly op: 'insert'; readonly object: string; readonly index: number; readonly value: string }
  | { readonly op: 'pop'; readonly object: string; readonly index?: number }
  | { readonly op: 'clear'; readonly object: string }
  | { readonly op: 'intern'; readonly name: string }
  | { readonly op: 'collect'; readonly generation?: number }
  | { readonly op: 'threshold'; readonly values: readonly number[] }
  | { readonly op: 'gc'; readonly enabled: boolean }
  | { readonly op: 'freeze' | 'unfreeze' }
  | { readonly op: 'mark'; readonly label: string; readonly object?: string }
  | {
      readonly op: 'repeat';
      readonly times: number;
      readonly body: readonly Statement[];
      readonly endComment?: string;
    }
  /** An empty line, or one with a comment only. */
  | { readonly op: 'blank' };

/** What a name can be bound to. Operands are names of variables, or `None`, `True`, `False`. */
export type Expression =
  | { readonly new: 'list' | 'tuple' | 'set'; readonly items: readonly string[] }
  | { readonly new: 'dict' | 'function' | 'cell' }
  | { readonly new: 'instance'; readonly class: string }
  /** Decimal digits where the value is beyond ±(2^53 - 1). */
  | { readonly new: 'int'; readonly value: number | string }
  | { readonly new: 'float'; readonly value: number }
  | { readonly new: 'str'; readonly value: string }
  /** One character up to U+00FF for each byte. */
  | { readonly new: 'bytes'; readonly value: string }
  | { readonly variable: string }
  | { readonly load: Place }
  | { readonly pop: string; readonly index?: number };

/** Where a container holds something. */
export type Place =
  | { readonly object: string; readonly key: Key }
  | { readonly object: string; readonly attribute: string };

/** An index, a key that stands in the program, or a variable that holds either. */
export type Key = number | string | { readonly variable: string };

/** Names that are bound from the start and for ever. */
export const CONSTANTS: ReadonlySet<string> = new Set(['None', 'True', 'False']);

/** Words of the language, which can't name a variable. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...CONSTANTS,
  ...['list', 'tuple', 'dict', 'set', 'instance', 'function', 'cell', 'int', 'float', 'str', 'bytes'],
  ...['del', 'intern', 'collect', 'threshold', 'gc', 'freeze', 'unfreeze', 'mark', 'repeat', 'end'],
]);

/** What can be called on an object, and so can't be the name of an attribute. */
export const METHODS: ReadonlySet<string> = new Set([
  'append',
  'extend',
  'add',
  'discard',
  'insert',
  'pop',
  'clear',
]);
