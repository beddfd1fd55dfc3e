import type { PyObject } from '../objects/object.js';
import type { Statement } from '../syntax/tree.js';

/** A compiled body: of a module, a function, a lambda or a comprehension. */
export interface Code {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly body: readonly Statement[];
  /** `co_consts`, but for None and small ints, whose place nothing here depends on. */
  readonly constants: readonly PyObject[];
  /** Names assigned in it, or null for a module's. */
  readonly locals: ReadonlySet<string> | null;
  /** Every name it or what it defines reads. */
  readonly reads: ReadonlySet<string>;
}
