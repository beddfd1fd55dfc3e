import { PythonException } from '../identity-error.js';
import type { PyCode, PyObject } from '../objects/object.js';

export type Namespace = Map<string, PyObject>;

/** A run of a code object. */
export class Frame {
  /**
   * What the interpreter's value stack holds, deepest first; null stands for a local variable that only lends its
   * reference.
   */
  readonly stack: (PyObject | null)[] = [];

  constructor(
    readonly code: PyCode,
    readonly globals: Namespace,
    /** Null for a module's code, whose variables are the globals. */
    readonly locals: Namespace | null,
    /** The names that are local even while nothing is bound to them. */
    readonly own: ReadonlySet<string> | null,
    /** The frame whose variables it sees beside its own. */
    readonly closure: Frame | null,
  ) {}

  /** The variable's value, undefined where there is no such variable; a local one without a value is an error. */
  get(name: string): PyObject | undefined {
    for (let frame: Frame | null = this; frame !== null; frame = frame.closure) {
      const value = frame.locals?.get(name);
      if (value !== undefined) return value;
      if (frame.own?.has(name)) {
        throw new PythonException('UnboundLocalError', `cannot access local variable '${name}'`);
      }
    }
    return this.globals.get(name);
  }

  set(name: string, value: PyObject): void {
    (this.locals ?? this.globals).set(name, value);
  }
}

/** `run` with objects on the frame's value stack. */
export function holding<Result>(
  frame: Frame,
  objects: readonly (PyObject | null)[],
  run: () => Result,
): Result {
  const mark = frame.stack.length;
  frame.stack.push(...objects);
  try {
    return run();
  } finally {
    frame.stack.length = mark;
  }
}
