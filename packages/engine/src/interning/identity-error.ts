/** A question that is no Python, or asks for what the identity model does not know: one line. */
export class IdentityError extends Error {
  override readonly name: string = 'IdentityError';
}

/** The question's own program fails: as Python would say it, `IndexError: tuple index out of range`. */
export class PythonException extends IdentityError {
  override readonly name = 'PythonException';

  constructor(
    /** `IndexError`, … */
    readonly type: string,
    readonly problem: string,
  ) {
    super(`the question raises ${type}: ${problem}`);
  }
}

export function unmodelled(what: string): IdentityError {
  return new IdentityError(`not modelled: ${what}`);
}
