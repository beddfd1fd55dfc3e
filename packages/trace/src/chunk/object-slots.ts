/**
 * From object ids to the slots of one chunk. Slot 0 stands for "no object". Births are found by their distance from the
 * first one, older objects in an open-addressing table; both are emptied per chunk, so memory does not grow with the trace.
 */
export class ObjectSlots {
  /** Slots given out. */
  count = 1;
  /** Id of each slot's object. */
  id = new Uint32Array(1 << 12);
  #born = new Uint32Array(1 << 12);
  #firstBorn = 0;
  #births = 0;
  #keys = new Uint32Array(1 << 10);
  #slots = new Uint32Array(1 << 10);
  #older = 0;

  reset(firstBorn: number): void {
    this.count = 1;
    this.#firstBorn = firstBorn;
    this.#births = 0;
    this.#keys.fill(0);
    this.#older = 0;
  }

  /** The object's slot, -1 when it has none yet. */
  find(id: number): number {
    if (id === 0) return 0;
    const nth = id - this.#firstBorn;
    if (nth >= 0 && nth < this.#births) return this.#born[nth];
    const mask = this.#keys.length - 1;
    let i = Math.imul(id, 0x9e3779b1) >>> 7;
    for (;;) {
      i &= mask;
      if (this.#keys[i] === id) return this.#slots[i];
      if (this.#keys[i] === 0) return -1;
      i++;
    }
  }

  /** Gives the next slot to the next object born in the chunk. */
  addBirth(): number {
    const nth = this.#births++;
    if (nth >= this.#born.length) this.#born = grown(this.#born);
    this.#born[nth] = this.count;
    return this.#take(this.#firstBorn + nth);
  }

  /** Gives the next slot to an older object. */
  addOlder(id: number): number {
    if (++this.#older * 2 > this.#keys.length) this.#widen();
    this.#insert(id, this.count);
    return this.#take(id);
  }

  #take(id: number): number {
    const slot = this.count++;
    if (slot >= this.id.length) this.id = grown(this.id);
    this.id[slot] = id;
    return slot;
  }

  #insert(id: number, slot: number): void {
    const mask = this.#keys.length - 1;
    let i = (Math.imul(id, 0x9e3779b1) >>> 7) & mask;
    while (this.#keys[i] !== 0) i = (i + 1) & mask;
    this.#keys[i] = id;
    this.#slots[i] = slot;
  }

  #widen(): void {
    const keys = this.#keys;
    const slots = this.#slots;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#slots = new Uint32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) if (keys[i] !== 0) this.#insert(keys[i], slots[i]);
  }
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
