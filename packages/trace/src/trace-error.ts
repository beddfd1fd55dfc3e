/** Something is wrong with a trace; the message is one line meant for the user. */
export class TraceError extends Error {
  override readonly name = 'TraceError';
}
