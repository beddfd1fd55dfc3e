/** What decides, beside the sizes and counts of a profile, whether two Python expressions give one object. */
export interface IdentityProfile {
  /**
   * Where expressions of constants are computed: on the syntax tree (Python/ast_opt.c), or on the instructions
   * (Python/flowgraph.c), which also takes constant slices.
   */
  readonly folding: 'tree' | 'instructions';
  /**
   * One-character strings that the interpreter interns at its start as objects other than the cached characters: the
   * identifiers compiled into it (pycore_global_strings.h) and, in 3.11, the strings of its frozen modules, which
   * Tools/build/deepfreeze.py wrote out without looking for a cached character. Constants and names of these texts are
   * those objects, while indexing and `chr` give the cached ones.
   */
  readonly startupCharacters: string;
  /**
   * Whether the cached characters and the empty string are interned from the start (3.12.7, and from 3.13), so that
   * interning a character gives the cached one; else it gives whichever came first.
   */
  readonly charactersInterned: boolean;
  /** Whether `True` and `False`, as `str` gives them, are in the table of interned strings from the start. */
  readonly booleanNamesInterned: boolean;
  /** What `sys.getrefcount` says of a string that became immortal by being interned. */
  readonly internedImmortalCount: number;
  /** Whether list and set comprehensions run within the code around them, rather than as functions (PEP 709). */
  readonly inlinesComprehensions: boolean;
  /** Questions that `sys` answers about single objects. */
  readonly introspection: readonly ('_is_interned' | '_is_immortal')[];
}
