/**
 * The interpreter's own tracked objects: modules, types, functions. A heap does not contain them, but collectors weigh them
 * when they decide how much to do: who wants the decisions of a certain process says how many there were in it
 * (`len(gc.get_objects())` after `gc.collect()`). They are old, and reachable from the modules.
 */
export interface InterpreterObjects {
  readonly count: number;
  /** Whether `gc.freeze()` was called before the program began. */
  readonly frozen: boolean;
}

/** None are known of, and what the program can get at is frozen, as it is in the scripts that `asPython` prints. */
export const NO_INTERPRETER: InterpreterObjects = { count: 0, frozen: true };
