/** What the command's exit codes mean. */
export const ExitCode = {
  ok: 0,
  /** The answer is negative: `verify` found mismatches. */
  negative: 1,
  /** Bad usage or bad input. */
  bad: 2,
  /** A defect of heapreel itself. */
  internal: 70,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
