/** Which arguments are local variables of the caller's that it lends, by their places. */
export type Lent = readonly boolean[];

/** What a function does, as far as the heap is concerned. */
export interface FunctionBody {
  /**
   * Runs it with these objects, of which the caller keeps its counts; those that are lent it has no counts of its own of.
   * Throws a PythonError when Python would raise.
   */
  readonly run: (args: readonly number[], lent?: Lent) => void;
  /** Places of its frame: for locals, and for the evaluation stack. */
  readonly frameSlots: number;
}
