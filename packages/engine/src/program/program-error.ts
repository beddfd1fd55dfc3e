/** A program that can't be read or run, and where it says so: one line. */
export class ProgramError extends Error {
  /** `line` and `column` count from 1 and are null where there is none to name. */
  constructor(
    readonly file: string,
    readonly line: number | null,
    readonly column: number | null,
    readonly problem: string,
  ) {
    super(`${[file, line, column].filter((part) => part !== null).join(':')}: ${problem}`);
    this.name = 'ProgramError';
  }
}
