import type { PyCode, PyObject } from '../objects/object.js';

/** The syntax tree of the Python subset, after Parser/Python.asdl. */
export type Expression =
  | Constant
  | Name
  | Display<'tuple'>
  | Display<'list'>
  | Display<'set'>
  | { readonly kind: 'dict'; readonly keys: readonly Expression[]; readonly values: readonly Expression[] }
  | { readonly kind: 'starred'; readonly value: Expression }
  | { readonly kind: 'joined'; readonly parts: readonly Expression[] }
  | Formatted
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'boolean'; readonly operator: 'and' | 'or'; readonly values: readonly Expression[] }
  | Compare
  | {
      readonly kind: 'conditional';
      readonly test: Expression;
      readonly body: Expression;
      readonly orelse: Expression;
    }
  | Call
  | { readonly kind: 'attribute'; readonly object: Expression; readonly name: string }
  | { readonly kind: 'subscript'; readonly object: Expression; readonly index: Expression }
  | Slice
  | Lambda
  | Comprehension
  | { readonly kind: 'walrus'; readonly name: string; readonly value: Expression };

export interface Constant {
  readonly kind: 'constant';
  readonly value: PyObject;
}

export interface Name {
  readonly kind: 'name';
  readonly name: string;
}

/** `(a, b)`, `[a, b]`, `{a, b}`. */
export interface Display<Kind extends 'tuple' | 'list' | 'set'> {
  readonly kind: Kind;
  readonly items: readonly Expression[];
}

/** A replacement field of an f-string. */
export interface Formatted {
  readonly kind: 'formatted';
  readonly value: Expression;
  readonly conversion: 's' | 'r' | 'a' | null;
  readonly specification: Expression | null;
}

export interface Compare {
  readonly kind: 'compare';
  readonly left: Expression;
  readonly rest: readonly {
    readonly operator: CompareOperator;
    readonly right: Expression;
    /** As written, for the answer's explanation: `a[0] is b`. */
    readonly text: string;
  }[];
}

export interface Call {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly args: readonly Expression[];
  readonly keywords: readonly { readonly name: string; readonly value: Expression }[];
}

export interface Lambda {
  readonly kind: 'lambda';
  readonly parameters: Parameters;
  readonly body: Expression;
  /** Set by the compiler. */
  readonly code: PyCode | null;
}

export interface Slice {
  readonly kind: 'slice';
  readonly lower: Expression | null;
  readonly upper: Expression | null;
  readonly step: Expression | null;
}

export interface Comprehension {
  readonly kind: 'comprehension';
  readonly makes: 'list' | 'set' | 'generator';
  readonly element: Expression;
  readonly clauses: readonly {
    readonly target: Expression;
    readonly iterable: Expression;
    readonly conditions: readonly Expression[];
  }[];
}

export interface Def {
  readonly kind: 'def';
  readonly name: string;
  readonly parameters: Parameters;
  readonly body: readonly Statement[];
  /** Set by the compiler. */
  readonly code: PyCode | null;
}

export interface Parameters {
  readonly names: readonly string[];
  /** Of the last names. */
  readonly defaults: readonly Expression[];
}

export type UnaryOperator = '-' | '+' | '~' | 'not';
export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '<<' | '>>' | '|' | '&' | '^';
export type CompareOperator = 'is' | 'is not' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in';

export type Statement =
  | { readonly kind: 'expression'; readonly value: Expression }
  | { readonly kind: 'assign'; readonly targets: readonly Expression[]; readonly value: Expression }
  | {
      readonly kind: 'augmented';
      readonly target: Expression;
      readonly operator: BinaryOperator;
      readonly value: Expression;
    }
  | { readonly kind: 'delete'; readonly targets: readonly Expression[] }
  | Def
  | { readonly kind: 'return'; readonly value: Expression | null }
  | {
      readonly kind: 'if';
      readonly test: Expression;
      readonly body: readonly Statement[];
      readonly orelse: readonly Statement[];
    }
  | {
      readonly kind: 'for';
      readonly target: Expression;
      readonly iterable: Expression;
      readonly body: readonly Statement[];
    }
  | { readonly kind: 'while'; readonly test: Expression; readonly body: readonly Statement[] }
  | { readonly kind: 'import'; readonly module: string; readonly names: readonly string[] | null }
  | { readonly kind: 'pass' };
