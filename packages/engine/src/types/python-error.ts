/** What Python would raise: a program's own mistake, such as an index out of range. */
export class PythonError extends Error {
  constructor(
    readonly exception:
      | 'AttributeError'
      | 'IndexError'
      | 'KeyError'
      | 'MemoryError'
      | 'NameError'
      | 'TypeError'
      | 'ValueError',
    message: string,
  ) {
    super(`${exception}: ${message}`);
    this.name = 'PythonError';
  }
}
