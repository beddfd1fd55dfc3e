/** What shells give for a process that ended with SIGABRT. */
export const aborted = 134;

/** How a call into the interpreter ended. */
export type Ending<T> =
  | { readonly kind: 'returned'; readonly value: T }
  /** The process would be over: `os._exit`. */
  | { readonly kind: 'exited'; readonly exitCode: number }
  /** The process would have been killed: `os.abort`, or recursion in C beyond the stack. */
  | { readonly kind: 'crashed'; readonly problem: string };

/** Makes a call that Python may end in other ways than by returning. Any other error is the host's own, and thrown. */
export function endingOf<T>(call: () => T): Ending<T> {
  try {
    return { kind: 'returned', value: call() };
  } catch (error) {
    if (isExit(error)) return { kind: 'exited', exitCode: error.status & 0xff };
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error;
    return { kind: 'crashed', problem: `the interpreter crashed: ${error.message.split('\n', 1)[0]}` };
  }
}

/** What Emscripten throws in place of ending the process; each build has a class of its own for it. */
function isExit(error: unknown): error is { readonly status: number } {
  return (error as { readonly name?: unknown } | null)?.name === 'ExitStatus';
}
