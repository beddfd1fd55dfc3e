/** Bits of `HeapSnapshot.flags`. */
export const ObjectFlag = { tracked: 1, interned: 2, immortal: 4, finalized: 8 } as const;

/**
 * Every object alive at one position, as columns sorted by id. What a keyframe stores, and what a replayer can be
 * asked for. `born` 0 with `bornSite` 0 and an id at or below the header's `initialObjects`: born before recording began.
 */
export interface HeapSnapshot {
  readonly position: number;
  readonly length: number;
  /** Ascending. */
  readonly id: Uint32Array;
  readonly type: Uint32Array;
  readonly count: Uint32Array;
  /** Bytes of the object's own block in the recorded interpreter, collector's header included. */
  readonly size: Uint32Array;
  readonly address: Uint32Array;
  /** `ObjectFlag` bits. */
  readonly flags: Uint8Array;
  /** Position of the object's alloc event. */
  readonly born: Float64Array;
  readonly bornSite: Uint32Array;
  /** Site in force at this position. */
  readonly site: number;
  /** Links known at this position as triples (holder, slot, target); empty when the trace records none. */
  readonly links: Uint32Array;
}

/**
 * Facts read from the producer's own memory at a position, independently of its events.
 * `digest` is that of `heapDigest` over (id, type, count) of every live object.
 */
export interface Audit {
  readonly position: number;
  readonly objects: number;
  readonly digest: string;
  /** Objects whose recorded state differed from memory; empty in a sound trace. */
  readonly mismatches: readonly AuditMismatch[];
  /** Why it was taken. */
  readonly reason: 'end' | 'mark' | 'interval' | 'resume';
}

export interface AuditMismatch {
  /** 0 when memory has a live object that the events do not. */
  readonly object: number;
  readonly address: number;
  readonly what: 'count' | 'type' | 'missing' | 'dead' | 'tracked';
  readonly recorded: number;
  readonly actual: number;
}
