import type { EventKind } from '@heapreel/trace';

/** What can't have happened, said of the event's object. */
export type FaultReason =
  | 'born twice'
  | 'not alive'
  | 'count below zero'
  | 'count beyond 32 bits'
  | 'died with a count'
  | 'unknown type'
  | 'unknown site'
  | 'link to an object that is not alive'
  | 'unlink of a link that is not there'
  | 'unknown kind';

/** An event that contradicts those before it. */
export interface Fault {
  readonly position: number;
  readonly kind: EventKind;
  readonly object: number;
  readonly reason: FaultReason;
  /** What the reason is about: the count at the time, or the unknown number. */
  readonly value: number;
}

/** Faults met while folding: all are counted, the first ones are kept. */
export class FaultLog {
  static readonly kept = 100;
  readonly first: Fault[] = [];
  count = 0;

  add(fault: Fault): void {
    this.count++;
    if (this.first.length < FaultLog.kept) this.first.push(fault);
  }
}
