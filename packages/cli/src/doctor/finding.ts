/** One thing looked at. */
export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  /** A version, a path, or what went wrong. */
  readonly detail: string;
}
