/** Ids per page, as a power of two: small, so that one survivor among millions of births keeps little memory. */
const pageBits = 6;
const pageSize = 1 << pageBits;
const pageMask = pageSize - 1;

/**
 * Ids of live objects to the slots of a state's columns.
 *
 * Ids are never reused and rise with birth, so most of them are dead: a directory points to pages of 64 ids, and a
 * page whose ids have all died is used again. Memory follows the objects alive, not the births so far; neighbours in
 * birth are neighbours in memory; walking the pages gives the ids in order. Slot 0 means "not alive".
 */
export class IdTable {
  /** Page of each run of 64 ids; 0 is the page that stays empty. */
  #directory = new Uint32Array(64);
  #entries = new Uint32Array(pageSize * 64);
  #inUse = new Uint8Array(64);
  #pages = 1;
  readonly #freePages: number[] = [];

  /** The object's slot, or 0. */
  get(id: number): number {
    const run = id >>> pageBits;
    if (run >= this.#directory.length) return 0;
    return this.#entries[(this.#directory[run] << pageBits) | (id & pageMask)];
  }

  /** Enters an id that is not in the table. */
  add(id: number, slot: number): void {
    const run = id >>> pageBits;
    if (run >= this.#directory.length) this.#directory = grown(this.#directory, run + 1);
    let page = this.#directory[run];
    if (page === 0) {
      page = this.#freePages.pop() ?? this.#newPage();
      this.#directory[run] = page;
    }
    this.#entries[(page << pageBits) | (id & pageMask)] = slot;
    this.#inUse[page]++;
  }

  /** Takes out an id that is in the table. */
  remove(id: number): void {
    const run = id >>> pageBits;
    const page = this.#directory[run];
    this.#entries[(page << pageBits) | (id & pageMask)] = 0;
    if (--this.#inUse[page] === 0) {
      this.#directory[run] = 0;
      this.#freePages.push(page);
    }
  }

  /** Visits every entry in ascending order of id. */
  forEach(visit: (id: number, slot: number) => void): void {
    const directory = this.#directory;
    const entries = this.#entries;
    for (let run = 0; run < directory.length; run++) {
      const page = directory[run];
      if (page === 0) continue;
      for (let i = 0; i < pageSize; i++) {
        const slot = entries[(page << pageBits) | i];
        if (slot !== 0) visit(run * pageSize + i, slot);
      }
    }
  }

  /** Pages there is memory for, in use or not. */
  get pages(): number {
    return this.#pages;
  }

  #newPage(): number {
    const page = this.#pages++;
    if (page >= this.#inUse.length) {
      const inUse = new Uint8Array(this.#inUse.length * 2);
      inUse.set(this.#inUse);
      this.#inUse = inUse;
      this.#entries = grown(this.#entries, inUse.length * pageSize);
    }
    return page;
  }
}

function grown(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(length, array.length * 2));
  larger.set(array);
  return larger;
}
