import type { Code } from '../compiler/code.js';
import type { Frame } from '../evaluator/frame.js';

/** How an object came to be: `an int made by +`, and the file of CPython that makes it so. */
export interface Birth {
  readonly by: string;
  readonly source: string;
  /** Cached objects exist from the interpreter's start; constants come with their code; the others are made at run time. */
  readonly kind: 'cached' | 'constant' | 'made';
}

interface Base {
  readonly birth: Birth;
}

export interface PyNone extends Base {
  readonly type: 'NoneType';
}
export interface PyEllipsis extends Base {
  readonly type: 'ellipsis';
}
export interface PyBool extends Base {
  readonly type: 'bool';
  readonly value: boolean;
}
export interface PyInt extends Base {
  readonly type: 'int';
  readonly value: bigint;
}
export interface PyFloat extends Base {
  readonly type: 'float';
  readonly value: number;
}
export interface PyComplex extends Base {
  readonly type: 'complex';
  readonly real: number;
  readonly imaginary: number;
}
export interface PyStr extends Base {
  readonly type: 'str';
  readonly value: string;
  /** Whether it is in the table of interned strings, and whether that keeps it for ever. */
  interned: 'no' | 'mortal' | 'immortal';
}
export interface PyBytes extends Base {
  readonly type: 'bytes';
  /** Each byte a character up to U+00FF. */
  readonly value: string;
}
export interface PyTuple extends Base {
  readonly type: 'tuple';
  /** Written only by the compiler, when it merges and interns what a constant holds. */
  readonly items: PyObject[];
}
export interface PyList extends Base {
  readonly type: 'list';
  items: PyObject[];
}
export interface PyDict extends Base {
  readonly type: 'dict';
  /** By what makes keys equal: see `keyOf`. */
  readonly entries: Map<unknown, { readonly key: PyObject; value: PyObject }>;
}
export interface PySet extends Base {
  readonly type: 'set' | 'frozenset';
  readonly items: Map<unknown, PyObject>;
}
export interface PyRange extends Base {
  readonly type: 'range';
  readonly start: bigint;
  readonly stop: bigint;
  readonly step: bigint;
}
export interface PySlice extends Base {
  readonly type: 'slice';
  readonly start: PyObject;
  readonly stop: PyObject;
  readonly step: PyObject;
}
export interface PyIterator extends Base {
  readonly type: 'iterator';
  /** What it goes through, kept alive by it. */
  readonly over: readonly PyObject[];
  /** The next object, or undefined at the end. */
  readonly next: () => PyObject | undefined;
}
export interface PyType extends Base {
  readonly type: 'type';
  readonly name: string;
}
export interface PyBuiltin extends Base {
  readonly type: 'builtin_function_or_method';
  readonly module: 'sys' | 'builtins';
  readonly name: string;
}
/** `'ab'.upper`: made anew each time it is looked up; without `self`, `str.upper`, which exists once. */
export interface PyMethod extends Base {
  readonly type: 'method';
  readonly of: string;
  readonly name: string;
  readonly self: PyObject | null;
}
export interface PyModule extends Base {
  readonly type: 'module';
  readonly name: string;
}
export interface PyCode extends Base {
  readonly type: 'code';
  readonly code: Code;
}
export interface PyFunction extends Base {
  readonly type: 'function';
  readonly code: PyCode;
  readonly name: PyStr;
  readonly defaults: PyTuple | null;
  /** The frames whose variables it sees, innermost first, or null. */
  readonly closure: Frame | null;
}
export interface PyInstance extends Base {
  readonly type: 'object';
}

export type PyObject =
  | PyNone
  | PyEllipsis
  | PyBool
  | PyInt
  | PyFloat
  | PyComplex
  | PyStr
  | PyBytes
  | PyTuple
  | PyList
  | PyDict
  | PySet
  | PyRange
  | PySlice
  | PyIterator
  | PyType
  | PyBuiltin
  | PyMethod
  | PyModule
  | PyCode
  | PyFunction
  | PyInstance;
