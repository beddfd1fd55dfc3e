import type { MessagePort } from 'node:worker_threads';

/** What the thread that writes the trace is given. */
export interface WriterThreadData {
  /** Where the interpreter's thread speaks. */
  readonly port: MessagePort;
  /** Log chunks on their way, see `LogChannel`. */
  readonly channel: SharedArrayBuffer;
  readonly output: string;
  readonly heapreel: string;
  /** Two 64-bit floats kept up to date: events and bytes written. */
  readonly counters: SharedArrayBuffer;
}

/** What it says when the trace is finished, or can't be. */
export type WriterReport =
  | {
      readonly kind: 'done';
      readonly events: number;
      readonly bytes: number;
      readonly audits: number;
      readonly mismatches: number;
    }
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** A defect of heapreel, not of the disk. */
      readonly internal: boolean;
    };

/** Asks the writer to end the trace as it stands: the interpreter will say no more. */
export interface WriterRequest {
  readonly kind: 'cut';
  readonly reason: string;
}
