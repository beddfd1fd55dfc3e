/** What a function does, as far as the heap is concerned. */
export interface FunctionBody {
  /**
   * Runs it with these objects, of which the caller keeps its counts. Throws a PythonError when Python would raise.
   */
  readonly run: (args: readonly number[]) => void;
  /** Places of its frame: for locals, and for the evaluation stack. */
  readonly frameSlots: number;
}
