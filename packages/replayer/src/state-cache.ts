import type { HeapSnapshot } from '@heapreel/trace';

/** States kept in memory between seeks, bounded in bytes; the one unused for longest goes first. */
export class StateCache {
  readonly #byPosition = new Map<number, HeapSnapshot>();
  #bytes = 0;

  constructor(readonly maxBytes: number) {}

  get bytes(): number {
    return this.#bytes;
  }

  has(position: number): boolean {
    return this.#byPosition.has(position);
  }

  /** Keeps the state, unless it alone is more than the cache may hold. */
  keep(snapshot: HeapSnapshot): void {
    const bytes = bytesOf(snapshot);
    if (bytes > this.maxBytes || this.#byPosition.has(snapshot.position)) return;
    this.#byPosition.set(snapshot.position, snapshot);
    this.#bytes += bytes;
    for (const [position, oldest] of this.#byPosition) {
      if (this.#bytes <= this.maxBytes) break;
      this.#byPosition.delete(position);
      this.#bytes -= bytesOf(oldest);
    }
  }

  /** The latest state kept that lies at or before the position. */
  nearest(position: number): HeapSnapshot | undefined {
    let best: HeapSnapshot | undefined;
    for (const snapshot of this.#byPosition.values()) {
      if (snapshot.position <= position && snapshot.position > (best?.position ?? -1)) best = snapshot;
    }
    if (best !== undefined) {
      this.#byPosition.delete(best.position);
      this.#byPosition.set(best.position, best);
    }
    return best;
  }
}

function bytesOf(snapshot: HeapSnapshot): number {
  const { id, type, count, size, address, flags, born, bornSite, links } = snapshot;
  let bytes = 0;
  for (const column of [id, type, count, size, address, flags, born, bornSite, links]) {
    bytes += column.byteLength;
  }
  return bytes;
}
