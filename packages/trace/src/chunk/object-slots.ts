/**
 * From object ids to the slots of one chunk. Births are found by their distance from the first one, older objects in an
 * open-addressing table; both are emptied per chunk, so memory does not grow with the trace.
 */
export class ObjectSlots {
  /** Id of each slot's object; slot 0 is "no object". Replaced by `reset`, never in between. */
  id = new Uint32Array(1);
  #count = 1;
  #bornSlot = new Uint32Array(0);
  #firstBorn = 0;
  #births = 0;
  #keys = new Uint32Array(1 << 10);
  #slots = new Uint32Array(1 << 10);
  #older = 0;

  /** Empties the slots; up to `capacity` objects will be added. */
  reset(firstBorn: number, capacity: number): void {
    if (this.id.length <= capacity) {
      this.id = new Uint32Array(capacity + 1);
      this.#bornSlot = new Uint32Array(capacity);
    }
    this.#count = 1;
    this.#firstBorn = firstBorn;
    this.#births = 0;
    this.#keys.fill(0);
    this.#older = 0;
  }

  /** The object's slot, -1 when it has none yet. */
  find(id: number): number {
    const nth = id - this.#firstBorn;
    if (nth >= 0 && nth < this.#births) return this.#bornSlot[nth];
    if (id === 0) return 0;
    const keys = this.#keys;
    const mask = keys.length - 1;
    let i = (Math.imul(id, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const key = keys[i];
      if (key === id) return this.#slots[i];
      if (key === 0) return -1;
      i = (i + 1) & mask;
    }
  }

  /** Gives the next slot to the next object born in the chunk. */
  addBirth(): number {
    const nth = this.#births++;
    const slot = this.#count++;
    this.#bornSlot[nth] = slot;
    this.id[slot] = this.#firstBorn + nth;
    return slot;
  }

  /** Gives the next slot to an older object. */
  addOlder(id: number): number {
    if (++this.#older * 2 > this.#keys.length) this.#widen();
    const slot = this.#count++;
    this.#insert(id, slot);
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
