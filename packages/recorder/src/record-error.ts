/** A request that cannot be carried out; the message is one line for the user. */
export class RecordError extends Error {}
