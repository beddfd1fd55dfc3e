/** What Python would raise: a program's own mistake, such as an index out of range. */
export class PythonError extends Error {
  /** Of the program, once that is known. */
  line?: number;

  constructor(
    readonly exception:
      | 'AttributeError'
      | 'IndexError'
      | 'KeyError'
      | 'MemoryError'
      | 'NameError'
      | 'RecursionError'
      | 'ReferenceError'
      | 'RuntimeError'
      | 'TypeError'
      | 'ValueError',
    message: string,
  ) {
    super(`${exception}: ${message}`);
    this.name = 'PythonError';
  }
}
