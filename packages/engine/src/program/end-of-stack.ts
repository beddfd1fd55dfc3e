/** Whether JavaScript's own stack did not suffice: V8 throws a RangeError for that, in these words. */
export function isEndOfStack(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Maximum call stack size exceeded';
}
